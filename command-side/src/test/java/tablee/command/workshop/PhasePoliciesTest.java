package tablee.command.workshop;

import static tablee.command.Story.*;
import static tablee.messages.method.CollectiveExploration.*;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tablee.command.Scene;
import tablee.command.axis.Axes;
import tablee.command.group.Groups;
import tablee.messages.Rejection;
import tablee.messages.axis.AxisCommand.ProposeAxis;
import tablee.messages.axis.AxisEvent.AxisProposed;
import tablee.messages.group.GroupCommand.JoinGroup;
import tablee.messages.group.GroupEvent.GroupJoined;
import tablee.messages.id.PhaseId;
import tablee.messages.method.Activity;
import tablee.messages.method.Budgets;
import tablee.messages.method.Method;
import tablee.messages.method.Phase;

/** What a phase's policy says about who may act, and how much. */
class PhasePoliciesTest {

  private final Scene<Axes> axes = Scene.of(Axes.class, Axes::new);
  private final Scene<Groups> groups = Scene.of(Groups.class, Groups::new);

  /** The default method with one phase changed. */
  private static Method with(PhaseId changed, UnaryOperator<Phase> change) {
    var it = method();
    List<Phase> phases = it
      .phases()
      .stream()
      .map(phase -> phase.id().equals(changed) ? change.apply(phase) : phase)
      .toList();
    return new Method(
      it.id(),
      it.version(),
      phases,
      it.maxAxesPerTable(),
      it.voteBudget(),
      it.columns(),
      it.facets(),
      it.questions(),
      it.title(),
      it.about()
    );
  }

  @Test
  void whatAPhaseLeavesToFacilitatorsParticipantsDoNotDo() {
    var guided = with(EXPLORATION, phase -> phase.facilitated(Set.of(Activity.PROPOSE_AXES)));
    axes
      .given(roomIn(guided, EXPLORATION))
      .when(new ProposeAxis(WORKSHOP, OAK, FOOD, "Manger local", "", by(ANNA)))
      .isRefused(new Rejection.LeftToFacilitators(Activity.PROPOSE_AXES, EXPLORATION));
    axes
      .given(roomIn(guided, EXPLORATION))
      .when(new ProposeAxis(WORKSHOP, OAK, FOOD, "Manger local", "", FACILITATOR))
      .records(new AxisProposed(WORKSHOP, OAK, FOOD, "Manger local", "", FACILITATOR));
  }

  @Test
  void onePhasesPolicyIsNoOtherPhases() {
    var guided = with(GROUPS, phase -> phase.facilitated(Set.of(Activity.JOIN_GROUPS)));
    var join = new JoinGroup(WORKSHOP, ANNA, FOOD, by(ANNA));
    groups
      .given(roomIn(guided, GROUPS), proposed(FOOD), validated(FOOD))
      .when(join)
      .isRefused(new Rejection.LeftToFacilitators(Activity.JOIN_GROUPS, GROUPS));
    groups
      .given(roomIn(guided, APPROPRIATION), proposed(FOOD), validated(FOOD))
      .when(join)
      .records(new GroupJoined(WORKSHOP, ANNA, FOOD, by(ANNA)));
  }

  @Test
  void aPhaseMayHaveABudgetOfItsOwn() {
    var tight = with(EXPLORATION, phase -> phase.within(new Budgets(2, null)));
    axes
      .given(roomIn(tight, EXPLORATION), proposed(2))
      .when(new ProposeAxis(WORKSHOP, OAK, FOOD, "Manger local", "", by(ANNA)))
      .isRefused(new Rejection.TableIsFull(2));
  }

  @Test
  void whereAPhaseSaysNothingTheMethodsBudgetHolds() {
    var votesOnly = with(EXPLORATION, phase -> phase.within(new Budgets(null, 9)));
    axes
      .given(roomIn(votesOnly, EXPLORATION), proposed(6))
      .when(new ProposeAxis(WORKSHOP, OAK, FOOD, "Manger local", "", by(ANNA)))
      .isRefused(new Rejection.TableIsFull(6));
  }
}
