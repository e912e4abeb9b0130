package tablee.live.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LangTest {

  @ParameterizedTest
  @CsvSource(
    nullValues = "-",
    value = {
      "-, FR",
      "'', FR",
      "fr, FR",
      "en, EN",
      "'en-GB,fr;q=0.5', EN",
      "'fr-FR,en;q=0.9', FR",
      "'de,en;q=0.7', EN",
      "br, FR",
      "'*', FR",
      "'en;q=nonsense', FR",
    }
  )
  void theFirstOfTheTwoThatIsAskedForIsSpoken(String header, Lang expected) {
    assertThat(Lang.accepted(header)).isEqualTo(expected);
  }
}
