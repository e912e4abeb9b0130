package tablee.query.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessTest {

  @ParameterizedTest
  @ValueSource(
    strings = {
      "=1+1",
      "+33 2 98 00 00 00",
      "-5 %",
      "@SUM(A1)",
      "＝1+1",
      "＋1",
      "－1",
      "＠x",
      "\t=1+1",
      "\r=1+1",
      "\n=1+1",
      "\tx",
      " =1+1",
      "\u00a0=1+1",
      "\u3000=1+1",
      "  - liste",
      "- liste",
      "=HYPERLINK(\"http://x\")",
      "=cmd|' /C calc'!A0",
      "'=1+1",
      "''-",
      " '@x",
    }
  )
  void aFieldThatBeginsLikeAFormulaGetsAnApostrophe(String text) {
    assertThat(Harmless.text(text)).startsWith("'").isNotEqualTo(text);
    assertThat(back(Harmless.text(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
    strings = {
      "",
      "Habiter ensemble",
      "l'habitat",
      "'tis",
      "“citation”",
      "1+1=2",
      "a - b",
      "un, deux ; trois",
      "a\n- b\n- c",
      "liste :\n+ b\n– c",
      "merci ;-)",
      "a, -",
      "5 − 3",
      "moi@exemple.bzh",
      "a,b;c\td\ne",
    }
  )
  void anOrdinaryTextStaysAsItIs(String text) {
    assertThat(Harmless.text(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
    strings = {
      "a;=1+1",
      "a,=1+1",
      "a, =1+1",
      "a\t=1+1",
      "a\n=1+1",
      "a\r\n=1+1",
      "a\n@x",
      "a\n＝1",
      "a;-2+3+cmd|' /C calc'!A0",
      "a,+1",
      "a;'=1+1",
      "a,\u202f=1",
    }
  )
  void insideAFieldTheSameIsDoneWhereAnotherSeparatorWouldBeginAField(String text) {
    var harmless = Harmless.text(text);
    assertThat(harmless).hasSize(text.length() + 1);
    assertThat(Pattern.compile("[,;\\t\\r\\n]\\h*[=@＝+-]").matcher(harmless).find()).isFalse();
    assertThat(back(harmless)).isEqualTo(text);
  }

  @Test
  void takingTheApostrophesAwayGivesBackWhatWasWritten() {
    var random = new Random(20150929);
    var letters = "=+-@＝＋－＠'' \t\n\r,;a1)";
    for (int i = 0; i < 50_000; i++) {
      var text = new StringBuilder();
      for (int length = random.nextInt(9); length > 0; length--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      assertThat(back(Harmless.text(text.toString()))).isEqualTo(text.toString());
    }
  }

  /** What the protocol says a reader may do. */
  private static String back(String harmless) {
    var begun = Pattern.compile("\\A'(?=[\\s\\p{Z}']*[=+\\-@＝＋－＠]|'*[\\t\\r\\n])")
      .matcher(harmless)
      .replaceFirst("");
    return Pattern.compile(
      "(?<=[,;\\t\\r\\n])([ \\u00A0\\u202F]*)'(?='*(?:[=@＝＠]|[+\\-＋－](?![\\s\\p{Z})\\]]|\\z)))"
    )
      .matcher(begun)
      .replaceAll("$1");
  }
}
