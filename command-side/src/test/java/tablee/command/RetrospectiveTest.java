package tablee.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tablee.command.Room.person;
import static tablee.command.Room.table;
import static tablee.command.Story.FACILITATOR;
import static tablee.command.Story.TONIGHT;
import static tablee.command.Story.by;
import static tablee.messages.method.ShortRetrospective.ACTIONS;
import static tablee.messages.method.ShortRetrospective.CLOSED;
import static tablee.messages.method.ShortRetrospective.TO_CHANGE;
import static tablee.messages.method.ShortRetrospective.VOTE_PHASE;
import static tablee.messages.method.ShortRetrospective.WELCOME;
import static tablee.messages.method.ShortRetrospective.WENT_WELL;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tablee.messages.Command;
import tablee.messages.Commands;
import tablee.messages.RejectedException;
import tablee.messages.Rejection;
import tablee.messages.axis.AxisCommand.MergeAxes;
import tablee.messages.axis.AxisCommand.ProposeAxis;
import tablee.messages.axis.AxisEvent.AxisProposed;
import tablee.messages.ballot.BallotCommand.CastVote;
import tablee.messages.ballot.BallotCommand.CloseBallot;
import tablee.messages.ballot.BallotCommand.OpenBallot;
import tablee.messages.ballot.BallotCommand.RevealBallot;
import tablee.messages.grid.GridCommand.AddFacet;
import tablee.messages.grid.GridCommand.AddRow;
import tablee.messages.grid.GridCommand.EditCell;
import tablee.messages.grid.GridEvent.CellEdited;
import tablee.messages.group.GroupCommand.JoinGroup;
import tablee.messages.id.AxisId;
import tablee.messages.id.BallotId;
import tablee.messages.id.FacetId;
import tablee.messages.id.PhaseId;
import tablee.messages.id.RowId;
import tablee.messages.log.EventLog;
import tablee.messages.method.Activity;
import tablee.messages.method.ShortRetrospective;
import tablee.messages.timer.TimerCommand.StartTimer;
import tablee.messages.timer.TimerEvent.TimerStarted;
import tablee.messages.workshop.WorkshopCommand.RevealContributions;
import tablee.messages.workshop.WorkshopEvent.ContributionsRevealed;
import tablee.messages.workshop.WorkshopEvent.WorkshopPlanned;

/** A method other than the one the product was made for, from its first phase to its last: nothing knows of either. */
class RetrospectiveTest {

  private static final BallotId BALLOT = new BallotId("dots");
  private static final AxisId CALLS = new AxisId("calls");
  private static final AxisId PAUSES = new AxisId("pauses");
  private static final AxisId MEETINGS = new AxisId("meetings");
  private static final RowId ROW = new RowId("row");

  @TempDir
  static Path directory;

  private static ConfigurableApplicationContext application;

  private Room room;

  @SpringBootConfiguration
  @EnableAutoConfiguration
  static class Application {}

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

  @BeforeEach
  void aRoom() {
    room = new Room(
      application.getBean(Commands.class),
      application.getBean(EventLog.class),
      "retrospective"
    );
  }

  private ProposeAxis proposal(int person, int table, AxisId axis, String title) {
    return new ProposeAxis(room.workshop, table(table), axis, title, "", by(person(person)));
  }

  private void refused(Command command, Rejection rejection) {
    assertThatThrownBy(() -> room.does(command)).isInstanceOfSatisfying(RejectedException.class, refused ->
      assertThat(refused.rejection()).isEqualTo(rejection)
    );
  }

  private static Rejection notIn(Activity activity, PhaseId now, PhaseId... takenIn) {
    return new Rejection.NotInThisPhase(activity, now, List.of(takenIn));
  }

  @Test
  void goesFromWelcomeToActions() {
    room.opens(ShortRetrospective.method(), 2, 4, WELCOME);
    refused(
      proposal(0, 0, PAUSES, "Les pauses"),
      notIn(Activity.PROPOSE_AXES, WELCOME, WENT_WELL, TO_CHANGE)
    );

    room.enters(WENT_WELL);
    room.does(new StartTimer(room.workshop, 10, TONIGHT, FACILITATOR));
    for (int n = 0; n < 3; n++) {
      room.does(proposal(0, 0, new AxisId("good" + n), "Bien " + n));
    }
    refused(proposal(0, 0, PAUSES, "Les pauses"), new Rejection.TableIsFull(3));
    room.does(new RevealContributions(room.workshop, FACILITATOR));

    room.enters(TO_CHANGE);
    room.does(proposal(0, 0, CALLS, "Moins d'appels"));
    room.does(proposal(1, 0, PAUSES, "Plus de pauses"));

    room.enters(VOTE_PHASE);
    room.does(
      new MergeAxes(room.workshop, MEETINGS, List.of(CALLS, PAUSES), "Se réunir mieux", "", FACILITATOR)
    );
    room.does(
      new OpenBallot(
        room.workshop,
        BALLOT,
        ShortRetrospective.method().voteBudget(),
        List.of(MEETINGS, new AxisId("good0")),
        FACILITATOR
      )
    );
    for (int n = 0; n < 4; n++) {
      room.does(new CastVote(room.workshop, BALLOT, person(0), MEETINGS, by(person(0))));
    }
    refused(
      new CastVote(room.workshop, BALLOT, person(0), MEETINGS, by(person(0))),
      new Rejection.BudgetSpent(4)
    );
    room.does(new CloseBallot(room.workshop, BALLOT, FACILITATOR));
    room.does(new RevealBallot(room.workshop, BALLOT, FACILITATOR));
    room.validates(MEETINGS);

    room.enters(ACTIONS);
    room.does(new JoinGroup(room.workshop, person(1), MEETINGS, by(person(1))));
    room.does(new AddRow(room.workshop, MEETINGS, ROW, null, by(person(1))));
    room.does(edit("action", "Une réunion de moins"));
    refused(edit("practice", "Une colonne d'ailleurs"), new Rejection.Malformed("column"));
    room.does(facet("obstacle"));
    refused(facet("gem"), new Rejection.Malformed("kind"));

    room.enters(TO_CHANGE);
    room.does(proposal(2, 0, new AxisId("late"), "Un oubli"));
    room.enters(ACTIONS);
    room.does(edit("when", "Vendredi"));
    room.enters(CLOSED);
    refused(edit("who", "Anna"), notIn(Activity.FILL_GRID, CLOSED, ACTIONS));

    var planned = room.history(WorkshopPlanned.class).getFirst().method();
    assertThat(planned.id()).isEqualTo("short-retrospective");
    assertThat(planned.version()).isEqualTo(1);
    assertThat(room.history(AxisProposed.class)).hasSize(6);
    assertThat(room.history(TimerStarted.class)).hasSize(1);
    assertThat(room.history(ContributionsRevealed.class)).hasSize(1);
    assertThat(room.history(CellEdited.class))
      .extracting(CellEdited::text)
      .containsExactly("Une réunion de moins", "Vendredi");
  }

  private EditCell edit(String column, String text) {
    return new EditCell(room.workshop, MEETINGS, ROW, column, text, Set.of(), by(person(1)));
  }

  private AddFacet facet(String kind) {
    return new AddFacet(room.workshop, MEETINGS, ROW, new FacetId("f-" + kind), kind, "…", by(person(1)));
  }
}
