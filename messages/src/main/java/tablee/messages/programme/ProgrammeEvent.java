package tablee.messages.programme;

import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.Stored;
import tablee.messages.id.GrantId;
import tablee.messages.id.ProgrammeId;

/** What happened to a programme. */
public sealed interface ProgrammeEvent
  extends Event
  permits
    ProgrammeEvent.ProgrammeLaunched,
    ProgrammeEvent.ProgrammeRevised,
    ProgrammeEvent.StageEntered,
    ProgrammeEvent.StageRevised,
    ProgrammeEvent.ReadingGranted,
    ProgrammeEvent.ReadingWithdrawn,
    TerritoryEvent
{
  ProgrammeId programme();

  @Override
  default String scope() {
    return programme().value();
  }

  @Stored("programme-launched")
  record ProgrammeLaunched(ProgrammeId programme, String title, Actor by) implements ProgrammeEvent {}

  @Stored("programme-revised")
  record ProgrammeRevised(
    ProgrammeId programme,
    String title,
    Period period,
    String objectives,
    Actor by
  ) implements ProgrammeEvent {}

  /** @param from the stage left; null for the first */
  @Stored("stage-entered")
  record StageEntered(
    ProgrammeId programme,
    Stage stage,
    @Nullable Stage from,
    Actor by
  ) implements ProgrammeEvent {}

  @Stored("stage-revised")
  record StageRevised(
    ProgrammeId programme,
    Stage stage,
    Period period,
    String note,
    Actor by
  ) implements ProgrammeEvent {}

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
