package tablee.board;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.Stored;
import tablee.messages.appropriation.AppropriationEvent;
import tablee.messages.axis.AxisEvent;
import tablee.messages.ballot.BallotEvent;
import tablee.messages.counsel.CounselEvent;
import tablee.messages.dates.DateEvent;
import tablee.messages.expectation.ExpectationEvent;
import tablee.messages.grid.GridEvent;
import tablee.messages.group.GroupEvent;
import tablee.messages.grouping.GroupingEvent;
import tablee.messages.homework.HomeworkEvent;
import tablee.messages.id.AnswerId;
import tablee.messages.id.AttachmentId;
import tablee.messages.id.HomeworkId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.PhaseId;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.RowId;
import tablee.messages.id.TableId;
import tablee.messages.id.WorkshopId;
import tablee.messages.library.AttachmentEvent;
import tablee.messages.library.LibraryEvent;
import tablee.messages.log.Recorded;
import tablee.messages.method.Method;
import tablee.messages.method.MethodEvent;
import tablee.messages.people.PeopleEvent;
import tablee.messages.programme.ProgrammeEvent;
import tablee.messages.series.SeriesEvent;
import tablee.messages.timer.TimerEvent;
import tablee.messages.workshop.WorkshopEvent;

/**
 * One workshop at one position of the log. A pure fold: the same events make the same board, whoever folds them
 * and whenever. Not thread-safe; a board belongs to one thread at a time.
 */
public final class Board {

  /** The id of the only card of {@link Section#WORKSHOP} and of {@link Section#METHOD}. */
  public static final String SELF = "it";

  private final Frame frame = new Frame();
  private final People people = new People();
  private final Axes axes = new Axes();
  private final Ballots ballots = new Ballots();
  private final Groupings groupings = new Groupings();
  private final Groups groups = new Groups();
  private final Grids grids = new Grids();
  private final Series series = new Series();
  private final Homeworks homeworks = new Homeworks();
  private final Dates dates = new Dates();
  private final Expectations expectations = new Expectations();
  private final Answers answers = new Answers();
  private final Attachments attachments = new Attachments();
  private final Timer timer = new Timer();
  private final Access access = new Access();
  private long position;

  /** Position of the last event folded, 0 before the first. */
  public long position() {
    return position;
  }

  /** Whether there is a workshop; a join code may be reserved for one that never came to be. */
  public boolean planned() {
    return frame.planned();
  }

  /** The method the workshop runs, once it is planned. */
  public Optional<Method> method() {
    return Optional.ofNullable(frame.method());
  }

  /** The programme the workshop belongs to, once it is planned. */
  public Optional<ProgrammeId> programme() {
    return Optional.ofNullable(frame.programme());
  }

  /** Whether somebody joined under this id, also if they were removed since. */
  public boolean hasJoined(ParticipantId participant) {
    return people.has(participant);
  }

  /** The earlier workshops that it inherits from, nearest first. */
  public List<WorkshopId> line() {
    return series.line();
  }

  /** The workshops that follow it. */
  public List<WorkshopId> next() {
    return series.next();
  }

  /** Whether somebody took part in an earlier workshop under this id. */
  public boolean isEarlier(ParticipantId person) {
    return series.isEarlier(person);
  }

  /** The homework that somebody took on, be it without taking part. */
  public List<HomeworkId> homeworkOf(ParticipantId person) {
    return homeworks.givenTo(person);
  }

  /** Who took on a piece of homework, if anybody did. */
  public Optional<ParticipantId> helper(HomeworkId homework) {
    return Optional.ofNullable(homeworks.who(homework));
  }

  /** The phase it is in; empty before the start. */
  public Optional<PhaseId> phase() {
    return Optional.ofNullable(frame.phase());
  }

  /** The code that joins it now; empty until it is planned. */
  public String joinCode() {
    return frame.joinCode();
  }

  /** Whether participants and the projector see now who wrote what. */
  public boolean showsAuthors() {
    return frame.showsAuthors();
  }

  /** Whether there is a row under this id, also if it was taken out. */
  public boolean hasRow(RowId row) {
    return grids.hasRow(row);
  }

  /** Who may come in. */
  public Access access() {
    return access;
  }

  /**
   * Folds the workshop's next event.
   *
   * @throws IllegalArgumentException if it does not come after the last one
   */
  public Step apply(Recorded recorded) {
    if (recorded.position() <= position) {
      throw new IllegalArgumentException(recorded.position() + " does not come after " + position);
    }
    var touched = new Touched();
    boolean showedAuthors = frame.showsAuthors();
    boolean keptGroupsApart = frame.keepsGroupsApart();
    var veiled = axes.veiledTables();
    evolve(recorded, touched);
    touchVeiled(veiled, recorded.event(), touched);
    if (frame.showsAuthors() != showedAuthors) {
      touched.cards(Section.AXES, axes.ids());
      touched.cards(Section.BALLOTS, ballots.consentIds());
      touched.cards(Section.GROUPINGS, groupings.ids());
      touched.cards(Section.CELLS, grids.cellIds());
      touched.cards(Section.FACETS, grids.facetIds());
      touched.cards(Section.SIDES, grids.sideIds());
      touched.cards(Section.EXPECTATIONS, expectations.ids());
      touched.cards(Section.ATTACHMENTS, attachments.ids());
    }
    if (frame.showsAuthors() != showedAuthors || frame.keepsGroupsApart() != keptGroupsApart) {
      touched.cards(Section.ANSWERS, answers.ids());
    }
    if (frame.keepsGroupsApart() || keptGroupsApart) {
      touchPages(recorded.event(), touched);
    }
    var step = new Step(recorded, position, touched);
    position = recorded.position();
    return step;
  }

  /** While groups are kept apart, their pages are part of what each of their people alone sees. */
  private void touchPages(Event event, Touched touched) {
    switch (event) {
      case AppropriationEvent it -> groups.of(it.axis()).forEach(touched::own);
      case GroupEvent.GroupJoined it -> touched.own(it.participant());
      case GroupEvent.GroupLeft it -> touched.own(it.participant());
      case WorkshopEvent.PhaseEntered _ -> groups.everybody().forEach(touched::own);
      default -> {
        // Nobody's page.
      }
    }
  }

  /** What a table alone sees is part of what each of its people sees: it moves with the axes, and with the people. */
  private void touchVeiled(Set<TableId> before, Event event, Touched touched) {
    if (event instanceof WorkshopEvent.PhaseEntered || event instanceof WorkshopEvent.ContributionsRevealed) {
      axes.unveil(touched);
      if (!before.isEmpty()) {
        touched.cards(Section.ATTACHMENTS, attachments.ids());
      }
      before.forEach(table -> people.at(table).forEach(touched::own));
    } else if (event instanceof AxisEvent || event instanceof AttachmentEvent) {
      var tables = new LinkedHashSet<>(before);
      tables.addAll(axes.veiledTables());
      tables.forEach(table -> people.at(table).forEach(touched::own));
    } else if (event instanceof PeopleEvent.ParticipantSeated seated && !before.isEmpty()) {
      touched.own(seated.participant());
    }
  }

  private void evolve(Recorded recorded, Touched touched) {
    access.evolve(recorded.event());
    switch (recorded.event()) {
      case WorkshopEvent event -> {
        frame.evolve(event, touched);
        if (event instanceof WorkshopEvent.PhaseEntered) {
          timer.leave(touched);
        }
      }
      case TimerEvent event -> timer.evolve(event, touched);
      case PeopleEvent event -> {
        people.evolve(event, touched);
        homeworks.renamed(event.participant(), touched);
      }
      case AxisEvent event -> {
        axes.evolve(event, frame.hides(), touched);
        groupings.evolve(event, touched);
      }
      case GroupingEvent event -> groupings.evolve(event, touched);
      case BallotEvent event -> ballots.evolve(event, touched);
      case GroupEvent event -> groups.evolve(event, touched);
      case GridEvent event -> {
        grids.evolve(event, recorded.at(), touched);
        if (event instanceof GridEvent.RowTakenOut || event instanceof GridEvent.RowPutBack) {
          attachments.touchRow(event.row(), touched);
        }
      }
      case SeriesEvent event -> series.evolve(event, touched);
      case HomeworkEvent event -> homeworks.evolve(event, touched);
      case DateEvent event -> dates.evolve(event, touched);
      case ExpectationEvent event -> expectations.evolve(event, touched);
      case AppropriationEvent event -> answers.evolve(event, recorded.at(), touched);
      case AttachmentEvent event -> attachments.evolve(event, touched);
      case ProgrammeEvent _, MethodEvent _, LibraryEvent _, CounselEvent _ -> {
        // Another story than the workshop's.
      }
    }
  }

  /**
   * A step as an audience sees it. To be called while the board stands where the step brought it.
   */
  public Change change(Step step, Audience audience, Names names) {
    var eyes = eyes(audience, names);
    Map<Section, Map<String, Card>> put = new EnumMap<>(Section.class);
    Map<Section, List<String>> drop = new EnumMap<>(Section.class);
    step.touched().cards.forEach((section, ids) ->
      ids.forEach(id -> {
        var card = card(section, id, eyes);
        if (card == null && isUnheardOf(section, id, eyes)) {
          return;
        }
        if (card == null) {
          drop.computeIfAbsent(section, _ -> new ArrayList<>()).add(id);
        } else {
          put.computeIfAbsent(section, _ -> new LinkedHashMap<>()).put(id, card);
        }
      })
    );
    var recorded = step.recorded();
    return new Change(
      recorded.position(),
      step.previous(),
      recorded.at(),
      recorded.event().getClass().getAnnotation(Stored.class).value(),
      actor(recorded.event(), eyes),
      put,
      drop
    );
  }

  /** Everything an audience sees, by section and id. */
  public Map<Section, Map<String, Card>> cards(Audience audience, Names names) {
    var eyes = eyes(audience, names);
    Map<Section, Map<String, Card>> cards = new EnumMap<>(Section.class);
    for (var section : Section.values()) {
      Map<String, Card> seen = new LinkedHashMap<>();
      for (var id : ids(section)) {
        var card = card(section, id, eyes);
        if (card != null) {
          seen.put(id, card);
        }
      }
      if (!seen.isEmpty()) {
        cards.put(section, seen);
      }
    }
    return cards;
  }

  /** A participant's own part. */
  public Mine mine(ParticipantId participant) {
    return new Mine(
      axes.proposedBy(participant),
      axes.withdrawnBy(participant),
      ballots.castBy(participant),
      axes.veiledAt(people.seat(participant), eyes(Audience.PARTICIPANT, _ -> null)),
      expectations.of(participant),
      frame.keepsGroupsApart() ? page(participant) : null,
      besideVeiled(participant),
      ballots.markedBy(participant),
      ballots.sealedBy(participant),
      groupings.proposedBy(participant),
      groupings.supportedBy(participant),
      groups.wishOf(participant)
    );
  }

  private @Nullable Map<AnswerId, Card.AnswerCard> page(ParticipantId participant) {
    var eyes = eyes(Audience.PARTICIPANT, _ -> null);
    return groups
      .groupOf(participant)
      .map(axis -> answers.of(axis, eyes))
      .orElse(null);
  }

  private @Nullable Map<AttachmentId, Card.AttachmentCard> besideVeiled(ParticipantId participant) {
    var eyes = eyes(Audience.PARTICIPANT, _ -> null);
    var veiled = axes.veiledAt(people.seat(participant), eyes);
    return veiled == null ? null : attachments.beside(veiled.keySet(), eyes);
  }

  /** Not even the id of what is hidden from somebody is for them. */
  private boolean isUnheardOf(Section section, String id, Eyes eyes) {
    return (
      (section == Section.AXES && axes.isVeiledFrom(id, eyes)) ||
      (section == Section.ATTACHMENTS && isBesideVeiled(id, eyes))
    );
  }

  /** What stands beside an axis that is hidden from somebody is hidden with it. */
  private boolean isBesideVeiled(String attachment, Eyes eyes) {
    var axis = attachments.axis(attachment);
    return axis != null && axes.isVeiledFrom(axis.value(), eyes);
  }

  private Eyes eyes(Audience audience, Names names) {
    return new Eyes(audience, audience == Audience.FACILITATOR || frame.showsAuthors(), names);
  }

  private @Nullable Actor actor(Event event, Eyes eyes) {
    return switch (event) {
      case
        BallotEvent.VoteCast _,
        BallotEvent.VoteTakenBack _,
        BallotEvent.PaperHandedIn _,
        BallotEvent.PaperSealed _,
        GroupingEvent.GroupingSupported _,
        GroupingEvent.SupportWithdrawn _,
        ExpectationEvent.ExpectationAssessed _,
        ExpectationEvent.AssessmentTakenBack _ -> null;
      case GroupEvent.ThemesRanked _ -> eyes.facilitate() ? event.by() : null;
      case AppropriationEvent _ -> hidesPages(eyes) ? null : eyes.author(event.by());
      case AxisEvent _, AttachmentEvent _ -> frame.hides() && !eyes.facilitate()
        ? null
        : eyes.author(event.by());
      case GridEvent _, ExpectationEvent _, GroupingEvent _, HomeworkEvent _ -> eyes.author(event.by());
      case
        WorkshopEvent _,
        PeopleEvent _,
        BallotEvent _,
        GroupEvent _,
        SeriesEvent _,
        DateEvent _,
        TimerEvent _,
        ProgrammeEvent _,
        MethodEvent _,
        LibraryEvent _,
        CounselEvent _ -> event.by();
    };
  }

  private boolean hidesPages(Eyes eyes) {
    return frame.keepsGroupsApart() && !eyes.facilitate();
  }

  private Iterable<String> ids(Section section) {
    return switch (section) {
      case WORKSHOP, METHOD, TIMER, LIBRARY -> List.of(SELF);
      case TABLES -> frame.tableIds();
      case PEOPLE -> people.ids();
      case AXES -> axes.ids();
      case BALLOTS -> ballots.ids();
      case GROUPS -> groups.ids();
      case GRIDS -> grids.gridIds();
      case ROWS -> grids.rowIds();
      case CELLS -> grids.cellIds();
      case FACETS -> grids.facetIds();
      case SERIES -> List.of(SELF);
      case EARLIER -> series.earlierIds();
      case HOMEWORK -> homeworks.ids();
      case DATES -> dates.ids();
      case EXPECTATIONS -> expectations.ids();
      case ANSWERS -> answers.ids();
      case SIDES -> grids.sideIds();
      case ATTACHMENTS -> attachments.ids();
      case GROUPINGS -> groupings.ids();
      case ARRANGEMENT -> List.of(SELF);
      case WISHES -> groups.wishIds();
    };
  }

  private @Nullable Card card(Section section, String id, Eyes eyes) {
    return switch (section) {
      case WORKSHOP -> frame.workshopCard(eyes);
      case METHOD -> frame.methodCard();
      case TABLES -> frame.tableCard(id);
      case PEOPLE -> people.card(id, eyes);
      case AXES -> axes.card(id, eyes);
      case BALLOTS -> ballots.card(id, eyes);
      case GROUPS -> groups.card(id);
      case GRIDS -> grids.gridCard(id);
      case ROWS -> grids.rowCard(id, eyes);
      case CELLS -> grids.cellCard(id, eyes);
      case FACETS -> grids.facetCard(id, eyes);
      case SERIES -> series.card();
      case EARLIER -> series.earlierCard(id, eyes);
      case HOMEWORK -> homeworks.card(id, eyes);
      case DATES -> dates.card(id);
      case EXPECTATIONS -> expectations.card(id, eyes);
      case ANSWERS -> hidesPages(eyes) ? null : answers.card(id, eyes);
      case SIDES -> grids.sideCard(id, eyes);
      case ATTACHMENTS -> attachmentCard(id, eyes);
      case LIBRARY -> attachments.libraryCard();
      case TIMER -> timer.card();
      case GROUPINGS -> groupings.card(id, eyes);
      case ARRANGEMENT -> groups.arrangementCard(eyes);
      case WISHES -> groups.wishCard(id, eyes);
    };
  }

  private @Nullable Card attachmentCard(String id, Eyes eyes) {
    var row = attachments.row(id);
    return isBesideVeiled(id, eyes) || (row != null && grids.unseen(row, eyes))
      ? null
      : attachments.card(id, eyes);
  }
}
