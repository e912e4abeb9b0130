package tablee.messages.method;

import tablee.messages.Actor;
import tablee.messages.Command;
import tablee.messages.Streams;
import tablee.messages.id.ProgrammeId;

/** Orders about the methods that a programme keeps. */
public sealed interface MethodCommand extends Command {
  ProgrammeId programme();

  @Override
  default String stream() {
    return Streams.methods(programme());
  }

  /**
   * Keeps a method, or a new version of one.
   *
   * @param method its version is the one that it is to become: 1 for a new one, then one more each time
   */
  record PublishMethod(ProgrammeId programme, Method method, Actor by) implements MethodCommand {
    public PublishMethod {
      method = SoundMethod.of(method);
    }
  }
}
