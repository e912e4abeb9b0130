package tablee.board;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import tablee.messages.id.AxisId;
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
import tablee.messages.moderation.Contribution;
import tablee.messages.moderation.ContributionKind;
import tablee.messages.moderation.ModerationEvent;
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
  private final Moderation moderation;
  private final Entries entries = new Entries();
  private final Access access = new Access();
  private long position;

  public Board() {
    this(Set.of());
  }

  private Board(Set<Contribution> keptFromSight) {
    moderation = new Moderation(keptFromSight);
  }

  /**
   * A board to fold the past on for those who do not see what is kept from sight: not what is by now, either.
   *
   * @param keptFromSight {@link #keptFromSight} where the workshop stands now
   */
  public static Board without(Set<Contribution> keptFromSight) {
    return new Board(keptFromSight);
  }

  /** What facilitators keep from sight. */
  public Set<Contribution> keptFromSight() {
    return Set.copyOf(moderation.contributions());
  }

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
    var told = told();
    evolve(recorded, touched);
    entries.evolve(recorded, touched);
    touchTold(told, touched);
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
    entries.follow(touched);
    touched.own
      .stream()
      .filter(people::isWithoutDevice)
      .forEach(person -> touched.card(Section.PARTS, person));
    var step = new Step(recorded, position, touched);
    position = recorded.position();
    return step;
  }

  /** What is kept from sight, as its authors are told of it. */
  private Map<Contribution, Told> told() {
    Map<Contribution, Told> told = new LinkedHashMap<>();
    for (var what : moderation.contributions()) {
      var authored = authored(what);
      told.put(what, new Told(authored.by(), moderation.told(what, authored.text())));
    }
    return told;
  }

  private record Told(Set<ParticipantId> by, Mine.Hidden hidden) {}

  /** Those who are told otherwise than before, because it was hidden or restored, or because it was reworded. */
  private void touchTold(Map<Contribution, Told> before, Touched touched) {
    var now = told();
    if (now.equals(before)) {
      return;
    }
    var either = new LinkedHashSet<>(before.keySet());
    either.addAll(now.keySet());
    for (var what : either) {
      var was = before.get(what);
      var is = now.get(what);
      if (!Objects.equals(was, is)) {
        Stream.of(was, is)
          .filter(Objects::nonNull)
          .forEach(told -> told.by().forEach(touched::own));
      }
    }
  }

  private Authored authored(Contribution what) {
    return switch (what.kind()) {
      case AXIS -> axes.authored(what.id());
      case ROW, CELL, FACET, SIDE -> grids.authored(Moderation.section(what.kind()), what.id());
      case EXPECTATION -> expectations.authored(what.id());
      case ANSWER -> answers.authored(what.id());
      case GROUPING -> groupings.authored(what.id());
    };
  }

  /** What comes and goes with something that is hidden or restored. */
  private void touchHidden(Contribution what, Touched touched) {
    var section = Moderation.section(what.kind());
    switch (what.kind()) {
      case AXIS -> {
        touched.card(section, what.id());
        attachments.touchAxis(new AxisId(what.id()), touched);
      }
      case ROW -> {
        grids.touch(section, what.id(), touched);
        attachments.touchRow(new RowId(what.id()), touched);
      }
      case CELL, FACET, SIDE -> grids.touch(section, what.id(), touched);
      case EXPECTATION, ANSWER, GROUPING -> touched.card(section, what.id());
    }
  }

  /** Whether something is kept from sight, by itself or with what it stands in. */
  private boolean isHidden(Section section, String id) {
    if (moderation.hides(section, id)) {
      return true;
    }
    if (section == Section.ATTACHMENTS) {
      var row = attachments.row(id);
      var axis = attachments.axis(id);
      return (
        (row != null && moderation.hides(Section.ROWS, row.value())) ||
        (axis != null && moderation.hides(Section.AXES, axis.value()))
      );
    }
    var place = grids.place(section, id);
    return place != null && isHidden(place.section(), place.id());
  }

  /** While groups are kept apart, their pages are part of what each of their people alone sees. */
  private void touchPages(Event event, Touched touched) {
    switch (event) {
      case AppropriationEvent it -> groups.of(it.axis()).forEach(touched::own);
      case GroupEvent.GroupJoined it -> touched.own(it.participant());
      case GroupEvent.GroupLeft it -> touched.own(it.participant());
      case ModerationEvent.ContributionHidden it -> touchPage(it.what(), touched);
      case ModerationEvent.ContributionRestored it -> touchPage(it.what(), touched);
      case WorkshopEvent.PhaseEntered _ -> groups.everybody().forEach(touched::own);
      default -> {
        // Nobody's page.
      }
    }
  }

  private void touchPage(Contribution what, Touched touched) {
    if (what.kind() == ContributionKind.ANSWER && what.axis() != null) {
      groups.of(what.axis()).forEach(touched::own);
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
    } else if (
      event instanceof AxisEvent || event instanceof AttachmentEvent || event instanceof ModerationEvent
    ) {
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
        var locked = moderation.lock(people.seat(event.participant()));
        people.evolve(event, touched);
        homeworks.renamed(event.participant(), touched);
        if (!Objects.equals(locked, moderation.lock(people.seat(event.participant())))) {
          touched.own(event.participant());
        }
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
      case ModerationEvent event -> {
        moderation.evolve(event, recorded.at(), touched);
        switch (event) {
          case ModerationEvent.ContributionHidden it -> touchHidden(it.what(), touched);
          case ModerationEvent.ContributionRestored it -> touchHidden(it.what(), touched);
          case ModerationEvent.TableLocked it -> people.at(it.table()).forEach(touched::own);
          case ModerationEvent.TableUnlocked it -> people.at(it.table()).forEach(touched::own);
        }
      }
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
    var by = actor(recorded.event(), eyes);
    return new Change(
      recorded.position(),
      step.previous(),
      recorded.at(),
      recorded.event().getClass().getAnnotation(Stored.class).value(),
      by,
      by == null ? null : recorded.circumstances().onBehalf(),
      by == null ? null : recorded.circumstances().undoes(),
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
      axes.veiledAt(people.seat(participant), eyes(Audience.PARTICIPANT, _ -> null), this::isHidden),
      expectations.of(participant),
      frame.keepsGroupsApart() ? page(participant) : null,
      besideVeiled(participant),
      ballots.markedBy(participant),
      ballots.sealedBy(participant),
      groupings.proposedBy(participant),
      groupings.supportedBy(participant),
      groups.wishOf(participant),
      hiddenFrom(participant),
      moderation.lock(people.seat(participant))
    );
  }

  private boolean isHidden(AxisId axis) {
    return isHidden(Section.AXES, axis.value());
  }

  private @Nullable Map<String, Mine.Hidden> hiddenFrom(ParticipantId author) {
    Map<String, Mine.Hidden> hidden = new LinkedHashMap<>();
    told().forEach((what, told) -> {
      if (told.by().contains(author)) {
        hidden.put(Moderation.id(what), told.hidden());
      }
    });
    return hidden.isEmpty() ? null : hidden;
  }

  private @Nullable Map<AnswerId, Card.AnswerCard> page(ParticipantId participant) {
    var eyes = eyes(Audience.PARTICIPANT, _ -> null);
    return groups
      .groupOf(participant)
      .map(axis -> answers.of(axis, eyes, answer -> isHidden(Section.ANSWERS, answer.value())))
      .orElse(null);
  }

  private @Nullable Map<AttachmentId, Card.AttachmentCard> besideVeiled(ParticipantId participant) {
    var eyes = eyes(Audience.PARTICIPANT, _ -> null);
    var veiled = axes.veiledAt(people.seat(participant), eyes, this::isHidden);
    return veiled == null ? null : attachments.beside(veiled.keySet(), eyes);
  }

  /** Not even the id of what is hidden from somebody is for them. */
  private boolean isUnheardOf(Section section, String id, Eyes eyes) {
    return (
      ((section == Section.HIDDEN || section == Section.PARTS) && !eyes.moderate()) ||
      (section == Section.ENTERED && isUnheardOfEntry(id, eyes)) ||
      (section == Section.AXES && axes.isVeiledFrom(id, eyes)) ||
      (section == Section.ATTACHMENTS && isBesideVeiled(id, eyes))
    );
  }

  private boolean isUnheardOfEntry(String id, Eyes eyes) {
    var place = entries.place(id);
    return place != null && isUnheardOf(place.section(), place.id(), eyes);
  }

  /** What stands beside an axis that is hidden from somebody is hidden with it. */
  private boolean isBesideVeiled(String attachment, Eyes eyes) {
    var axis = attachments.axis(attachment);
    return axis != null && axes.isVeiledFrom(axis.value(), eyes);
  }

  private Eyes eyes(Audience audience, Names names) {
    return new Eyes(
      audience,
      audience == Audience.FACILITATOR || audience == Audience.ANALYST || frame.showsAuthors(),
      names
    );
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
        ModerationEvent _,
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
      case HIDDEN -> moderation.ids();
      case ENTERED -> entries.ids();
      case PARTS -> people.withoutDevice();
    };
  }

  private @Nullable Card card(Section section, String id, Eyes eyes) {
    return eyes.moderate() || !isHidden(section, id)
      ? cardInSight(section, id, eyes)
      : left(section, id, eyes);
  }

  /** What those who analyse need to make out how the rest belongs together: nothing that anybody wrote. */
  private @Nullable Card left(Section section, String id, Eyes eyes) {
    if (!eyes.facilitate()) {
      return null;
    }
    return switch (section) {
      case AXES -> axes.redacted(id);
      case ROWS -> grids.rowCard(id, eyes);
      default -> null;
    };
  }

  private @Nullable Card cardInSight(Section section, String id, Eyes eyes) {
    return switch (section) {
      case WORKSHOP -> frame.workshopCard(eyes);
      case METHOD -> frame.methodCard();
      case TABLES -> frame.tableCard(id, table -> eyes.moderate() ? moderation.lock(table) : null);
      case PEOPLE -> people.card(id, eyes);
      case AXES -> axes.card(id, eyes);
      case BALLOTS -> ballots.card(id, eyes);
      case GROUPS -> groups.card(id);
      case GRIDS -> grids.gridCard(id, row -> !eyes.moderate() && isHidden(Section.ROWS, row.value()));
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
      case ENTERED -> enteredCard(id, eyes);
      case HIDDEN -> eyes.moderate() ? moderation.card(id) : null;
      case PARTS -> eyes.moderate() ? partCard(new ParticipantId(id)) : null;
    };
  }

  private @Nullable Card enteredCard(String id, Eyes eyes) {
    var place = entries.place(id);
    if (place == null || (!eyes.moderate() && isHidden(place.section(), place.id()))) {
      return null;
    }
    return cardInSight(place.section(), place.id(), eyes) == null ? null : entries.card(id);
  }

  private @Nullable Card partCard(ParticipantId person) {
    return people.isWithoutDevice(person) ? new Card.PartCard(mine(person)) : null;
  }

  private @Nullable Card attachmentCard(String id, Eyes eyes) {
    var row = attachments.row(id);
    return isBesideVeiled(id, eyes) || (row != null && grids.unseen(row, eyes))
      ? null
      : attachments.card(id, eyes);
  }
}
