package tablee.messages.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import tablee.messages.RejectedException;
import tablee.messages.Rejection;

class TextsTest {

  @Test
  void composesAccentsSoThatEqualTextsAreEqual() {
    assertThat(Texts.line("title", "Ge\u0302ne", 10)).isEqualTo("Gêne");
  }

  @Test
  void keepsLinesInATextAndNotInALine() {
    assertThat(Texts.lines("text", "un \r\ndeux\rtrois\u2028quatre\n", 100)).isEqualTo(
      "un\ndeux\ntrois\nquatre"
    );
    assertThat(Texts.line("title", " un\n\tdeux ", 100)).isEqualTo("un deux");
  }

  @Test
  void dropsCharactersThatTurnTheDirectionOfWriting() {
    assertThat(Texts.line("title", "abc\u202Edef\u2066", 100)).isEqualTo("abcdef");
  }

  @Test
  void refusesATextThatIsTooLongInsteadOfCuttingIt() {
    assertRejected(() -> Texts.line("title", "x".repeat(11), 10), new Rejection.TextTooLong("title", 10, 11));
    assertRejected(
      () -> Texts.lines("text", "x".repeat(1_000_000), 10),
      new Rejection.TextTooLong("text", 10, 1_000_000)
    );
  }

  @Test
  void refusesAnEmptyLineWhereSomethingMustBeSaid() {
    assertRejected(() -> Texts.line("title", " \u0000\n", 10), new Rejection.TextMissing("title"));
    assertThat(Texts.optionalLine("reason", null, 10)).isEmpty();
  }

  @Test
  void refusesHalfACharacterWhichNoFileCanHold() {
    assertRejected(() -> Texts.line("title", "a\uD83Db", 10), new Rejection.Malformed("title"));
    assertThat(Texts.line("title", "a\uD83D\uDE00b", 10)).isEqualTo("a\uD83D\uDE00b");
  }

  private static void assertRejected(Runnable taking, Rejection expected) {
    assertThatExceptionOfType(RejectedException.class)
      .isThrownBy(taking::run)
      .satisfies(rejected -> assertThat(rejected.rejection()).isEqualTo(expected));
  }
}
