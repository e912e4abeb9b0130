package tablee.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tablee.messages.Events;
import tablee.messages.counsel.CounselEvent;
import tablee.messages.library.LibraryEvent;
import tablee.messages.log.Recorded;
import tablee.messages.method.MethodEvent;
import tablee.messages.programme.ProgrammeEvent;
import tablee.messages.workshop.WorkshopEvent;

/** What holds for the board whatever happens. */
class FoldTest {

  @ParameterizedTest
  @EnumSource(Audience.class)
  void whoTakesEveryChangeShowsWhatALateComerIsShown(Audience audience) {
    followedFromTheStart(Story.wholeDay(), audience);
  }

  @ParameterizedTest(name = "day {0}")
  @MethodSource("seeds")
  void whoTakesEveryChangeShowsWhatALateComerIsShownOnAnyDay(long seed) {
    var day = AnyDay.of(new Random(seed), 120);
    for (var audience : Audience.values()) {
      followedFromTheStart(day, audience);
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  private static void followedFromTheStart(Story story, Audience audience) {
    var board = new Board();
    var screen = Screen.showing(board, audience, story.names());
    for (var recorded : story.recorded()) {
      var names = story.namesAt(recorded.position());
      var change = board.change(board.apply(recorded), audience, names);
      screen.take(change);
      assertThat(screen.cards()).as(change.kind()).isEqualTo(board.cards(audience, names));
    }
  }

  @Test
  void theSameEventsMakeTheSameBoard() {
    var story = Story.wholeDay();
    for (var audience : Audience.values()) {
      assertThat(story.board().cards(audience, story.names())).isEqualTo(
        story.board().cards(audience, story.names())
      );
    }
  }

  @Test
  void aWholeDayHoldsEveryKindOfEventOfAWorkshop() {
    Set<Class<?>> told = new HashSet<>();
    Story.wholeDay()
      .recorded()
      .forEach(recorded -> told.add(recorded.event().getClass()));
    Set<Class<?>> all = new HashSet<>(Events.all());
    all.removeIf(ProgrammeEvent.class::isAssignableFrom);
    all.removeIf(LibraryEvent.class::isAssignableFrom);
    all.removeIf(CounselEvent.class::isAssignableFrom);
    all.removeIf(MethodEvent.class::isAssignableFrom);
    all.remove(WorkshopEvent.JoinCodeReserved.class);
    assertThat(told).isEqualTo(all);
  }

  @Test
  void everyStepNamesThePositionBeforeIt() {
    var board = new Board();
    long previous = 0;
    for (var recorded : Story.wholeDay().recorded()) {
      var step = board.apply(recorded);
      assertThat(step.previous()).isEqualTo(previous);
      assertThat(step.position()).isEqualTo(recorded.position()).isEqualTo(board.position());
      previous = recorded.position();
    }
  }

  @Test
  void anEventThatDoesNotComeAfterTheLastOneIsRefusedAndChangesNothing() {
    var story = Story.exploring();
    var board = story.board();
    var before = board.cards(Audience.FACILITATOR, story.names());
    for (var recorded : List.of(story.recorded().getFirst(), story.recorded().getLast())) {
      assertThatIllegalArgumentException().isThrownBy(() -> board.apply(recorded));
    }
    assertThat(board.position()).isEqualTo(story.position());
    assertThat(board.cards(Audience.FACILITATOR, story.names())).isEqualTo(before);
  }

  @Test
  void aReservedJoinCodeAloneMakesNoWorkshop() {
    var board = new Board();
    board.apply(
      new Recorded(
        4,
        "code:7K3MPA2W",
        0,
        Story.START,
        new WorkshopEvent.JoinCodeReserved("7K3MPA2W", Story.WORKSHOP, Story.FACILITATOR)
      )
    );
    assertThat(board.planned()).isFalse();
    assertThat(board.position()).isEqualTo(4);
    assertThat(board.cards(Audience.FACILITATOR, _ -> null)).isEmpty();
  }
}
