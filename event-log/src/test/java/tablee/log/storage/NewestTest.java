package tablee.log.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is at hand is all there is of it, or nothing is said. */
class NewestTest {

  private final Newest newest = new Newest();

  private List<Row> note(Commit... commits) {
    var rows = Samples.rows(commits);
    newest.note(rows);
    return rows;
  }

  /** More rows than are kept, of a stream nobody asks for here. */
  private static Commit flood() {
    return Samples.commit("flood", LongStream.range(0, 4_096).toArray());
  }

  @Test
  void aStreamThatNobodyHasMetIsNotKnownAndOneWithoutEventsIs() {
    newest.learn("empty", -1);

    assertThat(newest.sequence("unmet")).isNull();
    assertThat(newest.ofStream("unmet", 0, 10)).isEmpty();
    assertThat(newest.sequence("empty")).isEqualTo(-1);
    assertThat(newest.ofStream("empty", 0, 10)).contains(List.of());
    assertThat(newest.unknown(List.of("unmet", "empty"))).containsExactly("unmet");
  }

  @Test
  void aStreamIsGivenFromTheAskedPlaceOnAndNoFurtherThanAsked() {
    var rows = note(Samples.commit("a", 0, 1), Samples.commit("b", 0), Samples.commit("a", 2, 3));

    assertThat(newest.ofStream("a", 1, 10)).contains(List.of(rows.get(1), rows.get(3), rows.get(4)));
    assertThat(newest.ofStream("a", 1, 2)).contains(List.of(rows.get(1), rows.get(3)));
    assertThat(newest.ofStream("a", 4, 10)).contains(List.of());
  }

  @Test
  void whatWasSeenEarlierTakesNothingBack() {
    note(Samples.commit("a", 0, 1, 2));

    newest.learn("a", 0);

    assertThat(newest.sequence("a")).isEqualTo(2);
  }

  @Test
  void aStreamWhoseBeginningIsGoneIsGivenOnlyFromWhereItIsWhole() {
    newest.learn("a", 6);
    var rows = note(Samples.commit("a", 7, 8));

    assertThat(newest.ofStream("a", 7, 10)).contains(rows);
    assertThat(newest.ofStream("a", 6, 10)).isEmpty();
  }

  @Test
  void rowsAboveAPositionAreGivenInOrderOnlyWithoutAGap() {
    var rows = note(Samples.commit("a", 0), Samples.commit("b", 0), Samples.commit("c", 0));

    assertThat(newest.after(0, 10)).isEqualTo(rows);
    assertThat(newest.after(1, 1)).containsExactly(rows.get(1));
    assertThat(newest.after(3, 10)).isEmpty();
  }

  @Test
  void theOldestGoWhenMoreAreNotedThanAreKept() {
    var rows = note(Samples.commit("a", 0), flood(), Samples.commit("b", 0));

    assertThat(newest.after(0, 1)).isEmpty();
    assertThat(newest.after(rows.size() - 1, 10)).containsExactly(rows.getLast());
    assertThat(newest.ofStream("a", 0, 10)).isEmpty();
    assertThat(newest.sequence("a")).isZero();
  }
}
