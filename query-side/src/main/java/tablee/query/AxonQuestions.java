package tablee.query;

import java.util.concurrent.CompletionException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import tablee.messages.Rejection;
import tablee.messages.analysis.Question;
import tablee.messages.analysis.Questions;

/** Asks over Axon's query bus, and turns its refusals into those of the product. */
final class AxonQuestions implements Questions {

  private final QueryGateway gateway;

  AxonQuestions(QueryGateway gateway) {
    this.gateway = gateway;
  }

  @Override
  public <A> A ask(Question<A> question) {
    try {
      return gateway.query(question, ResponseTypes.instanceOf(question.answer())).join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof HandlerExecutionException refused) {
        throw refused
          .<Rejection>getDetails()
          .map(Rejection::asException)
          .orElseThrow(() -> failed);
      }
      throw failed;
    }
  }
}
