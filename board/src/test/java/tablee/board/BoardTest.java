package tablee.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static tablee.board.Audience.FACILITATOR;
import static tablee.board.Audience.PARTICIPANT;
import static tablee.board.Audience.PROJECTOR;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tablee.board.Card.AxisCard;
import tablee.board.Card.BallotCard;
import tablee.board.Card.CellCard;
import tablee.board.Card.FacetCard;
import tablee.board.Card.GridCard;
import tablee.board.Card.GroupCard;
import tablee.board.Card.PersonCard;
import tablee.board.Card.RowCard;
import tablee.board.Card.TableCard;
import tablee.board.Card.Version;
import tablee.board.Card.WorkshopCard;
import tablee.messages.id.AxisId;
import tablee.messages.id.BallotId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.RowId;
import tablee.messages.id.TableId;

class BoardTest {

  private static final ParticipantId YANN = new ParticipantId("yann");
  private static final ParticipantId LENA = new ParticipantId("lena");
  private static final AxisId A1 = new AxisId("a1");
  private static final AxisId A2 = new AxisId("a2");
  private static final BallotId B1 = new BallotId("b1");

  private static @Nullable Card shown(Story story, Audience audience, Section section, String id) {
    return story.board().cards(audience, story.names()).getOrDefault(section, Map.of()).get(id);
  }

  private static <C extends Card> C card(
    Class<C> type,
    Story story,
    Audience audience,
    Section section,
    String id
  ) {
    return Objects.requireNonNull(type.cast(shown(story, audience, section, id)));
  }

  /** The story's last event as an audience sees it. */
  private static Change lastChange(Story story, Audience audience) {
    var board = new Board();
    @Nullable
    Change change = null;
    for (var recorded : story.recorded()) {
      var step = board.apply(recorded);
      change = board.change(step, audience, story.names());
    }
    if (change == null) {
      throw new AssertionError("nothing happened");
    }
    return change;
  }

  private static Set<ParticipantId> lastOwners(Story story) {
    var board = new Board();
    Set<ParticipantId> owners = Set.of();
    for (var recorded : story.recorded()) {
      owners = board.apply(recorded).owners();
    }
    return owners;
  }

  @Nested
  class TheFrame {

    private WorkshopCard workshop(Story story, Audience audience) {
      return card(WorkshopCard.class, story, audience, Section.WORKSHOP, Board.SELF);
    }

    @Test
    void isThereFromThePlanOnWithoutAPhase() {
      assertThat(workshop(Story.planned(), FACILITATOR)).isEqualTo(
        new WorkshopCard(
          "Atelier de Morlaix",
          LocalDate.of(2015, 9, 29),
          "Morlaix",
          Story.PROGRAMME,
          null,
          "7K3MPA2W",
          null
        )
      );
    }

    @Test
    void leavesOutADateAndAPlaceThatAreUndecided() {
      var card = workshop(Story.planned().revised("Le suivant", null, ""), PROJECTOR);
      assertThat(card.date()).isNull();
      assertThat(card.place()).isNull();
    }

    @Test
    void tellsTheJoinCodeToFacilitatorsAndTheProjectorOnly() {
      var story = Story.planned().joinCodeChanged("ABCDEFG2");
      assertThat(workshop(story, FACILITATOR).joinCode()).isEqualTo("ABCDEFG2");
      assertThat(workshop(story, PROJECTOR).joinCode()).isEqualTo("ABCDEFG2");
      assertThat(workshop(story, PARTICIPANT).joinCode()).isNull();
      assertThat(story.board().joinCode()).isEqualTo("ABCDEFG2");
    }

    @Test
    void keepsTheTablesInTheOrderTheyCame() {
      var story = Story.planned().tableAdded("t3", "Table 3").tableRenamed("t1", "Près de la porte");
      assertThat(story.board().cards(PARTICIPANT, story.names()).get(Section.TABLES)).containsExactly(
        entry("t1", new TableCard("Près de la porte", 0, null)),
        entry("t2", new TableCard("Table 2", 1, null)),
        entry("t3", new TableCard("Table 3", 2, null))
      );
    }

    @Test
    void showsNothingOfTheLinksThatAreGivenOut() {
      var change = lastChange(
        Story.planned().granted("g1", tablee.messages.Role.PROJECTOR, "hash", null),
        FACILITATOR
      );
      assertThat(change.put()).isEmpty();
      assertThat(change.drop()).isEmpty();
    }
  }

  @Nested
  class People {

    @Test
    void showTheirNameAndTheirTable() {
      assertThat(shown(Story.exploring(), PARTICIPANT, Section.PEOPLE, "lena")).isEqualTo(
        new PersonCard("Léna", new TableId("t2"), null, null)
      );
    }

    @Test
    void whoseNameWasErasedStayWithoutIt() {
      var story = Story.exploring().renamed("lena", null);
      assertThat(shown(story, FACILITATOR, Section.PEOPLE, "lena")).isEqualTo(
        new PersonCard(null, new TableId("t2"), null, null)
      );
      assertThat(lastChange(story, PARTICIPANT).put()).containsOnlyKeys(Section.PEOPLE);
    }

    @Test
    void whoWereRemovedAreMarkedAndWhatTheyProposedStays() {
      var story = Story.exploring().proposed("yann", "t1", "a1", "Manger local").removed("yann");
      assertThat(card(PersonCard.class, story, PARTICIPANT, Section.PEOPLE, "yann").removed()).isTrue();
      assertThat(shown(story, PARTICIPANT, Section.AXES, "a1")).isNotNull();
      assertThat(
        card(PersonCard.class, story.readmitted("yann"), PARTICIPANT, Section.PEOPLE, "yann").removed()
      ).isNull();
    }
  }

  @Nested
  class TheirAxes {

    private final Story proposed = Story.exploring().proposed("yann", "t1", "a1", "Manger local", "Santé");

    @Test
    void hideTheirAuthorWhileThePhaseDoesExceptFromFacilitators() {
      assertThat(card(AxisCard.class, proposed, FACILITATOR, Section.AXES, "a1").by()).isEqualTo(
        Story.person("yann")
      );
      for (var audience : List.of(PARTICIPANT, PROJECTOR)) {
        assertThat(card(AxisCard.class, proposed, audience, Section.AXES, "a1").by()).isNull();
        assertThat(lastChange(proposed, audience).by()).isNull();
      }
      assertThat(lastChange(proposed, FACILITATOR).by()).isEqualTo(Story.person("yann"));
    }

    @Test
    void areShownAgainWithTheirAuthorWhenAPhaseThatShowsAuthorsIsEntered() {
      var change = lastChange(proposed.enter("groups"), PARTICIPANT);
      assertThat(change.put()).containsOnlyKeys(Section.WORKSHOP, Section.AXES);
      assertThat(change.put().get(Section.AXES)).hasEntrySatisfying("a1", card ->
        assertThat(((AxisCard) card).by()).isEqualTo(Story.person("yann"))
      );
    }

    @Test
    void areShownAgainWithoutTheirAuthorWhenThePhaseGoesBack() {
      var change = lastChange(proposed.enter("groups").enter("exploration"), PROJECTOR);
      assertThat(change.put().get(Section.AXES)).hasEntrySatisfying("a1", card ->
        assertThat(((AxisCard) card).by()).isNull()
      );
    }

    @Test
    void stayAsTheyAreWhenTheNextPhaseHidesAuthorsToo() {
      assertThat(lastChange(proposed.enter("pooling"), PARTICIPANT).put()).containsOnlyKeys(Section.WORKSHOP);
    }

    @Test
    void disappearForAllButFacilitatorsWhenTheyAreWithdrawn() {
      var story = proposed.withdrewAxis("yann", "a1");
      for (var audience : List.of(PARTICIPANT, PROJECTOR)) {
        assertThat(shown(story, audience, Section.AXES, "a1")).isNull();
        assertThat(lastChange(story, audience).drop()).containsExactly(entry(Section.AXES, List.of("a1")));
        assertThat(lastChange(story, audience).put()).isEmpty();
      }
      assertThat(card(AxisCard.class, story, FACILITATOR, Section.AXES, "a1").withdrawn()).isTrue();
    }

    @Test
    void comeBackWhereTheyWereWhenTheyAreRestored() {
      var story = proposed
        .proposed("lena", "t2", "a2", "Cantines")
        .withdrewAxis("yann", "a1")
        .restoredAxis("yann", "a1");
      assertThat(shown(story, PARTICIPANT, Section.AXES, "a1")).isEqualTo(
        new AxisCard(
          new TableId("t1"),
          "Manger local",
          "Santé",
          null,
          List.of(),
          null,
          null,
          null,
          null,
          null,
          0,
          null
        )
      );
    }

    @Test
    void keepTheirLineageThroughAMergeAndASplit() {
      var merged = proposed.proposed("lena", "t2", "a2", "Cantines").merged("m1", "Bien manger", "a1", "a2");
      assertThat(card(AxisCard.class, merged, PARTICIPANT, Section.AXES, "m1").from()).containsExactly(
        A1,
        A2
      );
      assertThat(card(AxisCard.class, merged, PARTICIPANT, Section.AXES, "a1").into()).isEqualTo(
        new AxisId("m1")
      );
      assertThat(lastChange(merged, PARTICIPANT).put().get(Section.AXES)).containsOnlyKeys("m1", "a1", "a2");

      var split = merged.split("m1", "a1", "a2");
      assertThat(card(AxisCard.class, split, PARTICIPANT, Section.AXES, "a1").into()).isNull();
      assertThat(shown(split, PARTICIPANT, Section.AXES, "m1")).isNull();
    }

    @Test
    void areMarkedWhileTheyAreValidated() {
      assertThat(
        card(AxisCard.class, proposed.validated("a1"), PROJECTOR, Section.AXES, "a1").validated()
      ).isTrue();
      assertThat(
        card(AxisCard.class, proposed.validationWithdrawn("a1"), PROJECTOR, Section.AXES, "a1").validated()
      ).isNull();
    }
  }

  @Nested
  class Ballots {

    private final Story voted = Story.exploring()
      .proposed("yann", "t1", "a1", "Manger local")
      .proposed("lena", "t2", "a2", "Cantines")
      .opened("b1", 3, "a1", "a2")
      .voted("yann", "b1", "a1")
      .voted("yann", "b1", "a1")
      .voted("lena", "b1", "a2");

    private BallotCard ballot(Story story, Audience audience) {
      return card(BallotCard.class, story, audience, Section.BALLOTS, "b1");
    }

    @Test
    void tellHowManyVotedAndNotForWhatUntilTheResultsAreRevealed() {
      for (var audience : Audience.values()) {
        assertThat(ballot(voted, audience)).isEqualTo(
          new BallotCard(null, null, 3, "open", List.of(A1, A2), 2, 3, null, null, null, null, 0)
        );
      }
      voted.closed("b1");
      for (var audience : Audience.values()) {
        assertThat(ballot(voted, audience).results()).isNull();
      }
      voted.revealed("b1");
      for (var audience : Audience.values()) {
        assertThat(ballot(voted, audience).results()).containsExactly(entry(A1, 2), entry(A2, 1));
      }
    }

    @Test
    void nameAnAxisWithoutVotesInTheResultsToo() {
      var story = Story.exploring()
        .proposed("yann", "t1", "a1", "Manger local")
        .opened("b1", 3, "a1")
        .revealed("b1");
      assertThat(ballot(story, PROJECTOR).results()).containsExactly(entry(A1, 0));
    }

    @Test
    void neverSayWhoVoted() {
      for (var audience : Audience.values()) {
        assertThat(lastChange(voted, audience).by()).isNull();
        assertThat(lastChange(voted.unvoted("lena", "b1", "a2"), audience).by()).isNull();
      }
    }

    @Test
    void forgetAVoterWhoTookEveryVoteBack() {
      var card = ballot(voted.unvoted("lena", "b1", "a2"), FACILITATOR);
      assertThat(card.voters()).isEqualTo(1);
      assertThat(card.votes()).isEqualTo(2);
    }
  }

  @Nested
  class TheirOwnPart {

    private final Story story = Story.exploring()
      .proposed("yann", "t1", "a1", "Manger local", "Santé")
      .proposed("yann", "t1", "a2", "Cantines")
      .proposed("lena", "t2", "a3", "Se déplacer");

    @Test
    void isTheAxesTheyProposed() {
      assertThat(story.board().mine(YANN)).isEqualTo(new Mine(List.of(A1, A2), Map.of(), Map.of()));
      assertThat(lastOwners(story)).containsExactly(LENA);
    }

    @Test
    void keepsWhatTheyWithdrewSoThatTheyCanRestoreIt() {
      story.withdrewAxis("yann", "a1");
      assertThat(story.board().mine(YANN)).isEqualTo(
        new Mine(
          List.of(A2),
          Map.of(A1, new Mine.WithdrawnAxis(new TableId("t1"), "Manger local", "Santé")),
          Map.of()
        )
      );
      assertThat(lastOwners(story)).containsExactly(YANN);
    }

    @Test
    void changesForTheAuthorWhenAFacilitatorWithdrawsTheirAxis() {
      story.add(new tablee.messages.axis.AxisEvent.AxisWithdrawn(Story.WORKSHOP, A1, Story.FACILITATOR));
      assertThat(lastOwners(story)).containsExactly(YANN);
    }

    @Test
    void isTheVotesTheyHave() {
      story.opened("b1", 3, "a1", "a3").voted("yann", "b1", "a3").voted("yann", "b1", "a3");
      assertThat(lastOwners(story)).containsExactly(YANN);
      assertThat(story.board().mine(YANN).votes()).isEqualTo(Map.of(B1, Map.of(new AxisId("a3"), 2)));
      assertThat(story.board().mine(LENA).votes()).isEmpty();
      story.unvoted("yann", "b1", "a3").unvoted("yann", "b1", "a3");
      assertThat(story.board().mine(YANN).votes()).isEmpty();
    }

    @Test
    void isEmptyForSomebodyWhoDidNothing() {
      assertThat(story.board().mine(new ParticipantId("nobody"))).isEqualTo(
        new Mine(List.of(), Map.of(), Map.of())
      );
    }
  }

  @Nested
  class Groups {

    @Test
    void areTheirMembersInTheOrderTheyJoinedAndAbsentWhileEmpty() {
      var story = Story.exploring()
        .proposed("yann", "t1", "a1", "Manger local")
        .joinedGroup("lena", "a1")
        .joinedGroup("yann", "a1");
      assertThat(shown(story, PARTICIPANT, Section.GROUPS, "a1")).isEqualTo(
        new GroupCard(List.of(LENA, YANN))
      );
      story.leftGroup("lena", "a1").leftGroup("yann", "a1");
      assertThat(shown(story, PARTICIPANT, Section.GROUPS, "a1")).isNull();
      assertThat(lastChange(story, PARTICIPANT).drop()).containsExactly(entry(Section.GROUPS, List.of("a1")));
    }
  }

  @Nested
  class Grids {

    private final Story rows = Story.exploring()
      .proposed("yann", "t1", "a1", "Manger local")
      .enter("grid")
      .rowAdded("yann", "a1", "r1", null)
      .rowAdded("yann", "a1", "r2", "r1")
      .rowAdded("lena", "a1", "r3", "r1");

    private List<String> order(Story story) {
      return card(GridCard.class, story, PARTICIPANT, Section.GRIDS, "a1")
        .rows()
        .stream()
        .map(RowId::value)
        .toList();
    }

    @Test
    void keepTheirRowsWhereTheyWerePut() {
      assertThat(order(rows)).containsExactly("r1", "r3", "r2");
      assertThat(order(rows.rowMoved("yann", "a1", "r2", null))).containsExactly("r2", "r1", "r3");
      assertThat(order(rows.rowMoved("yann", "a1", "r2", "r3"))).containsExactly("r1", "r3", "r2");
    }

    @Test
    void areNotDisturbedByAnotherGridThatUsesTheirIds() {
      var before = rows.board().cards(FACILITATOR, rows.names());
      rows
        .rowAdded("yann", "a2", "r1", null)
        .wrote("yann", "a2", "r1", "practice", 1, Set.of(), "Intrus")
        .facetAdded("yann", "a2", "r1", "x1", "limit", "Intrus")
        .rowTakenOut("yann", "a2", "r1");

      assertThat(rows.board().cards(FACILITATOR, rows.names())).isEqualTo(before);
    }

    @Test
    void letTwoTextsStandThatWereWrittenWithoutKnowingOfEachOther() {
      rows
        .wrote("yann", "a1", "r1", "practice", 1, Set.of(), "Circuits courts")
        .wrote("lena", "a1", "r1", "practice", 2, Set.of(), "AMAP");
      assertThat(card(CellCard.class, rows, PARTICIPANT, Section.CELLS, "r1.practice").heads())
        .extracting(Version::text)
        .containsExactly("Circuits courts", "AMAP");
    }

    @Test
    void letATextThatNamesOthersReplaceThem() {
      rows
        .wrote("yann", "a1", "r1", "practice", 1, Set.of(), "Circuits courts")
        .wrote("lena", "a1", "r1", "practice", 2, Set.of(), "AMAP")
        .wrote("yann", "a1", "r1", "practice", 3, Set.of(1, 2), "Les deux");
      assertThat(card(CellCard.class, rows, FACILITATOR, Section.CELLS, "r1.practice").heads())
        .singleElement()
        .satisfies(head -> {
          assertThat(head.v()).isEqualTo(3);
          assertThat(head.basedOn()).containsExactlyInAnyOrder(1, 2);
          assertThat(head.by()).isEqualTo(Story.person("yann"));
        });
    }

    @Test
    void takeARowOutWithEverythingInItForTheProjectorOnly() {
      rows
        .wrote("yann", "a1", "r1", "practice", 1, Set.of(), "Circuits courts")
        .facetAdded("yann", "a1", "r1", "x1", "gem", "La cantine")
        .rowTakenOut("lena", "a1", "r1");
      assertThat(lastChange(rows, PROJECTOR).drop()).containsOnly(
        entry(Section.ROWS, List.of("r1")),
        entry(Section.CELLS, List.of("r1.practice")),
        entry(Section.FACETS, List.of("x1"))
      );
      assertThat(card(RowCard.class, rows, PARTICIPANT, Section.ROWS, "r1").out()).isTrue();
      assertThat(shown(rows, PARTICIPANT, Section.CELLS, "r1.practice")).isNotNull();
      assertThat(order(rows)).containsExactly("r3", "r2");
    }

    @Test
    void putARowBackWhereItWasWithEverythingInIt() {
      rows
        .facetAdded("yann", "a1", "r1", "x1", "gem", "La cantine")
        .rowTakenOut("lena", "a1", "r1")
        .rowPutBack("lena", "a1", "r1");
      assertThat(order(rows)).containsExactly("r1", "r3", "r2");
      assertThat(shown(rows, PROJECTOR, Section.FACETS, "x1")).isEqualTo(
        new FacetCard(new RowId("r1"), "gem", "La cantine", Story.person("yann"), 0, null)
      );
    }

    @Test
    void showWhoWroteAccordingToThePhase() {
      rows
        .wrote("yann", "a1", "r1", "practice", 1, Set.of(), "Circuits courts")
        .facetAdded("yann", "a1", "r1", "x1", "gem", "La cantine")
        .enter("pooling");
      var put = lastChange(rows, PARTICIPANT).put();
      assertThat(put).containsOnlyKeys(Section.WORKSHOP, Section.AXES, Section.CELLS, Section.FACETS);
      assertThat(card(CellCard.class, rows, PARTICIPANT, Section.CELLS, "r1.practice").heads())
        .extracting(Version::by)
        .containsOnlyNulls();
      assertThat(card(FacetCard.class, rows, PARTICIPANT, Section.FACETS, "x1").by()).isNull();
      assertThat(card(FacetCard.class, rows, FACILITATOR, Section.FACETS, "x1").by()).isNotNull();
    }

    @Test
    void letFacetsComeAndGo() {
      rows.facetAdded("yann", "a1", "r1", "x1", "gem", "La cantine").facetTakenOut("yann", "a1", "r1", "x1");
      assertThat(shown(rows, FACILITATOR, Section.FACETS, "x1")).isNull();
      rows.facetPutBack("lena", "a1", "r1", "x1").facetRevised("lena", "a1", "r1", "x1", "La cantine bio");
      assertThat(card(FacetCard.class, rows, FACILITATOR, Section.FACETS, "x1").text()).isEqualTo(
        "La cantine bio"
      );
    }
  }
}
