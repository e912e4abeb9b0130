package tablee.live.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoinCodeTest {

  private final Random random = new Random(7);

  @Test
  void aCodeThatWasDrawnIsReadBack() {
    for (int i = 0; i < 1_000; i++) {
      var code = JoinCode.draw(random);
      assertThat(code).hasSize(8);
      assertThat(JoinCode.read(code)).hasValue(code);
    }
  }

  @Test
  void theCheckLetterIsTheWeightedSumOfTheOthers() {
    // 2 has the value 0, 3 has 1: the last of seven counts seven times, which is the letter 9.
    assertThat(JoinCode.read("22222222")).hasValue("22222222");
    assertThat(JoinCode.read("22222239")).hasValue("22222239");
    assertThat(JoinCode.read("22222238")).isEmpty();
  }

  @Test
  void letterCaseSpacesAndHyphensDoNotCount() {
    assertThat(JoinCode.read(" 2222-22 39 ")).hasValue("22222239");
    assertThat(JoinCode.read("2222\u00a02239")).hasValue("22222239");
    var code = JoinCode.draw(random);
    assertThat(JoinCode.read(code.toLowerCase(java.util.Locale.ROOT))).hasValue(code);
  }

  @Test
  void everySingleTypingErrorIsFound() {
    var code = JoinCode.draw(random);
    for (int i = 0; i < code.length(); i++) {
      for (char letter : JoinCode.LETTERS.toCharArray()) {
        if (letter != code.charAt(i)) {
          assertThat(JoinCode.read(code.substring(0, i) + letter + code.substring(i + 1))).isEmpty();
        }
      }
    }
  }

  @Test
  void twoNeighboursThatChangedPlacesAreFound() {
    for (int round = 0; round < 100; round++) {
      var code = JoinCode.draw(random);
      for (int i = 0; i + 1 < 7; i++) {
        if (code.charAt(i) != code.charAt(i + 1)) {
          var swapped = code.substring(0, i) + code.charAt(i + 1) + code.charAt(i) + code.substring(i + 2);
          assertThat(JoinCode.read(swapped)).isEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = { "", "2222222", "222222222", "2222222O", "2222222I", "2222222é", "        " })
  void whatCannotBeACodeIsNone(String typed) {
    assertThat(JoinCode.read(typed)).isEmpty();
  }

  @Test
  void codesAreNotDrawnTwice() {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      codes.add(JoinCode.draw(random));
    }
    assertThat(codes).hasSizeGreaterThan(9_990);
  }
}
