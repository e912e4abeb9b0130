package tablee.board;

import static org.assertj.core.api.Assertions.assertThat;
import static tablee.board.Audience.FACILITATOR;
import static tablee.board.Audience.PARTICIPANT;
import static tablee.board.Audience.PROJECTOR;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tablee.messages.id.AttachmentId;
import tablee.messages.id.AxisId;
import tablee.messages.id.ParticipantId;
import tablee.messages.library.Target;
import tablee.messages.method.ShortRetrospective;

/** What is hidden until it is revealed: a table sees its own, a facilitator sees everything, and nobody else anything. */
class HiddenAxesTest {

  private static final ParticipantId YANN = new ParticipantId("yann");
  private static final ParticipantId NOLWENN = new ParticipantId("nolwenn");
  private static final ParticipantId LENA = new ParticipantId("lena");
  private static final AxisId A1 = new AxisId("a1");

  /** Yann and Nolwenn at t1, Lena at t2; what they propose now is hidden. */
  private final Story story = Story.planned(ShortRetrospective.method())
    .enter("welcome")
    .joined("yann", "Yann", "t1")
    .joined("nolwenn", "Nolwenn", "t1")
    .joined("lena", "Léna", "t2")
    .enter("went-well")
    .proposed("yann", "t1", "a1", "Le covoiturage");

  private static Map<String, Card> axes(Story story, Audience audience) {
    return story.board().cards(audience, story.names()).getOrDefault(Section.AXES, Map.of());
  }

  private static @Nullable Map<AxisId, Card.AxisCard> veiled(Story story, ParticipantId participant) {
    return story.board().mine(participant).veiled();
  }

  private record Last(Step step, Change change) {}

  private static Last last(Story story, Audience audience) {
    var board = new Board();
    var events = story.recorded();
    events.subList(0, events.size() - 1).forEach(board::apply);
    var step = board.apply(events.getLast());
    return new Last(step, board.change(step, audience, story.names()));
  }

  private static @Nullable Boolean hides(Story story) {
    var cards = story.board().cards(PARTICIPANT, story.names()).getOrDefault(Section.WORKSHOP, Map.of());
    return cards.get(Board.SELF) instanceof Card.WorkshopCard workshop ? workshop.hides() : null;
  }

  @Test
  void theTableAndFacilitatorsSeeWhatIsHidden() {
    assertThat(axes(story, FACILITATOR)).containsOnlyKeys("a1");
    for (var neighbour : List.of(YANN, NOLWENN)) {
      assertThat(veiled(story, neighbour)).containsOnlyKeys(A1);
    }
  }

  @Test
  void whatStandsBesideAHiddenAxisIsHiddenWithItAndShownWithIt() {
    story.attached("yann", "k1", Target.AXIS, "a1");
    for (var audience : List.of(PARTICIPANT, PROJECTOR)) {
      var change = last(story, audience).change();
      assertThat(change.put()).isEmpty();
      assertThat(change.drop()).isEmpty();
      assertThat(change.by()).isNull();
    }
    assertThat(last(story, PARTICIPANT).step().owners()).containsExactlyInAnyOrder(YANN, NOLWENN);
    assertThat(story.board().mine(NOLWENN).beside()).containsOnlyKeys(new AttachmentId("k1"));
    assertThat(story.board().mine(LENA).beside()).isNull();
    story.contributionsRevealed();
    assertThat(last(story, PROJECTOR).change().put().get(Section.ATTACHMENTS)).containsOnlyKeys("k1");
    assertThat(story.board().mine(NOLWENN).beside()).isNull();
  }

  @Test
  void nobodyElseLearnsSoMuchAsItsId() {
    for (var audience : List.of(PARTICIPANT, PROJECTOR)) {
      assertThat(axes(story, audience)).isEmpty();
      var change = last(story, audience).change();
      assertThat(change.put()).isEmpty();
      assertThat(change.drop()).isEmpty();
      assertThat(change.by()).isNull();
    }
    assertThat(veiled(story, LENA)).isNull();
  }

  @Test
  void everybodyAtTheTableIsToldWhenItChanges() {
    assertThat(last(story, PARTICIPANT).step().owners()).containsExactlyInAnyOrder(YANN, NOLWENN);
    var revised = story.revisedAxis("yann", "a1", "Les trajets partagés", "");
    assertThat(last(revised, PARTICIPANT).step().owners()).containsExactlyInAnyOrder(YANN, NOLWENN);
    assertThat(veiled(revised, NOLWENN)).hasEntrySatisfying(A1, card ->
      assertThat(card.title()).isEqualTo("Les trajets partagés")
    );
  }

  @Test
  void whatIsWithdrawnIsGoneForTheTable() {
    var gone = story.withdrewAxis("yann", "a1");
    assertThat(veiled(gone, NOLWENN)).isNull();
    assertThat(last(gone, PARTICIPANT).step().owners()).containsExactlyInAnyOrder(YANN, NOLWENN);
    assertThat(last(gone, PARTICIPANT).change().drop()).isEmpty();
  }

  @Test
  void whoChangesTablesSeesWhatTheirNewTableSees() {
    var moved = story.seated("lena", "t1", "t2");
    assertThat(veiled(moved, LENA)).containsOnlyKeys(A1);
    assertThat(last(moved, PARTICIPANT).step().owners()).containsExactly(LENA);
  }

  @Test
  void revealingShowsEverybodyEverythingAtOnce() {
    var shown = story.proposed("lena", "t2", "a2", "Les repas").contributionsRevealed();
    var last = last(shown, PROJECTOR);
    assertThat(last.change().put().get(Section.AXES)).containsOnlyKeys("a1", "a2");
    assertThat(last.step().owners()).containsExactlyInAnyOrder(YANN, NOLWENN, LENA);
    assertThat(veiled(shown, YANN)).isNull();
    assertThat(axes(shown, PARTICIPANT)).containsOnlyKeys("a1", "a2");
  }

  @Test
  void whatIsProposedAfterTheRevealIsSeenByEverybody() {
    assertThat(
      axes(story.contributionsRevealed().proposed("lena", "t2", "a2", "Les repas"), PROJECTOR)
    ).containsOnlyKeys("a1", "a2");
  }

  @Test
  void movingOnRevealsAlsoIntoAPhaseThatHidesItsOwn() {
    var next = story.enter("to-change").proposed("lena", "t2", "a2", "Les appels");
    assertThat(axes(next, PARTICIPANT)).containsOnlyKeys("a1");
    assertThat(veiled(next, LENA)).containsOnlyKeys(new AxisId("a2"));
  }

  @Test
  void comingBackHidesWhatIsNewAndNothingThatWasSeen() {
    var back = story.enter("vote").enter("went-well").proposed("lena", "t2", "a2", "Les repas");
    assertThat(axes(back, PARTICIPANT)).containsOnlyKeys("a1");
    assertThat(axes(back.enter("vote"), PARTICIPANT)).containsOnlyKeys("a1", "a2");
  }

  @Test
  void theBoardSaysWhetherItHides() {
    assertThat(hides(story)).isTrue();
    assertThat(hides(story.contributionsRevealed())).isNull();
    assertThat(hides(Story.exploring())).isNull();
  }

  @Test
  void whoTakesEveryChangeShowsWhatALateComerIsShown() {
    var day = story
      .proposed("lena", "t2", "a2", "Les repas")
      .withdrewAxis("lena", "a2")
      .restoredAxis("lena", "a2")
      .contributionsRevealed()
      .enter("to-change")
      .proposed("nolwenn", "t1", "a3", "Les appels")
      .enter("vote")
      .merged("m1", "Tout", "a1", "a3");
    for (var audience : Audience.values()) {
      var board = new Board();
      var screen = Screen.showing(board, audience, day.names());
      for (var recorded : day.recorded()) {
        var names = day.namesAt(recorded.position());
        screen.take(board.change(board.apply(recorded), audience, names));
        assertThat(screen.cards()).isEqualTo(board.cards(audience, names));
      }
    }
  }

  @Test
  void earlierWorkStandsWhereverTheFacilitatorGoes() {
    var there = Story.wholeDay();
    var before = there.board().cards(FACILITATOR, there.names());
    for (var phase : List.of(
      "welcome",
      "exploration",
      "pooling",
      "groups",
      "appropriation",
      "grid",
      "closed"
    )) {
      there.enter(phase);
    }
    var after = there.board().cards(FACILITATOR, there.names());
    for (var section : Set.of(Section.AXES, Section.BALLOTS, Section.GROUPS, Section.GRIDS, Section.CELLS)) {
      assertThat(after.get(section)).isEqualTo(before.get(section));
    }
  }
}
