package tablee.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScreenTest {

  private final Screen screen = new Screen();

  @Test
  void aChangePutsAndDropsCards() {
    screen.snapshot(json("{'position':4,'board':{'axes':{'a1':{'title':'un'}}}}"));

    var moved = screen.change(
      json("{'position':7,'previous':4,'put':{'axes':{'a2':{'title':'deux'}}},'drop':{'axes':['a1']}}")
    );

    assertThat(moved).isTrue();
    assertThat(screen.position()).isEqualTo(7);
    assertThat(screen.section("axes")).containsOnlyKeys("a2");
  }

  @Test
  void aChangeThatIsKnownAlreadyChangesNothing() {
    screen.snapshot(json("{'position':4,'board':{}}"));

    assertThat(screen.change(json("{'position':4,'previous':2,'put':{'axes':{'a1':{}}}}"))).isFalse();
    assertThat(screen.section("axes")).isEmpty();
  }

  @Test
  void aGapIsNoticed() {
    screen.snapshot(json("{'position':4,'board':{}}"));

    assertThatIllegalStateException().isThrownBy(() -> screen.change(json("{'position':9,'previous':7}")));
  }

  private static JsonNode json(String text) {
    return new JsonMapper().readTree(text.replace('\'', '"'));
  }
}
