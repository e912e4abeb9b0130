package tablee.command.premise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentTest {

  @Test
  void whatWasUsedLeastRecentlyIsLetGo() {
    var recent = new Recent<String>(2);
    recent.keep("a", "A");
    recent.keep("b", "B");
    assertThat(recent.get("a", () -> "new")).isEqualTo("A");
    recent.keep("c", "C");
    assertThat(recent.take("b")).isNull();
    assertThat(recent.take("a")).isEqualTo("A");
    assertThat(recent.take("c")).isEqualTo("C");
  }

  @Test
  void whatIsTakenIsNoLongerKept() {
    var recent = new Recent<String>(2);
    recent.keep("a", "A");
    assertThat(recent.take("a")).isEqualTo("A");
    assertThat(recent.take("a")).isNull();
  }

  @Test
  void whatIsMissingIsMadeOnce() {
    var recent = new Recent<String>(2);
    assertThat(recent.get("a", () -> "first")).isEqualTo("first");
    assertThat(recent.get("a", () -> "second")).isEqualTo("first");
  }

  @Test
  void nothingIsKeptWhereNothingMayBe() {
    var recent = new Recent<String>(0);
    recent.keep("a", "A");
    assertThat(recent.take("a")).isNull();
  }
}
