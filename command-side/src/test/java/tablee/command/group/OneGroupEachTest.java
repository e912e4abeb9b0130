package tablee.command.group;

import static org.assertj.core.api.Assertions.assertThat;
import static tablee.command.Story.*;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import tablee.messages.group.GroupCommand.JoinGroup;
import tablee.messages.group.GroupEvent.GroupJoined;
import tablee.messages.group.GroupEvent.GroupLeft;

class OneGroupEachTest {

  private final JoinGroup joinFood = new JoinGroup(WORKSHOP, ANNA, FOOD, FACILITATOR);
  private final GroupJoined joinedFood = new GroupJoined(WORKSHOP, ANNA, FOOD, FACILITATOR);

  @Test
  void whoeverIsInNoGroupJoins() {
    assertThat(new OneGroupEach(Optional.empty()).join(joinFood)).containsExactly(joinedFood);
  }

  @Test
  void whoeverIsInAnotherGroupLeavesItFirst() {
    assertThat(new OneGroupEach(Optional.of(WATER)).join(joinFood)).containsExactly(
      new GroupLeft(WORKSHOP, ANNA, WATER, FACILITATOR),
      joinedFood
    );
  }

  @Test
  void whoeverIsThereAlreadyStays() {
    assertThat(new OneGroupEach(Optional.of(FOOD)).join(joinFood)).isEmpty();
  }
}
