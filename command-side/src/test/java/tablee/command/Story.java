package tablee.command;

import static tablee.messages.method.CollectiveExploration.EXPLORATION;
import static tablee.messages.method.CollectiveExploration.method;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.Streams;
import tablee.messages.appropriation.AppropriationEvent;
import tablee.messages.axis.AxisEvent;
import tablee.messages.axis.AxisEvent.AxesMerged;
import tablee.messages.axis.AxisEvent.AxisProposed;
import tablee.messages.axis.AxisEvent.AxisValidated;
import tablee.messages.axis.AxisEvent.AxisWithdrawn;
import tablee.messages.ballot.BallotEvent;
import tablee.messages.ballot.BallotEvent.BallotOpened;
import tablee.messages.ballot.BallotEvent.VoteCast;
import tablee.messages.counsel.CounselEvent;
import tablee.messages.dates.DateEvent;
import tablee.messages.expectation.ExpectationEvent;
import tablee.messages.grid.GridEvent;
import tablee.messages.grid.GridEvent.CellEdited;
import tablee.messages.grid.GridEvent.RowAdded;
import tablee.messages.group.GroupEvent;
import tablee.messages.group.GroupEvent;
import tablee.messages.group.GroupEvent.GroupJoined;
import tablee.messages.grouping.GroupingEvent;
import tablee.messages.homework.HomeworkEvent;
import tablee.messages.id.AxisId;
import tablee.messages.id.BallotId;
import tablee.messages.id.FacilitatorId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.PhaseId;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.RowId;
import tablee.messages.id.TableId;
import tablee.messages.id.WorkshopId;
import tablee.messages.library.AttachmentEvent;
import tablee.messages.library.LibraryEvent;
import tablee.messages.method.Method;
import tablee.messages.method.MethodEvent;
import tablee.messages.moderation.ModerationEvent;
import tablee.messages.people.PeopleEvent;
import tablee.messages.people.PeopleEvent.ParticipantJoined;
import tablee.messages.people.PeopleEvent.ParticipantRemoved;
import tablee.messages.people.PeopleEvent.ParticipantSeated;
import tablee.messages.programme.ProgrammeEvent;
import tablee.messages.programme.ProgrammeEvent.ProgrammeLaunched;
import tablee.messages.programme.TerritoryEvent;
import tablee.messages.series.SeriesEvent;
import tablee.messages.series.SeriesEvent.InheritanceBegun;
import tablee.messages.series.Snapshot;
import tablee.messages.timer.TimerEvent;
import tablee.messages.workshop.PlannedTable;
import tablee.messages.workshop.WorkshopEvent;
import tablee.messages.workshop.WorkshopEvent.JoinCodeReserved;
import tablee.messages.workshop.WorkshopEvent.PhaseEntered;
import tablee.messages.workshop.WorkshopEvent.WorkshopPlanned;

/** What happened before, in the words of a test. */
public record Story(List<Event> events) {
  public static final ProgrammeId PROGRAMME = new ProgrammeId("cooperations");
  public static final WorkshopId WORKSHOP = new WorkshopId("morlaix");
  public static final WorkshopId ELSEWHERE = new WorkshopId("brest");
  public static final String CODE = "K7PQ2RTA";
  public static final TableId OAK = new TableId("oak");
  public static final TableId ELM = new TableId("elm");
  public static final Actor FACILITATOR = Actor.facilitator(new FacilitatorId("fanch"));
  public static final Actor PROJECTOR = Actor.parse("projector:wall");
  public static final ParticipantId ANNA = new ParticipantId("anna");
  public static final ParticipantId YANN = new ParticipantId("yann");
  public static final ParticipantId STRANGER = new ParticipantId("nobody");
  public static final AxisId FOOD = new AxisId("food");
  public static final AxisId WATER = new AxisId("water");
  public static final AxisId SOIL = new AxisId("soil");
  public static final BallotId BALLOT = new BallotId("first");
  public static final RowId ROW = new RowId("row1");
  public static final Instant TONIGHT = Instant.parse("2015-09-29T20:00:00Z");

  public static Story story(Story... parts) {
    return new Story(
      Stream.of(parts)
        .flatMap(part -> part.events.stream())
        .toList()
    );
  }

  public static Story happened(Event... events) {
    return new Story(List.of(events));
  }

  public Story then(Event... more) {
    return story(this, happened(more));
  }

  public Story then(Story more) {
    return story(this, more);
  }

  /** The stream that an event stands in. */
  public static String streamOf(Event event) {
    return switch (event) {
      case TerritoryEvent it -> Streams.territories(it.programme());
      case ProgrammeEvent it -> Streams.programme(it.programme());
      case JoinCodeReserved it -> Streams.joinCode(it.code());
      case WorkshopEvent it -> Streams.workshop(it.workshop());
      case PeopleEvent it -> Streams.people(it.workshop());
      case AxisEvent it -> Streams.axes(it.workshop());
      case BallotEvent it -> Streams.ballots(it.workshop());
      case GroupEvent it -> Streams.groups(it.workshop());
      case GroupingEvent it -> Streams.groupings(it.workshop());
      case GridEvent it -> Streams.grid(it.workshop(), it.axis());
      case SeriesEvent it -> Streams.series(it.workshop());
      case HomeworkEvent it -> Streams.homework(it.workshop());
      case DateEvent it -> Streams.dates(it.workshop());
      case ExpectationEvent it -> Streams.expectations(it.workshop());
      case AppropriationEvent it -> Streams.appropriation(it.workshop(), it.axis());
      case LibraryEvent it -> Streams.library(it.programme());
      case AttachmentEvent it -> Streams.attachments(it.workshop());
      case MethodEvent it -> Streams.methods(it.programme());
      case TimerEvent it -> Streams.timer(it.workshop());
      case ModerationEvent it -> Streams.moderation(it.workshop());
      case CounselEvent it -> Streams.counsel(it.programme());
    };
  }

  /** The earlier workshop, from which {@link #WORKSHOP} inherits as it stood at position 70. */
  public static final WorkshopId EARLIER = new WorkshopId("plougasnou");
  public static final Snapshot SNAPSHOT = new Snapshot(EARLIER, 70);

  /** An earlier workshop of the same programme. */
  public static Story plannedEarlier() {
    return happened(
      new WorkshopPlanned(
        EARLIER,
        PROGRAMME,
        "Plougasnou",
        null,
        "",
        List.of(),
        method(),
        "EARLIER2",
        FACILITATOR
      )
    );
  }

  /** The workshop began to inherit from the earlier one. */
  public static Story inheriting() {
    return happened(begun(SNAPSHOT));
  }

  public static InheritanceBegun begun(Snapshot snapshot) {
    return new InheritanceBegun(
      WORKSHOP,
      snapshot,
      "Plougasnou",
      null,
      List.of(snapshot.workshop()),
      FACILITATOR
    );
  }

  public static Actor by(ParticipantId participant) {
    return Actor.participant(participant);
  }

  public static Story launched() {
    return happened(new ProgrammeLaunched(PROGRAMME, "Coopérations", FACILITATOR));
  }

  public static Story reserved(String code) {
    return happened(new JoinCodeReserved(code, WORKSHOP, FACILITATOR));
  }

  /** A workshop with two tables, oak and elm, that runs the default method. */
  public static Story planned() {
    return planned(method());
  }

  /** The same workshop, run by another method. */
  public static Story planned(Method method) {
    return happened(
      new WorkshopPlanned(
        WORKSHOP,
        PROGRAMME,
        "Morlaix",
        null,
        "",
        List.of(new PlannedTable(OAK, "Chêne"), new PlannedTable(ELM, "Orme")),
        method,
        CODE,
        FACILITATOR
      )
    );
  }

  /** A planned workshop that went through some phases and is in the last of them. */
  public static Story workshopIn(PhaseId... phases) {
    return workshopIn(method(), phases);
  }

  public static Story workshopIn(Method method, PhaseId... phases) {
    var story = planned(method);
    PhaseId from = null;
    for (var phase : phases) {
      story = story.then(entered(phase, from));
      from = phase;
    }
    return story;
  }

  /** The workshop goes on to another phase than the one the story had it in. */
  public static Story workshopMovedTo(PhaseId phase) {
    return happened(entered(phase, null));
  }

  private static PhaseEntered entered(PhaseId phase, @Nullable PhaseId from) {
    return new PhaseEntered(WORKSHOP, phase, from, FACILITATOR);
  }

  public static Story joined(ParticipantId... participants) {
    return happened(
      Stream.of(participants)
        .map(participant -> new ParticipantJoined(WORKSHOP, participant, "hash", TONIGHT, by(participant)))
        .toArray(Event[]::new)
    );
  }

  public static Story seated(ParticipantId participant, TableId table) {
    return happened(new ParticipantSeated(WORKSHOP, participant, table, null, by(participant)));
  }

  public static Story removed(ParticipantId participant) {
    return happened(new ParticipantRemoved(WORKSHOP, participant, FACILITATOR));
  }

  /** The workshop in a phase, with Anna at the oak table and Yann at the elm. */
  public static Story roomIn(PhaseId... phases) {
    return roomIn(method(), phases);
  }

  public static Story roomIn(Method method, PhaseId... phases) {
    return story(workshopIn(method, phases), joined(ANNA, YANN), seated(ANNA, OAK), seated(YANN, ELM));
  }

  /** Axes that Anna proposed at the oak table. */
  public static Story proposed(AxisId... axes) {
    return happened(
      Stream.of(axes)
        .map(axis -> new AxisProposed(WORKSHOP, OAK, axis, axis.value(), "", by(ANNA)))
        .toArray(Event[]::new)
    );
  }

  /** Some axes, a1, a2 and so on, that Anna proposed at the oak table. */
  public static Story proposed(int many) {
    return proposed(
      Stream.iterate(1, n -> n + 1)
        .limit(many)
        .map(n -> new AxisId("a" + n))
        .toArray(AxisId[]::new)
    );
  }

  public static Story withdrawn(AxisId axis) {
    return happened(new AxisWithdrawn(WORKSHOP, axis, by(ANNA)));
  }

  public static Story merged(AxisId into, AxisId... from) {
    return happened(new AxesMerged(WORKSHOP, into, List.of(from), into.value(), "", FACILITATOR));
  }

  public static Story validated(AxisId... axes) {
    return happened(
      Stream.of(axes)
        .map(axis -> new AxisValidated(WORKSHOP, axis, FACILITATOR))
        .toArray(Event[]::new)
    );
  }

  /** The first ballot, with three votes each. */
  public static Story opened(AxisId... axes) {
    return happened(new BallotOpened(WORKSHOP, BALLOT, 3, List.of(axes), FACILITATOR));
  }

  public static Story cast(ParticipantId participant, AxisId... axes) {
    return happened(
      Stream.of(axes)
        .map(axis -> new VoteCast(WORKSHOP, BALLOT, participant, axis, by(participant)))
        .toArray(Event[]::new)
    );
  }

  public static Story inGroup(ParticipantId participant, AxisId axis) {
    return happened(new GroupJoined(WORKSHOP, participant, axis, by(participant)));
  }

  /** Rows of the grid on food, one below the other. */
  public static Story rows(String... rows) {
    var events = new ArrayList<Event>();
    RowId after = null;
    for (var row : Arrays.stream(rows).map(RowId::new).toList()) {
      events.add(new RowAdded(WORKSHOP, FOOD, row, after, FACILITATOR));
      after = row;
    }
    return new Story(events);
  }

  /** An edit of the first row's stakes. */
  public static CellEdited edited(int version, Set<Integer> basedOn, String text) {
    return new CellEdited(WORKSHOP, FOOD, ROW, "stakes", version, basedOn, text, FACILITATOR);
  }

  /** Anna in the group on food, whose grid may be filled now. */
  public static Story groupAtWork() {
    return story(
      roomIn(EXPLORATION, tablee.messages.method.CollectiveExploration.GRID),
      proposed(FOOD, WATER),
      validated(FOOD),
      inGroup(ANNA, FOOD)
    );
  }
}
