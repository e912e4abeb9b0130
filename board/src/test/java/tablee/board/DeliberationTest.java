package tablee.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static tablee.messages.ballot.BallotKind.*;
import static tablee.messages.ballot.Secrecy.CONFIDENTIAL;
import static tablee.messages.ballot.Secrecy.OPEN;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tablee.messages.ballot.Mark;
import tablee.messages.group.GroupMode;
import tablee.messages.id.AxisId;
import tablee.messages.id.BallotId;
import tablee.messages.id.GroupingId;
import tablee.messages.id.PaperId;
import tablee.messages.id.ParticipantId;

/** What each audience sees of groupings, ballots of papers and distributions. */
class DeliberationTest {

  private static final ParticipantId YANN = new ParticipantId("yann");
  private static final AxisId A1 = new AxisId("a1");
  private static final AxisId A2 = new AxisId("a2");

  private final Story story = Story.exploring()
    .proposed("yann", "t1", "a1", "Manger local")
    .proposed("lena", "t2", "a2", "Cantines")
    .enter("pooling");

  private @Nullable Card card(Section section, String id, Audience audience) {
    return story.board().cards(audience, story.names()).getOrDefault(section, Map.of()).get(id);
  }

  private Card.BallotCard ballot(Audience audience) {
    return (Card.BallotCard) Objects.requireNonNull(card(Section.BALLOTS, "b1", audience));
  }

  private Change last(Audience audience) {
    var board = new Board();
    Change change = null;
    for (var recorded : story.recorded()) {
      change = board.change(board.apply(recorded), audience, story.names());
    }
    return Objects.requireNonNull(change);
  }

  @Test
  void aGroupingIsSeenWithHowManySupportItButNotWho() {
    story.proposedGrouping("yann", "g1", "Ensemble", "a1", "a2").supported("lena", "g1");
    assertThat(card(Section.GROUPINGS, "g1", Audience.PARTICIPANT)).isEqualTo(
      new Card.GroupingCard(List.of(A1, A2), "Ensemble", "Ils sont voisins", null, 1, null, null, 0)
    );
    assertThat(last(Audience.FACILITATOR).by()).isNull();
    assertThat(story.board().mine(YANN).groupings()).containsExactly(new GroupingId("g1"));
    assertThat(story.board().mine(new ParticipantId("lena")).supports()).containsExactly(
      new GroupingId("g1")
    );
  }

  @Test
  void anAcceptedGroupingAndTheAxisItBecamePointAtEachOther() {
    story.proposedGrouping("yann", "g1", "Ensemble", "a1", "a2").accepted("g1", "m1", "Ensemble", "a1", "a2");
    assertThat(card(Section.GROUPINGS, "g1", Audience.PROJECTOR))
      .extracting(card -> ((Card.GroupingCard) card).accepted())
      .isEqualTo(new AxisId("m1"));
    assertThat(card(Section.AXES, "m1", Audience.PROJECTOR))
      .extracting(card -> ((Card.AxisCard) card).grouping())
      .isEqualTo(new GroupingId("g1"));
  }

  @Test
  void aGroupingThatWasTakenBackIsGone() {
    story.proposedGrouping("yann", "g1", "Ensemble", "a1", "a2").withdrewGrouping("yann", "g1");
    assertThat(last(Audience.PARTICIPANT).drop()).containsExactly(entry(Section.GROUPINGS, List.of("g1")));
  }

  @ParameterizedTest
  @EnumSource(Audience.class)
  void papersShowTheirNumberAloneUntilTheBallotIsRevealed(Audience audience) {
    story
      .opened("b1", 1, CONSENT, OPEN, "a1")
      .marked("yann", "b1", new Mark(A1, OBJECT, "Trop large"))
      .closed("b1")
      .counted("b1", 1, List.of(Story.count("a1", 0, 1, 0, 0)), Story.objection(1, "a1", "yann"));
    assertThat(last(audience).put().get(Section.BALLOTS)).containsEntry("b1", ballot(audience));
    assertThat(ballot(audience)).isEqualTo(
      new Card.BallotCard(CONSENT, null, 1, "closed", List.of(A1), 1, 1, null, null, null, null, 0)
    );
    story.revealed("b1").resolved("b1", 1, "Précisé");
    assertThat(ballot(audience).counts()).containsExactly(entry(A1, List.of(1, 0, 0)));
    assertThat(ballot(audience).objections()).containsExactly(
      new Card.ObjectionPart(
        1,
        A1,
        "Trop large",
        audience == Audience.FACILITATOR || audience == Audience.ANALYST ? Story.person("yann") : null,
        "Précisé"
      )
    );
  }

  @ParameterizedTest
  @EnumSource(Audience.class)
  void nobodyIsToldWhoHandedAPaperIn(Audience audience) {
    story.opened("b1", 5, SCORE, CONFIDENTIAL, "a1").sealed("yann", "b1", "p1");
    assertThat(last(audience).by()).isNull();
    assertThat(ballot(audience).voters()).isEqualTo(1);
    assertThat(ballot(audience).confidential()).isTrue();
  }

  @Test
  void aVoterIsShownAnOpenPaperAgainButOfAConfidentialOneOnlyItsName() {
    var mark = new Mark(A1, 4, "");
    story
      .opened("b1", 5, SCORE, OPEN, "a1")
      .marked("yann", "b1", mark)
      .opened("b2", 5, SCORE, CONFIDENTIAL, "a1")
      .sealed("yann", "b2", "p1");
    var mine = story.board().mine(YANN);
    assertThat(mine.papers()).containsExactly(entry(new BallotId("b1"), List.of(mark)));
    assertThat(mine.sealed()).containsExactly(entry(new BallotId("b2"), new PaperId("p1")));
  }

  @Test
  void tooFewConfidentialPapersShowNoResult() {
    story
      .opened("b1", 5, SCORE, CONFIDENTIAL, "a1")
      .sealed("yann", "b1", "p1")
      .closed("b1")
      .counted("b1", 1, List.of())
      .revealed("b1");
    assertThat(ballot(Audience.FACILITATOR).results()).isNull();
    assertThat(ballot(Audience.FACILITATOR).papers()).isEqualTo(1);
  }

  @Test
  void wishesAndADistributionThatIsNotConfirmedAreForFacilitators() {
    story
      .enter("groups")
      .arranged(GroupMode.WISHES, 2, 8)
      .ranked("yann", "a1", "a2")
      .drawn(Story.place("yann", "a1"));
    assertThat(card(Section.WISHES, "yann", Audience.FACILITATOR)).isEqualTo(
      new Card.WishCard(List.of(A1, A2))
    );
    assertThat(card(Section.WISHES, "yann", Audience.PARTICIPANT)).isNull();
    assertThat(card(Section.ARRANGEMENT, Board.SELF, Audience.PROJECTOR)).isEqualTo(
      new Card.ArrangementCard(GroupMode.WISHES, 2, 8, 1, null)
    );
    assertThat(card(Section.ARRANGEMENT, Board.SELF, Audience.FACILITATOR)).isEqualTo(
      new Card.ArrangementCard(GroupMode.WISHES, 2, 8, 1, Map.of(YANN, A1))
    );
    assertThat(story.board().mine(YANN).ranking()).containsExactly(A1, A2);
    story.confirmed();
    assertThat(card(Section.ARRANGEMENT, Board.SELF, Audience.FACILITATOR)).isEqualTo(
      new Card.ArrangementCard(GroupMode.WISHES, 2, 8, 1, null)
    );
  }
}
