package tablee.command.workshop;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tablee.command.premise.Premise;
import tablee.command.premise.Premises;
import tablee.messages.Actor;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.id.PhaseId;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.TableId;
import tablee.messages.id.WorkshopId;
import tablee.messages.method.Activity;
import tablee.messages.method.Method;
import tablee.messages.method.Phase;
import tablee.messages.workshop.PlannedTable;
import tablee.messages.workshop.WorkshopEvent;
import tablee.messages.workshop.WorkshopEvent.AccessGranted;
import tablee.messages.workshop.WorkshopEvent.AccessWithdrawn;
import tablee.messages.workshop.WorkshopEvent.ColumnAdded;
import tablee.messages.workshop.WorkshopEvent.ContributionsRevealed;
import tablee.messages.workshop.WorkshopEvent.JoinCodeChanged;
import tablee.messages.workshop.WorkshopEvent.JoinCodeReserved;
import tablee.messages.workshop.WorkshopEvent.PhaseEntered;
import tablee.messages.workshop.WorkshopEvent.TableAdded;
import tablee.messages.workshop.WorkshopEvent.TableRenamed;
import tablee.messages.workshop.WorkshopEvent.WorkshopPlanned;
import tablee.messages.workshop.WorkshopEvent.WorkshopRevised;

/**
 * A planned workshop's frame.
 *
 * @param programme the one it belongs to
 * @param date null while undecided
 * @param place empty while undecided
 * @param tables their names
 * @param method as the workshop runs it, with the columns it added
 * @param now the phase it is in; null before the start
 */
public record WorkshopFacts(
  ProgrammeId programme,
  String title,
  @Nullable LocalDate date,
  String place,
  Map<TableId, String> tables,
  Method method,
  String joinCode,
  @Nullable PhaseId now
) {
  public WorkshopFacts {
    tables = Map.copyOf(tables);
  }

  /** Looks whether participants see now who wrote what, also what tables propose. */
  public static boolean showsAuthors(Premises premises, WorkshopId workshop) {
    return premises.look(of(workshop), facts ->
      facts
        .flatMap(frame -> Optional.ofNullable(frame.now).flatMap(frame.method::phase))
        .map(phase -> phase.showsAuthors() && !phase.hidesUntilReveal())
        .orElse(true)
    );
  }

  /** What a workshop's stream says: empty until it is planned. */
  static Premise<Optional<WorkshopFacts>> of(WorkshopId workshop) {
    return new Premise<>(Streams.workshop(workshop), Optional::empty, (facts, event) ->
      after(facts, (WorkshopEvent) event)
    );
  }

  /**
   * Makes a decision rest on a workshop's frame.
   *
   * @throws tablee.messages.RejectedException with {@link Rejection.NotFound} if it was never planned
   */
  public static WorkshopFacts restedOn(Premises premises, WorkshopId workshop) {
    return premises.restOn(of(workshop), facts -> planned(facts, workshop));
  }

  /**
   * Looks whether a workshop is one of a programme's; that never changes, so nothing has to rest on it.
   *
   * @throws tablee.messages.RejectedException with {@link Rejection.NotFound}
   */
  public static void mustBelong(Premises premises, WorkshopId workshop, ProgrammeId programme) {
    if (!premises.look(of(workshop), facts -> planned(facts, workshop).programme()).equals(programme)) {
      throw new Rejection.NotFound("programme", programme.value()).asException();
    }
  }

  static WorkshopFacts planned(Optional<WorkshopFacts> facts, WorkshopId workshop) {
    return facts.orElseThrow(() -> new Rejection.NotFound("workshop", workshop.value()).asException());
  }

  static Optional<WorkshopFacts> after(Optional<WorkshopFacts> facts, WorkshopEvent event) {
    return event instanceof WorkshopPlanned planned
      ? Optional.of(after(planned))
      : facts.map(frame -> frame.after(event));
  }

  private static WorkshopFacts after(WorkshopPlanned it) {
    var tables = new HashMap<TableId, String>();
    for (PlannedTable table : it.tables()) {
      tables.put(table.table(), table.name());
    }
    return new WorkshopFacts(
      it.programme(),
      it.title(),
      it.date(),
      it.place(),
      tables,
      it.method(),
      it.joinCode(),
      null
    );
  }

  private WorkshopFacts after(WorkshopEvent event) {
    return switch (event) {
      case WorkshopRevised it -> new WorkshopFacts(
        programme,
        it.title(),
        it.date(),
        it.place(),
        tables,
        method,
        joinCode,
        now
      );
      case TableAdded it -> with(it.table(), it.name());
      case TableRenamed it -> with(it.table(), it.name());
      case ColumnAdded it -> new WorkshopFacts(
        programme,
        title,
        date,
        place,
        tables,
        method.with(it.column()),
        joinCode,
        now
      );
      case PhaseEntered it -> new WorkshopFacts(
        programme,
        title,
        date,
        place,
        tables,
        method,
        joinCode,
        it.phase()
      );
      case JoinCodeChanged it -> new WorkshopFacts(
        programme,
        title,
        date,
        place,
        tables,
        method,
        it.joinCode(),
        now
      );
      case
        WorkshopPlanned _,
        ContributionsRevealed _,
        AccessGranted _,
        AccessWithdrawn _,
        JoinCodeReserved _ -> this;
    };
  }

  private WorkshopFacts with(TableId table, String name) {
    var more = new HashMap<>(tables);
    more.put(table, name);
    return new WorkshopFacts(programme, title, date, place, more, method, joinCode, now);
  }

  public void mustHave(TableId table) {
    if (!tables.containsKey(table)) {
      throw new Rejection.NotFound("table", table.value()).asException();
    }
  }

  /**
   * Refuses what has to be done before the workshop starts.
   *
   * @throws tablee.messages.RejectedException with {@link Rejection.AlreadyStarted}
   */
  public void mustNotHaveStarted() {
    if (now != null) {
      throw new Rejection.AlreadyStarted().asException();
    }
  }

  /**
   * Refuses what the phase does not take, or not from this person. Before the start people arrive, and nothing else
   * happens.
   *
   * @throws tablee.messages.RejectedException with {@link Rejection.NotInThisPhase} or
   *     {@link Rejection.LeftToFacilitators}
   */
  public void mustTake(Activity activity, Actor by) {
    boolean taken = now == null ? activity == Activity.JOIN : allows(now, activity);
    if (!taken) {
      throw new Rejection.NotInThisPhase(activity, now, method.phasesThatAllow(activity)).asException();
    }
    if (now != null && !by.facilitates() && isLeftToFacilitators(now, activity)) {
      throw new Rejection.LeftToFacilitators(activity, now).asException();
    }
  }

  /** The most axes a table may have now. */
  public int axesPerTable() {
    return method.axesPerTableIn(now);
  }

  /** Whether what tables propose in its phase is hidden from the others at first. */
  boolean hidesUntilReveal() {
    return now != null && method.phase(now).map(Phase::hidesUntilReveal).orElse(false);
  }

  private boolean isLeftToFacilitators(PhaseId id, Activity activity) {
    return method
      .phase(id)
      .map(phase -> phase.leavesToFacilitators(activity))
      .orElse(false);
  }

  /**
   * Refuses what is an afterthought of an activity before the start and in a phase that ends the workshop.
   *
   * @throws tablee.messages.RejectedException with {@link Rejection.NotInThisPhase}
   */
  public void mustBeUnderWay(Activity activity) {
    var underWay = method
      .phases()
      .stream()
      .filter(phase -> !phase.ends())
      .map(Phase::id)
      .toList();
    if (now == null || !underWay.contains(now)) {
      throw new Rejection.NotInThisPhase(activity, now, List.copyOf(underWay)).asException();
    }
  }

  private boolean allows(PhaseId id, Activity activity) {
    return method
      .phase(id)
      .map(phase -> phase.allows().contains(activity))
      .orElse(false);
  }
}
