package tablee.command;

import static tablee.command.Story.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import tablee.messages.Actor;
import tablee.messages.Event;
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
import tablee.messages.counsel.Aim;
import tablee.messages.counsel.CounselEvent.AmendmentAccepted;
import tablee.messages.counsel.CounselEvent.AmendmentDeclined;
import tablee.messages.counsel.CounselEvent.AmendmentProposed;
import tablee.messages.counsel.CounselEvent.AmendmentWithdrawn;
import tablee.messages.counsel.CounselEvent.ConsentGiven;
import tablee.messages.counsel.CounselEvent.ConsentTakenBack;
import tablee.messages.counsel.CounselEvent.ObjectionRaised;
import tablee.messages.counsel.CounselEvent.ObjectionSettled;
import tablee.messages.counsel.CounselEvent.ObjectionWithdrawn;
import tablee.messages.counsel.CounselEvent.RecommendationAdopted;
import tablee.messages.counsel.CounselEvent.RecommendationDiscussed;
import tablee.messages.counsel.CounselEvent.RecommendationDrafted;
import tablee.messages.counsel.CounselEvent.RecommendationRestored;
import tablee.messages.counsel.CounselEvent.RecommendationRewritten;
import tablee.messages.counsel.CounselEvent.RecommendationSituated;
import tablee.messages.counsel.CounselEvent.RecommendationWithdrawn;
import tablee.messages.counsel.CounselEvent.RowCited;
import tablee.messages.counsel.CounselEvent.RowLeftOut;
import tablee.messages.counsel.RowReference;
import tablee.messages.counsel.Status;
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
import tablee.messages.id.AmendmentId;
import tablee.messages.id.AnswerId;
import tablee.messages.id.AttachmentId;
import tablee.messages.id.ExpectationId;
import tablee.messages.id.FacetId;
import tablee.messages.id.GrantId;
import tablee.messages.id.GroupingId;
import tablee.messages.id.HomeworkId;
import tablee.messages.id.ItemId;
import tablee.messages.id.ObjectionId;
import tablee.messages.id.OptionId;
import tablee.messages.id.PaperId;
import tablee.messages.id.PhaseId;
import tablee.messages.id.PollId;
import tablee.messages.id.RecommendationId;
import tablee.messages.id.RowId;
import tablee.messages.id.SideId;
import tablee.messages.id.TerritoryId;
import tablee.messages.library.AttachmentEvent.ItemAttached;
import tablee.messages.library.AttachmentEvent.ItemDetached;
import tablee.messages.library.AttachmentEvent.ItemInherited;
import tablee.messages.library.AttachmentEvent.LibraryNoticed;
import tablee.messages.library.AttachmentEvent.StanceTaken;
import tablee.messages.library.ItemKind;
import tablee.messages.library.ItemReference;
import tablee.messages.library.LibraryEvent.ItemAdded;
import tablee.messages.library.LibraryEvent.ItemPutBack;
import tablee.messages.library.LibraryEvent.ItemRevised;
import tablee.messages.library.LibraryEvent.ItemTakenOut;
import tablee.messages.library.LibraryItem;
import tablee.messages.library.Link;
import tablee.messages.library.Stance;
import tablee.messages.library.Target;
import tablee.messages.method.Activity;
import tablee.messages.method.Budgets;
import tablee.messages.method.CollectiveExploration;
import tablee.messages.method.Column;
import tablee.messages.method.FacetKind;
import tablee.messages.method.GroupQuestion;
import tablee.messages.method.Method;
import tablee.messages.method.MethodEvent.MethodPublished;
import tablee.messages.method.Phase;
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
import tablee.messages.programme.Aspect;
import tablee.messages.programme.Coordinates;
import tablee.messages.programme.Period;
import tablee.messages.programme.ProgrammeEvent.ProgrammeLaunched;
import tablee.messages.programme.ProgrammeEvent.ProgrammeRevised;
import tablee.messages.programme.ProgrammeEvent.ReadingGranted;
import tablee.messages.programme.ProgrammeEvent.ReadingWithdrawn;
import tablee.messages.programme.ProgrammeEvent.StageEntered;
import tablee.messages.programme.ProgrammeEvent.StageRevised;
import tablee.messages.programme.Stage;
import tablee.messages.programme.TerritoryEvent.TerritoryAdded;
import tablee.messages.programme.TerritoryEvent.TerritoryDescribed;
import tablee.messages.programme.TerritoryEvent.TerritoryPutBack;
import tablee.messages.programme.TerritoryEvent.TerritoryRevised;
import tablee.messages.programme.TerritoryEvent.TerritoryTakenOut;
import tablee.messages.series.EarlierPerson;
import tablee.messages.series.SeriesEvent.InheritanceBegun;
import tablee.messages.series.SeriesEvent.InheritanceCompleted;
import tablee.messages.series.SeriesEvent.NextAnnounced;
import tablee.messages.series.SeriesEvent.PeopleInherited;
import tablee.messages.series.SeriesEvent.WorkshopSituated;
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
import tablee.messages.workshop.WorkshopEvent.JoinCodeReserved;
import tablee.messages.workshop.WorkshopEvent.PhaseEntered;
import tablee.messages.workshop.WorkshopEvent.TableAdded;
import tablee.messages.workshop.WorkshopEvent.TableRenamed;
import tablee.messages.workshop.WorkshopEvent.WorkshopPlanned;
import tablee.messages.workshop.WorkshopEvent.WorkshopRevised;

/** One of every event. */
final class EventSamples {

  private static final Actor PARTICIPANT = by(ANNA);
  private static final LocalDate DAY = LocalDate.of(2015, 9, 29);
  private static final GrantId GRANT = new GrantId("g1");
  private static final GroupingId GROUPING = new GroupingId("together1");
  private static final FacetId GEM = new FacetId("gem1");
  private static final RowId ABOVE = new RowId("row0");
  private static final String HASH = "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg";

  private static final SideId SIDE = new SideId("side1");
  private static final ExpectationId HOPE = new ExpectationId("hope1");
  private static final ExpectationId OTHER_HOPE = new ExpectationId("hope2");
  private static final ExpectationId HOPES = new ExpectationId("hopes");
  private static final AnswerId ANSWER = new AnswerId("answer1");
  private static final AttachmentId PIN = new AttachmentId("pin1");
  private static final LibraryItem STUDY = new LibraryItem(
    new ItemId("study1"),
    ItemKind.RESOURCE,
    "Étude sur le foncier",
    "Page 12\net suivantes",
    new ItemId("entry1"),
    new Link("https://example.org/foncier?page=12"),
    "Classeur 3, mairie"
  );

  private static final RecommendationId ADVICE = new RecommendationId("advice1");
  private static final AmendmentId AMENDMENT = new AmendmentId("amendment1");
  private static final ObjectionId DOUBT = new ObjectionId("objection1");
  private static final RowReference CITED = new RowReference(WORKSHOP, FOOD, ROW);

  private EventSamples() {}

  /** Sets of one, because the order of a set's elements is nobody's business. */
  private static final Method METHOD = new Method(
    "small",
    2,
    List.of(
      new Phase(
        new PhaseId("exploration"),
        new Words("Exploration", "Exploration"),
        new Words("Proposez.", "Propose."),
        Set.of(Activity.PROPOSE_AXES),
        false,
        true,
        Set.of(Activity.PROPOSE_AXES),
        true,
        30,
        new Budgets(4, 2)
      )
    ),
    6,
    3,
    List.of(new Column("stakes", new Words("Enjeux", "Stakes"))),
    List.of(new FacetKind("gem", new Words("Pépite", "Gem"))),
    List.of(new GroupQuestion("stakes", new Words("Quels enjeux ?", "Which stakes?"))),
    new Words("Petite méthode", "Small method"),
    new Words("Pour essayer.", "To try.")
  );

  private static final TerritoryId TERRITORY = new TerritoryId("tregor");
  private static final HomeworkId HOMEWORK = new HomeworkId("h1");
  private static final PollId POLL = new PollId("poll1");
  private static final OptionId OPTION = new OptionId("o1");
  private static final Task TASK = new Task("Lire l'étude", FOOD, ROW, ANNA, DAY);
  private static final InheritedRow INHERITED_ROW = new InheritedRow(
    ROW,
    true,
    List.of(
      new InheritedRow.Cell(
        "stakes",
        List.of(new InheritedRow.Text(3, Set.of(1, 2), "L'eau", PARTICIPANT, TONIGHT, EARLIER))
      )
    ),
    List.of(
      new InheritedRow.Facet(
        GEM,
        "controversy",
        "Brille",
        PARTICIPANT,
        EARLIER,
        List.of(new InheritedRow.Side(SIDE, "Trop cher", PARTICIPANT))
      )
    )
  );

  /** One of each, with nothing left out. */
  static List<Event> full() {
    return List.of(
      new ProgrammeLaunched(PROGRAMME, "Coopérations", FACILITATOR),
      new ReadingGranted(PROGRAMME, GRANT, HASH, FACILITATOR),
      new ReadingWithdrawn(PROGRAMME, GRANT, FACILITATOR),
      new JoinCodeReserved(CODE, WORKSHOP, FACILITATOR),
      new WorkshopPlanned(
        WORKSHOP,
        PROGRAMME,
        "Morlaix",
        DAY,
        "Salle des fêtes",
        List.of(new PlannedTable(OAK, "Chêne"), new PlannedTable(ELM, "Orme")),
        METHOD,
        CODE,
        FACILITATOR
      ),
      new WorkshopRevised(WORKSHOP, "Morlaix 2", DAY, "Mairie", FACILITATOR),
      new TableAdded(WORKSHOP, OAK, "Chêne", FACILITATOR),
      new TableRenamed(WORKSHOP, OAK, "Hêtre", FACILITATOR),
      new ColumnAdded(WORKSHOP, new Column("funding", new Words("Financement", "Funding")), FACILITATOR),
      new PhaseEntered(
        WORKSHOP,
        CollectiveExploration.POOLING,
        CollectiveExploration.EXPLORATION,
        FACILITATOR
      ),
      new ContributionsRevealed(WORKSHOP, CollectiveExploration.EXPLORATION, FACILITATOR),
      new JoinCodeChanged(WORKSHOP, CODE, FACILITATOR),
      new AccessGranted(WORKSHOP, GRANT, Role.PROJECTOR, HASH, TONIGHT, FACILITATOR),
      new AccessWithdrawn(WORKSHOP, GRANT, FACILITATOR),
      new ParticipantJoined(WORKSHOP, ANNA, HASH, TONIGHT, PARTICIPANT),
      new ParticipantSeated(WORKSHOP, ANNA, ELM, OAK, PARTICIPANT),
      new NicknameChanged(WORKSHOP, ANNA, PARTICIPANT),
      new ParticipantRemoved(WORKSHOP, ANNA, FACILITATOR),
      new ParticipantReadmitted(WORKSHOP, ANNA, FACILITATOR),
      new AxisProposed(WORKSHOP, OAK, FOOD, "Manger local", "Pour nos enfants", PARTICIPANT),
      new AxisRevised(WORKSHOP, FOOD, "Manger d'ici", "Pour tous", PARTICIPANT),
      new AxisWithdrawn(WORKSHOP, FOOD, PARTICIPANT),
      new AxisRestored(WORKSHOP, FOOD, PARTICIPANT),
      new AxesMerged(WORKSHOP, SOIL, List.of(FOOD, WATER), "Terre", "Voisins", FACILITATOR, GROUPING),
      new AxisSplit(WORKSHOP, SOIL, List.of(FOOD, WATER), FACILITATOR),
      new AxisValidated(
        WORKSHOP,
        FOOD,
        FACILITATOR,
        new Grounds(BALLOT, BallotKind.SCORE, 3, new Count(FOOD, 7, List.of(1, 0, 0, 1, 1, 0)))
      ),
      new ValidationWithdrawn(WORKSHOP, FOOD, FACILITATOR),
      new BallotOpened(
        WORKSHOP,
        BALLOT,
        1,
        List.of(FOOD, WATER),
        FACILITATOR,
        BallotKind.CONSENT,
        Secrecy.CONFIDENTIAL
      ),
      new PaperHandedIn(WORKSHOP, BALLOT, ANNA, List.of(new Mark(FOOD, 0, "Trop large")), PARTICIPANT),
      new PaperSealed(WORKSHOP, BALLOT, ANNA, new PaperId("paper1"), PARTICIPANT),
      new BallotCounted(
        WORKSHOP,
        BALLOT,
        3,
        List.of(new Count(FOOD, 4, List.of(1, 0, 2))),
        List.of(new Objection(1, FOOD, "Trop large", PARTICIPANT)),
        FACILITATOR
      ),
      new ObjectionResolved(WORKSHOP, BALLOT, 1, "Titre précisé", FACILITATOR),
      new VoteCast(WORKSHOP, BALLOT, ANNA, FOOD, PARTICIPANT),
      new VoteTakenBack(WORKSHOP, BALLOT, ANNA, FOOD, PARTICIPANT),
      new BallotClosed(WORKSHOP, BALLOT, FACILITATOR),
      new BallotReopened(WORKSHOP, BALLOT, FACILITATOR),
      new BallotRevealed(WORKSHOP, BALLOT, FACILITATOR),
      new GroupJoined(WORKSHOP, ANNA, FOOD, PARTICIPANT),
      new GroupLeft(WORKSHOP, ANNA, FOOD, PARTICIPANT),
      new GroupsArranged(WORKSHOP, GroupMode.WISHES, 3, 8, FACILITATOR),
      new ThemesRanked(WORKSHOP, ANNA, List.of(FOOD, WATER), PARTICIPANT),
      new DistributionDrawn(WORKSHOP, List.of(new Placement(ANNA, FOOD)), FACILITATOR),
      new PlacementMoved(WORKSHOP, ANNA, WATER, FACILITATOR),
      new DistributionConfirmed(WORKSHOP, FACILITATOR),
      new GroupingProposed(WORKSHOP, GROUPING, List.of(FOOD, WATER), "Terre", "Voisins", PARTICIPANT),
      new GroupingSupported(WORKSHOP, GROUPING, ANNA, PARTICIPANT),
      new SupportWithdrawn(WORKSHOP, GROUPING, ANNA, PARTICIPANT),
      new GroupingDeclined(WORKSHOP, GROUPING, "Trop différents", FACILITATOR),
      new GroupingWithdrawn(WORKSHOP, GROUPING, PARTICIPANT),
      new RowAdded(WORKSHOP, FOOD, ROW, ABOVE, PARTICIPANT),
      new CellEdited(WORKSHOP, FOOD, ROW, "stakes", 2, Set.of(1), "L'eau\net la terre", PARTICIPANT),
      new RowMoved(WORKSHOP, FOOD, ROW, ABOVE, PARTICIPANT),
      new RowTakenOut(WORKSHOP, FOOD, ROW, PARTICIPANT),
      new RowPutBack(WORKSHOP, FOOD, ROW, PARTICIPANT),
      new FacetAdded(WORKSHOP, FOOD, ROW, GEM, "gem", "Brille", PARTICIPANT),
      new FacetRevised(WORKSHOP, FOOD, ROW, GEM, "Luit", PARTICIPANT),
      new FacetTakenOut(WORKSHOP, FOOD, ROW, GEM, PARTICIPANT),
      new FacetPutBack(WORKSHOP, FOOD, ROW, GEM, PARTICIPANT),
      new ProgrammeRevised(
        PROGRAMME,
        "Coopérations",
        new Period(LocalDate.of(2015, 5, 1), LocalDate.of(2017, 3, 31)),
        "Outiller\nExpérimenter",
        FACILITATOR
      ),
      new StageEntered(PROGRAMME, Stage.EXPERIMENT, Stage.EQUIP, FACILITATOR),
      new StageRevised(PROGRAMME, Stage.EQUIP, new Period(DAY, DAY), "Prêt", FACILITATOR),
      new TerritoryAdded(PROGRAMME, TERRITORY, "Trégor", new Coordinates(48.58, -3.83), FACILITATOR),
      new TerritoryRevised(PROGRAMME, TERRITORY, "Le Trégor", new Coordinates(48.5, -3.5), FACILITATOR),
      new TerritoryDescribed(PROGRAMME, TERRITORY, Aspect.ACTORS, 2, "Les communes", FACILITATOR),
      new TerritoryTakenOut(PROGRAMME, TERRITORY, FACILITATOR),
      new TerritoryPutBack(PROGRAMME, TERRITORY, FACILITATOR),
      new WorkshopSituated(WORKSHOP, TERRITORY, FACILITATOR),
      new InheritanceBegun(WORKSHOP, SNAPSHOT, "Plougasnou", DAY, List.of(EARLIER, ELSEWHERE), FACILITATOR),
      new PeopleInherited(WORKSHOP, SNAPSHOT, List.of(new EarlierPerson(ANNA, FOOD)), FACILITATOR),
      new InheritanceCompleted(WORKSHOP, SNAPSHOT, FACILITATOR),
      new NextAnnounced(WORKSHOP, ELSEWHERE, FACILITATOR),
      new AxisInherited(
        WORKSHOP,
        FOOD,
        SNAPSHOT,
        "Manger local",
        "Pour nos enfants",
        PARTICIPANT,
        true,
        FACILITATOR
      ),
      new RowInherited(WORKSHOP, FOOD, ROW, SNAPSHOT, ABOVE, INHERITED_ROW, FACILITATOR),
      new ItemInherited(
        WORKSHOP,
        PIN,
        SNAPSHOT,
        ItemReference.to(STUDY),
        Target.ROW,
        FOOD,
        ROW,
        Stance.CONTRADICTS,
        PARTICIPANT,
        FACILITATOR
      ),
      new HomeworkAssigned(WORKSHOP, HOMEWORK, TASK, PARTICIPANT),
      new HomeworkRevised(WORKSHOP, HOMEWORK, TASK, PARTICIPANT),
      new HomeworkReported(WORKSHOP, HOMEWORK, new Report(true, "Trouvé"), PARTICIPANT),
      new HomeworkDropped(WORKSHOP, HOMEWORK, FACILITATOR),
      new HomeworkTakenUp(WORKSHOP, HOMEWORK, FACILITATOR),
      new HelperRenamed(WORKSHOP, HOMEWORK, FACILITATOR),
      new HomeworkInherited(WORKSHOP, HOMEWORK, SNAPSHOT, TASK, new Report(true, "Trouvé"), FACILITATOR),
      new DatesProposed(WORKSHOP, POLL, List.of(new ProposedDate(OPTION, DAY, "Morlaix")), FACILITATOR),
      new DateAnswered(WORKSHOP, POLL, OPTION, ANNA, Answer.MAYBE, PARTICIPANT),
      new DateDecided(WORKSHOP, POLL, OPTION, FACILITATOR),
      new DatesWithdrawn(WORKSHOP, POLL, FACILITATOR),
      new SideAdded(WORKSHOP, FOOD, ROW, GEM, SIDE, "Trop cher", PARTICIPANT),
      new SideRevised(WORKSHOP, FOOD, ROW, GEM, SIDE, "Bien trop cher", PARTICIPANT),
      new SideTakenOut(WORKSHOP, FOOD, ROW, GEM, SIDE, PARTICIPANT),
      new SidePutBack(WORKSHOP, FOOD, ROW, GEM, SIDE, PARTICIPANT),
      new ExpectationSaid(WORKSHOP, HOPE, "Rencontrer des voisins", PARTICIPANT),
      new ExpectationRevised(WORKSHOP, HOPE, "Rencontrer mes voisins", PARTICIPANT),
      new ExpectationWithdrawn(WORKSHOP, HOPE, PARTICIPANT),
      new ExpectationRestored(WORKSHOP, HOPE, PARTICIPANT),
      new ExpectationShared(WORKSHOP, HOPE, YANN, FACILITATOR),
      new ExpectationUnshared(WORKSHOP, HOPE, YANN, FACILITATOR),
      new ExpectationsGrouped(WORKSHOP, HOPES, List.of(HOPE, OTHER_HOPE), "Se rencontrer", FACILITATOR),
      new ExpectationsUngrouped(WORKSHOP, HOPES, List.of(HOPE, OTHER_HOPE), FACILITATOR),
      new ExpectationAssessed(WORKSHOP, HOPE, ANNA, Assessment.PARTLY, PARTICIPANT),
      new AssessmentTakenBack(WORKSHOP, HOPE, ANNA, PARTICIPANT),
      new AnswerAdded(WORKSHOP, FOOD, ANSWER, "stakes", "Le foncier\nagricole", PARTICIPANT),
      new AnswerEdited(WORKSHOP, FOOD, ANSWER, 2, Set.of(1), "Le foncier", PARTICIPANT),
      new AnswerTakenOut(WORKSHOP, FOOD, ANSWER, PARTICIPANT),
      new AnswerPutBack(WORKSHOP, FOOD, ANSWER, PARTICIPANT),
      new ItemAdded(PROGRAMME, WORKSHOP, STUDY, PARTICIPANT),
      new ItemRevised(PROGRAMME, WORKSHOP, STUDY, PARTICIPANT),
      new ItemTakenOut(PROGRAMME, WORKSHOP, STUDY.item(), PARTICIPANT),
      new ItemPutBack(PROGRAMME, WORKSHOP, STUDY.item(), PARTICIPANT),
      new ItemAttached(
        WORKSHOP,
        PIN,
        ItemReference.to(STUDY),
        Target.ROW,
        FOOD,
        ROW,
        Stance.CONTRADICTS,
        PARTICIPANT
      ),
      new StanceTaken(WORKSHOP, PIN, FOOD, ROW, Stance.SUPPORTS, PARTICIPANT),
      new ItemDetached(WORKSHOP, PIN, FOOD, ROW, PARTICIPANT),
      new LibraryNoticed(WORKSHOP, 12, 7, FACILITATOR),
      new MethodPublished(PROGRAMME, METHOD, FACILITATOR),
      new TimerStarted(WORKSHOP, CollectiveExploration.EXPLORATION, 1_800, TONIGHT, FACILITATOR),
      new TimerPaused(WORKSHOP, CollectiveExploration.EXPLORATION, 600, FACILITATOR),
      new TimerResumed(WORKSHOP, CollectiveExploration.EXPLORATION, TONIGHT, FACILITATOR),
      new TimerExtended(WORKSHOP, CollectiveExploration.EXPLORATION, 2_100, TONIGHT, null, FACILITATOR),
      new TimerStopped(WORKSHOP, CollectiveExploration.EXPLORATION, FACILITATOR),
      new ParticipantAdded(WORKSHOP, ANNA, FACILITATOR),
      new ContributionHidden(
        WORKSHOP,
        new Contribution(ContributionKind.CELL, ROW + ".examples", FOOD),
        "Une personne y est nommée.",
        FACILITATOR
      ),
      new ContributionRestored(WORKSHOP, Contribution.axis(FOOD), FACILITATOR),
      new TableLocked(WORKSHOP, OAK, "Une pause, s’il vous plaît.", FACILITATOR),
      new TableUnlocked(WORKSHOP, OAK, FACILITATOR),
      new RecommendationDrafted(
        PROGRAMME,
        WORKSHOP,
        ADVICE,
        TERRITORY,
        Aim.ACCOMPANY,
        "Ouvrir les bâtiments vides\nà prix fixe",
        List.of(CITED),
        PARTICIPANT
      ),
      new RecommendationRewritten(PROGRAMME, WORKSHOP, ADVICE, 2, "Ouvrir les bâtiments vides", PARTICIPANT),
      new RecommendationSituated(PROGRAMME, WORKSHOP, ADVICE, TERRITORY, Aim.SUSTAIN, FACILITATOR),
      new RowCited(PROGRAMME, WORKSHOP, ADVICE, CITED, PARTICIPANT),
      new RowLeftOut(PROGRAMME, WORKSHOP, ADVICE, CITED, PARTICIPANT),
      new AmendmentProposed(
        PROGRAMME,
        WORKSHOP,
        ADVICE,
        AMENDMENT,
        2,
        "Ouvrir les bâtiments communaux vides",
        "La commune ne décide que des siens",
        PARTICIPANT
      ),
      new AmendmentWithdrawn(PROGRAMME, WORKSHOP, ADVICE, AMENDMENT, PARTICIPANT),
      new AmendmentAccepted(
        PROGRAMME,
        WORKSHOP,
        ADVICE,
        AMENDMENT,
        3,
        "Ouvrir les bâtiments communaux vides",
        FACILITATOR
      ),
      new AmendmentDeclined(PROGRAMME, WORKSHOP, ADVICE, AMENDMENT, "C’est déjà dit", FACILITATOR),
      new ConsentGiven(PROGRAMME, WORKSHOP, ADVICE, 3, "Volontiers", PARTICIPANT),
      new ConsentTakenBack(PROGRAMME, WORKSHOP, ADVICE, PARTICIPANT),
      new ObjectionRaised(PROGRAMME, WORKSHOP, ADVICE, DOUBT, 3, "Qui paie le chauffage ?", PARTICIPANT),
      new ObjectionWithdrawn(PROGRAMME, WORKSHOP, ADVICE, DOUBT, PARTICIPANT),
      new ObjectionSettled(PROGRAMME, WORKSHOP, ADVICE, DOUBT, "Les habitants le paient", FACILITATOR),
      new RecommendationDiscussed(PROGRAMME, WORKSHOP, ADVICE, Status.DRAFT, PARTICIPANT),
      new RecommendationAdopted(PROGRAMME, WORKSHOP, ADVICE, 3, 12, FACILITATOR),
      new RecommendationWithdrawn(
        PROGRAMME,
        WORKSHOP,
        ADVICE,
        Status.DISCUSSION,
        "Une autre le dit mieux",
        FACILITATOR
      ),
      new RecommendationRestored(PROGRAMME, WORKSHOP, ADVICE, FACILITATOR)
    );
  }

  /** Those that may leave something out, with all of it left out. */
  static List<Event> bare() {
    return List.of(
      new WorkshopPlanned(
        WORKSHOP,
        PROGRAMME,
        "Morlaix",
        null,
        "",
        List.of(),
        new Method("old", 1, CollectiveExploration.method().phases(), 6, 3, List.of(), List.of()),
        CODE,
        FACILITATOR
      ),
      new WorkshopRevised(WORKSHOP, "Morlaix", null, "", FACILITATOR),
      new PhaseEntered(WORKSHOP, CollectiveExploration.POOLING, null, FACILITATOR),
      new AccessGranted(WORKSHOP, GRANT, Role.FACILITATOR, HASH, null, FACILITATOR),
      new TimerExtended(WORKSHOP, CollectiveExploration.EXPLORATION, 2_100, null, 900, FACILITATOR),
      new ParticipantSeated(WORKSHOP, ANNA, ELM, null, PARTICIPANT),
      new AxisProposed(WORKSHOP, OAK, FOOD, "Manger local", "", PARTICIPANT),
      new AxesMerged(WORKSHOP, SOIL, List.of(FOOD, WATER), "Terre", "", FACILITATOR),
      new AxisValidated(WORKSHOP, FOOD, FACILITATOR),
      new AxisValidated(WORKSHOP, FOOD, FACILITATOR, new Grounds(BALLOT, BallotKind.DOTS, 2, null)),
      new BallotOpened(WORKSHOP, BALLOT, 3, List.of(FOOD), FACILITATOR),
      new PaperHandedIn(WORKSHOP, BALLOT, ANNA, List.of(), PARTICIPANT),
      new BallotCounted(WORKSHOP, BALLOT, 2, List.of(), List.of(), FACILITATOR),
      new BallotCounted(
        WORKSHOP,
        BALLOT,
        3,
        List.of(new Count(FOOD, 3, List.of())),
        List.of(new Objection(1, FOOD, "Trop large", null)),
        FACILITATOR
      ),
      new GroupsArranged(WORKSHOP, GroupMode.FREE, null, null, FACILITATOR),
      new PlacementMoved(WORKSHOP, ANNA, null, FACILITATOR),
      new GroupingProposed(WORKSHOP, GROUPING, List.of(FOOD, WATER), "Terre", "", PARTICIPANT),
      new RowAdded(WORKSHOP, FOOD, ROW, null, PARTICIPANT),
      new CellEdited(WORKSHOP, FOOD, ROW, "stakes", 1, Set.of(), "", PARTICIPANT),
      new RowMoved(WORKSHOP, FOOD, ROW, null, PARTICIPANT),
      new FacetAdded(WORKSHOP, FOOD, ROW, GEM, "gem", "", PARTICIPANT),
      new ProgrammeRevised(PROGRAMME, "Coopérations", Period.OPEN, "", FACILITATOR),
      new StageEntered(PROGRAMME, Stage.EQUIP, null, FACILITATOR),
      new StageRevised(PROGRAMME, Stage.EQUIP, Period.OPEN, "", FACILITATOR),
      new TerritoryAdded(PROGRAMME, TERRITORY, "Trégor", null, FACILITATOR),
      new TerritoryRevised(PROGRAMME, TERRITORY, "Trégor", null, FACILITATOR),
      new WorkshopSituated(WORKSHOP, null, FACILITATOR),
      new InheritanceBegun(WORKSHOP, SNAPSHOT, "Plougasnou", null, List.of(EARLIER), FACILITATOR),
      new PeopleInherited(WORKSHOP, SNAPSHOT, List.of(new EarlierPerson(ANNA, null)), FACILITATOR),
      new RowInherited(
        WORKSHOP,
        FOOD,
        ROW,
        SNAPSHOT,
        null,
        new InheritedRow(ROW, false, List.of(), List.of()),
        FACILITATOR
      ),
      new HomeworkAssigned(WORKSHOP, HOMEWORK, new Task("Lire", null, null, null, null), PARTICIPANT),
      new HomeworkReported(WORKSHOP, HOMEWORK, new Report(false, ""), PARTICIPANT),
      new DatesProposed(WORKSHOP, POLL, List.of(new ProposedDate(OPTION, DAY, "")), FACILITATOR),
      new ItemAdded(
        PROGRAMME,
        WORKSHOP,
        new LibraryItem(new ItemId("entry1"), ItemKind.THEMATIC_ENTRY, "Se nourrir", "", null, null, ""),
        FACILITATOR
      ),
      new ItemAttached(
        WORKSHOP,
        PIN,
        new ItemReference(new ItemId("entry1"), ItemKind.THEMATIC_ENTRY, "Se nourrir", null),
        Target.AXIS,
        FOOD,
        null,
        null,
        PARTICIPANT
      ),
      new ItemDetached(WORKSHOP, PIN, FOOD, null, PARTICIPANT),
      new RecommendationDrafted(
        PROGRAMME,
        WORKSHOP,
        ADVICE,
        null,
        Aim.TRIGGER,
        "Prêter une salle",
        List.of(),
        FACILITATOR
      ),
      new RecommendationSituated(PROGRAMME, WORKSHOP, ADVICE, null, Aim.TRIGGER, FACILITATOR),
      new ConsentGiven(PROGRAMME, WORKSHOP, ADVICE, 1, "", PARTICIPANT)
    );
  }
}
