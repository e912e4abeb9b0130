package tablee.board;

import static tablee.messages.ballot.BallotKind.*;
import static tablee.messages.ballot.Secrecy.CONFIDENTIAL;
import static tablee.messages.ballot.Secrecy.OPEN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.Circumstances;
import tablee.messages.Event;
import tablee.messages.OnBehalf;
import tablee.messages.Role;
import tablee.messages.appropriation.AppropriationEvent.AnswerAdded;
import tablee.messages.appropriation.AppropriationEvent.AnswerEdited;
import tablee.messages.appropriation.AppropriationEvent.AnswerPutBack;
import tablee.messages.appropriation.AppropriationEvent.AnswerTakenOut;
import tablee.messages.axis.AxisEvent.AxesMerged;
import tablee.messages.axis.AxisEvent.AxisInherited;
import tablee.messages.axis.AxisEvent.AxisProposed;
import tablee.messages.axis.AxisEvent.AxisRestored;
import tablee.messages.axis.AxisEvent.AxisRevised;
import tablee.messages.axis.AxisEvent.AxisSplit;
import tablee.messages.axis.AxisEvent.AxisValidated;
import tablee.messages.axis.AxisEvent.AxisWithdrawn;
import tablee.messages.axis.AxisEvent.ValidationWithdrawn;
import tablee.messages.ballot.BallotEvent.BallotClosed;
import tablee.messages.ballot.BallotEvent.BallotCounted;
import tablee.messages.ballot.BallotEvent.BallotOpened;
import tablee.messages.ballot.BallotEvent.BallotReopened;
import tablee.messages.ballot.BallotEvent.BallotRevealed;
import tablee.messages.ballot.BallotEvent.ObjectionResolved;
import tablee.messages.ballot.BallotEvent.PaperHandedIn;
import tablee.messages.ballot.BallotEvent.PaperSealed;
import tablee.messages.ballot.BallotEvent.VoteCast;
import tablee.messages.ballot.BallotEvent.VoteTakenBack;
import tablee.messages.ballot.BallotKind;
import tablee.messages.ballot.Count;
import tablee.messages.ballot.Grounds;
import tablee.messages.ballot.Mark;
import tablee.messages.ballot.Objection;
import tablee.messages.ballot.Secrecy;
import tablee.messages.dates.Answer;
import tablee.messages.dates.DateEvent.DateAnswered;
import tablee.messages.dates.DateEvent.DateDecided;
import tablee.messages.dates.DateEvent.DatesProposed;
import tablee.messages.dates.DateEvent.DatesWithdrawn;
import tablee.messages.dates.ProposedDate;
import tablee.messages.expectation.Assessment;
import tablee.messages.expectation.ExpectationEvent.AssessmentTakenBack;
import tablee.messages.expectation.ExpectationEvent.ExpectationAssessed;
import tablee.messages.expectation.ExpectationEvent.ExpectationRestored;
import tablee.messages.expectation.ExpectationEvent.ExpectationRevised;
import tablee.messages.expectation.ExpectationEvent.ExpectationSaid;
import tablee.messages.expectation.ExpectationEvent.ExpectationShared;
import tablee.messages.expectation.ExpectationEvent.ExpectationUnshared;
import tablee.messages.expectation.ExpectationEvent.ExpectationWithdrawn;
import tablee.messages.expectation.ExpectationEvent.ExpectationsGrouped;
import tablee.messages.expectation.ExpectationEvent.ExpectationsUngrouped;
import tablee.messages.grid.GridEvent.CellEdited;
import tablee.messages.grid.GridEvent.FacetAdded;
import tablee.messages.grid.GridEvent.FacetPutBack;
import tablee.messages.grid.GridEvent.FacetRevised;
import tablee.messages.grid.GridEvent.FacetTakenOut;
import tablee.messages.grid.GridEvent.RowAdded;
import tablee.messages.grid.GridEvent.RowInherited;
import tablee.messages.grid.GridEvent.RowMoved;
import tablee.messages.grid.GridEvent.RowPutBack;
import tablee.messages.grid.GridEvent.RowTakenOut;
import tablee.messages.grid.GridEvent.SideAdded;
import tablee.messages.grid.GridEvent.SidePutBack;
import tablee.messages.grid.GridEvent.SideRevised;
import tablee.messages.grid.GridEvent.SideTakenOut;
import tablee.messages.grid.InheritedRow;
import tablee.messages.group.GroupEvent.DistributionConfirmed;
import tablee.messages.group.GroupEvent.DistributionDrawn;
import tablee.messages.group.GroupEvent.GroupJoined;
import tablee.messages.group.GroupEvent.GroupLeft;
import tablee.messages.group.GroupEvent.GroupsArranged;
import tablee.messages.group.GroupEvent.PlacementMoved;
import tablee.messages.group.GroupEvent.ThemesRanked;
import tablee.messages.group.GroupMode;
import tablee.messages.group.Placement;
import tablee.messages.grouping.GroupingEvent.GroupingDeclined;
import tablee.messages.grouping.GroupingEvent.GroupingProposed;
import tablee.messages.grouping.GroupingEvent.GroupingSupported;
import tablee.messages.grouping.GroupingEvent.GroupingWithdrawn;
import tablee.messages.grouping.GroupingEvent.SupportWithdrawn;
import tablee.messages.homework.HomeworkEvent.HelperRenamed;
import tablee.messages.homework.HomeworkEvent.HomeworkAssigned;
import tablee.messages.homework.HomeworkEvent.HomeworkDropped;
import tablee.messages.homework.HomeworkEvent.HomeworkInherited;
import tablee.messages.homework.HomeworkEvent.HomeworkReported;
import tablee.messages.homework.HomeworkEvent.HomeworkRevised;
import tablee.messages.homework.HomeworkEvent.HomeworkTakenUp;
import tablee.messages.homework.Report;
import tablee.messages.homework.Task;
import tablee.messages.id.AnswerId;
import tablee.messages.id.AttachmentId;
import tablee.messages.id.AxisId;
import tablee.messages.id.BallotId;
import tablee.messages.id.ExpectationId;
import tablee.messages.id.FacetId;
import tablee.messages.id.FacilitatorId;
import tablee.messages.id.GrantId;
import tablee.messages.id.GroupingId;
import tablee.messages.id.HomeworkId;
import tablee.messages.id.ItemId;
import tablee.messages.id.OptionId;
import tablee.messages.id.PaperId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.PhaseId;
import tablee.messages.id.PollId;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.RowId;
import tablee.messages.id.SideId;
import tablee.messages.id.TableId;
import tablee.messages.id.TerritoryId;
import tablee.messages.id.WorkshopId;
import tablee.messages.library.AttachmentEvent.ItemAttached;
import tablee.messages.library.AttachmentEvent.ItemDetached;
import tablee.messages.library.AttachmentEvent.ItemInherited;
import tablee.messages.library.AttachmentEvent.LibraryNoticed;
import tablee.messages.library.AttachmentEvent.StanceTaken;
import tablee.messages.library.ItemKind;
import tablee.messages.library.ItemReference;
import tablee.messages.library.Link;
import tablee.messages.library.Stance;
import tablee.messages.library.Target;
import tablee.messages.log.Recorded;
import tablee.messages.method.CollectiveExploration;
import tablee.messages.method.Column;
import tablee.messages.method.Method;
import tablee.messages.method.Words;
import tablee.messages.moderation.Contribution;
import tablee.messages.moderation.ContributionKind;
import tablee.messages.moderation.ModerationEvent.ContributionHidden;
import tablee.messages.moderation.ModerationEvent.ContributionRestored;
import tablee.messages.moderation.ModerationEvent.TableLocked;
import tablee.messages.moderation.ModerationEvent.TableUnlocked;
import tablee.messages.people.PeopleEvent.NicknameChanged;
import tablee.messages.people.PeopleEvent.ParticipantAdded;
import tablee.messages.people.PeopleEvent.ParticipantJoined;
import tablee.messages.people.PeopleEvent.ParticipantReadmitted;
import tablee.messages.people.PeopleEvent.ParticipantRemoved;
import tablee.messages.people.PeopleEvent.ParticipantSeated;
import tablee.messages.series.EarlierPerson;
import tablee.messages.series.SeriesEvent.InheritanceBegun;
import tablee.messages.series.SeriesEvent.InheritanceCompleted;
import tablee.messages.series.SeriesEvent.NextAnnounced;
import tablee.messages.series.SeriesEvent.PeopleInherited;
import tablee.messages.series.SeriesEvent.WorkshopSituated;
import tablee.messages.series.Snapshot;
import tablee.messages.timer.TimerEvent.TimerExtended;
import tablee.messages.timer.TimerEvent.TimerPaused;
import tablee.messages.timer.TimerEvent.TimerResumed;
import tablee.messages.timer.TimerEvent.TimerStarted;
import tablee.messages.timer.TimerEvent.TimerStopped;
import tablee.messages.workshop.PlannedTable;
import tablee.messages.workshop.WorkshopEvent.AccessGranted;
import tablee.messages.workshop.WorkshopEvent.AccessWithdrawn;
import tablee.messages.workshop.WorkshopEvent.ColumnAdded;
import tablee.messages.workshop.WorkshopEvent.ContributionsRevealed;
import tablee.messages.workshop.WorkshopEvent.JoinCodeChanged;
import tablee.messages.workshop.WorkshopEvent.PhaseEntered;
import tablee.messages.workshop.WorkshopEvent.TableAdded;
import tablee.messages.workshop.WorkshopEvent.TableRenamed;
import tablee.messages.workshop.WorkshopEvent.WorkshopPlanned;
import tablee.messages.workshop.WorkshopEvent.WorkshopRevised;

/**
 * A workshop's events as a log would hold them, told in one line each. Other workshops write between them, so
 * positions skip. What facilitators do is by {@code facilitator:f1}; participants act for themselves.
 */
public final class Story {

  public static final WorkshopId WORKSHOP = new WorkshopId("w1");
  public static final ProgrammeId PROGRAMME = new ProgrammeId("d1");
  public static final Actor FACILITATOR = Actor.facilitator(new FacilitatorId("f1"));
  public static final Instant START = Instant.parse("2015-09-29T07:00:00.120Z");
  public static final Instant EXPIRY = Instant.parse("2015-10-06T07:00:00Z");

  private final List<Recorded> recorded = new ArrayList<>();
  private final Map<ParticipantId, NavigableMap<Long, Optional<String>>> names = new HashMap<>();
  private @Nullable PhaseId phase;
  private long position = 1;

  /** Everything that happened so far. */
  public List<Recorded> recorded() {
    return List.copyOf(recorded);
  }

  /** Position of the last event. */
  public long position() {
    return recorded.getLast().position();
  }

  /** The nicknames as they stand now. */
  public Names names() {
    return namesAt(Long.MAX_VALUE);
  }

  /** The nicknames as they stood when the event at this position was recorded. */
  public Names namesAt(long then) {
    return participant -> {
      var since = names.getOrDefault(participant, Collections.emptyNavigableMap()).floorEntry(then);
      return since == null ? null : since.getValue().orElse(null);
    };
  }

  /** From the next event on. */
  private void name(String participant, @Nullable String name) {
    names.computeIfAbsent(id(participant), _ -> new TreeMap<>()).put(position + 2, Optional.ofNullable(name));
  }

  /** The board after everything that happened so far. */
  public Board board() {
    var board = new Board();
    recorded.forEach(board::apply);
    return board;
  }

  public Story add(Event event) {
    position += 2;
    recorded.add(
      new Recorded(position, "s", recorded.size(), START.plusSeconds(60L * recorded.size()), event)
    );
    return this;
  }

  public static Actor person(String participant) {
    return Actor.participant(new ParticipantId(participant));
  }

  /** A workshop with the tables t1 and t2 that is not started. */
  public static Story planned() {
    return planned(CollectiveExploration.method());
  }

  /** The same workshop, run by another method. */
  public static Story planned(Method method) {
    return new Story().add(
      new WorkshopPlanned(
        WORKSHOP,
        PROGRAMME,
        "Atelier de Morlaix",
        LocalDate.of(2015, 9, 29),
        "Morlaix",
        List.of(new PlannedTable(table("t1"), "Table 1"), new PlannedTable(table("t2"), "Table 2")),
        method,
        "7K3MPA2W",
        FACILITATOR
      )
    );
  }

  /** A workshop that explores, with Yann at t1 and Lena at t2. */
  public static Story exploring() {
    return planned().enter("exploration").joined("yann", "Yann", "t1").joined("lena", "Léna", "t2");
  }

  /** A small workshop from its plan to its end, in which everything happens that can happen. */
  public static Story wholeDay() {
    return planned()
      .inherited()
      .revised("Pratiques collaboratives", null, "")
      .tableAdded("t3", "Table 3")
      .tableRenamed("t3", "Table du fond")
      .granted("g2", Role.PROJECTOR, "hash-of-projector", null)
      .joinCodeChanged("ABCDEFG2")
      .enter("welcome")
      .joined("yann", "Yann", "t1")
      .joined("lena", "Léna", "t2")
      .joined("nolwenn", "Nolwenn", "t1")
      .joined("intruder", "Rude", "t3")
      .removed("intruder")
      .readmitted("intruder")
      .removed("intruder")
      .seated("lena", "t3", "t2")
      .renamed("lena", "Lena B.")
      .hoped()
      .enter("exploration")
      .libraryNoticed(3, 3)
      .timed(1_800)
      .pausedWith(900)
      .resumed()
      .extended(2_100)
      .stopped()
      .timed(1_200)
      .proposed("yann", "t1", "a1", "Manger local", "On gaspille trop.")
      .proposed("nolwenn", "t1", "a2", "Cantines")
      .proposed("lena", "t3", "a3", "Se déplacer autrement")
      .proposed("lena", "t3", "a4", "Habiter ensemble")
      .revisedAxis("yann", "a1", "Manger local et bio", "")
      .withdrewAxis("lena", "a4")
      .restoredAxis("lena", "a4")
      .withdrewAxis("lena", "a4")
      .contributionsRevealed()
      .enter("pooling")
      .merged("m1", "Alimentation", "a1", "a2")
      .split("m1", "a1", "a2")
      .merged("m2", "Bien manger", "a1", "a2")
      .opened("b1", 3, "m2", "a3")
      .voted("yann", "b1", "m2")
      .voted("yann", "b1", "m2")
      .voted("lena", "b1", "a3")
      .unvoted("yann", "b1", "m2")
      .closed("b1")
      .reopened("b1")
      .voted("nolwenn", "b1", "a3")
      .closed("b1")
      .revealed("b1")
      .proposedGrouping("yann", "g1", "Bouger et manger", "m2", "a3")
      .supported("lena", "g1")
      .supported("nolwenn", "g1")
      .unsupported("nolwenn", "g1")
      .declined("g1", "Deux sujets bien distincts")
      .proposedGrouping("lena", "g2", "Tout", "m2", "a3")
      .withdrewGrouping("lena", "g2")
      .proposedGrouping("nolwenn", "g3", "Ensemble", "m2", "a3")
      .accepted("g3", "m3", "Ensemble", "m2", "a3")
      .split("m3", "m2", "a3")
      .opened("b2", 1, CONSENT, OPEN, "m2", "a3")
      .marked("yann", "b2", mark("m2", AGREE), mark("a3", STAND_ASIDE))
      .marked("lena", "b2", new Mark(axis("m2"), OBJECT, "Trop large"))
      .closed("b2")
      .counted("b2", 2, List.of(count("m2", 2, 1, 0, 1), count("a3", 1, 0, 1, 0)), objection(1, "m2", "lena"))
      .revealed("b2")
      .resolved("b2", 1, "Titre précisé")
      .opened("b3", 5, SCORE, CONFIDENTIAL, "m2", "a3")
      .sealed("yann", "b3", "p1")
      .sealed("lena", "b3", "p2")
      .sealed("nolwenn", "b3", "p3")
      .sealed("yann", "b3", "p4")
      .closed("b3")
      .counted("b3", 3, List.of(count("m2", 9, 0, 0, 0, 2, 0, 0), count("a3", 5, 0, 0, 0, 0, 0, 1)))
      .revealed("b3")
      .validatedBy("m2", "b3", SCORE, 3, count("m2", 9, 0, 0, 0, 2, 0, 0))
      .validated("a3")
      .validationWithdrawn("a3")
      .validated("a3")
      .enter("groups")
      .arranged(GroupMode.WISHES, 1, 3)
      .ranked("yann", "m2", "a3")
      .ranked("lena", "a3")
      .drawn(place("yann", "m2"), place("lena", "a3"), place("nolwenn", "a3"))
      .moved("lena", "m2")
      .confirmed()
      .arranged(GroupMode.FREE, null, 3)
      .joinedGroup("yann", "m2")
      .joinedGroup("lena", "m2")
      .joinedGroup("nolwenn", "a3")
      .leftGroup("lena", "m2")
      .joinedGroup("lena", "a3")
      .enter("appropriation")
      .made("m2")
      .enter("grid")
      .columnAdded("funding", "Financement", "Funding")
      .rowAdded("yann", "m2", "r1", null)
      .rowAdded("yann", "m2", "r2", "r1")
      .rowMoved("yann", "m2", "r2", null)
      .wrote("yann", "m2", "r1", "practice", 1, Set.of(), "Circuits courts")
      .wrote("lena", "m2", "r1", "practice", 2, Set.of(), "AMAP")
      .wrote("yann", "m2", "r1", "practice", 3, Set.of(1, 2), "Circuits courts, AMAP")
      .wrote("lena", "m2", "r2", "examples", 1, Set.of(), "Le marché")
      .facetAdded("yann", "m2", "r1", "x1", "gem", "La cantine de Plougasnou")
      .facetRevised("lena", "m2", "r1", "x1", "La cantine de Plougasnou, 100 % bio")
      .facetTakenOut("lena", "m2", "r1", "x1")
      .facetPutBack("yann", "m2", "r1", "x1")
      .argued("m2", "r1", "x2")
      .rowTakenOut("lena", "m2", "r2")
      .rowPutBack("yann", "m2", "r2")
      .rowTakenOut("lena", "m2", "r2")
      .enter("exploration")
      .renamed("nolwenn", null)
      .enter("closed")
      .assigned("h2", "Demander à la mairie", "a3", "yann")
      .assigned("h3", "Lire l’étude", null, null)
      .revisedHomework("h3", "Lire l’étude de 2012", null, "helper")
      .add(new HelperRenamed(WORKSHOP, new HomeworkId("h3"), FACILITATOR))
      .reported("yann", "h2", "Douze communes sur vingt.")
      .add(new HomeworkDropped(WORKSHOP, new HomeworkId("h1"), FACILITATOR))
      .add(new HomeworkTakenUp(WORKSHOP, new HomeworkId("h1"), FACILITATOR))
      .add(new NextAnnounced(WORKSHOP, new WorkshopId("w2"), FACILITATOR))
      .datesProposed("d1")
      .answered("yann", "d1", "november", Answer.YES)
      .answered("lena", "d1", "november", Answer.MAYBE)
      .answered("lena", "d1", "december", Answer.NO)
      .add(new DateDecided(WORKSHOP, new PollId("d1"), new OptionId("november"), FACILITATOR))
      .datesProposed("d2")
      .add(new DatesWithdrawn(WORKSHOP, new PollId("d2"), FACILITATOR))
      .assessed("yann", "e5", Assessment.MET)
      .assessed("yann", "e5", Assessment.PARTLY)
      .assessed("nolwenn", "e5", Assessment.UNMET)
      .assessmentTakenBack("nolwenn", "e5")
      .withdrawn("g2")
      .hidden(
        Contribution.of(ContributionKind.FACET, new FacetId("x1"), axis("m2")),
        "Une personne y est nommée."
      )
      .shown(Contribution.of(ContributionKind.FACET, new FacetId("x1"), axis("m2")))
      .hidden(
        new Contribution(ContributionKind.CELL, "r1.practice", axis("m2")),
        "Une personne y est nommée."
      )
      .locked("t1", "Une pause, s’il vous plaît.")
      .unlocked("t1")
      .locked("t2", "Une pause, s’il vous plaît.")
      .added("maiwenn", "Maïwenn")
      .seated("maiwenn", "t1", null)
      .said("maiwenn", "e9", "Être entendue")
      .enteredLater();
  }

  /** The workshop that the other one inherits from, as it stood at position 1. */
  public static final Snapshot EARLIER = new Snapshot(new WorkshopId("w0"), 1);

  /** What another workshop left: an axis with a row of its grid, homework, and Soaz who was there. */
  public Story inherited() {
    name("soaz", "Soaz");
    name("helper", "Per");
    var soaz = person("soaz");
    return add(new WorkshopSituated(WORKSHOP, new TerritoryId("tregor"), FACILITATOR))
      .add(
        new InheritanceBegun(
          WORKSHOP,
          EARLIER,
          "Atelier de juin",
          LocalDate.of(2015, 6, 15),
          List.of(EARLIER.workshop()),
          FACILITATOR
        )
      )
      .add(
        new PeopleInherited(
          WORKSHOP,
          EARLIER,
          List.of(new EarlierPerson(id("soaz"), axis("i1"))),
          FACILITATOR
        )
      )
      .add(
        new AxisInherited(
          WORKSHOP,
          axis("i1"),
          EARLIER,
          "Travailler ensemble",
          "Des lieux ferment.",
          soaz,
          true,
          FACILITATOR
        )
      )
      .add(
        new RowInherited(
          WORKSHOP,
          axis("i1"),
          new RowId("ir1"),
          EARLIER,
          null,
          new InheritedRow(
            new RowId("ir1"),
            false,
            List.of(
              new InheritedRow.Cell(
                "practice",
                List.of(new InheritedRow.Text(2, Set.of(1), "Un tiers-lieu", soaz, START, EARLIER.workshop()))
              )
            ),
            List.of(
              new InheritedRow.Facet(
                new FacetId("ix1"),
                "limit",
                "Trop loin",
                soaz,
                EARLIER.workshop(),
                List.of()
              )
            )
          ),
          FACILITATOR
        )
      )
      .add(
        new ItemInherited(
          WORKSHOP,
          new AttachmentId("it1"),
          EARLIER,
          new ItemReference(new ItemId("ij1"), ItemKind.RESOURCE, "Les tiers-lieux en Bretagne", null),
          Target.ROW,
          axis("i1"),
          new RowId("ir1"),
          Stance.SUPPORTS,
          soaz,
          FACILITATOR
        )
      )
      .add(
        new HomeworkInherited(
          WORKSHOP,
          new HomeworkId("h1"),
          EARLIER,
          new Task("Compter les lieux vides", axis("i1"), new RowId("ir1"), id("soaz"), null),
          new Report(true, "Onze"),
          FACILITATOR
        )
      )
      .add(new InheritanceCompleted(WORKSHOP, EARLIER, FACILITATOR));
  }

  public Story assigned(String homework, String what, @Nullable String axis, @Nullable String who) {
    return add(new HomeworkAssigned(WORKSHOP, new HomeworkId(homework), task(what, axis, who), FACILITATOR));
  }

  public Story revisedHomework(String homework, String what, @Nullable String axis, @Nullable String who) {
    return add(new HomeworkRevised(WORKSHOP, new HomeworkId(homework), task(what, axis, who), FACILITATOR));
  }

  private static Task task(String what, @Nullable String axis, @Nullable String who) {
    return new Task(
      what,
      axis == null ? null : axis(axis),
      null,
      who == null ? null : id(who),
      LocalDate.of(2015, 11, 9)
    );
  }

  public Story reported(String participant, String homework, String found) {
    return add(
      new HomeworkReported(WORKSHOP, new HomeworkId(homework), new Report(true, found), person(participant))
    );
  }

  public Story datesProposed(String poll) {
    return add(
      new DatesProposed(
        WORKSHOP,
        new PollId(poll),
        List.of(
          new ProposedDate(new OptionId("november"), LocalDate.of(2015, 11, 9), "Morlaix"),
          new ProposedDate(new OptionId("december"), LocalDate.of(2015, 12, 14), "")
        ),
        FACILITATOR
      )
    );
  }

  public Story answered(String participant, String poll, String option, Answer answer) {
    return add(
      new DateAnswered(
        WORKSHOP,
        new PollId(poll),
        new OptionId(option),
        id(participant),
        answer,
        person(participant)
      )
    );
  }

  public Story revised(String title, @Nullable LocalDate date, String place) {
    return add(new WorkshopRevised(WORKSHOP, title, date, place, FACILITATOR));
  }

  public Story tableAdded(String table, String name) {
    return add(new TableAdded(WORKSHOP, table(table), name, FACILITATOR));
  }

  public Story tableRenamed(String table, String name) {
    return add(new TableRenamed(WORKSHOP, table(table), name, FACILITATOR));
  }

  public Story enter(String next) {
    var from = phase;
    phase = new PhaseId(next);
    return add(new PhaseEntered(WORKSHOP, phase, from, FACILITATOR));
  }

  /** What the phase hid is shown to everybody. */
  public Story contributionsRevealed() {
    return add(new ContributionsRevealed(WORKSHOP, now(), FACILITATOR));
  }

  public Story timed(int seconds) {
    return add(new TimerStarted(WORKSHOP, now(), seconds, START.plusSeconds(seconds), FACILITATOR));
  }

  public Story pausedWith(int left) {
    return add(new TimerPaused(WORKSHOP, now(), left, FACILITATOR));
  }

  public Story resumed() {
    return add(new TimerResumed(WORKSHOP, now(), START.plusSeconds(3_600), FACILITATOR));
  }

  public Story extended(int seconds) {
    return add(new TimerExtended(WORKSHOP, now(), seconds, START.plusSeconds(3_900), null, FACILITATOR));
  }

  public Story stopped() {
    return add(new TimerStopped(WORKSHOP, now(), FACILITATOR));
  }

  private PhaseId now() {
    return Objects.requireNonNull(phase);
  }

  public Story hidden(Contribution what, String reason) {
    return add(new ContributionHidden(WORKSHOP, what, reason, FACILITATOR));
  }

  /** What was hidden is back. */
  public Story shown(Contribution what) {
    return add(new ContributionRestored(WORKSHOP, what, FACILITATOR));
  }

  public Story locked(String table, String reason) {
    return add(new TableLocked(WORKSHOP, table(table), reason, FACILITATOR));
  }

  public Story unlocked(String table) {
    return add(new TableUnlocked(WORKSHOP, table(table), FACILITATOR));
  }

  public Story joinCodeChanged(String code) {
    return add(new JoinCodeChanged(WORKSHOP, code, FACILITATOR));
  }

  public Story granted(String grant, Role role, String tokenHash, @Nullable Instant expires) {
    return add(new AccessGranted(WORKSHOP, new GrantId(grant), role, tokenHash, expires, FACILITATOR));
  }

  public Story withdrawn(String grant) {
    return add(new AccessWithdrawn(WORKSHOP, new GrantId(grant), FACILITATOR));
  }

  /** Somebody without a device. */
  public Story added(String participant, String name) {
    name(participant, name);
    return add(new ParticipantAdded(WORKSHOP, id(participant), FACILITATOR));
  }

  /** What happened last was entered by a facilitator for whoever did it, half an hour later. */
  public Story enteredLater() {
    var last = recorded.removeLast();
    recorded.add(entered(last, new OnBehalf(FACILITATOR, null, last.at().minusSeconds(1_800))));
    return this;
  }

  /** What happened last was entered by a facilitator for a table. */
  public Story enteredFor(String table) {
    var last = recorded.removeLast();
    recorded.add(entered(last, new OnBehalf(FACILITATOR, table(table), null)));
    return this;
  }

  /** What happened last takes back what stands at a position. */
  public Story undoing(long position) {
    recorded.add(under(recorded.removeLast(), new Circumstances(null, position)));
    return this;
  }

  private static Recorded entered(Recorded it, OnBehalf onBehalf) {
    return under(it, new Circumstances(onBehalf));
  }

  private static Recorded under(Recorded it, Circumstances circumstances) {
    return new Recorded(it.position(), it.stream(), it.sequence(), it.at(), it.event(), circumstances);
  }

  public Story joined(String participant, String name) {
    name(participant, name);
    return add(
      new ParticipantJoined(WORKSHOP, id(participant), "hash-of-" + participant, EXPIRY, person(participant))
    );
  }

  public Story joined(String participant, String name, String table) {
    return joined(participant, name).seated(participant, table, null);
  }

  public Story seated(String participant, String table, @Nullable String from) {
    return add(
      new ParticipantSeated(
        WORKSHOP,
        id(participant),
        table(table),
        from == null ? null : table(from),
        person(participant)
      )
    );
  }

  public Story renamed(String participant, @Nullable String name) {
    name(participant, name);
    return add(new NicknameChanged(WORKSHOP, id(participant), person(participant)));
  }

  public Story removed(String participant) {
    return add(new ParticipantRemoved(WORKSHOP, id(participant), FACILITATOR));
  }

  public Story readmitted(String participant) {
    return add(new ParticipantReadmitted(WORKSHOP, id(participant), FACILITATOR));
  }

  public Story proposed(String participant, String table, String axis, String title) {
    return proposed(participant, table, axis, title, "");
  }

  public Story proposed(String participant, String table, String axis, String title, String reason) {
    return add(new AxisProposed(WORKSHOP, table(table), axis(axis), title, reason, person(participant)));
  }

  public Story revisedAxis(String participant, String axis, String title, String reason) {
    return add(new AxisRevised(WORKSHOP, axis(axis), title, reason, person(participant)));
  }

  public Story withdrewAxis(String participant, String axis) {
    return add(new AxisWithdrawn(WORKSHOP, axis(axis), person(participant)));
  }

  public Story restoredAxis(String participant, String axis) {
    return add(new AxisRestored(WORKSHOP, axis(axis), person(participant)));
  }

  public Story merged(String axis, String title, String... from) {
    return add(new AxesMerged(WORKSHOP, axis(axis), axes(from), title, "", FACILITATOR));
  }

  public Story split(String axis, String... into) {
    return add(new AxisSplit(WORKSHOP, axis(axis), axes(into), FACILITATOR));
  }

  public Story validated(String axis) {
    return add(new AxisValidated(WORKSHOP, axis(axis), FACILITATOR));
  }

  public Story validationWithdrawn(String axis) {
    return add(new ValidationWithdrawn(WORKSHOP, axis(axis), FACILITATOR));
  }

  public Story opened(String ballot, int budget, String... axes) {
    return add(new BallotOpened(WORKSHOP, ballot(ballot), budget, axes(axes), FACILITATOR));
  }

  public Story opened(String ballot, int budget, BallotKind kind, Secrecy secrecy, String... axes) {
    return add(new BallotOpened(WORKSHOP, ballot(ballot), budget, axes(axes), FACILITATOR, kind, secrecy));
  }

  public Story marked(String participant, String ballot, Mark... marks) {
    return add(
      new PaperHandedIn(WORKSHOP, ballot(ballot), id(participant), List.of(marks), person(participant))
    );
  }

  public Story sealed(String participant, String ballot, String paper) {
    return add(
      new PaperSealed(WORKSHOP, ballot(ballot), id(participant), new PaperId(paper), person(participant))
    );
  }

  public Story counted(String ballot, int papers, List<Count> counts, Objection... objections) {
    return add(new BallotCounted(WORKSHOP, ballot(ballot), papers, counts, List.of(objections), FACILITATOR));
  }

  public Story resolved(String ballot, int objection, String how) {
    return add(new ObjectionResolved(WORKSHOP, ballot(ballot), objection, how, FACILITATOR));
  }

  public Story validatedBy(String axis, String ballot, BallotKind kind, int voters, Count count) {
    return add(
      new AxisValidated(WORKSHOP, axis(axis), FACILITATOR, new Grounds(ballot(ballot), kind, voters, count))
    );
  }

  public static Mark mark(String axis, int value) {
    return new Mark(axis(axis), value, "");
  }

  public static Count count(String axis, int sum, Integer... papers) {
    return new Count(axis(axis), sum, List.of(papers));
  }

  public static Objection objection(int number, String axis, String by) {
    return new Objection(number, axis(axis), "Trop large", person(by));
  }

  public Story proposedGrouping(String participant, String grouping, String title, String... axes) {
    return add(
      new GroupingProposed(
        WORKSHOP,
        grouping(grouping),
        axes(axes),
        title,
        "Ils sont voisins",
        person(participant)
      )
    );
  }

  public Story supported(String participant, String grouping) {
    return add(new GroupingSupported(WORKSHOP, grouping(grouping), id(participant), person(participant)));
  }

  public Story unsupported(String participant, String grouping) {
    return add(new SupportWithdrawn(WORKSHOP, grouping(grouping), id(participant), person(participant)));
  }

  public Story declined(String grouping, String reason) {
    return add(new GroupingDeclined(WORKSHOP, grouping(grouping), reason, FACILITATOR));
  }

  public Story withdrewGrouping(String participant, String grouping) {
    return add(new GroupingWithdrawn(WORKSHOP, grouping(grouping), person(participant)));
  }

  public Story accepted(String grouping, String axis, String title, String... from) {
    return add(new AxesMerged(WORKSHOP, axis(axis), axes(from), title, "", FACILITATOR, grouping(grouping)));
  }

  public Story arranged(GroupMode mode, @Nullable Integer smallest, @Nullable Integer largest) {
    return add(new GroupsArranged(WORKSHOP, mode, smallest, largest, FACILITATOR));
  }

  public Story ranked(String participant, String... axes) {
    return add(new ThemesRanked(WORKSHOP, id(participant), axes(axes), person(participant)));
  }

  public Story drawn(Placement... placements) {
    return add(new DistributionDrawn(WORKSHOP, List.of(placements), FACILITATOR));
  }

  public Story moved(String participant, @Nullable String axis) {
    return add(new PlacementMoved(WORKSHOP, id(participant), axis == null ? null : axis(axis), FACILITATOR));
  }

  public Story confirmed() {
    return add(new DistributionConfirmed(WORKSHOP, FACILITATOR));
  }

  public static Placement place(String participant, String axis) {
    return new Placement(id(participant), axis(axis));
  }

  private static GroupingId grouping(String grouping) {
    return new GroupingId(grouping);
  }

  public Story voted(String participant, String ballot, String axis) {
    return add(new VoteCast(WORKSHOP, ballot(ballot), id(participant), axis(axis), person(participant)));
  }

  public Story unvoted(String participant, String ballot, String axis) {
    return add(new VoteTakenBack(WORKSHOP, ballot(ballot), id(participant), axis(axis), person(participant)));
  }

  public Story closed(String ballot) {
    return add(new BallotClosed(WORKSHOP, ballot(ballot), FACILITATOR));
  }

  public Story reopened(String ballot) {
    return add(new BallotReopened(WORKSHOP, ballot(ballot), FACILITATOR));
  }

  public Story revealed(String ballot) {
    return add(new BallotRevealed(WORKSHOP, ballot(ballot), FACILITATOR));
  }

  public Story joinedGroup(String participant, String axis) {
    return add(new GroupJoined(WORKSHOP, id(participant), axis(axis), person(participant)));
  }

  public Story leftGroup(String participant, String axis) {
    return add(new GroupLeft(WORKSHOP, id(participant), axis(axis), person(participant)));
  }

  public Story rowAdded(String participant, String axis, String row, @Nullable String after) {
    return add(new RowAdded(WORKSHOP, axis(axis), row(row), rowOrFirst(after), person(participant)));
  }

  public Story rowMoved(String participant, String axis, String row, @Nullable String after) {
    return add(new RowMoved(WORKSHOP, axis(axis), row(row), rowOrFirst(after), person(participant)));
  }

  public Story rowTakenOut(String participant, String axis, String row) {
    return add(new RowTakenOut(WORKSHOP, axis(axis), row(row), person(participant)));
  }

  public Story rowPutBack(String participant, String axis, String row) {
    return add(new RowPutBack(WORKSHOP, axis(axis), row(row), person(participant)));
  }

  /** Somebody writes the version {@code version} of a cell, having seen the versions it is based on. */
  public Story wrote(
    String participant,
    String axis,
    String row,
    String column,
    int version,
    Set<Integer> basedOn,
    String text
  ) {
    return add(
      new CellEdited(WORKSHOP, axis(axis), row(row), column, version, basedOn, text, person(participant))
    );
  }

  public Story facetAdded(
    String participant,
    String axis,
    String row,
    String facet,
    String kind,
    String text
  ) {
    return add(new FacetAdded(WORKSHOP, axis(axis), row(row), facet(facet), kind, text, person(participant)));
  }

  public Story facetRevised(String participant, String axis, String row, String facet, String text) {
    return add(new FacetRevised(WORKSHOP, axis(axis), row(row), facet(facet), text, person(participant)));
  }

  public Story facetTakenOut(String participant, String axis, String row, String facet) {
    return add(new FacetTakenOut(WORKSHOP, axis(axis), row(row), facet(facet), person(participant)));
  }

  public Story facetPutBack(String participant, String axis, String row, String facet) {
    return add(new FacetPutBack(WORKSHOP, axis(axis), row(row), facet(facet), person(participant)));
  }

  /** Everything that can happen to expectations while they are said. */
  public Story hoped() {
    return said("yann", "e1", "Rencontrer des voisins")
      .said("lena", "e2", "Connaître mes voisins")
      .revisedExpectation("yann", "e1", "Rencontrer mes voisins")
      .said("yann", "e3", "Manger")
      .withdrewExpectation("yann", "e3")
      .restoredExpectation("yann", "e3")
      .withdrewExpectation("yann", "e3")
      .shared("nolwenn", "e2")
      .unshared("nolwenn", "e2")
      .shared("nolwenn", "e2")
      .grouped("e4", "Se rencontrer", "e1", "e2")
      .ungrouped("e4", "e1", "e2")
      .grouped("e5", "Se connaître", "e1", "e2");
  }

  /** Everything that can happen on the page of a group that Yann and Lena know. */
  private Story made(String axis) {
    return answered("yann", axis, "n1", "stakes", "Le foncier")
      .answered("lena", axis, "n2", "resources", "La mairie")
      .reworded("yann", axis, "n1", 2, Set.of(1), "Le foncier agricole")
      .reworded("lena", axis, "n1", 3, Set.of(1), "Le foncier bâti")
      .answerTakenOut("lena", axis, "n2")
      .answerPutBack("yann", axis, "n2")
      .attached("yann", "k1", Target.GROUP, axis);
  }

  /** A controversy on a row with everything that can happen to its positions and to what stands beside the row. */
  private Story argued(String axis, String row, String facet) {
    return facetAdded("yann", axis, row, facet, "controversy", "Faut-il du bio partout ?")
      .sideAdded("yann", axis, row, facet, "s1", "Oui, pour la santé")
      .sideAdded("lena", axis, row, facet, "s2", "Non, trop cher")
      .sideRevised("lena", axis, row, facet, "s2", "Non, bien trop cher")
      .sideTakenOut("yann", axis, row, facet, "s1")
      .sidePutBack("yann", axis, row, facet, "s1")
      .attached("yann", "k2", axis, row, Stance.SUPPORTS)
      .tookStance("lena", "k2", axis, row, Stance.CONTRADICTS)
      .detached("yann", "k1", axis, null);
  }

  public Story said(String participant, String expectation, String text) {
    return add(new ExpectationSaid(WORKSHOP, hope(expectation), text, person(participant)));
  }

  public Story revisedExpectation(String participant, String expectation, String text) {
    return add(new ExpectationRevised(WORKSHOP, hope(expectation), text, person(participant)));
  }

  public Story withdrewExpectation(String participant, String expectation) {
    return add(new ExpectationWithdrawn(WORKSHOP, hope(expectation), person(participant)));
  }

  public Story restoredExpectation(String participant, String expectation) {
    return add(new ExpectationRestored(WORKSHOP, hope(expectation), person(participant)));
  }

  public Story shared(String participant, String expectation) {
    return add(new ExpectationShared(WORKSHOP, hope(expectation), id(participant), person(participant)));
  }

  public Story unshared(String participant, String expectation) {
    return add(new ExpectationUnshared(WORKSHOP, hope(expectation), id(participant), person(participant)));
  }

  public Story grouped(String expectation, String text, String... from) {
    return add(new ExpectationsGrouped(WORKSHOP, hope(expectation), hopes(from), text, FACILITATOR));
  }

  public Story ungrouped(String expectation, String... into) {
    return add(new ExpectationsUngrouped(WORKSHOP, hope(expectation), hopes(into), FACILITATOR));
  }

  public Story assessed(String participant, String expectation, Assessment assessment) {
    return add(
      new ExpectationAssessed(WORKSHOP, hope(expectation), id(participant), assessment, person(participant))
    );
  }

  public Story assessmentTakenBack(String participant, String expectation) {
    return add(new AssessmentTakenBack(WORKSHOP, hope(expectation), id(participant), person(participant)));
  }

  public Story answered(String participant, String axis, String answer, String question, String text) {
    return add(
      new AnswerAdded(WORKSHOP, axis(axis), new AnswerId(answer), question, text, person(participant))
    );
  }

  /** Somebody writes the version {@code version} of an item, having seen the versions it is based on. */
  public Story reworded(
    String participant,
    String axis,
    String answer,
    int version,
    Set<Integer> basedOn,
    String text
  ) {
    return add(
      new AnswerEdited(
        WORKSHOP,
        axis(axis),
        new AnswerId(answer),
        version,
        basedOn,
        text,
        person(participant)
      )
    );
  }

  public Story answerTakenOut(String participant, String axis, String answer) {
    return add(new AnswerTakenOut(WORKSHOP, axis(axis), new AnswerId(answer), person(participant)));
  }

  public Story answerPutBack(String participant, String axis, String answer) {
    return add(new AnswerPutBack(WORKSHOP, axis(axis), new AnswerId(answer), person(participant)));
  }

  public Story sideAdded(
    String participant,
    String axis,
    String row,
    String facet,
    String side,
    String text
  ) {
    return add(
      new SideAdded(WORKSHOP, axis(axis), row(row), facet(facet), new SideId(side), text, person(participant))
    );
  }

  public Story sideRevised(
    String participant,
    String axis,
    String row,
    String facet,
    String side,
    String text
  ) {
    return add(
      new SideRevised(
        WORKSHOP,
        axis(axis),
        row(row),
        facet(facet),
        new SideId(side),
        text,
        person(participant)
      )
    );
  }

  public Story sideTakenOut(String participant, String axis, String row, String facet, String side) {
    return add(
      new SideTakenOut(WORKSHOP, axis(axis), row(row), facet(facet), new SideId(side), person(participant))
    );
  }

  public Story sidePutBack(String participant, String axis, String row, String facet, String side) {
    return add(
      new SidePutBack(WORKSHOP, axis(axis), row(row), facet(facet), new SideId(side), person(participant))
    );
  }

  /** A study of the library. */
  public static ItemReference study() {
    return new ItemReference(
      new ItemId("i1"),
      ItemKind.RESOURCE,
      "Étude sur le foncier",
      new Link("https://example.org/foncier")
    );
  }

  /** The study beside an axis or beside its group's page. */
  public Story attached(String participant, String attachment, Target on, String axis) {
    return add(
      new ItemAttached(
        WORKSHOP,
        new AttachmentId(attachment),
        study(),
        on,
        axis(axis),
        null,
        null,
        person(participant)
      )
    );
  }

  /** The study beside a row. */
  public Story attached(String participant, String attachment, String axis, String row, Stance stance) {
    return add(
      new ItemAttached(
        WORKSHOP,
        new AttachmentId(attachment),
        study(),
        Target.ROW,
        axis(axis),
        row(row),
        stance,
        person(participant)
      )
    );
  }

  public Story tookStance(String participant, String attachment, String axis, String row, Stance stance) {
    return add(
      new StanceTaken(
        WORKSHOP,
        new AttachmentId(attachment),
        axis(axis),
        row(row),
        stance,
        person(participant)
      )
    );
  }

  public Story detached(String participant, String attachment, String axis, @Nullable String row) {
    return add(
      new ItemDetached(
        WORKSHOP,
        new AttachmentId(attachment),
        axis(axis),
        rowOrFirst(row),
        person(participant)
      )
    );
  }

  public Story libraryNoticed(long revision, int items) {
    return add(new LibraryNoticed(WORKSHOP, revision, items, FACILITATOR));
  }

  public Story columnAdded(String column, String fr, String en) {
    return add(new ColumnAdded(WORKSHOP, new Column(column, new Words(fr, en)), FACILITATOR));
  }

  private static ExpectationId hope(String expectation) {
    return new ExpectationId(expectation);
  }

  private static List<ExpectationId> hopes(String... expectations) {
    return Arrays.stream(expectations).map(ExpectationId::new).toList();
  }

  private static ParticipantId id(String participant) {
    return new ParticipantId(participant);
  }

  private static TableId table(String table) {
    return new TableId(table);
  }

  private static AxisId axis(String axis) {
    return new AxisId(axis);
  }

  private static List<AxisId> axes(String... axes) {
    return Arrays.stream(axes).map(AxisId::new).toList();
  }

  private static BallotId ballot(String ballot) {
    return new BallotId(ballot);
  }

  private static RowId row(String row) {
    return new RowId(row);
  }

  private static @Nullable RowId rowOrFirst(@Nullable String after) {
    return after == null ? null : row(after);
  }

  private static FacetId facet(String facet) {
    return new FacetId(facet);
  }
}
