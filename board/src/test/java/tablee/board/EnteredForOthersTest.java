package tablee.board;

import static org.assertj.core.api.Assertions.assertThat;
import static tablee.board.Audience.ANALYST;
import static tablee.board.Audience.FACILITATOR;
import static tablee.board.Audience.PARTICIPANT;
import static tablee.board.Audience.PROJECTOR;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tablee.messages.OnBehalf;
import tablee.messages.id.AxisId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.TableId;
import tablee.messages.method.ShortRetrospective;
import tablee.messages.moderation.Contribution;

/** What a facilitator enters for somebody without a device is that person's, and marked. */
class EnteredForOthersTest {

  private final Story story = Story.exploring().added("mai", "Mai").seated("mai", "t1", null);

  private static @Nullable Card card(Story story, Section section, String id, Audience audience) {
    return story.board().cards(audience, story.names()).getOrDefault(section, Map.of()).get(id);
  }

  private static Change last(Story story, Audience audience) {
    var board = new Board();
    var events = story.recorded();
    events.subList(0, events.size() - 1).forEach(board::apply);
    return board.change(board.apply(events.getLast()), audience, story.names());
  }

  @Test
  void somebodyWithoutADeviceTakesPartAndIsMarked() {
    assertThat(card(story, Section.PEOPLE, "mai", PARTICIPANT)).isEqualTo(
      new Card.PersonCard("Mai", new TableId("t1"), null, true)
    );
  }

  @Test
  void theMarkSaysWhoEnteredItAndWhenItHappenedAndWhenItWasEntered() {
    story.proposed("mai", "t1", "a1", "Manger local").enteredLater();
    var entered = story.recorded().getLast().at();
    for (var audience : List.of(FACILITATOR, PARTICIPANT, PROJECTOR)) {
      assertThat(card(story, Section.ENTERED, "axes/a1", audience)).isEqualTo(
        new Card.EnteredCard(Story.FACILITATOR, null, entered.minusSeconds(1_800), entered)
      );
    }
    assertThat(card(story, Section.AXES, "a1", FACILITATOR)).isInstanceOfSatisfying(
      Card.AxisCard.class,
      axis -> assertThat(axis.by()).isEqualTo(Story.person("mai"))
    );
  }

  @Test
  void theReplaySaysItOfTheChange() {
    story.proposed("mai", "t1", "a1", "Manger local").enteredLater();
    assertThat(last(story, FACILITATOR).onBehalf()).isEqualTo(
      new OnBehalf(Story.FACILITATOR, null, story.recorded().getLast().at().minusSeconds(1_800))
    );
    assertThat(last(story, PARTICIPANT).by()).isNull();
    assertThat(last(story, PARTICIPANT).onBehalf()).isNull();
  }

  @Test
  void aTablesEntryNamesTheTable() {
    story.proposed("mai", "t1", "a1", "Manger local").enteredFor("t1");
    var entered = story.recorded().getLast().at();
    assertThat(card(story, Section.ENTERED, "axes/a1", PROJECTOR)).isEqualTo(
      new Card.EnteredCard(Story.FACILITATOR, new TableId("t1"), null, entered)
    );
  }

  @Test
  void aTextThatIsWrittenAnewLosesTheMarkOfTheOneBefore() {
    story
      .enter("grid")
      .rowAdded("yann", "a1", "r1", null)
      .wrote("mai", "a1", "r1", "practice", 1, Set.of(), "Circuits courts")
      .enteredLater();
    assertThat(card(story, Section.ENTERED, "cells/r1.practice", PARTICIPANT)).isNotNull();

    story.wrote("yann", "a1", "r1", "practice", 2, Set.of(1), "Circuits courts, AMAP");

    assertThat(card(story, Section.ENTERED, "cells/r1.practice", PARTICIPANT)).isNull();
    assertThat(last(story, PARTICIPANT).drop()).containsEntry(Section.ENTERED, List.of("cells/r1.practice"));
  }

  @Test
  void whatTheyHaveDoneIsShownToFacilitatorsWhoGoOnWithItAndToNobodyElse() {
    story.proposed("mai", "t1", "a1", "Manger local").enteredLater();
    var mine = story.board().mine(new ParticipantId("mai"));
    assertThat(mine.axes()).containsExactly(new AxisId("a1"));
    assertThat(card(story, Section.PARTS, "mai", FACILITATOR)).isEqualTo(new Card.PartCard(mine));
    assertThat(last(story, FACILITATOR).put()).containsKey(Section.PARTS);
    for (var audience : List.of(ANALYST, PARTICIPANT, PROJECTOR)) {
      assertThat(card(story, Section.PARTS, "mai", audience)).isNull();
      assertThat(last(story, audience).put()).doesNotContainKey(Section.PARTS);
      assertThat(last(story, audience).drop()).doesNotContainKey(Section.PARTS);
    }
    assertThat(card(story, Section.PARTS, "yann", FACILITATOR)).isNull();
  }

  @Test
  void whatIsAttachedAndAssignedForThemIsMarkedToo() {
    story.enter("grid").assigned("h1", "Trouver la charte", null, "mai").enteredLater();
    assertThat(card(story, Section.ENTERED, "homework/h1", PROJECTOR)).isNotNull();
  }

  @Test
  void theMarkIsHiddenWithWhatItStandsOn() {
    story
      .proposed("mai", "t1", "a1", "Manger local")
      .enteredLater()
      .hidden(Contribution.axis(new AxisId("a1")), "À revoir.");
    assertThat(card(story, Section.ENTERED, "axes/a1", PARTICIPANT)).isNull();
    assertThat(card(story, Section.ENTERED, "axes/a1", FACILITATOR)).isNotNull();
  }

  @Test
  void noOtherTableHearsOfAnEntryThatIsHiddenFromIt() {
    var retrospective = Story.planned(ShortRetrospective.method())
      .enter("welcome")
      .added("mai", "Mai")
      .seated("mai", "t1", null)
      .enter("went-well")
      .proposed("mai", "t1", "a1", "Le covoiturage")
      .enteredLater();
    assertThat(last(retrospective, PARTICIPANT).put()).isEmpty();
    assertThat(last(retrospective, PARTICIPANT).drop()).isEmpty();

    retrospective.contributionsRevealed();

    assertThat(last(retrospective, PARTICIPANT).put()).containsKeys(Section.AXES, Section.ENTERED);
  }
}
