package tablee.command.homework;

import static tablee.command.Refused.assertRefused;
import static tablee.command.Story.*;
import static tablee.messages.method.CollectiveExploration.APPROPRIATION;
import static tablee.messages.method.CollectiveExploration.CLOSED;
import static tablee.messages.method.CollectiveExploration.EXPLORATION;
import static tablee.messages.method.CollectiveExploration.GRID;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tablee.command.Scene;
import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.Rejection;
import tablee.messages.homework.HomeworkCommand;
import tablee.messages.homework.HomeworkCommand.AssignHomework;
import tablee.messages.homework.HomeworkCommand.DropHomework;
import tablee.messages.homework.HomeworkCommand.InheritHomework;
import tablee.messages.homework.HomeworkCommand.RenameHelper;
import tablee.messages.homework.HomeworkCommand.ReportHomework;
import tablee.messages.homework.HomeworkCommand.ReviseHomework;
import tablee.messages.homework.HomeworkCommand.TakeHomeworkUp;
import tablee.messages.homework.HomeworkEvent.HelperRenamed;
import tablee.messages.homework.HomeworkEvent.HomeworkAssigned;
import tablee.messages.homework.HomeworkEvent.HomeworkDropped;
import tablee.messages.homework.HomeworkEvent.HomeworkInherited;
import tablee.messages.homework.HomeworkEvent.HomeworkReported;
import tablee.messages.homework.HomeworkEvent.HomeworkRevised;
import tablee.messages.homework.HomeworkEvent.HomeworkTakenUp;
import tablee.messages.homework.Report;
import tablee.messages.homework.Task;
import tablee.messages.id.AxisId;
import tablee.messages.id.HomeworkId;
import tablee.messages.id.ParticipantId;
import tablee.messages.method.Activity;
import tablee.messages.series.SeriesEvent.InheritanceCompleted;
import tablee.messages.series.Snapshot;
import tablee.messages.workshop.WorkshopEvent.PhaseEntered;

class HomeworkTest {

  private static final HomeworkId READ = new HomeworkId("read");
  private static final Report FOUND = new Report(true, "Douze communes");
  private static final Event DROPPED = new HomeworkDropped(WORKSHOP, READ, FACILITATOR);

  private final Scene<Homework> scene = Scene.of(Homework.class, Homework::new);

  private static Task task(@Nullable AxisId axis, @Nullable ParticipantId who) {
    return new Task("Lire l'étude", axis, null, who, LocalDate.of(2015, 11, 9));
  }

  private static Event assigned(@Nullable ParticipantId who) {
    return new HomeworkAssigned(WORKSHOP, READ, task(null, who), FACILITATOR);
  }

  private static HomeworkCommand assign(Task task, Actor by) {
    return new AssignHomework(WORKSHOP, READ, task, by);
  }

  private static HomeworkCommand report(Actor by) {
    return new ReportHomework(WORKSHOP, READ, FOUND, by);
  }

  @Test
  void homeworkIsGivenWhereGroupsWorkAndAtTheClose() {
    for (var phase : List.of(APPROPRIATION, GRID, CLOSED)) {
      scene
        .given(roomIn(phase))
        .when(assign(task(null, ANNA), by(ANNA)))
        .records(new HomeworkAssigned(WORKSHOP, READ, task(null, ANNA), by(ANNA)));
    }
    scene
      .given(roomIn(EXPLORATION))
      .when(assign(task(null, null), FACILITATOR))
      .isRefused(
        new Rejection.NotInThisPhase(Activity.HOMEWORK, EXPLORATION, List.of(APPROPRIATION, GRID, CLOSED))
      );
  }

  @Test
  void homeworkIsForAGroupOfAValidatedAxis() {
    scene
      .given(roomIn(EXPLORATION, GRID), proposed(FOOD, WATER), validated(FOOD))
      .when(assign(task(FOOD, null), by(ANNA)))
      .records(new HomeworkAssigned(WORKSHOP, READ, task(FOOD, null), by(ANNA)));
    scene
      .given(roomIn(EXPLORATION, GRID), proposed(FOOD, WATER), validated(FOOD))
      .when(assign(task(WATER, null), by(ANNA)))
      .isRefused(new Rejection.AxisNotValidated(WATER));
  }

  @Test
  void participantsGiveNoHomeworkToOthers() {
    scene
      .given(roomIn(GRID))
      .when(assign(task(null, YANN), by(ANNA)))
      .isRefused(new Rejection.NotYours());
    scene
      .given(roomIn(GRID).then(assigned(null)))
      .when(new ReviseHomework(WORKSHOP, READ, task(null, ANNA), by(ANNA)))
      .records(new HomeworkRevised(WORKSHOP, READ, task(null, ANNA), by(ANNA)));
  }

  @Test
  void whatWasFoundIsReportedInAnyPhaseByWhoeverTookItOn() {
    var reported = new HomeworkReported(WORKSHOP, READ, FOUND, by(ANNA));
    for (var phase : List.of(EXPLORATION, CLOSED)) {
      scene
        .given(roomIn(phase).then(assigned(ANNA)))
        .when(report(by(ANNA)))
        .records(reported);
    }
    scene
      .given(roomIn(CLOSED).then(assigned(null)))
      .when(report(by(ANNA)))
      .records(reported);
    scene
      .given(roomIn(CLOSED).then(assigned(YANN)))
      .when(report(by(ANNA)))
      .isRefused(new Rejection.NotYours());
    scene
      .given(roomIn(CLOSED).then(assigned(ANNA), reported))
      .when(report(by(ANNA)))
      .recordsNothing();
  }

  @Test
  void homeworkIsDroppedAndTakenUpAgain() {
    var drop = new DropHomework(WORKSHOP, READ, FACILITATOR);
    var takeUp = new TakeHomeworkUp(WORKSHOP, READ, FACILITATOR);
    scene
      .given(roomIn(CLOSED).then(assigned(ANNA)))
      .when(drop)
      .records(DROPPED);
    scene
      .given(roomIn(CLOSED).then(assigned(ANNA), DROPPED))
      .when(drop)
      .recordsNothing();
    scene
      .given(roomIn(CLOSED).then(assigned(ANNA), DROPPED))
      .when(takeUp)
      .records(new HomeworkTakenUp(WORKSHOP, READ, FACILITATOR));
    scene
      .given(roomIn(CLOSED).then(assigned(ANNA)))
      .when(takeUp)
      .recordsNothing();
    scene
      .given(roomIn(CLOSED).then(assigned(ANNA), DROPPED))
      .when(report(by(ANNA)))
      .isRefused(new Rejection.NotFound("homework", "read"));
  }

  @Test
  void theRoomIsToldThatAHelperIsCalledOtherwise() {
    scene
      .given(roomIn(CLOSED).then(assigned(STRANGER)))
      .when(new RenameHelper(WORKSHOP, READ, FACILITATOR))
      .records(new HelperRenamed(WORKSHOP, READ, FACILITATOR));
  }

  @Test
  void theNextWorkshopTakesHomeworkOverOnce() {
    var inherit = new InheritHomework(
      WORKSHOP,
      SNAPSHOT,
      List.of(new HomeworkCommand.Inherited(READ, task(null, YANN), FOUND)),
      FACILITATOR
    );
    var inherited = new HomeworkInherited(WORKSHOP, READ, SNAPSHOT, task(null, YANN), FOUND, FACILITATOR);
    scene.given(planned(), inheriting()).when(inherit).records(inherited);
    scene.given(planned(), inheriting().then(inherited)).when(inherit).recordsNothing();
    scene
      .given(workshopIn(EXPLORATION), inheriting())
      .when(inherit)
      .isRefused(new Rejection.AlreadyStarted());
  }

  @Test
  void homeworkThatWasDroppedThereSinceIsDroppedHere() {
    var later = new Snapshot(EARLIER, 90);
    var inherited = new HomeworkInherited(
      WORKSHOP,
      READ,
      SNAPSHOT,
      task(null, YANN),
      Report.NONE,
      FACILITATOR
    );
    scene
      .given(planned(), inheriting().then(inherited, begun(later)))
      .when(new InheritHomework(WORKSHOP, later, List.of(), FACILITATOR))
      .records(DROPPED);
  }

  @Test
  void anybodyReportsOnHomeworkOfTheEarlierWorkshopForNobodyHereIsThatPerson() {
    var inherited = new HomeworkInherited(
      WORKSHOP,
      READ,
      SNAPSHOT,
      task(null, STRANGER),
      Report.NONE,
      FACILITATOR
    );
    scene
      .given(
        planned(),
        inheriting().then(inherited, new InheritanceCompleted(WORKSHOP, SNAPSHOT, FACILITATOR)),
        happened(new PhaseEntered(WORKSHOP, EXPLORATION, null, FACILITATOR)),
        joined(ANNA)
      )
      .when(report(by(ANNA)))
      .records(new HomeworkReported(WORKSHOP, READ, FOUND, by(ANNA)));
  }

  @Test
  void homeworkSaysWhatIsToBeFoundOut() {
    assertRefused(() -> new Task("  ", null, null, null, null), new Rejection.TextMissing("what"));
  }
}
