package tablee.log.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChainTest {

  private static final Instant NOON = Instant.parse("2015-12-14T12:00:00Z");

  private static Bytes seal(String stream, @Nullable String scope, String payload) {
    var entry = new Entry(
      "id",
      stream,
      0,
      "Axis",
      scope,
      "axis-proposed",
      "1",
      NOON,
      Bytes.of(payload),
      null
    );
    return new Chain().seal(Chain.ORIGIN, 1, 0, null, entry);
  }

  @Test
  void sealsAlikeEverywhereAndForEver() {
    assertThat(HexFormat.of().formatHex(seal("a", "w", "{}").array())).isEqualTo(
      "5fd3a4a9a5c0361daaa9587a1c5eba00"
    );
  }

  @Test
  void tellsFieldsApartThatReadAlikeSideBySide() {
    assertThat(seal("ab", "c", "{}")).isNotEqualTo(seal("a", "bc", "{}"));
    assertThat(seal("a", null, "{}")).isNotEqualTo(seal("a", "", "{}"));
  }

  @Test
  void tiesARowToTheOneBefore() {
    var entry = Samples.entry("a", 1);
    var one = new Chain().seal(Chain.ORIGIN, 2, 0, null, entry);
    var other = new Chain().seal(seal("a", "w", "{}"), 2, 0, null, entry);

    assertThat(one).isNotEqualTo(other);
  }

  @Test
  void sealsAnEventOfAnySize() {
    var chain = new Chain();
    var large = seal("a", "w", "x".repeat(1_000_000));
    var entry = Samples.entry("a", 0);

    assertThat(large.length()).isEqualTo(16);
    assertThat(chain.seal(large, 2, 0, "k", entry)).isEqualTo(new Chain().seal(large, 2, 0, "k", entry));
  }
}
