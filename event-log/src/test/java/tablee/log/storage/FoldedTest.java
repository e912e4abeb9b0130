package tablee.log.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTest {

  @ParameterizedTest
  @CsvSource({
    "Zoé, ZOE",
    "Hélène, helene",
    "Jean  Paul, jean paul",
    "Straße, STRASSE",
    "Œuvre, œuvre",
    "I, i",
    "ﬁn, FIN",
    "Ὀδυσσεύς, ΟΔΥΣΣΕΥΣ",
  })
  void comparesAlike(String one, String other) {
    assertThat(Folded.of(one)).isEqualTo(Folded.of(other));
  }

  @ParameterizedTest
  @CsvSource({ "Zoé, Zoë L", "Anne, Ann", "Yann 1, Yann 2" })
  void comparesUnlike(String one, String other) {
    assertThat(Folded.of(one)).isNotEqualTo(Folded.of(other));
  }
}
