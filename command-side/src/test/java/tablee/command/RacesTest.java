package tablee.command;

import static org.assertj.core.api.Assertions.assertThat;
import static tablee.command.Room.person;
import static tablee.command.Room.table;
import static tablee.command.Story.FACILITATOR;
import static tablee.command.Story.FOOD;
import static tablee.command.Story.SOIL;
import static tablee.command.Story.TONIGHT;
import static tablee.command.Story.WATER;
import static tablee.command.Story.by;
import static tablee.messages.method.CollectiveExploration.EXPLORATION;
import static tablee.messages.method.CollectiveExploration.GRID;
import static tablee.messages.method.CollectiveExploration.GROUPS;
import static tablee.messages.method.CollectiveExploration.POOLING;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tablee.command.Room.Ending;
import tablee.messages.Command;
import tablee.messages.Commands;
import tablee.messages.Event;
import tablee.messages.Rejection;
import tablee.messages.axis.AxisCommand.MergeAxes;
import tablee.messages.axis.AxisCommand.ProposeAxis;
import tablee.messages.axis.AxisCommand.ValidateAxis;
import tablee.messages.axis.AxisCommand.WithdrawValidation;
import tablee.messages.axis.AxisEvent.AxesMerged;
import tablee.messages.axis.AxisEvent.AxisProposed;
import tablee.messages.axis.AxisEvent.AxisValidated;
import tablee.messages.axis.AxisEvent.ValidationWithdrawn;
import tablee.messages.ballot.BallotCommand.CastVote;
import tablee.messages.ballot.BallotCommand.CloseBallot;
import tablee.messages.ballot.BallotCommand.OpenBallot;
import tablee.messages.ballot.BallotEvent.BallotClosed;
import tablee.messages.ballot.BallotEvent.BallotOpened;
import tablee.messages.ballot.BallotEvent.VoteCast;
import tablee.messages.counsel.Aim;
import tablee.messages.counsel.CounselCommand.AcceptAmendment;
import tablee.messages.counsel.CounselCommand.AdoptRecommendation;
import tablee.messages.counsel.CounselCommand.DiscussRecommendation;
import tablee.messages.counsel.CounselCommand.DraftRecommendation;
import tablee.messages.counsel.CounselCommand.ProposeAmendment;
import tablee.messages.counsel.CounselCommand.RaiseObjection;
import tablee.messages.counsel.CounselEvent.ObjectionRaised;
import tablee.messages.counsel.CounselEvent.RecommendationAdopted;
import tablee.messages.expectation.ExpectationCommand.SayExpectation;
import tablee.messages.expectation.ExpectationEvent.ExpectationSaid;
import tablee.messages.grid.GridCommand.AddRow;
import tablee.messages.grid.GridCommand.EditCell;
import tablee.messages.grid.GridEvent.CellEdited;
import tablee.messages.group.GroupCommand.JoinGroup;
import tablee.messages.group.GroupEvent;
import tablee.messages.group.GroupEvent.GroupJoined;
import tablee.messages.group.GroupEvent.GroupLeft;
import tablee.messages.id.AmendmentId;
import tablee.messages.id.AxisId;
import tablee.messages.id.BallotId;
import tablee.messages.id.ExpectationId;
import tablee.messages.id.ObjectionId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.PhaseId;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.RecommendationId;
import tablee.messages.id.RowId;
import tablee.messages.id.WorkshopId;
import tablee.messages.log.EventLog;
import tablee.messages.log.Receipt;
import tablee.messages.method.CollectiveExploration;
import tablee.messages.moderation.Contribution;
import tablee.messages.moderation.ModerationCommand.HideContribution;
import tablee.messages.moderation.ModerationCommand.LockTable;
import tablee.messages.moderation.ModerationCommand.UnlockTable;
import tablee.messages.moderation.ModerationEvent.ContributionHidden;
import tablee.messages.moderation.ModerationEvent.TableLocked;
import tablee.messages.moderation.ModerationEvent.TableUnlocked;
import tablee.messages.people.PeopleCommand.JoinWorkshop;
import tablee.messages.people.PeopleEvent.ParticipantJoined;
import tablee.messages.workshop.WorkshopCommand.ChangeJoinCode;
import tablee.messages.workshop.WorkshopCommand.EnterPhase;
import tablee.messages.workshop.WorkshopCommand.ReserveJoinCode;
import tablee.messages.workshop.WorkshopEvent.JoinCodeChanged;
import tablee.messages.workshop.WorkshopEvent.PhaseEntered;

/** What must never break is tried where it would: many at once, through the real command path, into the real log. */
class RacesTest {

  @SpringBootConfiguration
  @EnableAutoConfiguration
  static class Application {}

  private static final BallotId BALLOT = new BallotId("ballot");

  @TempDir
  static Path directory;

  private static ConfigurableApplicationContext application;

  private Room room = room("unused");

  @BeforeAll
  static void start() {
    application = new SpringApplicationBuilder(Application.class)
      .properties("tablee.log.directory=" + directory, "spring.main.banner-mode=off")
      .run();
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  private static Room room(String name) {
    return new Room(application.getBean(Commands.class), application.getBean(EventLog.class), name);
  }

  @BeforeEach
  void aRoomOfItsOwn(TestInfo test) {
    room = room(test.getTestMethod().orElseThrow().getName().substring(0, 12) + test.hashCode());
  }

  private ProposeAxis propose(int n, int table) {
    return new ProposeAxis(room.workshop, table(table), new AxisId("axis" + n), "Axe", "", by(person(n)));
  }

  private CastVote vote(ParticipantId voter) {
    return new CastVote(room.workshop, BALLOT, voter, FOOD, by(voter));
  }

  private JoinGroup join(ParticipantId participant, AxisId axis) {
    return new JoinGroup(room.workshop, participant, axis, by(participant));
  }

  private static <T> List<T> times(int many, IntFunction<T> each) {
    return IntStream.range(0, many).mapToObj(each).toList();
  }

  @Test
  void ofFiftyAxesProposedAtOnceATableGetsSix() {
    room.opens(1, 50, EXPLORATION);

    var endings = room.allAtOnce(times(50, n -> propose(n, 0)));

    assertThat(endings).filteredOn(Ending::accepted).hasSize(6);
    assertThat(endings)
      .filteredOn(ending -> !ending.accepted())
      .extracting(Ending::rejection)
      .containsOnly(Optional.of(new Rejection.TableIsFull(6)));
    assertThat(room.history(AxisProposed.class)).hasSize(6);
  }

  @Test
  void whatIsAcceptedStandsWhereItsSenderIsTold() {
    room.opens(6, 36, EXPLORATION);

    var endings = room.allAtOnce(
      times(36, n -> new ProposeAxis(room.workshop, table(n / 6), new AxisId("a" + n), "A", "", FACILITATOR))
    );

    var log = application.getBean(EventLog.class);
    assertThat(endings).allMatch(Ending::accepted);
    for (int n = 0; n < 36; n++) {
      var receipt = endings.get(n).receipt().orElseThrow();
      var recorded = log.read(room.workshop.value(), receipt.first() - 1, 1).getFirst();
      assertThat(recorded.position()).isEqualTo(receipt.first()).isEqualTo(receipt.last());
      assertThat(recorded.event())
        .isInstanceOf(AxisProposed.class)
        .extracting(event -> ((AxisProposed) event).axis())
        .isEqualTo(new AxisId("a" + n));
    }
  }

  @Test
  void aVoteSentTwentyTimesAtOnceCountsOnce() {
    voting(1);

    var endings = room.repeatedAtOnce(vote(person(0)), 20);

    assertThat(room.history(VoteCast.class)).hasSize(1);
    assertThat(endings).allMatch(Ending::accepted);
    assertThat(endings.stream().map(Ending::receipt).distinct()).hasSize(1);
    assertThat(endings.getFirst().receipt()).isPresent();
  }

  @Test
  void theLastVoteSentTwentyTimesAtOnceIsNeverTakenForOneTooMany() {
    voting(1);
    room.does(vote(person(0)));
    room.does(vote(person(0)));

    var endings = room.repeatedAtOnce(vote(person(0)), 20);

    assertThat(endings).allMatch(Ending::accepted);
    assertThat(room.history(VoteCast.class)).hasSize(3);
  }

  @Test
  void ofTwentyDifferentVotesAtOnceTheBudgetsWorthCounts() {
    voting(5);

    var endings = room.allAtOnce(times(100, n -> vote(person(n % 5))));

    assertThat(endings)
      .filteredOn(ending -> !ending.accepted())
      .extracting(Ending::rejection)
      .containsOnly(Optional.of(new Rejection.BudgetSpent(3)));
    var spent = new HashMap<ParticipantId, Integer>();
    room.history(VoteCast.class).forEach(cast -> spent.merge(cast.participant(), 1, Integer::sum));
    assertThat(spent)
      .hasSize(5)
      .allSatisfy((_, votes) -> assertThat(votes).isEqualTo(3));
  }

  private void voting(int people) {
    room.opens(1, people, EXPLORATION);
    room.proposes(FOOD, table(0));
    room.enters(POOLING);
    room.does(new OpenBallot(room.workshop, BALLOT, 3, List.of(FOOD), FACILITATOR));
  }

  @Test
  void whoeverJoinsTwoGroupsAtOnceIsInOne() {
    room.opens(1, 10, EXPLORATION);
    room.proposes(FOOD, table(0));
    room.proposes(WATER, table(0));
    room.enters(GROUPS);
    room.validates(FOOD);
    room.validates(WATER);

    var endings = room.allAtOnce(times(100, n -> join(person(n % 10), n % 3 == 0 ? FOOD : WATER)));

    assertThat(endings).allMatch(Ending::accepted);
    var groups = new HashMap<ParticipantId, AxisId>();
    for (var event : room.history(GroupEvent.class)) {
      switch (event) {
        case GroupJoined it -> assertThat(groups.put(it.participant(), it.axis())).isNull();
        case GroupLeft it -> assertThat(groups.remove(it.participant())).isEqualTo(it.axis());
        default -> throw new AssertionError(event);
      }
    }
    assertThat(groups).hasSize(10);
  }

  @Test
  void noAxisIsProposedOnceThePhaseIsOver() {
    room.opens(40, 0, EXPLORATION);
    for (int round = 0; round < 60; round++) {
      var orders = new ArrayList<Command>();
      for (int n = 0; n < 4; n++) {
        var axis = new AxisId("axis" + round + "-" + n);
        var table = table((round * 4 + n) % 40);
        orders.add(new ProposeAxis(room.workshop, table, axis, "Axe", "", FACILITATOR));
      }
      orders.add(round % 3, new EnterPhase(room.workshop, POOLING, FACILITATOR));

      var endings = room.allAtOnce(orders);

      assertThat(endings)
        .flatExtracting(ending -> ending.rejection().stream().toList())
        .allMatch(rejection -> rejection instanceof Rejection.NotInThisPhase);
      room.enters(EXPLORATION);
    }
    var phase = new PhaseId("none");
    for (var event : room.history()) {
      if (event instanceof PhaseEntered entered) {
        phase = entered.phase();
      } else if (event instanceof AxisProposed) {
        assertThat(phase).isEqualTo(EXPLORATION);
      }
    }
  }

  @Test
  void noGroupIsJoinedWithoutAValidationAndNoValidationWithdrawnFromAGroupOfPeople() {
    room.opens(10, 5, EXPLORATION);
    var axes = times(20, n -> new AxisId("axis" + n));
    IntStream.range(0, 20).forEach(n -> room.proposes(axes.get(n), table(n % 10)));
    room.enters(GROUPS);
    axes.forEach(room::validates);
    for (var axis : axes) {
      var orders = new ArrayList<Command>(times(5, n -> join(person(n), axis)));
      orders.add(2, new WithdrawValidation(room.workshop, axis, FACILITATOR));

      var endings = room.allAtOnce(orders);

      assertThat(endings)
        .flatExtracting(ending -> ending.rejection().stream().toList())
        .allMatch(
          rejection ->
            rejection instanceof Rejection.AxisNotValidated || rejection instanceof Rejection.GroupHasMembers
        );
    }
    var validated = new HashSet<AxisId>();
    var members = new HashMap<AxisId, Integer>();
    for (var event : room.history()) {
      switch (event) {
        case AxisValidated it -> validated.add(it.axis());
        case ValidationWithdrawn it -> {
          assertThat(members.getOrDefault(it.axis(), 0)).isZero();
          validated.remove(it.axis());
        }
        case GroupJoined it -> {
          assertThat(validated).contains(it.axis());
          members.merge(it.axis(), 1, Integer::sum);
        }
        case GroupLeft it -> members.merge(it.axis(), -1, Integer::sum);
        default -> {
        }
      }
    }
  }

  @Test
  void nothingComesFromATableAfterItsLock() {
    room.opens(2, 8, EXPLORATION);
    for (int round = 0; round < 40; round++) {
      var hopes = round * 8;
      room.enters(CollectiveExploration.WELCOME);
      var orders = new ArrayList<Command>(
        times(8, n ->
          new SayExpectation(room.workshop, new ExpectationId("hope" + (hopes + n)), "Oui", by(person(n)))
        )
      );
      orders.add(round % 8, new LockTable(room.workshop, table(0), "Une pause.", FACILITATOR));

      var endings = room.allAtOnce(orders);

      assertThat(endings)
        .flatExtracting(ending -> ending.rejection().stream().toList())
        .allMatch(rejection -> rejection instanceof Rejection.TableLocked);
      room.does(new UnlockTable(room.workshop, table(0), FACILITATOR));
    }
    boolean locked = false;
    for (var event : room.history()) {
      switch (event) {
        case TableLocked _ -> locked = true;
        case TableUnlocked _ -> locked = false;
        case ExpectationSaid _ -> assertThat(locked).isFalse();
        default -> {
        }
      }
    }
    assertThat(room.history(ExpectationSaid.class)).isNotEmpty();
  }

  @Test
  void noAxisIsBothHiddenAndATheme() {
    room.opens(10, 0, EXPLORATION);
    IntStream.range(0, 40).forEach(n -> room.proposes(new AxisId("axis" + n), table(n % 10)));
    room.enters(POOLING);
    for (int round = 0; round < 40; round++) {
      var axis = new AxisId("axis" + round);
      var endings = room.allAtOnce(
        List.of(
          new ValidateAxis(room.workshop, axis, FACILITATOR),
          new HideContribution(room.workshop, Contribution.axis(axis), "À revoir.", FACILITATOR)
        )
      );
      assertThat(endings).filteredOn(Ending::accepted).hasSize(1);
    }
    var themes = room.history(AxisValidated.class).stream().map(AxisValidated::axis).toList();
    assertThat(room.history(ContributionHidden.class))
      .hasSize(40 - themes.size())
      .noneMatch(hidden -> themes.contains(new AxisId(hidden.what().id())));
  }

  @Test
  void noAxisIsMergedUnderAnOpenBallot() {
    room.opens(10, 0, EXPLORATION);
    IntStream.range(0, 40).forEach(n -> room.proposes(new AxisId("axis" + n), table(n % 10)));
    room.enters(POOLING);
    for (int round = 0; round < 20; round++) {
      var pair = List.of(new AxisId("axis" + 2 * round), new AxisId("axis" + (2 * round + 1)));
      var ballot = new BallotId("ballot" + round);
      room.allAtOnce(
        List.of(
          new OpenBallot(room.workshop, ballot, 3, pair, FACILITATOR),
          new MergeAxes(room.workshop, new AxisId("merge" + round), pair, "Ensemble", "", FACILITATOR)
        )
      );
      if (
        room
          .history(BallotOpened.class)
          .stream()
          .anyMatch(opened -> opened.ballot().equals(ballot))
      ) {
        room.does(new CloseBallot(room.workshop, ballot, FACILITATOR));
      }
    }
    var gone = new HashSet<AxisId>();
    boolean open = false;
    for (var event : room.history()) {
      switch (event) {
        case BallotOpened it -> {
          open = true;
          assertThat(Collections.disjoint(it.axes(), gone)).isTrue();
        }
        case BallotClosed _ -> open = false;
        case AxesMerged it -> {
          assertThat(open).isFalse();
          gone.addAll(it.from());
        }
        default -> {
        }
      }
    }
  }

  @Test
  void aCodeWantedByManyWorkshopsAtOnceIsOnes() {
    var code = "wanted-" + room.workshop;

    var endings = room.allAtOnce(
      times(20, n -> new ReserveJoinCode(code, new WorkshopId("w" + n), FACILITATOR))
    );

    assertThat(endings).filteredOn(Ending::accepted).hasSize(1);
  }

  @Test
  void nobodyJoinsWithACodeThatWasReplaced() {
    room.opens(1, 0, EXPLORATION);
    var other = "other-" + room.workshop;
    room.does(new ReserveJoinCode(other, room.workshop, FACILITATOR));
    var orders = new ArrayList<Command>(
      times(30, n -> new JoinWorkshop(room.workshop, person(n), room.code, "hash", TONIGHT, by(person(n))))
    );
    orders.add(10, new ChangeJoinCode(room.workshop, other, FACILITATOR));

    var endings = room.allAtOnce(orders);

    assertThat(endings)
      .flatExtracting(ending -> ending.rejection().stream().toList())
      .allMatch(rejection -> rejection instanceof Rejection.CodeUnknown);
    assertThat(afterThe(JoinCodeChanged.class)).noneMatch(event -> event instanceof ParticipantJoined);
  }

  private List<Event> afterThe(Class<? extends Event> type) {
    return room
      .history()
      .stream()
      .dropWhile(event -> !type.isInstance(event))
      .toList();
  }

  @Test
  void twentyWhoWriteInACellAtOnceAreAllHeard() {
    room.opens(1, 20, EXPLORATION);
    room.proposes(new AxisId("food-" + room.workshop), table(0));
    room.enters(GROUPS);
    var theme = new AxisId("food-" + room.workshop);
    room.validates(theme);
    IntStream.range(0, 20).forEach(n -> room.does(join(person(n), theme)));
    room.enters(GRID);
    var row = new RowId("row");
    room.does(new AddRow(room.workshop, theme, row, null, FACILITATOR));

    var endings = room.allAtOnce(
      times(20, n -> new EditCell(room.workshop, theme, row, "stakes", "texte " + n, Set.of(), by(person(n))))
    );

    assertThat(endings).allMatch(Ending::accepted);
    var edits = room.history(CellEdited.class);
    assertThat(edits.stream().map(CellEdited::version)).containsExactlyElementsOf(
      IntStream.rangeClosed(1, 20).boxed().toList()
    );
    assertThat(edits.stream().map(CellEdited::text)).doesNotHaveDuplicates();
  }

  @Test
  void anAxisProposedTwiceAtOnceUnderOneKeyIsNobodysMistake() {
    room.opens(1, 1, EXPLORATION);

    for (int n = 0; n < 6; n++) {
      var order = new ProposeAxis(room.workshop, table(0), new AxisId("a" + n), "Axe", "", by(person(0)));
      var endings = room.repeatedAtOnce(order, 4);
      assertThat(endings).allMatch(Ending::accepted);
      assertThat(endings.stream().map(Ending::receipt).distinct()).hasSize(1);
    }
    assertThat(room.history(AxisProposed.class)).hasSize(6);
  }

  @Test
  void nothingIsAdoptedUnderAnObjectionThatArrivesAtThatMoment() {
    room.opens(1, 4, EXPLORATION);
    var programme = new ProgrammeId("programme-" + room.workshop);
    for (int round = 0; round < 40; round++) {
      var advice = new RecommendationId("advice" + round);
      room.does(
        new DraftRecommendation(
          programme,
          room.workshop,
          advice,
          null,
          Aim.TRIGGER,
          "Prêter une salle",
          List.of(),
          FACILITATOR
        )
      );
      room.does(new DiscussRecommendation(programme, room.workshop, advice, FACILITATOR));
      int now = round;
      var orders = new ArrayList<Command>(
        times(4, n ->
          new RaiseObjection(
            programme,
            room.workshop,
            advice,
            new ObjectionId("objection" + now + "-" + n),
            1,
            "Qui paie ?",
            by(person(n))
          )
        )
      );
      orders.add(round % 5, new AdoptRecommendation(programme, room.workshop, advice, 1, FACILITATOR));

      var endings = room.allAtOnce(orders);

      assertThat(endings)
        .flatExtracting(ending -> ending.rejection().stream().toList())
        .allMatch(
          rejection ->
            rejection instanceof Rejection.RecommendationContested ||
            rejection instanceof Rejection.RecommendationClosed
        );
    }
    var contested = new HashSet<RecommendationId>();
    var adopted = new HashSet<RecommendationId>();
    for (var recorded : application.getBean(EventLog.class).read(programme.value(), 0, 100_000)) {
      switch (recorded.event()) {
        case ObjectionRaised it -> {
          assertThat(adopted).doesNotContain(it.recommendation());
          contested.add(it.recommendation());
        }
        case RecommendationAdopted it -> {
          assertThat(contested).doesNotContain(it.recommendation());
          adopted.add(it.recommendation());
        }
        default -> {
        }
      }
    }
    assertThat(contested.size() + adopted.size()).isEqualTo(40);
  }

  @Test
  void ofTwoAmendmentsAcceptedAtOnceOneBecomesTheTextAndTheOtherIsNotLost() {
    room.opens(1, 2, EXPLORATION);
    var programme = new ProgrammeId("programme-" + room.workshop);
    for (int round = 0; round < 20; round++) {
      var advice = new RecommendationId("advice" + round);
      room.does(
        new DraftRecommendation(
          programme,
          room.workshop,
          advice,
          null,
          Aim.TRIGGER,
          "Prêter une salle",
          List.of(),
          FACILITATOR
        )
      );
      room.does(new DiscussRecommendation(programme, room.workshop, advice, FACILITATOR));
      var amendments = times(2, n -> new AmendmentId("amendment" + n));
      for (int n = 0; n < 2; n++) {
        room.does(
          new ProposeAmendment(
            programme,
            room.workshop,
            advice,
            amendments.get(n),
            1,
            "Prêter la salle " + n,
            "Laquelle ?",
            null,
            by(person(n))
          )
        );
      }

      var endings = room.allAtOnce(
        times(2, n -> new AcceptAmendment(programme, room.workshop, advice, amendments.get(n), FACILITATOR))
      );

      assertThat(endings).filteredOn(Ending::accepted).hasSize(1);
      assertThat(endings)
        .filteredOn(ending -> !ending.accepted())
        .extracting(Ending::rejection)
        .containsExactly(Optional.of(new Rejection.AmendmentOutdated(1, 2)));
    }
  }

  @Test
  void everyAcceptedOrderHasItsPlaceAndNoTwoHaveTheSame() {
    room.opens(10, 60, EXPLORATION);

    var endings = room.allAtOnce(
      Stream.concat(
        times(60, n ->
          new ProposeAxis(room.workshop, table(n % 10), new AxisId("a" + n), "A", "", FACILITATOR)
        ).stream(),
        Stream.of(new ProposeAxis(room.workshop, table(0), SOIL, "Trop", "", FACILITATOR))
      ).toList()
    );

    var places = endings
      .stream()
      .flatMap(ending -> ending.receipt().stream())
      .map(Receipt::first)
      .toList();
    assertThat(places).hasSize(60).doesNotHaveDuplicates();
    assertThat(Collections.max(places) - Collections.min(places)).isEqualTo(59);
  }
}
