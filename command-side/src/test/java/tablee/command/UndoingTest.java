package tablee.command;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static tablee.command.Room.person;
import static tablee.command.Room.table;
import static tablee.command.Story.FACILITATOR;
import static tablee.command.Story.by;
import static tablee.messages.method.CollectiveExploration.APPROPRIATION;
import static tablee.messages.method.CollectiveExploration.CLOSED;
import static tablee.messages.method.CollectiveExploration.EXPLORATION;
import static tablee.messages.method.CollectiveExploration.GRID;
import static tablee.messages.method.CollectiveExploration.GROUPS;
import static tablee.messages.method.CollectiveExploration.POOLING;
import static tablee.messages.method.CollectiveExploration.WELCOME;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tablee.board.Audience;
import tablee.board.Board;
import tablee.board.Card;
import tablee.board.Mine;
import tablee.board.Section;
import tablee.messages.Actor;
import tablee.messages.Circumstances;
import tablee.messages.Command;
import tablee.messages.Commands;
import tablee.messages.OnBehalf;
import tablee.messages.RejectedException;
import tablee.messages.Rejection;
import tablee.messages.Rejection.BuiltUpon;
import tablee.messages.Rejection.BuiltUpon.Since;
import tablee.messages.Rejection.CannotBeUndone;
import tablee.messages.Rejection.CannotBeUndone.Why;
import tablee.messages.Undo;
import tablee.messages.appropriation.AppropriationCommand.AddAnswer;
import tablee.messages.appropriation.AppropriationCommand.EditAnswer;
import tablee.messages.appropriation.AppropriationCommand.PutAnswerBack;
import tablee.messages.appropriation.AppropriationCommand.TakeAnswerOut;
import tablee.messages.axis.AxisCommand.MergeAxes;
import tablee.messages.axis.AxisCommand.ProposeAxis;
import tablee.messages.axis.AxisCommand.RestoreAxis;
import tablee.messages.axis.AxisCommand.ReviseAxis;
import tablee.messages.axis.AxisCommand.SplitAxis;
import tablee.messages.axis.AxisCommand.ValidateAxis;
import tablee.messages.axis.AxisCommand.WithdrawAxis;
import tablee.messages.axis.AxisCommand.WithdrawValidation;
import tablee.messages.axis.AxisEvent.AxisProposed;
import tablee.messages.ballot.BallotCommand.CastVote;
import tablee.messages.ballot.BallotCommand.CloseBallot;
import tablee.messages.ballot.BallotCommand.HandInPaper;
import tablee.messages.ballot.BallotCommand.OpenBallot;
import tablee.messages.ballot.BallotCommand.ReopenBallot;
import tablee.messages.ballot.BallotCommand.ResolveObjection;
import tablee.messages.ballot.BallotCommand.RevealBallot;
import tablee.messages.ballot.BallotCommand.TakeVoteBack;
import tablee.messages.ballot.BallotEvent.VoteCast;
import tablee.messages.ballot.BallotKind;
import tablee.messages.ballot.Mark;
import tablee.messages.ballot.Secrecy;
import tablee.messages.dates.Answer;
import tablee.messages.dates.DateCommand.AnswerDate;
import tablee.messages.dates.DateCommand.ProposeDates;
import tablee.messages.dates.DateCommand.WithdrawDates;
import tablee.messages.dates.ProposedDate;
import tablee.messages.expectation.Assessment;
import tablee.messages.expectation.ExpectationCommand.AssessExpectation;
import tablee.messages.expectation.ExpectationCommand.GroupExpectations;
import tablee.messages.expectation.ExpectationCommand.RestoreExpectation;
import tablee.messages.expectation.ExpectationCommand.ReviseExpectation;
import tablee.messages.expectation.ExpectationCommand.SayExpectation;
import tablee.messages.expectation.ExpectationCommand.ShareExpectation;
import tablee.messages.expectation.ExpectationCommand.TakeAssessmentBack;
import tablee.messages.expectation.ExpectationCommand.UngroupExpectations;
import tablee.messages.expectation.ExpectationCommand.UnshareExpectation;
import tablee.messages.expectation.ExpectationCommand.WithdrawExpectation;
import tablee.messages.grid.GridCommand.AddFacet;
import tablee.messages.grid.GridCommand.AddRow;
import tablee.messages.grid.GridCommand.AddSide;
import tablee.messages.grid.GridCommand.EditCell;
import tablee.messages.grid.GridCommand.MoveRow;
import tablee.messages.grid.GridCommand.PutFacetBack;
import tablee.messages.grid.GridCommand.PutRowBack;
import tablee.messages.grid.GridCommand.PutSideBack;
import tablee.messages.grid.GridCommand.ReviseFacet;
import tablee.messages.grid.GridCommand.ReviseSide;
import tablee.messages.grid.GridCommand.TakeFacetOut;
import tablee.messages.grid.GridCommand.TakeRowOut;
import tablee.messages.grid.GridCommand.TakeSideOut;
import tablee.messages.group.GroupCommand.ArrangeGroups;
import tablee.messages.group.GroupCommand.ConfirmDistribution;
import tablee.messages.group.GroupCommand.DrawDistribution;
import tablee.messages.group.GroupCommand.JoinGroup;
import tablee.messages.group.GroupCommand.LeaveGroup;
import tablee.messages.group.GroupCommand.MovePlacement;
import tablee.messages.group.GroupCommand.RankThemes;
import tablee.messages.group.GroupMode;
import tablee.messages.grouping.GroupingCommand.DeclineGrouping;
import tablee.messages.grouping.GroupingCommand.ProposeGrouping;
import tablee.messages.grouping.GroupingCommand.SupportGrouping;
import tablee.messages.grouping.GroupingCommand.WithdrawGrouping;
import tablee.messages.grouping.GroupingCommand.WithdrawSupport;
import tablee.messages.homework.HomeworkCommand.AssignHomework;
import tablee.messages.homework.HomeworkCommand.DropHomework;
import tablee.messages.homework.HomeworkCommand.ReportHomework;
import tablee.messages.homework.HomeworkCommand.ReviseHomework;
import tablee.messages.homework.HomeworkCommand.TakeHomeworkUp;
import tablee.messages.homework.Report;
import tablee.messages.homework.Task;
import tablee.messages.id.AnswerId;
import tablee.messages.id.AttachmentId;
import tablee.messages.id.AxisId;
import tablee.messages.id.BallotId;
import tablee.messages.id.ExpectationId;
import tablee.messages.id.FacetId;
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
import tablee.messages.library.AttachmentCommand.AttachItem;
import tablee.messages.library.AttachmentCommand.DetachItem;
import tablee.messages.library.AttachmentCommand.TakeStance;
import tablee.messages.library.ItemKind;
import tablee.messages.library.LibraryCommand.AddItems;
import tablee.messages.library.LibraryItem;
import tablee.messages.library.Stance;
import tablee.messages.library.Target;
import tablee.messages.log.EventLog;
import tablee.messages.log.Receipt;
import tablee.messages.log.Recorded;
import tablee.messages.method.FacetKind;
import tablee.messages.method.Words;
import tablee.messages.moderation.Contribution;
import tablee.messages.moderation.ModerationCommand.HideContribution;
import tablee.messages.moderation.ModerationCommand.LockTable;
import tablee.messages.moderation.ModerationCommand.RestoreContribution;
import tablee.messages.moderation.ModerationCommand.UnlockTable;
import tablee.messages.people.PeopleCommand.AddParticipant;
import tablee.messages.people.PeopleCommand.ReadmitParticipant;
import tablee.messages.people.PeopleCommand.RemoveParticipant;
import tablee.messages.people.PeopleCommand.SitAtTable;
import tablee.messages.programme.TerritoryCommand.AddTerritory;
import tablee.messages.series.SeriesCommand.SituateWorkshop;
import tablee.messages.timer.TimerCommand.ExtendTimer;
import tablee.messages.timer.TimerCommand.PauseTimer;
import tablee.messages.timer.TimerCommand.ResumeTimer;
import tablee.messages.timer.TimerCommand.StartTimer;
import tablee.messages.timer.TimerCommand.StopTimer;
import tablee.messages.workshop.WorkshopCommand.AddColumn;
import tablee.messages.workshop.WorkshopCommand.AddTable;
import tablee.messages.workshop.WorkshopCommand.EnterPhase;
import tablee.messages.workshop.WorkshopCommand.RenameTable;
import tablee.messages.workshop.WorkshopCommand.ReviseWorkshop;

/** Whoever did something takes it back, through the real command path and the real log, seen on the real board. */
class UndoingTest {

  @SpringBootConfiguration
  @EnableAutoConfiguration
  static class Application {}

  private static final AxisId A = new AxisId("a");
  private static final AxisId B = new AxisId("b");
  private static final AxisId AB = new AxisId("ab");
  private static final RowId ROW = new RowId("row");
  private static final RowId BELOW = new RowId("below");
  private static final ParticipantId ANNA = person(0);
  private static final ParticipantId YANN = person(1);
  private static final Instant NOW = Instant.parse("2015-09-29T09:00:00Z");

  @TempDir
  static Path directory;

  private static ConfigurableApplicationContext application;
  private static Commands commands;
  private static EventLog log;

  private Room room;
  private Board board;
  private int orders;

  @BeforeAll
  static void start() {
    application = new SpringApplicationBuilder(Application.class)
      .properties("tablee.log.directory=" + directory, "spring.main.banner-mode=off")
      .run();
    commands = application.getBean(Commands.class);
    log = application.getBean(EventLog.class);
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  @BeforeEach
  void aRoomOfItsOwn(TestInfo test) {
    room = new Room(commands, log, "undo" + test.getDisplayName().hashCode());
    board = new Board();
    orders = 0;
  }

  // --- how the tests speak ----------------------------------------------------------------------------------

  /** Gives an order, and says under which key. */
  private String does(Command command) {
    var key = room.workshop + "/order" + ++orders;
    commands.submit(command, key);
    return key;
  }

  private String undoes(Actor by, String order) {
    var key = room.workshop + "/undo" + ++orders;
    commands.undo(new Undo(room.workshop, order, by), key);
    return key;
  }

  private Optional<Rejection> refusalOf(Actor by, String order) {
    try {
      undoes(by, order);
      return Optional.empty();
    } catch (RejectedException refused) {
      return Optional.of(refused.rejection());
    }
  }

  private void isRefused(Actor by, String order, Rejection why) {
    var before = room.history();
    assertThat(refusalOf(by, order)).contains(why);
    assertThat(room.history()).isEqualTo(before);
  }

  /** What everybody sees: the facilitators, and each of the people what is their own. */
  private Map<String, Object> seen() {
    log.read(room.workshop.value(), board.position(), 10_000).forEach(board::apply);
    var seen = new LinkedHashMap<String, Object>();
    board
      .cards(Audience.FACILITATOR, _ -> null)
      .forEach((section, cards) ->
        cards.forEach((id, card) -> {
          var plain = plain(card);
          if (plain != null) {
            seen.put(section + "/" + id, plain);
          }
        })
      );
    for (var who : List.of(ANNA, YANN)) {
      var mine = board.mine(who);
      seen.put(
        who.value(),
        Arrays.asList(mine.votes(), mine.papers(), mine.axes(), mine.supports(), mine.ranking(), hopes(mine))
      );
    }
    return seen;
  }

  private static Object hopes(Mine mine) {
    var hopes = mine.expectations();
    return hopes == null ? List.of(List.of(), Map.of()) : List.of(hopes.shared(), hopes.assessed());
  }

  /** Texts count their versions on when they are put back, and come at another time; an empty cell is none. */
  private static @Nullable Object plain(Card card) {
    return switch (card) {
      case Card.CellCard it -> {
        var texts = it
          .heads()
          .stream()
          .map(Card.Version::text)
          .filter(text -> !text.isEmpty())
          .toList();
        yield texts.isEmpty() ? null : texts;
      }
      case Card.AnswerCard it -> List.of(
        it.axis(),
        it.question(),
        it.heads().stream().map(Card.Version::text).toList()
      );
      case Card.HiddenCard it -> List.of(it.what(), it.reason(), it.by());
      // Facilitators see what was taken out as well, marked.
      case Card.AxisCard it -> it.withdrawn() == null ? it : null;
      case Card.ExpectationCard it -> it.withdrawn() == null ? it : null;
      case Card.RowCard it -> it.out() == null ? it : null;
      case Card.HomeworkCard it -> it.dropped() == null ? it : null;
      // Nobody arranged anything, or it is as if nobody had.
      case Card.ArrangementCard it -> it.mode() == GroupMode.FREE && it.largest() == null ? null : it;
      case Card.GroupCard it -> Set.copyOf(it.members());
      case Card.GridCard it -> it.rows().isEmpty() ? null : it;
      default -> card;
    };
  }

  private static List<String> difference(Map<String, Object> one, Map<String, Object> other) {
    var keys = new LinkedHashSet<>(one.keySet());
    keys.addAll(other.keySet());
    return keys
      .stream()
      .filter(key -> !Objects.equals(one.get(key), other.get(key)))
      .map(key -> key + ": " + one.get(key) + " is now " + other.get(key))
      .toList();
  }

  private Class<?> lastKind() {
    return room.history().getLast().getClass();
  }

  // --- everything that can be done, and done and undone and done again leaves no trace on the board --------------

  private final Set<Class<?>> undone = new LinkedHashSet<>();
  private final Map<Class<?>, Why> stayed = new HashMap<>();

  /** Does something, takes it back, does it again by taking that back, and leaves it done. */
  private void does(Actor by, Command command) {
    var before = seen();
    var order = does(command);
    var after = seen();
    assertThat(difference(before, after)).as("%s changes something", command).isNotEmpty();
    var done = room.history();
    var kind = lastKind();
    var refusal = refusalOf(by, order);
    if (refusal.isPresent()) {
      assertThat(refusal.get()).as("%s is undone", command).isInstanceOf(CannotBeUndone.class);
      stayed.put(kind, ((CannotBeUndone) refusal.get()).why());
      assertThat(room.history()).isEqualTo(done);
      return;
    }
    undone.add(kind);
    assertThat(difference(before, seen())).as("%s is undone", command).isEmpty();
    var undo = room.workshop + "/undo" + orders;
    var again = refusalOf(by, undo);
    if (again.isEmpty()) {
      assertThat(difference(after, seen())).as("%s is done again", command).isEmpty();
    } else {
      // A proposal that was taken back, and dates that were, are proposed anew.
      assertThat(again.get()).isEqualTo(new CannotBeUndone(Why.STAYS));
      assertThat(command).isInstanceOfAny(ProposeGrouping.class, ProposeDates.class);
    }
  }

  private EnterPhase enter(PhaseId phase) {
    return new EnterPhase(room.workshop, phase, FACILITATOR);
  }

  private ProposeAxis propose(AxisId axis, ParticipantId who) {
    return new ProposeAxis(room.workshop, table(0), axis, "Axe " + axis, "", by(who));
  }

  private EditCell edit(ParticipantId who, String text, Integer... basedOn) {
    return new EditCell(room.workshop, A, ROW, "stakes", text, Set.of(basedOn), by(who));
  }

  @Test
  void whateverIsDoneInAWorkshopIsUndoneWithoutATraceOrThereIsAReason() {
    room.opens(2, 3, WELCOME);
    theWelcome();
    theExploration();
    thePooling();
    theGroups();
    theAppropriation();
    theGrid();
    theEnd();
    theFrame();

    var all = new HashSet<Class<?>>(undone);
    all.addAll(stayed.keySet());
    assertThat(stayed.values()).contains(Why.SHOWN, Why.SEALED, Why.COUNTED, Why.STAYS);
    assertThat(all.stream().map(Class::getSimpleName)).containsAll(EXPECTED);
  }

  /** Everything that somebody does by an order over the line, told by what comes of it last. */
  private static final List<String> EXPECTED = List.of(
    "WorkshopRevised TableAdded TableRenamed ColumnAdded PhaseEntered ".split(" "),
    "ParticipantSeated ParticipantRemoved ParticipantReadmitted".split(" "),
    "AxisProposed AxisRevised AxisWithdrawn AxisRestored AxesMerged AxisSplit AxisValidated".split(" "),
    "ValidationWithdrawn BallotOpened VoteCast VoteTakenBack PaperHandedIn PaperSealed BallotClosed".split(
      " "
    ),
    "BallotCounted BallotReopened BallotRevealed ObjectionResolved".split(" "),
    "GroupingProposed GroupingSupported SupportWithdrawn GroupingDeclined GroupingWithdrawn".split(" "),
    "GroupJoined GroupLeft GroupsArranged ThemesRanked DistributionDrawn PlacementMoved".split(" "),
    "RowAdded RowMoved RowTakenOut RowPutBack CellEdited FacetAdded FacetRevised FacetTakenOut".split(" "),
    "FacetPutBack SideAdded SideRevised SideTakenOut SidePutBack WorkshopSituated".split(" "),
    "HomeworkAssigned HomeworkRevised HomeworkReported HomeworkDropped HomeworkTakenUp".split(" "),
    "DatesProposed DateAnswered DatesWithdrawn".split(" "),
    "ExpectationSaid ExpectationRevised ExpectationWithdrawn ExpectationRestored".split(" "),
    "ExpectationShared ExpectationUnshared ExpectationsGrouped ExpectationsUngrouped".split(" "),
    "ExpectationAssessed AssessmentTakenBack AnswerAdded AnswerEdited AnswerTakenOut AnswerPutBack".split(
      " "
    ),
    "ItemAttached StanceTaken ItemDetached".split(" "),
    "TimerStarted TimerPaused TimerResumed TimerExtended TimerStopped".split(" "),
    "ContributionHidden ContributionRestored TableLocked TableUnlocked".split(" ")
  )
    .stream()
    .flatMap(Stream::of)
    .toList();

  private void theWelcome() {
    var w = room.workshop;
    var one = new ExpectationId("one");
    var two = new ExpectationId("two");
    var both = new ExpectationId("both");
    does(by(ANNA), new SitAtTable(w, ANNA, table(1), by(ANNA)));
    does(by(ANNA), new SitAtTable(w, ANNA, table(0), by(ANNA)));
    does(by(ANNA), new SayExpectation(w, one, "Se rencontrer", by(ANNA)));
    does(by(ANNA), new ReviseExpectation(w, one, "Se rencontrer vraiment", by(ANNA)));
    does(by(ANNA), new WithdrawExpectation(w, one, by(ANNA)));
    does(by(ANNA), new RestoreExpectation(w, one, by(ANNA)));
    does(by(YANN), new ShareExpectation(w, one, YANN, by(YANN)));
    does(by(YANN), new UnshareExpectation(w, one, YANN, by(YANN)));
    does(by(YANN), new SayExpectation(w, two, "Faire connaissance", by(YANN)));
    does(FACILITATOR, new GroupExpectations(w, both, List.of(one, two), "Se connaître", FACILITATOR));
    does(person2(), new ShareExpectation(w, both, person(2), person2()));
    does(FACILITATOR, new UngroupExpectations(w, both, FACILITATOR));
    does(FACILITATOR, new RemoveParticipant(w, YANN, FACILITATOR));
    does(FACILITATOR, new ReadmitParticipant(w, YANN, FACILITATOR));
    does(FACILITATOR, new LockTable(w, table(0), "Une pause", FACILITATOR));
    does(FACILITATOR, new LockTable(w, table(0), "Une longue pause", FACILITATOR));
    does(FACILITATOR, new UnlockTable(w, table(0), FACILITATOR));
  }

  private static Actor person2() {
    return by(person(2));
  }

  private void theExploration() {
    var w = room.workshop;
    var programme = new ProgrammeId("programme-" + w);
    does(FACILITATOR, enter(EXPLORATION));
    does(by(ANNA), propose(A, ANNA));
    does(by(ANNA), new ReviseAxis(w, A, "Manger local", "Parce que", by(ANNA)));
    does(by(ANNA), new WithdrawAxis(w, A, by(ANNA)));
    does(by(ANNA), new RestoreAxis(w, A, by(ANNA)));
    does(by(YANN), propose(B, YANN));
    does(FACILITATOR, new HideContribution(w, Contribution.axis(B), "Un nom", FACILITATOR));
    does(FACILITATOR, new RestoreContribution(w, Contribution.axis(B), FACILITATOR));
    var item = new ItemId("study");
    room.does(
      new AddItems(
        programme,
        w,
        List.of(new LibraryItem(item, ItemKind.RESOURCE, "Étude", "", null, null, "")),
        FACILITATOR
      )
    );
    var pin = new AttachmentId("pin");
    does(by(ANNA), new AttachItem(w, pin, item, Target.AXIS, A, null, null, by(ANNA)));
    does(by(ANNA), new DetachItem(w, pin, by(ANNA)));
    var at = NOW;
    does(FACILITATOR, new StartTimer(w, 10, at, FACILITATOR));
    does(FACILITATOR, new PauseTimer(w, at.plusSeconds(60), FACILITATOR));
    does(FACILITATOR, new ExtendTimer(w, 5, at.plusSeconds(60), FACILITATOR));
    does(FACILITATOR, new ResumeTimer(w, at.plusSeconds(90), FACILITATOR));
    does(FACILITATOR, new ExtendTimer(w, 5, at.plusSeconds(100), FACILITATOR));
    does(FACILITATOR, new StartTimer(w, 3, at.plusSeconds(110), FACILITATOR));
    does(FACILITATOR, new StopTimer(w, FACILITATOR));
  }

  private void thePooling() {
    var w = room.workshop;
    does(FACILITATOR, enter(POOLING));
    var near = new GroupingId("near");
    var far = new GroupingId("far");
    var another = new GroupingId("another");
    does(by(ANNA), new ProposeGrouping(w, another, List.of(A, B), "Ensemble", "", by(ANNA)));
    room.does(new ProposeGrouping(w, near, List.of(A, B), "Ensemble", "", by(ANNA)));
    does(by(YANN), new SupportGrouping(w, near, YANN, by(YANN)));
    does(by(YANN), new WithdrawSupport(w, near, YANN, by(YANN)));
    does(by(ANNA), new WithdrawGrouping(w, near, by(ANNA)));
    room.does(new ProposeGrouping(w, far, List.of(A, B), "Ensemble", "", FACILITATOR));
    does(FACILITATOR, new DeclineGrouping(w, far, "Trop loin", FACILITATOR));
    does(FACILITATOR, new MergeAxes(w, AB, List.of(A, B), "Les deux", "", FACILITATOR));
    does(FACILITATOR, new SplitAxis(w, AB, FACILITATOR));
    var dots = new BallotId("dots");
    does(FACILITATOR, new OpenBallot(w, dots, 3, List.of(A, B), FACILITATOR));
    does(by(ANNA), new CastVote(w, dots, ANNA, A, by(ANNA)));
    does(by(ANNA), new CastVote(w, dots, ANNA, A, by(ANNA)));
    does(by(ANNA), new TakeVoteBack(w, dots, ANNA, A, by(ANNA)));
    does(FACILITATOR, new CloseBallot(w, dots, FACILITATOR));
    does(FACILITATOR, new ReopenBallot(w, dots, FACILITATOR));
    does(FACILITATOR, new RevealBallot(w, dots, FACILITATOR));
    thePapers();
    does(FACILITATOR, new ValidateAxis(w, A, FACILITATOR, dots));
    does(FACILITATOR, new WithdrawValidation(w, A, FACILITATOR));
    does(FACILITATOR, new ValidateAxis(w, A, FACILITATOR, dots));
    does(FACILITATOR, new ValidateAxis(w, B, FACILITATOR));
  }

  private void thePapers() {
    var w = room.workshop;
    var consent = new BallotId("consent");
    does(
      FACILITATOR,
      new OpenBallot(w, consent, 1, List.of(A), FACILITATOR, BallotKind.CONSENT, Secrecy.OPEN)
    );
    does(by(ANNA), paper(consent, "p1", new Mark(A, 2, "")));
    does(by(ANNA), paper(consent, "p2", new Mark(A, 0, "Pas comme ça")));
    does(FACILITATOR, new CloseBallot(w, consent, FACILITATOR));
    does(FACILITATOR, new RevealBallot(w, consent, FACILITATOR));
    does(FACILITATOR, new ResolveObjection(w, consent, 1, "Reformulé", FACILITATOR));
    does(FACILITATOR, new ResolveObjection(w, consent, 1, "Reformulé ensemble", FACILITATOR));
    var secret = new BallotId("secret");
    does(
      FACILITATOR,
      new OpenBallot(w, secret, 1, List.of(A), FACILITATOR, BallotKind.APPROVAL, Secrecy.CONFIDENTIAL)
    );
    does(by(ANNA), paper(secret, "p3", new Mark(A, 1, "")));
    does(FACILITATOR, new CloseBallot(w, secret, FACILITATOR));
    var shown = new BallotId("shown");
    does(
      FACILITATOR,
      new OpenBallot(w, shown, 1, List.of(A), FACILITATOR, BallotKind.APPROVAL, Secrecy.OPEN)
    );
    does(FACILITATOR, new RevealBallot(w, shown, FACILITATOR));
  }

  private HandInPaper paper(BallotId ballot, String paper, Mark mark) {
    return new HandInPaper(room.workshop, ballot, ANNA, new PaperId(paper), List.of(mark), by(ANNA));
  }

  private void theGroups() {
    var w = room.workshop;
    does(FACILITATOR, enter(GROUPS));
    does(by(ANNA), new JoinGroup(w, ANNA, B, by(ANNA)));
    does(by(ANNA), new JoinGroup(w, ANNA, A, by(ANNA)));
    does(by(ANNA), new LeaveGroup(w, ANNA, by(ANNA)));
    does(FACILITATOR, new ArrangeGroups(w, GroupMode.WISHES, 1, 5, FACILITATOR));
    does(FACILITATOR, new ArrangeGroups(w, GroupMode.WISHES, 1, 6, FACILITATOR));
    does(by(ANNA), new RankThemes(w, ANNA, List.of(B, A), by(ANNA)));
    does(by(ANNA), new RankThemes(w, ANNA, List.of(A, B), by(ANNA)));
    does(FACILITATOR, new DrawDistribution(w, FACILITATOR));
    does(FACILITATOR, new MovePlacement(w, ANNA, null, FACILITATOR));
    does(FACILITATOR, new MovePlacement(w, ANNA, A, FACILITATOR));
    does(FACILITATOR, new MovePlacement(w, YANN, A, FACILITATOR));
    does(FACILITATOR, new ConfirmDistribution(w, FACILITATOR));
  }

  private void theAppropriation() {
    var w = room.workshop;
    does(FACILITATOR, enter(APPROPRIATION));
    var answer = new AnswerId("answer");
    var question = requireNonNull(board.method().orElseThrow().questions()).getFirst().id();
    does(by(ANNA), new AddAnswer(w, A, answer, question, "Le foncier", by(ANNA)));
    does(by(ANNA), new EditAnswer(w, A, answer, "Le foncier agricole", Set.of(1), by(ANNA)));
    does(by(ANNA), new TakeAnswerOut(w, A, answer, by(ANNA)));
    does(by(ANNA), new PutAnswerBack(w, A, answer, by(ANNA)));
    var homework = new HomeworkId("homework");
    does(FACILITATOR, new AssignHomework(w, homework, new Task("Lire", null, null, null, null), FACILITATOR));
    does(FACILITATOR, new ReviseHomework(w, homework, new Task("Relire", A, null, ANNA, null), FACILITATOR));
    does(by(ANNA), new ReportHomework(w, homework, new Report(true, "Trouvé"), by(ANNA)));
    does(FACILITATOR, new DropHomework(w, homework, FACILITATOR));
    does(FACILITATOR, new TakeHomeworkUp(w, homework, FACILITATOR));
  }

  private void theGrid() {
    var w = room.workshop;
    does(FACILITATOR, enter(GRID));
    does(by(ANNA), new AddRow(w, A, ROW, null, by(ANNA)));
    does(by(ANNA), new AddRow(w, A, BELOW, ROW, by(ANNA)));
    does(by(ANNA), new MoveRow(w, A, BELOW, null, by(ANNA)));
    does(by(ANNA), new TakeRowOut(w, A, ROW, by(ANNA)));
    does(by(ANNA), new PutRowBack(w, A, ROW, by(ANNA)));
    does(by(ANNA), edit(ANNA, "L’eau"));
    does(by(ANNA), edit(ANNA, "L’eau et le sol", head()));
    var facet = new FacetId("facet");
    does(by(ANNA), new AddFacet(w, A, ROW, facet, FacetKind.CONTROVERSY, "Faut-il ?", by(ANNA)));
    does(by(ANNA), new ReviseFacet(w, A, ROW, facet, "Faut-il vraiment ?", by(ANNA)));
    does(by(ANNA), new TakeFacetOut(w, A, ROW, facet, by(ANNA)));
    does(by(ANNA), new PutFacetBack(w, A, ROW, facet, by(ANNA)));
    var side = new SideId("side");
    does(by(ANNA), new AddSide(w, A, ROW, facet, side, "Oui", by(ANNA)));
    does(by(ANNA), new ReviseSide(w, A, ROW, facet, side, "Oui, mais", by(ANNA)));
    does(by(ANNA), new TakeSideOut(w, A, ROW, facet, side, by(ANNA)));
    does(by(ANNA), new PutSideBack(w, A, ROW, facet, side, by(ANNA)));
    var pin = new AttachmentId("beside");
    does(
      by(ANNA),
      new AttachItem(w, pin, new ItemId("study"), Target.ROW, A, ROW, Stance.SUPPORTS, by(ANNA))
    );
    does(by(ANNA), new TakeStance(w, pin, Stance.CONTRADICTS, by(ANNA)));
    does(by(ANNA), new DetachItem(w, pin, by(ANNA)));
  }

  private int head() {
    return card(Card.CellCard.class, Section.CELLS, "row.stakes").orElseThrow().heads().getLast().v();
  }

  private <C extends Card> Optional<C> card(Class<C> type, Section section, String id) {
    seen();
    return Optional.ofNullable(board.cards(Audience.FACILITATOR, _ -> null).get(section))
      .map(cards -> cards.get(id))
      .map(type::cast);
  }

  private void theEnd() {
    var w = room.workshop;
    does(FACILITATOR, enter(CLOSED));
    var one = new ExpectationId("one");
    does(by(ANNA), new AssessExpectation(w, one, ANNA, Assessment.PARTLY, by(ANNA)));
    does(by(ANNA), new AssessExpectation(w, one, ANNA, Assessment.MET, by(ANNA)));
    does(by(ANNA), new TakeAssessmentBack(w, one, ANNA, by(ANNA)));
    var poll = new PollId("poll");
    var option = new OptionId("option");
    var dates = List.of(new ProposedDate(option, LocalDate.of(2015, 11, 9), ""));
    does(FACILITATOR, new ProposeDates(w, new PollId("another"), dates, FACILITATOR));
    room.does(new ProposeDates(w, poll, dates, FACILITATOR));
    does(by(ANNA), new AnswerDate(w, poll, option, ANNA, Answer.YES, by(ANNA)));
    does(by(ANNA), new AnswerDate(w, poll, option, ANNA, Answer.NO, by(ANNA)));
    does(FACILITATOR, new WithdrawDates(w, poll, FACILITATOR));
  }

  private void theFrame() {
    var w = room.workshop;
    var programme = new ProgrammeId("programme-" + w);
    does(FACILITATOR, new ReviseWorkshop(w, "Morlaix, le matin", LocalDate.of(2015, 9, 29), "", FACILITATOR));
    does(FACILITATOR, new AddTable(w, new TableId("new"), "Tilleul", FACILITATOR));
    does(FACILITATOR, new RenameTable(w, table(0), "Grand chêne", FACILITATOR));
    does(FACILITATOR, new AddColumn(w, "cost", new Words("Coût", "Cost"), FACILITATOR));
    room.does(new AddTerritory(programme, new TerritoryId("tregor"), "Trégor", null, FACILITATOR));
    does(FACILITATOR, new SituateWorkshop(w, new TerritoryId("tregor"), FACILITATOR));
    does(FACILITATOR, new SituateWorkshop(w, null, FACILITATOR));
  }

  /** {@code -Dtablee.afternoon=NUMBER} plays one again. */
  @RepeatedTest(6)
  void whateverComesToPeoplesMindsIsTakenBackWithoutATrace() {
    long afternoon = Long.getLong("tablee.afternoon", new Random().nextLong());
    System.out.println("afternoon " + afternoon);
    var random = new Random(afternoon);
    room.opens(2, 3, EXPLORATION);
    for (var phase : List.of(EXPLORATION, POOLING, GROUPS, GRID)) {
      room.enters(phase);
      for (int n = 0; n < 80; n++) {
        takesBack(anything(random, phase), random);
      }
      goOn();
    }
    assertThat(undone).hasSizeGreaterThan(5);
  }

  /** Whatever people left undone, the afternoon goes on from two themes, with somebody in a group. */
  private void goOn() {
    var w = room.workshop;
    Stream.of(
      new RestoreContribution(w, Contribution.axis(A), FACILITATOR),
      new RestoreContribution(w, Contribution.axis(B), FACILITATOR),
      new ProposeAxis(w, table(0), A, "Un", "", FACILITATOR),
      new ProposeAxis(w, table(0), B, "Deux", "", FACILITATOR),
      new RestoreAxis(w, A, FACILITATOR),
      new RestoreAxis(w, B, FACILITATOR),
      new CloseBallot(w, new BallotId("ballot0"), FACILITATOR),
      new CloseBallot(w, new BallotId("ballot1"), FACILITATOR),
      new CloseBallot(w, new BallotId("ballot2"), FACILITATOR),
      new ValidateAxis(w, AB, FACILITATOR),
      new ValidateAxis(w, A, FACILITATOR),
      new ValidateAxis(w, B, FACILITATOR),
      new JoinGroup(w, ANNA, AB, FACILITATOR),
      new JoinGroup(w, ANNA, A, FACILITATOR)
    ).forEach(command -> {
      try {
        room.does(command);
      } catch (RejectedException itIsSoAlready) {
        assertThat(itIsSoAlready.rejection()).isNotNull();
      }
    });
  }

  private void takesBack(Command command, Random random) {
    var before = seen();
    String order;
    try {
      order = does(command);
    } catch (RejectedException itIsNotTaken) {
      return;
    }
    // Some of what is done is left, so that there is something to go on from.
    if (log.find(order).isEmpty() || random.nextInt(3) == 0) {
      return;
    }
    var after = seen();
    var kind = lastKind();
    var refusal = refusalOf(command.by(), order);
    if (refusal.isPresent()) {
      assertThat(refusal.get()).isInstanceOfAny(
        switch (command) {
          // Texts that stand side by side are left to their authors.
          case EditCell _ -> new Class<?>[] { CannotBeUndone.class, BuiltUpon.class };
          // A ballot is closed in any phase, and opened where the phase lets people vote.
          case CloseBallot _ -> new Class<?>[] { Rejection.NotInThisPhase.class };
          default -> new Class<?>[] { CannotBeUndone.class };
        }
      );
      return;
    }
    undone.add(kind);
    assertThat(difference(before, seen())).as("%s is undone", command).isEmpty();
    if (random.nextBoolean() && refusalOf(command.by(), room.workshop + "/undo" + orders).isEmpty()) {
      assertThat(difference(after, seen())).as("%s is done again", command).isEmpty();
    }
  }

  private Command anything(Random random, PhaseId phase) {
    var w = room.workshop;
    var who = List.of(ANNA, YANN, person(2)).get(random.nextInt(3));
    var axis = List.of(A, B, AB).get(random.nextInt(3));
    int place = random.nextInt(2);
    var row = new RowId(axis + "-row" + place);
    var other = new RowId(axis + "-row" + (1 - place));
    var facet = new FacetId(row + "-facet" + random.nextInt(2));
    var side = new SideId(facet + "-side" + random.nextInt(2));
    var ballot = new BallotId("ballot" + random.nextInt(3));
    var by = random.nextInt(3) == 0 ? FACILITATOR : by(who);
    var text = "Texte " + random.nextInt(5);
    int first = phase.equals(EXPLORATION) ? 0 : phase.equals(POOLING) ? 6 : phase.equals(GROUPS) ? 15 : 20;
    int last = phase.equals(EXPLORATION) ? 5 : phase.equals(POOLING) ? 16 : phase.equals(GROUPS) ? 19 : 31;
    return switch (random.nextInt(10) == 0 ? random.nextInt(34) : random.nextInt(first, last + 1)) {
      case 0, 1 -> new ProposeAxis(w, table(0), random.nextBoolean() ? A : B, text, "", by);
      case 2, 3 -> new ReviseAxis(w, axis, text, "", by);
      case 4 -> new WithdrawAxis(w, axis, by);
      case 5 -> new RestoreAxis(w, axis, by);
      case 6 -> new MergeAxes(w, AB, List.of(A, B), text, "", FACILITATOR);
      case 7 -> new SplitAxis(w, AB, FACILITATOR);
      case 8 -> new OpenBallot(w, ballot, 3, List.of(axis), FACILITATOR);
      case 9, 10 -> new CastVote(w, ballot, who, axis, by(who));
      case 11 -> new TakeVoteBack(w, ballot, who, axis, by(who));
      case 12 -> new CloseBallot(w, ballot, FACILITATOR);
      case 13 -> new ReopenBallot(w, ballot, FACILITATOR);
      case 14, 15 -> new ValidateAxis(w, axis, FACILITATOR);
      case 16 -> new WithdrawValidation(w, axis, FACILITATOR);
      case 17, 18 -> new JoinGroup(w, who, axis, by);
      case 19 -> new LeaveGroup(w, who, by);
      case 20, 21 -> new AddRow(w, axis, row, null, by);
      case 22 -> new MoveRow(w, axis, row, random.nextBoolean() ? null : other, by);
      case 23 -> new TakeRowOut(w, axis, row, by);
      case 24 -> new PutRowBack(w, axis, row, by);
      case 25, 26 -> new EditCell(w, axis, row, "stakes", text, heads(row, random), by);
      case 27 -> new AddFacet(w, axis, row, facet, FacetKind.CONTROVERSY, text, by);
      case 28 -> new ReviseFacet(w, axis, row, facet, text, by);
      case 29 -> new TakeFacetOut(w, axis, row, facet, by);
      case 30 -> new PutFacetBack(w, axis, row, facet, by);
      case 31 -> new AddSide(w, axis, row, facet, side, text, by);
      case 32 -> new HideContribution(w, Contribution.axis(axis), text, FACILITATOR);
      default -> new RestoreContribution(w, Contribution.axis(axis), FACILITATOR);
    };
  }

  /** All texts that stand in a cell, or only some of them. */
  private Set<Integer> heads(RowId row, Random random) {
    return card(Card.CellCard.class, Section.CELLS, row + ".stakes")
      .stream()
      .flatMap(cell -> cell.heads().stream())
      .map(Card.Version::v)
      .filter(_ -> random.nextInt(4) > 0)
      .collect(Collectors.toSet());
  }

  // --- twice, and whose ---------------------------------------------------------------------------------------

  @Test
  void anUndoCountsOnceHoweverOftenItIsAskedAndByWhateverDevice() {
    room.opens(1, 2, EXPLORATION);
    var order = does(propose(A, ANNA));
    var undo = new Undo(room.workshop, order, by(ANNA));
    var first = commands.undo(undo, "u1-" + room.workshop);
    var done = room.history();

    assertThat(commands.undo(undo, "u1-" + room.workshop)).isEqualTo(first);
    assertThat(commands.undo(undo, "u2-" + room.workshop)).isEqualTo(first);
    assertThat(room.history()).isEqualTo(done);
  }

  @Test
  void whatAnUndoCausesSaysWhatItTakesBack() {
    room.opens(1, 2, EXPLORATION);
    var order = does(propose(A, ANNA));
    var done = log.find(order).orElseThrow();
    var undo = undoes(by(ANNA), order);
    assertThat(recorded(undo).circumstances()).isEqualTo(new Circumstances(null, done.last()));
    var redo = undoes(by(ANNA), undo);
    assertThat(recorded(redo).circumstances().undoes()).isEqualTo(recorded(undo).position());
  }

  private Recorded recorded(String key) {
    Receipt receipt = log.find(key).orElseThrow();
    return log.read(room.workshop.value(), receipt.last() - 1, 1).getFirst();
  }

  @Test
  void whatWasDoneAgainIsUndoneAgain() {
    room.opens(1, 2, EXPLORATION);
    var order = does(propose(A, ANNA));
    var standing = seen();
    var undo = undoes(by(ANNA), order);
    var gone = seen();
    undoes(by(ANNA), undo);
    assertThat(seen()).isEqualTo(standing);
    undoes(by(ANNA), order);
    assertThat(seen()).isEqualTo(gone);
  }

  @Test
  void severalOrdersAreUndoneOneAfterTheOther() {
    room.opens(1, 2, EXPLORATION);
    var before = seen();
    var one = does(propose(A, ANNA));
    var two = does(new ReviseAxis(room.workshop, A, "Deux", "", by(ANNA)));
    var three = does(new ReviseAxis(room.workshop, A, "Trois", "", by(ANNA)));
    undoes(by(ANNA), three);
    undoes(by(ANNA), two);
    undoes(by(ANNA), one);
    assertThat(difference(before, seen())).isEmpty();
  }

  @Test
  void textsOfACellAreTakenBackOneAfterTheOther() {
    atTheGrid();
    var before = seen();
    var one = does(edit(ANNA, "Un"));
    var two = does(edit(ANNA, "Deux", 1));
    undoes(by(ANNA), two);
    var back = undoes(by(ANNA), one);
    assertThat(difference(before, seen())).isEmpty();
    undoes(by(ANNA), back);
    assertThat(log.stream("grid:" + room.workshop + ":a", 0))
      .last()
      .extracting("event.text")
      .isEqualTo("Un");
  }

  @Test
  void nobodyUndoesWhatTheyDidNotOrder() {
    room.opens(1, 2, EXPLORATION);
    isRefused(by(ANNA), "never-given", new Rejection.NothingToUndo());
    var nothingChanged = does(propose(A, ANNA));
    does(new WithdrawAxis(room.workshop, A, by(ANNA)));
    var again = does(new WithdrawAxis(room.workshop, A, by(ANNA)));
    assertThat(log.find(again)).isEmpty();
    isRefused(by(ANNA), again, new Rejection.NothingToUndo());
    assertThat(nothingChanged).isNotEqualTo(again);
  }

  @Test
  void whatWasEnteredForSomebodyIsTakenBackAsTheirsAndMarked() {
    room.opens(1, 2, EXPLORATION);
    var mai = new ParticipantId("mai");
    room.does(new AddParticipant(room.workshop, mai, FACILITATOR));
    room.does(new SitAtTable(room.workshop, mai, table(0), FACILITATOR));
    var entered = new Circumstances(new OnBehalf(FACILITATOR, null, NOW));
    commands.submit(propose(A, mai), "entered-" + room.workshop, entered);
    var undo = undoes(FACILITATOR, "entered-" + room.workshop);
    assertThat(recorded(undo).event().by()).isEqualTo(by(mai));
    assertThat(recorded(undo).circumstances().onBehalf()).isEqualTo(entered.onBehalf());
  }

  // --- what others built on it ----------------------------------------------------------------------------------

  private static BuiltUpon builtUpon(Since since, @Nullable Actor by) {
    return new BuiltUpon(since, by);
  }

  @Test
  void wordsThatOthersChangedSinceAreNotPutBackOverTheirs() {
    room.opens(1, 2, EXPLORATION);
    does(propose(A, ANNA));
    var mine = does(new ReviseAxis(room.workshop, A, "Le mien", "", by(ANNA)));
    does(new ReviseAxis(room.workshop, A, "Celui de l’animateur", "", FACILITATOR));
    // The phase hides who wrote what, from participants.
    isRefused(by(ANNA), mine, builtUpon(Since.REWORDED, null));
  }

  @Test
  void whatOthersTookBackMeanwhileIsAsIfItHadNotBeen() {
    room.opens(1, 2, EXPLORATION);
    var mine = does(propose(A, ANNA));
    var theirs = does(new ReviseAxis(room.workshop, A, "Autrement", "", FACILITATOR));
    isRefused(by(ANNA), mine, builtUpon(Since.CONTINUED, null));
    undoes(FACILITATOR, theirs);
    undoes(by(ANNA), mine);
    assertThat(room.history()).last().isInstanceOf(tablee.messages.axis.AxisEvent.AxisWithdrawn.class);
  }

  @Test
  void anAxisThatIsPutToTheVoteIsNotUnproposed() {
    room.opens(1, 2, EXPLORATION);
    var mine = does(propose(A, ANNA));
    room.enters(POOLING);
    room.does(new OpenBallot(room.workshop, new BallotId("b"), 3, List.of(A), FACILITATOR));
    room.does(new CloseBallot(room.workshop, new BallotId("b"), FACILITATOR));
    room.enters(EXPLORATION);
    isRefused(by(ANNA), mine, builtUpon(Since.CONTINUED, null));
  }

  @Test
  void aPhaseThatTakesNoAxesTakesNoneBack() {
    room.opens(1, 2, EXPLORATION);
    var mine = does(propose(A, ANNA));
    room.enters(POOLING);
    assertThat(refusalOf(by(ANNA), mine))
      .get()
      .isInstanceOf(Rejection.NotInThisPhase.class);
  }

  @Test
  void aRowIsNotTakenOutWithWhatOthersWroteInIt() {
    atTheGrid();
    var row = does(new AddRow(room.workshop, A, BELOW, ROW, by(ANNA)));
    room.does(new EditCell(room.workshop, A, BELOW, "stakes", "De Yann", Set.of(), by(YANN)));
    isRefused(by(ANNA), row, builtUpon(Since.CONTINUED, by(YANN)));
  }

  @Test
  void aTextThatStandsBesideAnothersIsLeftToBoth() {
    atTheGrid();
    does(edit(ANNA, "Au début"));
    var mine = does(edit(ANNA, "De moi", 1));
    does(edit(YANN, "De Yann", 1));
    isRefused(by(ANNA), mine, builtUpon(Since.CONTINUED, by(YANN)));
    var joined = does(edit(ANNA, "De nous", 2, 3));
    isRefused(by(ANNA), joined, new CannotBeUndone(Why.JOINED));
  }

  @Test
  void whoeverWasMovedMeanwhileStaysThere() {
    atTheGrid();
    room.enters(GROUPS);
    var mine = does(new JoinGroup(room.workshop, ANNA, B, by(ANNA)));
    room.does(new JoinGroup(room.workshop, ANNA, A, FACILITATOR));
    isRefused(by(ANNA), mine, builtUpon(Since.MOVED, FACILITATOR));
  }

  @Test
  void aThemeUnderWhichGroupsHaveWrittenStaysValidated() {
    room.opens(1, 2, EXPLORATION);
    does(propose(A, ANNA));
    room.enters(POOLING);
    var validated = does(new ValidateAxis(room.workshop, A, FACILITATOR));
    room.enters(GRID);
    room.does(new AddRow(room.workshop, A, ROW, null, FACILITATOR));
    room.enters(POOLING);
    isRefused(FACILITATOR, validated, builtUpon(Since.CONTINUED, FACILITATOR));
  }

  @Test
  void aPhaseThatWasLeftSinceIsNotLeftBackwards() {
    room.opens(1, 2, EXPLORATION);
    var pooling = does(enter(POOLING));
    does(enter(GROUPS));
    isRefused(FACILITATOR, pooling, builtUpon(Since.MOVED, FACILITATOR));
  }

  @Test
  void theStartIsNotUndone() {
    room.opens(1, 2, EXPLORATION);
    var start = log
      .read(room.workshop.value(), 0, 100)
      .stream()
      .filter(recorded -> recorded.event() instanceof tablee.messages.workshop.WorkshopEvent.PhaseEntered)
      .findFirst();
    assertThat(start).isPresent();
    // Room gives orders under keys of its own: the workshop's name and a number.
    isRefused(FACILITATOR, room.workshop + "-4", new CannotBeUndone(Why.STAYS));
  }

  private void atTheGrid() {
    room.opens(1, 2, EXPLORATION);
    room.proposes(A, table(0));
    room.proposes(B, table(0));
    room.enters(POOLING);
    room.validates(A);
    room.validates(B);
    room.enters(GROUPS);
    room.does(new JoinGroup(room.workshop, ANNA, A, by(ANNA)));
    room.does(new JoinGroup(room.workshop, YANN, A, by(YANN)));
    room.enters(GRID);
    room.does(new AddRow(room.workshop, A, ROW, null, FACILITATOR));
  }

  // --- races -----------------------------------------------------------------------------------------------------

  @Test
  void ofAnUndoAndWhatOthersBuildOnItAtTheSameInstantOneComesFirst() {
    atTheGrid();
    for (int n = 0; n < 30; n++) {
      var row = new RowId("race" + n);
      var mine = does(new AddRow(room.workshop, A, row, ROW, by(ANNA)));
      var edit = new EditCell(room.workshop, A, row, "stakes", "De Yann", Set.of(), by(YANN));
      var key = "race" + n + room.workshop;
      try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
        people.execute(() -> {
          try {
            commands.submit(edit, key);
          } catch (RejectedException tooLate) {
            assertThat(tooLate.rejection()).isEqualTo(new Rejection.RowTakenOut());
          }
        });
        people.execute(() -> refusalOf(by(ANNA), mine));
      }
      boolean written = log.find(key).isPresent();
      boolean stands = card(Card.RowCard.class, Section.ROWS, row.value())
        .filter(card -> card.out() == null)
        .isPresent();
      assertThat(written).as("round %d: Yann's words stand in a row that stands", n).isEqualTo(stands);
    }
  }

  @Test
  void votesAreUndoneWhileEverybodyVotes() {
    room.opens(1, 40, EXPLORATION);
    room.proposes(A, table(0));
    room.enters(POOLING);
    room.does(new OpenBallot(room.workshop, new BallotId("b"), 3, List.of(A), FACILITATOR));
    var votes = IntStream.range(0, 40)
      .mapToObj(n -> does(new CastVote(room.workshop, new BallotId("b"), person(n), A, by(person(n)))))
      .toList();
    List<java.util.concurrent.Future<Optional<Receipt>>> undos = new ArrayList<>();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 40).forEach(n ->
        undos.add(
          people.submit(() ->
            commands.undo(new Undo(room.workshop, votes.get(n), by(person(n))), "u" + n + room.workshop)
          )
        )
      );
    }
    assertThat(undos).allMatch(undo -> undo.resultNow().isPresent());
    assertThat(room.history(VoteCast.class)).hasSize(40);
    assertThat(room.history(tablee.messages.ballot.BallotEvent.VoteTakenBack.class)).hasSize(40);
    assertThat(room.history(AxisProposed.class)).hasSize(1);
  }
}
