package tablee.command;

import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.jspecify.annotations.Nullable;
import tablee.messages.Command;

/** How one command ended. */
final class Outcome implements CommandCallback<Command, Object> {

  /** Null if it went well. */
  @Nullable
  Throwable failure;

  @Override
  public void onResult(
    CommandMessage<? extends Command> command,
    CommandResultMessage<? extends Object> result
  ) {
    failure = result.optionalExceptionResult().orElse(null);
  }
}
