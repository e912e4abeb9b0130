package tablee.messages.workshop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.Role;
import tablee.messages.Stored;
import tablee.messages.id.GrantId;
import tablee.messages.id.PhaseId;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.TableId;
import tablee.messages.id.WorkshopId;
import tablee.messages.method.Column;
import tablee.messages.method.Method;

/** What happened to a workshop's frame. */
public sealed interface WorkshopEvent extends Event {
  WorkshopId workshop();

  @Override
  default String scope() {
    return workshop().value();
  }

  @Stored("workshop-planned")
  record WorkshopPlanned(
    WorkshopId workshop,
    ProgrammeId programme,
    String title,
    @Nullable LocalDate date,
    String place,
    List<PlannedTable> tables,
    Method method,
    String joinCode,
    Actor by
  ) implements WorkshopEvent {
    public WorkshopPlanned {
      tables = List.copyOf(tables);
    }
  }

  @Stored("workshop-revised")
  record WorkshopRevised(
    WorkshopId workshop,
    String title,
    @Nullable LocalDate date,
    String place,
    Actor by
  ) implements WorkshopEvent {}

  @Stored("table-added")
  record TableAdded(WorkshopId workshop, TableId table, String name, Actor by) implements WorkshopEvent {}

  @Stored("table-renamed")
  record TableRenamed(WorkshopId workshop, TableId table, String name, Actor by) implements WorkshopEvent {}

  /** The workshop's grids have one more column than its method gave them. */
  @Stored("column-added")
  record ColumnAdded(WorkshopId workshop, Column column, Actor by) implements WorkshopEvent {}

  /** @param from the phase left; null at the start */
  @Stored("phase-entered")
  record PhaseEntered(
    WorkshopId workshop,
    PhaseId phase,
    @Nullable PhaseId from,
    Actor by
  ) implements WorkshopEvent {}

  /** @param phase that had hidden them; leaving such a phase reveals as well, and is not recorded again */
  @Stored("contributions-revealed")
  record ContributionsRevealed(WorkshopId workshop, PhaseId phase, Actor by) implements WorkshopEvent {}

  @Stored("join-code-changed")
  record JoinCodeChanged(WorkshopId workshop, String joinCode, Actor by) implements WorkshopEvent {}

  /** @param expires null for a link that stays good */
  @Stored("access-granted")
  record AccessGranted(
    WorkshopId workshop,
    GrantId grant,
    Role role,
    String tokenHash,
    @Nullable Instant expires,
    Actor by
  ) implements WorkshopEvent {}

  @Stored("access-withdrawn")
  record AccessWithdrawn(WorkshopId workshop, GrantId grant, Actor by) implements WorkshopEvent {}

  @Stored("join-code-reserved")
  record JoinCodeReserved(String code, WorkshopId workshop, Actor by) implements WorkshopEvent {}
}
