package tablee.board;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static tablee.board.Audience.ANALYST;
import static tablee.board.Audience.FACILITATOR;
import static tablee.board.Audience.PARTICIPANT;
import static tablee.board.Audience.PROJECTOR;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tablee.messages.id.AnswerId;
import tablee.messages.id.AxisId;
import tablee.messages.id.ExpectationId;
import tablee.messages.id.FacetId;
import tablee.messages.id.GroupingId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.RowId;
import tablee.messages.library.Stance;
import tablee.messages.library.Target;
import tablee.messages.moderation.Contribution;
import tablee.messages.moderation.ContributionKind;

/** What facilitators hide is gone for everybody but themselves, marked for them, and explained to its author. */
class KeptFromSightTest {

  private static final ParticipantId YANN = new ParticipantId("yann");
  private static final ParticipantId LENA = new ParticipantId("lena");
  private static final Contribution AN_AXIS = Contribution.axis(new AxisId("a1"));
  private static final AxisId FOOD = new AxisId("a2");
  private static final Contribution A_ROW = Contribution.of(ContributionKind.ROW, new RowId("r1"), FOOD);
  private static final Contribution A_CELL = new Contribution(ContributionKind.CELL, "r1.practice", FOOD);
  private static final Contribution A_FACET = Contribution.of(
    ContributionKind.FACET,
    new FacetId("x1"),
    FOOD
  );
  private static final Contribution AN_ANSWER = Contribution.of(
    ContributionKind.ANSWER,
    new AnswerId("n1"),
    FOOD
  );

  private final Story story = Story.exploring()
    .proposed("yann", "t1", "a1", "Le maire est un menteur")
    .attached("lena", "k1", Target.AXIS, "a1")
    .proposed("lena", "t2", "a2", "Manger local")
    .enter("grid")
    .rowAdded("yann", "a2", "r1", null)
    .wrote("yann", "a2", "r1", "practice", 1, Set.of(), "Circuits courts")
    .facetAdded("lena", "a2", "r1", "x1", "controversy", "Madame X")
    .sideAdded("yann", "a2", "r1", "x1", "s1", "Oui")
    .attached("lena", "k2", "a2", "r1", Stance.SUPPORTS);

  private static @Nullable Card card(Story story, Section section, String id, Audience audience) {
    return story.board().cards(audience, story.names()).getOrDefault(section, Map.of()).get(id);
  }

  private @Nullable Card card(Section section, String id, Audience audience) {
    return card(story, section, id, audience);
  }

  private static Set<ParticipantId> lastOwners(Story story) {
    var board = new Board();
    Set<ParticipantId> owners = Set.of();
    for (var recorded : story.recorded()) {
      owners = board.apply(recorded).owners();
    }
    return owners;
  }

  @Test
  void aHiddenAxisIsGoneForParticipantsAndTheProjectorWithWhatStandsBesideIt() {
    story.hidden(AN_AXIS, "Une personne y est nommée.");
    for (var audience : List.of(PARTICIPANT, PROJECTOR)) {
      assertThat(card(Section.AXES, "a1", audience)).isNull();
      assertThat(card(Section.ATTACHMENTS, "k1", audience)).isNull();
      assertThat(card(Section.HIDDEN, "axes/a1", audience)).isNull();
    }
  }

  @Test
  void facilitatorsSeeItStillAndWhyItIsHidden() {
    story.hidden(AN_AXIS, "Une personne y est nommée.");
    assertThat(card(Section.AXES, "a1", FACILITATOR)).isInstanceOf(Card.AxisCard.class);
    assertThat(card(Section.HIDDEN, "axes/a1", FACILITATOR)).isEqualTo(
      new Card.HiddenCard(
        AN_AXIS,
        "Une personne y est nommée.",
        Story.FACILITATOR,
        story.recorded().getLast().at()
      )
    );
  }

  @Test
  void analystsSeeWhereItStandsAndNothingThatItSaid() {
    story.merged("m1", "Ensemble", "a1", "a2").hidden(AN_AXIS, "Une personne y est nommée.");
    assertThat(card(Section.AXES, "a1", ANALYST)).isInstanceOfSatisfying(Card.AxisCard.class, axis -> {
      assertThat(axis.title()).isEqualTo("…");
      assertThat(axis.reason()).isNull();
      assertThat(axis.by()).isNull();
      assertThat(axis.into()).isEqualTo(new AxisId("m1"));
    });
    assertThat(card(Section.HIDDEN, "axes/a1", ANALYST)).isNull();
  }

  @Test
  void itsAuthorIsToldThatItIsHiddenAndWhyAndNobodyElseIs() {
    story.hidden(AN_AXIS, "Une personne y est nommée.");
    assertThat(lastOwners(story)).contains(YANN).doesNotContain(LENA);
    assertThat(story.board().mine(YANN).hidden()).isEqualTo(
      Map.of("axes/a1", new Mine.Hidden(AN_AXIS, "Le maire est un menteur", "Une personne y est nommée."))
    );
    assertThat(story.board().mine(LENA).hidden()).isNull();

    story.revisedAxis("yann", "a1", "Élus et habitants", "");
    assertThat(lastOwners(story)).contains(YANN);
    assertThat(story.board().mine(YANN).hidden()).isEqualTo(
      Map.of("axes/a1", new Mine.Hidden(AN_AXIS, "Élus et habitants", "Une personne y est nommée."))
    );

    story.shown(AN_AXIS);
    assertThat(lastOwners(story)).contains(YANN);
    assertThat(story.board().mine(YANN).hidden()).isNull();
  }

  @Test
  void aHiddenRowTakesAllThatStandsInItAlong() {
    story.hidden(A_ROW, "À revoir.");
    for (var audience : List.of(PARTICIPANT, PROJECTOR)) {
      assertThat(card(Section.ROWS, "r1", audience)).isNull();
      assertThat(card(Section.GRIDS, "a2", audience)).isEqualTo(new Card.GridCard(List.of()));
    }
    for (var audience : List.of(PARTICIPANT, PROJECTOR, ANALYST)) {
      assertThat(card(Section.CELLS, "r1.practice", audience)).isNull();
      assertThat(card(Section.FACETS, "x1", audience)).isNull();
      assertThat(card(Section.SIDES, "s1", audience)).isNull();
      assertThat(card(Section.ATTACHMENTS, "k2", audience)).isNull();
    }
    assertThat(card(Section.GRIDS, "a2", FACILITATOR)).isEqualTo(new Card.GridCard(List.of(new RowId("r1"))));
    assertThat(story.board().mine(YANN).hidden()).containsOnlyKeys("rows/r1");
    assertThat(story.board().mine(LENA).hidden()).containsOnlyKeys("rows/r1");
  }

  @Test
  void aHiddenCellOrFacetLeavesTheRestOfItsRow() {
    story.hidden(A_CELL, "À revoir.").hidden(A_FACET, "Une personne y est nommée.");
    assertThat(card(Section.ROWS, "r1", PARTICIPANT)).isNotNull();
    assertThat(card(Section.CELLS, "r1.practice", PARTICIPANT)).isNull();
    assertThat(card(Section.FACETS, "x1", PARTICIPANT)).isNull();
    assertThat(card(Section.SIDES, "s1", PARTICIPANT)).isNull();
    assertThat(card(Section.ATTACHMENTS, "k2", PARTICIPANT)).isNotNull();
    assertThat(story.board().mine(LENA).hidden()).containsOnlyKeys("facets/x1");
  }

  @Test
  void aHiddenAnswerIsGoneFromTheGroupsOwnPageToo() {
    var apart = VoicesTest.GroupPagesKeptApart.apart()
      .joined("yann", "Yann", "t1")
      .joined("lena", "Léna", "t2")
      .proposed("lena", "t2", "a2", "Manger local")
      .joinedGroup("yann", "a2")
      .joinedGroup("lena", "a2")
      .enter("apart")
      .answered("yann", "a2", "n1", "stakes", "Madame X");
    assertThat(apart.board().mine(LENA).answers()).containsOnlyKeys(new AnswerId("n1"));

    apart.hidden(AN_ANSWER, "Une personne y est nommée.");

    assertThat(lastOwners(apart)).contains(YANN, LENA);
    assertThat(apart.board().mine(LENA).answers()).isEmpty();
    assertThat(apart.board().mine(YANN).hidden()).containsOnlyKeys("answers/n1");
    assertThat(apart.board().mine(LENA).hidden()).isNull();
  }

  @Test
  void aTableSeesItsOwnVeiledAxesWithoutThoseThatAreHidden() {
    var retrospective = Story.planned(tablee.messages.method.ShortRetrospective.method())
      .enter("welcome")
      .joined("yann", "Yann", "t1")
      .joined("lena", "Léna", "t1")
      .enter("went-well")
      .proposed("yann", "t1", "a1", "Le covoiturage");
    assertThat(retrospective.board().mine(LENA).veiled()).containsOnlyKeys(new AxisId("a1"));

    retrospective.hidden(AN_AXIS, "À revoir.");

    assertThat(lastOwners(retrospective)).contains(YANN, LENA);
    assertThat(retrospective.board().mine(LENA).veiled()).isNull();
  }

  @Test
  void thePeopleOfALockedTableAreToldWhyAndOtherTablesAreNot() {
    story.locked("t1", "Une pause, s’il vous plaît.");
    assertThat(lastOwners(story)).containsExactly(YANN);
    assertThat(story.board().mine(YANN).locked()).isEqualTo("Une pause, s’il vous plaît.");
    assertThat(story.board().mine(LENA).locked()).isNull();
    assertThat(card(Section.TABLES, "t1", FACILITATOR)).isEqualTo(
      new Card.TableCard("Table 1", 0, "Une pause, s’il vous plaît.")
    );
    assertThat(card(Section.TABLES, "t1", PARTICIPANT)).isEqualTo(new Card.TableCard("Table 1", 0, null));

    story.seated("lena", "t1", "t2");
    assertThat(lastOwners(story)).contains(LENA);
    assertThat(story.board().mine(LENA).locked()).isEqualTo("Une pause, s’il vous plaît.");

    story.unlocked("t1");
    assertThat(lastOwners(story)).containsExactlyInAnyOrder(YANN, LENA);
    assertThat(story.board().mine(YANN).locked()).isNull();
  }

  @ParameterizedTest(name = "day {0}")
  @MethodSource("seeds")
  void whateverIsHiddenAndRestoredIsAsItWas(long seed) {
    var day = AnyDay.of(new Random(seed), 120);
    var people = List.of("yann", "lena");
    for (var what : inSight(day)) {
      var before = everything(day, people);
      day.hidden(what, "Un instant.");
      assertThat(everything(day, people)).as(what.toString()).isNotEqualTo(before);
      day.shown(what);
      assertThat(everything(day, people)).as(what.toString()).isEqualTo(before);
    }
  }

  @ParameterizedTest(name = "day {0}")
  @MethodSource("seeds")
  void whoIsToldOtherwiseThanBeforeIsSentTheirPart(long seed) {
    var day = AnyDay.of(new Random(seed), 200);
    var people = List.of(YANN, LENA);
    var board = new Board();
    Map<ParticipantId, List<@Nullable Object>> before = new LinkedHashMap<>();
    for (var recorded : day.recorded()) {
      var owners = board.apply(recorded).owners();
      for (var person : people) {
        var mine = board.mine(person);
        List<@Nullable Object> now = new ArrayList<>();
        now.add(mine.hidden());
        now.add(mine.locked());
        if (!Objects.requireNonNullElse(before.put(person, now), Arrays.asList(null, null)).equals(now)) {
          assertThat(owners).as(recorded.event().toString()).contains(person);
        }
      }
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 20);
  }

  private static Map<Object, Object> everything(Story day, List<String> people) {
    var board = day.board();
    Map<Object, Object> seen = new LinkedHashMap<>();
    for (var audience : Audience.values()) {
      seen.put(audience, board.cards(audience, day.names()));
    }
    people.forEach(person -> seen.put(person, board.mine(new ParticipantId(person))));
    return seen;
  }

  private static List<Contribution> inSight(Story day) {
    var cards = day.board().cards(FACILITATOR, day.names());
    var hidden = cards.getOrDefault(Section.HIDDEN, Map.of()).keySet();
    Map<Section, List<Contribution>> found = new EnumMap<>(Section.class);
    cards.forEach((section, seen) ->
      seen.forEach((id, card) -> {
        var what = contribution(section, id, card, cards);
        if (what != null && !hidden.contains(section.word() + "/" + id)) {
          found.computeIfAbsent(section, _ -> new ArrayList<>()).add(what);
        }
      })
    );
    return found
      .values()
      .stream()
      .flatMap(each -> each.stream().limit(2))
      .toList();
  }

  private static @Nullable Contribution contribution(
    Section section,
    String id,
    Card card,
    Map<Section, Map<String, Card>> cards
  ) {
    return switch (section) {
      case AXES -> Contribution.axis(new AxisId(id));
      case ROWS -> Contribution.of(ContributionKind.ROW, new RowId(id), ((Card.RowCard) card).axis());
      case CELLS -> new Contribution(ContributionKind.CELL, id, axis(((Card.CellCard) card).row(), cards));
      case FACETS -> new Contribution(ContributionKind.FACET, id, axis(((Card.FacetCard) card).row(), cards));
      case EXPECTATIONS -> Contribution.of(ContributionKind.EXPECTATION, new ExpectationId(id));
      case ANSWERS -> new Contribution(ContributionKind.ANSWER, id, ((Card.AnswerCard) card).axis());
      case GROUPINGS -> Contribution.of(ContributionKind.GROUPING, new GroupingId(id));
      default -> null;
    };
  }

  private static AxisId axis(RowId row, Map<Section, Map<String, Card>> cards) {
    var card = requireNonNull(cards.get(Section.ROWS)).get(row.value());
    return ((Card.RowCard) requireNonNull(card)).axis();
  }
}
