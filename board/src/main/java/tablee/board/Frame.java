package tablee.board;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tablee.messages.id.PhaseId;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.TableId;
import tablee.messages.method.Method;
import tablee.messages.method.Phase;
import tablee.messages.workshop.WorkshopEvent;

/** Title, date, place, tables, phase and method. */
final class Frame {

  private @Nullable ProgrammeId programme;
  private @Nullable Method method;
  private String title = "";
  private @Nullable LocalDate date;
  private String place = "";
  private String joinCode = "";
  private @Nullable PhaseId phase;
  private boolean hides;
  private final Map<TableId, String> tables = new LinkedHashMap<>();

  boolean planned() {
    return method != null;
  }

  @Nullable
  Method method() {
    return method;
  }

  @Nullable
  ProgrammeId programme() {
    return programme;
  }

  @Nullable
  PhaseId phase() {
    return phase;
  }

  /** Before the start nothing has been written that could have an author to hide. */
  boolean showsAuthors() {
    return method == null || phase == null || method.phase(phase).map(Phase::showsAuthors).orElse(true);
  }

  /** Whether a group's page is for its members alone. */
  boolean keepsGroupsApart() {
    return method != null && phase != null && method.phase(phase).filter(Phase::keepsGroupsApart).isPresent();
  }

  String joinCode() {
    return joinCode;
  }

  /** Whether what tables propose is hidden from the others for now. */
  boolean hides() {
    return hides;
  }

  private boolean hidesAtFirst(PhaseId id) {
    return method != null && method.phase(id).filter(Phase::hidesUntilReveal).isPresent();
  }

  void evolve(WorkshopEvent event, Touched touched) {
    switch (event) {
      case WorkshopEvent.WorkshopPlanned planned -> {
        programme = planned.programme();
        method = planned.method();
        title = planned.title();
        date = planned.date();
        place = planned.place();
        joinCode = planned.joinCode();
        touched.card(Section.WORKSHOP, Board.SELF);
        touched.card(Section.METHOD, Board.SELF);
        planned.tables().forEach(table -> table(table.table(), table.name(), touched));
      }
      case WorkshopEvent.WorkshopRevised revised -> {
        title = revised.title();
        date = revised.date();
        place = revised.place();
        touched.card(Section.WORKSHOP, Board.SELF);
      }
      case WorkshopEvent.TableAdded added -> table(added.table(), added.name(), touched);
      case WorkshopEvent.TableRenamed renamed -> table(renamed.table(), renamed.name(), touched);
      case WorkshopEvent.ColumnAdded added -> {
        method = requireNonNull(method).with(added.column());
        touched.card(Section.METHOD, Board.SELF);
      }
      case WorkshopEvent.PhaseEntered entered -> {
        phase = entered.phase();
        hides = hidesAtFirst(phase);
        touched.card(Section.WORKSHOP, Board.SELF);
      }
      case WorkshopEvent.ContributionsRevealed _ -> {
        hides = false;
        touched.card(Section.WORKSHOP, Board.SELF);
      }
      case WorkshopEvent.JoinCodeChanged changed -> {
        joinCode = changed.joinCode();
        touched.card(Section.WORKSHOP, Board.SELF);
      }
      case
        WorkshopEvent.AccessGranted _,
        WorkshopEvent.AccessWithdrawn _,
        WorkshopEvent.JoinCodeReserved _ -> {
        // Links are nobody's to see; Access keeps them.
      }
    }
  }

  private void table(TableId id, String name, Touched touched) {
    tables.put(id, name);
    touched.card(Section.TABLES, id);
  }

  Iterable<String> tableIds() {
    return tables.keySet().stream().map(TableId::value).toList();
  }

  @Nullable
  Card workshopCard(Eyes eyes) {
    if (programme == null) {
      return null;
    }
    boolean code = eyes.audience() != Audience.PARTICIPANT;
    return new Card.WorkshopCard(
      title,
      date,
      place.isEmpty() ? null : place,
      programme,
      phase,
      code ? joinCode : null,
      hides ? true : null
    );
  }

  @Nullable
  Card methodCard() {
    return method == null
      ? null
      : new Card.MethodCard(
          method.id(),
          method.version(),
          method.phases(),
          method.maxAxesPerTable(),
          method.voteBudget(),
          method.columns(),
          method.facets(),
          method.groupQuestions(),
          method.title(),
          method.about()
        );
  }

  @Nullable
  Card tableCard(String id, Function<TableId, @Nullable String> lock) {
    int order = 0;
    for (var table : tables.entrySet()) {
      if (table.getKey().value().equals(id)) {
        return new Card.TableCard(table.getValue(), order, lock.apply(table.getKey()));
      }
      order++;
    }
    return null;
  }
}
