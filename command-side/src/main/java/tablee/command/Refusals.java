package tablee.command;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import tablee.messages.RejectedException;

/** Carries refusals as the details of Axon's exception, in which form they get through any command bus. */
final class Refusals implements MessageHandlerInterceptor<CommandMessage<?>> {

  @Override
  public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
    throws Exception {
    try {
      return chain.proceed();
    } catch (RejectedException refused) {
      throw new CommandExecutionException(refused.getMessage(), refused, refused.rejection());
    }
  }
}
