package tablee.command.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static tablee.command.Refused.assertRefused;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tablee.messages.Rejection;

class TextVersionsTest {

  private final TextVersions one = TextVersions.NONE.after(1, Set.of(), "un");
  private final TextVersions beside = one.after(2, Set.of(), "deux");

  @Test
  void anEditReplacesWhatItsAuthorSaw() {
    assertThat(one.after(2, Set.of(1), "deux").standing()).isEqualTo(Map.of(2, "deux"));
  }

  @Test
  void anEditStandsBesideWhatItsAuthorDidNotSee() {
    assertThat(beside.standing()).isEqualTo(Map.of(1, "un", 2, "deux"));
  }

  @Test
  void anEditBasedOnAllThatStandBringsThemTogether() {
    assertThat(beside.after(3, Set.of(1, 2), "un et deux").standing()).isEqualTo(Map.of(3, "un et deux"));
  }

  @Test
  void anEditBasedOnAVersionThatIsGoneReplacesNothingMore() {
    var replaced = one.after(2, Set.of(1), "deux");
    assertThatCode(() -> replaced.mayEdit(Set.of(1))).doesNotThrowAnyException();
    assertThat(replaced.after(3, Set.of(1), "trois").standing()).isEqualTo(Map.of(2, "deux", 3, "trois"));
  }

  @Test
  void anEditBasedOnWhatNeverWasIsRefused() {
    assertRefused(() -> one.mayEdit(Set.of(2)), new Rejection.BasedOnNothing());
    assertRefused(() -> one.mayEdit(Set.of(0)), new Rejection.BasedOnNothing());
    assertRefused(() -> one.mayEdit(Set.of(1, -1)), new Rejection.BasedOnNothing());
    assertRefused(() -> TextVersions.NONE.mayEdit(Set.of(1)), new Rejection.BasedOnNothing());
  }

  @Test
  void fiftyVersionsStandBesideEachOther() {
    var crowded = TextVersions.NONE;
    for (int version = 1; version <= 50; version++) {
      crowded = crowded.after(version, Set.of(), "v" + version);
    }
    var full = crowded;
    assertRefused(() -> full.mayEdit(Set.of()), new Rejection.TooMany("version", 50));
    assertThatCode(() -> full.mayEdit(Set.of(7))).doesNotThrowAnyException();
  }

  @Test
  void theSameTextChangesNothingUnlessItBringsVersionsTogether() {
    assertThat(one.changesNothing(Set.of(1), "un")).isTrue();
    assertThat(one.changesNothing(Set.of(1), "autre")).isFalse();
    assertThat(one.changesNothing(Set.of(), "un")).isFalse();
    assertThat(beside.changesNothing(Set.of(1, 2), "un")).isFalse();
    assertThat(TextVersions.NONE.changesNothing(Set.of(), "")).isTrue();
    assertThat(TextVersions.NONE.changesNothing(Set.of(), "un")).isFalse();
  }
}
