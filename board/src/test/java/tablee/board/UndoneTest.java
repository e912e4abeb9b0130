package tablee.board;

import static org.assertj.core.api.Assertions.assertThat;
import static tablee.board.Audience.FACILITATOR;
import static tablee.board.Audience.PARTICIPANT;

import org.junit.jupiter.api.Test;

/** That a change takes another one back is said where it is said whose it is. */
class UndoneTest {

  private static Change last(Story story, Audience audience) {
    var board = new Board();
    var events = story.recorded();
    events.subList(0, events.size() - 1).forEach(board::apply);
    return board.change(board.apply(events.getLast()), audience, story.names());
  }

  @Test
  void theChangeNamesThePositionThatItTakesBack() {
    var story = Story.exploring().proposed("yann", "t1", "a1", "Manger local");
    long proposed = story.recorded().getLast().position();
    story.withdrewAxis("yann", "a1").undoing(proposed);
    assertThat(last(story, FACILITATOR).undoes()).isEqualTo(proposed);
  }

  @Test
  void whereAuthorsAreHiddenItNamesNone() {
    var story = Story.exploring().proposed("yann", "t1", "a1", "Manger local");
    story.withdrewAxis("yann", "a1").undoing(story.recorded().getFirst().position());
    assertThat(last(story, PARTICIPANT).by()).isNull();
    assertThat(last(story, PARTICIPANT).undoes()).isNull();
  }
}
