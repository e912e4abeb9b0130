package tablee.messages.programme;

import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.Stored;
import tablee.messages.id.GrantId;
import tablee.messages.id.ProgrammeId;

/** What happened to a programme. */
public sealed interface ProgrammeEvent extends Event {
  ProgrammeId programme();

  @Override
  default String scope() {
    return programme().value();
  }

  @Stored("programme-launched")
  record ProgrammeLaunched(ProgrammeId programme, String title, Actor by) implements ProgrammeEvent {}

  @Stored("reading-granted")
  record ReadingGranted(
    ProgrammeId programme,
    GrantId grant,
    String tokenHash,
    Actor by
  ) implements ProgrammeEvent {}

  @Stored("reading-withdrawn")
  record ReadingWithdrawn(ProgrammeId programme, GrantId grant, Actor by) implements ProgrammeEvent {}
}
