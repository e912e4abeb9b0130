package tablee.live.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tablee.live.wire.Goodbye;
import tablee.live.wire.Lang;
import tablee.live.wire.Trouble;
import tablee.messages.Rejection;
import tablee.messages.method.Activity;
import tablee.messages.method.CollectiveExploration;

class WordingTest {

  private static final Wording FRENCH = Wording.in(Lang.FR);
  private static final Wording ENGLISH = Wording.in(Lang.EN);

  static Stream<Rejection> rejections() {
    return Rejections.samples().stream();
  }

  @ParameterizedTest
  @MethodSource("rejections")
  void everyRefusalHasWordsInBothLanguages(Rejection rejection) {
    var french = FRENCH.say(rejection, CollectiveExploration.method());
    var english = ENGLISH.say(rejection, CollectiveExploration.method());
    assertThat(french).isNotBlank().isNotEqualTo(english).doesNotContain("{");
    assertThat(english).isNotBlank().doesNotContain("{");
    assertThat(FRENCH.say(rejection, null)).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(Rejection.BuiltUpon.Since.class)
  void whateverHasBecomeOfSomethingHasWordsInBothLanguages(Rejection.BuiltUpon.Since since) {
    everyRefusalHasWordsInBothLanguages(new Rejection.BuiltUpon(since, null));
  }

  @ParameterizedTest
  @EnumSource(Rejection.CannotBeUndone.Why.class)
  void everyWayThatDoesNotLeadBackHasWordsInBothLanguages(Rejection.CannotBeUndone.Why why) {
    everyRefusalHasWordsInBothLanguages(new Rejection.CannotBeUndone(why));
  }

  @ParameterizedTest
  @EnumSource(Trouble.class)
  void everyTroubleHasWordsInBothLanguages(Trouble trouble) {
    assertThat(FRENCH.say(trouble)).isNotEqualTo(ENGLISH.say(trouble));
  }

  @ParameterizedTest
  @EnumSource(Goodbye.class)
  void everyGoodbyeHasWordsInBothLanguages(Goodbye goodbye) {
    assertThat(FRENCH.say(goodbye)).isNotEqualTo(ENGLISH.say(goodbye));
  }

  @ParameterizedTest
  @EnumSource(Activity.class)
  void everyActivityHasWordsInBothLanguages(Activity activity) {
    var refusal = new Rejection.NotInThisPhase(activity, null, List.of());
    assertThat(FRENCH.say(refusal, null)).isNotEqualTo(ENGLISH.say(refusal, null));
  }

  @Test
  void bothLanguagesHaveTheSamePhrases() {
    assertThat(Phrases.load("refusals", Lang.FR).keys()).isEqualTo(Phrases.load("refusals", Lang.EN).keys());
  }

  @Test
  void aPhaseThatRefusesIsNamedWithThoseThatWouldNot() {
    var refusal = new Rejection.NotInThisPhase(
      Activity.FILL_GRID,
      CollectiveExploration.POOLING,
      List.of(CollectiveExploration.GROUPS, CollectiveExploration.GRID)
    );
    assertThat(FRENCH.say(refusal, CollectiveExploration.method())).isEqualTo(
      "Remplir la grille\u00a0: pas pendant la phase «\u00a0Mise en commun\u00a0»." +
        " Ce sera possible en phase «\u00a0Groupes\u00a0» ou «\u00a0Grille d'analyse\u00a0»."
    );
    assertThat(ENGLISH.say(refusal, CollectiveExploration.method())).isEqualTo(
      "Filling the grid: not in the phase “Pooling”." +
        " It will be possible in the phase “Groups” or “Analysis grid”."
    );
  }

  @Test
  void beforeTheStartThereIsNoPhaseToName() {
    var refusal = new Rejection.NotInThisPhase(Activity.VOTE, null, List.of(CollectiveExploration.POOLING));
    assertThat(FRENCH.say(refusal, CollectiveExploration.method())).isEqualTo(
      "Voter\u00a0: l’atelier n’a pas encore commencé. Ce sera possible en phase «\u00a0Mise en commun\u00a0»."
    );
  }

  @Test
  void numbersAreWrittenAsTheReaderWritesThem() {
    var refusal = new Rejection.TextTooLong("text", 4_000, 1_000_000);
    assertThat(FRENCH.say(refusal, null)).contains("1\u202f000\u202f000").contains("4\u202f000");
    assertThat(ENGLISH.say(refusal, null)).contains("1,000,000").contains("4,000");
  }

  @Test
  void aFieldWithoutWordsIsNamedAsItIs() {
    assertThat(ENGLISH.say(new Rejection.Malformed("basedOn"), null)).contains("“basedOn”");
  }

  @Test
  void frenchIsSetAsPrintersSetIt() {
    var poor = Pattern.compile("'|(?<!\u00a0)[:;!?»]|«(?!\u00a0)");
    List<String> wrong = new ArrayList<>();
    var phrases = Phrases.load("refusals", Lang.FR);
    for (var key : phrases.keys()) {
      if (poor.matcher(phrases.raw(key)).find()) {
        wrong.add(key);
      }
    }
    assertThat(wrong).isEmpty();
  }
}
