package tablee.verification.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeardTest {

  private static final String ONE =
    "{\"position\":4715,\"previous\":4711,\"kind\":\"facet-revised\"," +
    "\"put\":{\"facets\":{\"f1\":{\"text\":\"#00000042# La commune\"}}}}";
  private static final String ANOTHER = "{\"position\":4719,\"previous\":4715,\"kind\":\"row-moved\"}";

  private final Heard.Memory memory = new Heard.Memory();

  private Heard hear(String text) {
    var bytes = Bytes.of("..." + text + "...");
    return memory.hear(bytes, 3, bytes.length - 3);
  }

  @Test
  void findsEveryChangeWithItsPlaceAndTheCommandBehindIt() {
    var heard = hear("{\"type\":\"changes\",\"changes\":[" + ONE + "," + ANOTHER + "]}");
    assertThat(heard.count).isEqualTo(2);
    assertThat(heard.positions).startsWith(4715, 4719);
    assertThat(heard.previous).startsWith(4711, 4715);
    assertThat(heard.marks).startsWith(42, -1);
  }

  @Test
  void looksThroughTheSameBytesOnlyOnce() {
    assertThat(hear(ONE)).isSameAs(hear(ONE));
  }

  @Test
  void neverTakesOneMessageForAnother() {
    assertThat(hear(ONE).marks).startsWith(42);
    assertThat(hear(ONE.replace("#00000042#", "#00000043#")).marks).startsWith(43);
  }
}
