package tablee.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static tablee.board.Audience.FACILITATOR;
import static tablee.board.Audience.PARTICIPANT;
import static tablee.board.Audience.PROJECTOR;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tablee.board.Card.AnswerCard;
import tablee.board.Card.AttachmentCard;
import tablee.board.Card.ExpectationCard;
import tablee.board.Card.LibraryCard;
import tablee.board.Card.MethodCard;
import tablee.board.Card.SideCard;
import tablee.board.Card.Version;
import tablee.messages.expectation.Assessment;
import tablee.messages.id.AnswerId;
import tablee.messages.id.AxisId;
import tablee.messages.id.ExpectationId;
import tablee.messages.id.FacetId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.PhaseId;
import tablee.messages.id.RowId;
import tablee.messages.library.Stance;
import tablee.messages.library.Target;
import tablee.messages.method.Activity;
import tablee.messages.method.CollectiveExploration;
import tablee.messages.method.Column;
import tablee.messages.method.Method;
import tablee.messages.method.Phase;
import tablee.messages.method.Words;
import tablee.messages.workshop.WorkshopEvent.WorkshopPlanned;

/** Expectations, group pages, the library's items and controversies on the board. */
class VoicesTest {

  private static final ParticipantId YANN = new ParticipantId("yann");
  private static final ParticipantId LENA = new ParticipantId("lena");
  private static final ExpectationId E1 = new ExpectationId("e1");
  private static final ExpectationId E2 = new ExpectationId("e2");

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

  private static Change lastChange(Story story, Audience audience) {
    var board = new Board();
    var last = story.recorded().getLast();
    story
      .recorded()
      .stream()
      .filter(recorded -> !recorded.equals(last))
      .forEach(board::apply);
    return board.change(board.apply(last), audience, story.names());
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
  class TheirExpectations {

    private final Story story = Story.exploring()
      .enter("welcome")
      .said("yann", "e1", "Rencontrer mes voisins")
      .said("lena", "e2", "Connaître mes voisins");

    private ExpectationCard expectation(String id, Audience audience) {
      return card(ExpectationCard.class, story, audience, Section.EXPECTATIONS, id);
    }

    @Test
    void hideTheirAuthorWhileThePhaseDoesExceptFromFacilitators() {
      assertThat(expectation("e1", PARTICIPANT)).isEqualTo(
        new ExpectationCard("Rencontrer mes voisins", null, List.of(), null, null, 1, null, 0)
      );
      assertThat(lastChange(story, PROJECTOR).by()).isNull();
      assertThat(expectation("e1", FACILITATOR).by()).isEqualTo(Story.person("yann"));
      story.enter("groups");
      assertThat(lastChange(story, PARTICIPANT).put()).containsKey(Section.EXPECTATIONS);
      assertThat(expectation("e1", PARTICIPANT).by()).isEqualTo(Story.person("yann"));
    }

    @Test
    void countThoseWhoHaveThemAlsoThroughAGrouping() {
      story.joined("nolwenn", "Nolwenn").shared("nolwenn", "e2").shared("nolwenn", "e1");
      assertThat(expectation("e2", PROJECTOR).had()).isEqualTo(2);
      story.grouped("e3", "Se rencontrer", "e1", "e2");
      assertThat(expectation("e3", PROJECTOR).had()).isEqualTo(3);
      story.unshared("nolwenn", "e1");
      assertThat(lastChange(story, PARTICIPANT).put().get(Section.EXPECTATIONS)).containsOnlyKeys("e1", "e3");
    }

    @Test
    void keepTheirLineageThroughAGroupingAndItsUndoing() {
      story.grouped("e3", "Se rencontrer", "e1", "e2");
      assertThat(expectation("e3", PARTICIPANT).from()).containsExactly(E1, E2);
      assertThat(expectation("e1", PARTICIPANT).into()).isEqualTo(new ExpectationId("e3"));
      story.ungrouped("e3", "e1", "e2");
      assertThat(expectation("e1", PARTICIPANT).into()).isNull();
      assertThat(shown(story, PARTICIPANT, Section.EXPECTATIONS, "e3")).isNull();
      assertThat(expectation("e3", FACILITATOR).withdrawn()).isTrue();
    }

    @Test
    void disappearForAllButFacilitatorsWhenTheyAreWithdrawnAndStayTheirAuthors() {
      story.withdrewExpectation("yann", "e1");
      assertThat(lastChange(story, PARTICIPANT).drop()).containsExactly(
        entry(Section.EXPECTATIONS, List.of("e1"))
      );
      assertThat(expectation("e1", FACILITATOR).withdrawn()).isTrue();
      assertThat(story.board().mine(YANN).expectations()).isEqualTo(
        new Mine.Expectations(List.of(), Map.of(E1, "Rencontrer mes voisins"), List.of(), Map.of())
      );
      assertThat(lastOwners(story)).containsExactly(YANN);
    }

    @Test
    void tellWhatBecameOfThemInNumbersAndNeverWhoSaidSo() {
      story
        .enter("closed")
        .shared("lena", "e1")
        .assessed("yann", "e1", Assessment.MET)
        .assessed("lena", "e1", Assessment.PARTLY);
      for (var audience : Audience.values()) {
        assertThat(expectation("e1", audience).assessments()).isEqualTo(
          Map.of(Assessment.MET, 1, Assessment.PARTLY, 1)
        );
        assertThat(lastChange(story, audience).by()).isNull();
      }
      assertThat(lastOwners(story)).contains(LENA);
      assertThat(story.board().mine(LENA).expectations()).isEqualTo(
        new Mine.Expectations(List.of(E2), Map.of(), List.of(E1), Map.of(E1, Assessment.PARTLY))
      );
      story.assessmentTakenBack("lena", "e1");
      assertThat(expectation("e1", PROJECTOR).assessments()).isEqualTo(Map.of(Assessment.MET, 1));
    }

    @Test
    void areNobodysOwnForSomebodyWhoSaidNothing() {
      assertThat(story.board().mine(new ParticipantId("nobody")).expectations()).isNull();
    }
  }

  @Nested
  class GroupPages {

    private final Story story = Story.exploring()
      .proposed("yann", "t1", "a1", "Manger local")
      .joinedGroup("yann", "a1")
      .enter("appropriation")
      .answered("yann", "a1", "n1", "stakes", "Le foncier");

    private AnswerCard answer(Audience audience) {
      return card(AnswerCard.class, story, audience, Section.ANSWERS, "n1");
    }

    @Test
    void areSeenByEverybodyUnlessThePhaseKeepsGroupsApart() {
      for (var audience : Audience.values()) {
        assertThat(answer(audience).heads()).extracting(Version::text).containsExactly("Le foncier");
        assertThat(answer(audience).by()).isEqualTo(Story.person("yann"));
      }
      assertThat(story.board().mine(YANN).answers()).isNull();
    }

    @Test
    void letTwoTextsStandThatWereWrittenWithoutKnowingOfEachOther() {
      story
        .reworded("yann", "a1", "n1", 2, Set.of(1), "Le foncier agricole")
        .reworded("lena", "a1", "n1", 3, Set.of(1), "Le foncier bâti");
      assertThat(answer(PARTICIPANT).heads())
        .extracting(Version::text)
        .containsExactly("Le foncier agricole", "Le foncier bâti");
    }

    @Test
    void letItemsComeAndGo() {
      story.answerTakenOut("yann", "a1", "n1");
      assertThat(lastChange(story, FACILITATOR).drop()).containsExactly(
        entry(Section.ANSWERS, List.of("n1"))
      );
      story.answerPutBack("yann", "a1", "n1");
      assertThat(answer(PROJECTOR).question()).isEqualTo("stakes");
    }

    @Test
    void areNotDisturbedByAnotherGroupThatUsesTheirIds() {
      story.answered("lena", "a2", "n1", "stakes", "Intrus").answerTakenOut("lena", "a2", "n1");
      assertThat(answer(PARTICIPANT).axis()).isEqualTo(new AxisId("a1"));
      assertThat(lastChange(story, PARTICIPANT).drop()).isEmpty();
    }
  }

  @Nested
  class GroupPagesKeptApart {

    private static final PhaseId APART = new PhaseId("apart");

    private final Story story = apart()
      .joined("yann", "Yann", "t1")
      .joined("lena", "Léna", "t2")
      .proposed("yann", "t1", "a1", "Manger local")
      .joinedGroup("yann", "a1")
      .enter("apart")
      .answered("yann", "a1", "n1", "stakes", "Le foncier");

    static Story apart() {
      var usual = CollectiveExploration.method();
      var phases = new java.util.ArrayList<>(usual.phases());
      var words = new Words("Entre nous", "Among ourselves");
      phases.add(new Phase(APART, words, words, Set.of(Activity.APPROPRIATE), true, true));
      return new Story().add(
        new WorkshopPlanned(
          Story.WORKSHOP,
          Story.PROGRAMME,
          "Atelier",
          null,
          "",
          List.of(),
          new Method("apart", 1, phases, 6, 3, usual.columns(), usual.facets()),
          "7K3MPA2W",
          Story.FACILITATOR
        )
      );
    }

    @Test
    void areForTheirMembersAndFacilitatorsAlone() {
      for (var audience : List.of(PARTICIPANT, PROJECTOR)) {
        assertThat(shown(story, audience, Section.ANSWERS, "n1")).isNull();
        assertThat(lastChange(story, audience).put()).isEmpty();
        assertThat(lastChange(story, audience).by()).isNull();
      }
      assertThat(shown(story, FACILITATOR, Section.ANSWERS, "n1")).isNotNull();
      assertThat(lastOwners(story)).containsExactly(YANN);
      assertThat(story.board().mine(YANN).answers()).containsOnlyKeys(new AnswerId("n1"));
      assertThat(story.board().mine(LENA).answers()).isNull();
    }

    @Test
    void openToWhoeverJoinsTheGroup() {
      story.joinedGroup("lena", "a1");
      assertThat(lastOwners(story)).containsExactly(LENA);
      assertThat(story.board().mine(LENA).answers()).containsOnlyKeys(new AnswerId("n1"));
    }

    @Test
    void areSeenByEverybodyOnceAnotherPhaseIsEntered() {
      story.enter("grid");
      assertThat(lastChange(story, PROJECTOR).put().get(Section.ANSWERS)).containsOnlyKeys("n1");
      assertThat(lastOwners(story)).containsExactly(YANN);
      assertThat(story.board().mine(YANN).answers()).isNull();
      story.enter("apart");
      assertThat(lastChange(story, PARTICIPANT).drop()).containsEntry(Section.ANSWERS, List.of("n1"));
    }
  }

  @Nested
  class Controversies {

    private final Story story = Story.exploring()
      .proposed("yann", "t1", "a1", "Manger local")
      .enter("grid")
      .rowAdded("yann", "a1", "r1", null)
      .facetAdded("yann", "a1", "r1", "x1", "controversy", "Du bio partout ?")
      .sideAdded("yann", "a1", "r1", "x1", "s1", "Oui")
      .sideAdded("lena", "a1", "r1", "x1", "s2", "Non");

    @Test
    void holdPositionsEachWithItsAuthor() {
      assertThat(shown(story, PARTICIPANT, Section.SIDES, "s2")).isEqualTo(
        new SideCard(new FacetId("x1"), "Non", Story.person("lena"), 1)
      );
      story
        .sideRevised("yann", "a1", "r1", "x1", "s1", "Oui, partout")
        .sideTakenOut("lena", "a1", "r1", "x1", "s2");
      assertThat(card(SideCard.class, story, PROJECTOR, Section.SIDES, "s1").text()).isEqualTo(
        "Oui, partout"
      );
      assertThat(shown(story, FACILITATOR, Section.SIDES, "s2")).isNull();
    }

    @Test
    void comeAndGoWithTheirPositions() {
      story.facetTakenOut("yann", "a1", "r1", "x1");
      assertThat(lastChange(story, PARTICIPANT).drop()).containsEntry(Section.SIDES, List.of("s1", "s2"));
      story.facetPutBack("yann", "a1", "r1", "x1");
      assertThat(lastChange(story, PARTICIPANT).put().get(Section.SIDES)).containsOnlyKeys("s1", "s2");
    }

    @Test
    void leaveTheProjectorWithTheirRow() {
      story.rowTakenOut("yann", "a1", "r1");
      assertThat(lastChange(story, PROJECTOR).drop()).containsEntry(Section.SIDES, List.of("s1", "s2"));
      assertThat(shown(story, PARTICIPANT, Section.SIDES, "s1")).isNotNull();
    }

    @Test
    void areNotDisturbedByAnotherGridThatUsesTheirIds() {
      story
        .rowAdded("lena", "a2", "r9", null)
        .facetAdded("lena", "a2", "r9", "x9", "controversy", "Autre")
        .sideAdded("lena", "a2", "r9", "x9", "s1", "Intrus")
        .sideTakenOut("lena", "a2", "r9", "x9", "s1");
      assertThat(card(SideCard.class, story, PARTICIPANT, Section.SIDES, "s1").text()).isEqualTo("Oui");
    }
  }

  @Nested
  class TheLibrary {

    private final Story story = Story.exploring()
      .proposed("yann", "t1", "a1", "Manger local")
      .enter("grid")
      .rowAdded("yann", "a1", "r1", null);

    @Test
    void tellsHowFarItHasCome() {
      story.libraryNoticed(4, 3);
      assertThat(shown(story, PROJECTOR, Section.LIBRARY, Board.SELF)).isEqualTo(new LibraryCard(4, 3));
    }

    @Test
    void standsBesideAxesAndGroupsAndRows() {
      story.attached("yann", "k1", Target.AXIS, "a1").attached("yann", "k2", "a1", "r1", Stance.SUPPORTS);
      assertThat(shown(story, PARTICIPANT, Section.ATTACHMENTS, "k1")).isEqualTo(
        new AttachmentCard(Story.study(), Target.AXIS, new AxisId("a1"), null, null, Story.person("yann"), 0)
      );
      story.tookStance("yann", "k2", "a1", "r1", Stance.CONTRADICTS);
      assertThat(shown(story, PARTICIPANT, Section.ATTACHMENTS, "k2")).isEqualTo(
        new AttachmentCard(
          Story.study(),
          Target.ROW,
          new AxisId("a1"),
          new RowId("r1"),
          Stance.CONTRADICTS,
          Story.person("yann"),
          1
        )
      );
      story.detached("yann", "k1", "a1", null);
      assertThat(lastChange(story, PARTICIPANT).drop()).containsExactly(
        entry(Section.ATTACHMENTS, List.of("k1"))
      );
    }

    @Test
    void leavesTheProjectorWithTheRowItStandsBeside() {
      story.attached("yann", "k2", "a1", "r1", Stance.SUPPORTS).rowTakenOut("yann", "a1", "r1");
      assertThat(lastChange(story, PROJECTOR).drop()).containsEntry(Section.ATTACHMENTS, List.of("k2"));
      assertThat(shown(story, PARTICIPANT, Section.ATTACHMENTS, "k2")).isNotNull();
      story.rowPutBack("yann", "a1", "r1");
      assertThat(lastChange(story, PROJECTOR).put()).containsKey(Section.ATTACHMENTS);
    }
  }

  @Test
  void aColumnThatIsAddedShowsAfterTheMethodsOwn() {
    var story = Story.planned().columnAdded("funding", "Financement", "Funding");
    assertThat(card(MethodCard.class, story, PROJECTOR, Section.METHOD, Board.SELF).columns()).endsWith(
      new Column("funding", new Words("Financement", "Funding"))
    );
    assertThat(lastChange(story, PARTICIPANT).put()).containsOnlyKeys(Section.METHOD);
  }

  @Test
  void aMethodThatNamesNoQuestionsAsksTheDefaultMethods() {
    assertThat(card(MethodCard.class, Story.planned(), PROJECTOR, Section.METHOD, Board.SELF).questions())
      .extracting(question -> question.id())
      .containsExactly("stakes", "resources", "organisation");
  }
}
