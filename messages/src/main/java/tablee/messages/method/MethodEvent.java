package tablee.messages.method;

import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.Stored;
import tablee.messages.id.ProgrammeId;

/** What happened to the methods that a programme keeps. */
public sealed interface MethodEvent extends Event {
  ProgrammeId programme();

  @Override
  default String scope() {
    return programme().value();
  }

  @Stored("method-published")
  record MethodPublished(ProgrammeId programme, Method method, Actor by) implements MethodEvent {}
}
