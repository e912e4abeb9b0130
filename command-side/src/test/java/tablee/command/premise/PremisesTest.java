package tablee.command.premise;

import static org.assertj.core.api.Assertions.assertThat;
import static tablee.command.Story.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tablee.command.GivenLog;
import tablee.messages.Event;
import tablee.messages.Streams;
import tablee.messages.axis.AxisEvent;
import tablee.messages.id.AxisId;
import tablee.messages.log.Append;

class PremisesTest {

  private final GivenLog log = new GivenLog(List.of());
  private final Premises premises = new Premises(log);
  private final List<AxisId> folded = new ArrayList<>();

  /** The axes proposed so far; notes every event it is given. */
  private final Premise<List<AxisId>> axes = new Premise<>(
    Streams.axes(WORKSHOP),
    ArrayList::new,
    (seen, event) -> {
      folded.add(((AxisEvent) event).axis());
      seen.add(((AxisEvent) event).axis());
      return seen;
    }
  );

  private void happens(Event event) {
    log.add(event);
  }

  private List<AxisId> known() {
    return premises.look(axes, List::copyOf);
  }

  private static Append during(Runnable decision) {
    var append = new Append("key");
    ScopedValue.where(Append.CURRENT, append).run(decision);
    return append;
  }

  @Test
  void aStreamWithNothingInItSaysNothingAndStandsBeforeItsFirstEvent() {
    var append = during(() -> premises.restOn(axes, List::size));
    assertThat(append.premises()).isEqualTo(Map.of("axes:morlaix", -1L));
    assertThat(known()).isEmpty();
  }

  @Test
  void aDecisionRestsOnTheLastEventItKnowsOf() {
    proposed(FOOD, WATER).events().forEach(this::happens);
    var append = during(() -> premises.restOn(axes, List::size));
    assertThat(append.premises()).isEqualTo(Map.of("axes:morlaix", 1L));
  }

  @Test
  void lookingBindsNothing() {
    proposed(FOOD).events().forEach(this::happens);
    var append = during(() -> premises.look(axes, List::size));
    assertThat(append.premises()).isEmpty();
  }

  @Test
  void everyQuestionHearsTheNewsAndNoNewsTwice() {
    proposed(FOOD).events().forEach(this::happens);
    assertThat(known()).containsExactly(FOOD);
    proposed(WATER).events().forEach(this::happens);
    assertThat(known()).containsExactly(FOOD, WATER);
    assertThat(known()).containsExactly(FOOD, WATER);
    assertThat(folded).containsExactly(FOOD, WATER);
  }
}
