package tablee.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tablee.messages.id.PhaseId;

/** Everybody sees the same time. */
class TimerOnTheBoardTest {

  private static final PhaseId EXPLORATION = new PhaseId("exploration");

  private static @Nullable Card timer(Story story, Audience audience) {
    return story.board().cards(audience, story.names()).getOrDefault(Section.TIMER, Map.of()).get(Board.SELF);
  }

  @ParameterizedTest
  @EnumSource(Audience.class)
  void everybodySeesWhenItEnds(Audience audience) {
    assertThat(timer(Story.exploring().timed(1_800), audience)).isEqualTo(
      new Card.TimerCard(EXPLORATION, 1_800, Story.START.plusSeconds(1_800), null)
    );
  }

  @ParameterizedTest
  @EnumSource(Audience.class)
  void whatIsPausedSaysWhatRemains(Audience audience) {
    assertThat(timer(Story.exploring().timed(1_800).pausedWith(900), audience)).isEqualTo(
      new Card.TimerCard(EXPLORATION, 1_800, null, 900)
    );
  }

  @ParameterizedTest
  @EnumSource(Audience.class)
  void itGoesOnAndGetsMoreTime(Audience audience) {
    assertThat(
      timer(Story.exploring().timed(1_800).pausedWith(900).resumed().extended(2_100), audience)
    ).isEqualTo(new Card.TimerCard(EXPLORATION, 2_100, Story.START.plusSeconds(3_900), null));
  }

  @ParameterizedTest
  @EnumSource(Audience.class)
  void itEndsWhenItIsStoppedAndWithItsPhase(Audience audience) {
    assertThat(timer(Story.exploring().timed(1_800).stopped(), audience)).isNull();
    assertThat(timer(Story.exploring().timed(1_800).enter("pooling"), audience)).isNull();
    assertThat(
      timer(Story.exploring().timed(1_800).enter("pooling").enter("exploration"), audience)
    ).isNull();
  }
}
