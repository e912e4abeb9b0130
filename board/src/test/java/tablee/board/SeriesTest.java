package tablee.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tablee.messages.axis.AxisEvent.AxisInherited;
import tablee.messages.dates.Answer;
import tablee.messages.grid.GridEvent.RowInherited;
import tablee.messages.grid.InheritedRow;
import tablee.messages.homework.HomeworkEvent.HomeworkDropped;
import tablee.messages.id.AxisId;
import tablee.messages.id.HomeworkId;
import tablee.messages.id.OptionId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.RowId;
import tablee.messages.id.TerritoryId;
import tablee.messages.id.WorkshopId;
import tablee.messages.series.Snapshot;

/** What an earlier workshop left, homework and polls, as they show on the board. */
class SeriesTest {

  private static final WorkshopId JUNE = new WorkshopId("w0");

  private static <C extends Card> C card(
    Story story,
    Audience audience,
    Section section,
    String id,
    Class<C> type
  ) {
    var cards = story.board().cards(audience, story.names()).getOrDefault(section, Map.of());
    return type.cast(Objects.requireNonNull(cards.get(id)));
  }

  private static @Nullable Card anyCard(Story story, Audience audience, Section section, String id) {
    return story.board().cards(audience, story.names()).getOrDefault(section, Map.of()).get(id);
  }

  @Test
  void theBoardSaysWhatTheWorkshopInheritsAndWhereItIs() {
    var story = Story.planned().inherited();
    assertThat(card(story, Audience.PARTICIPANT, Section.SERIES, "it", Card.SeriesCard.class)).isEqualTo(
      new Card.SeriesCard(
        new TerritoryId("tregor"),
        new Card.Earlier(JUNE, "Atelier de juin", LocalDate.of(2015, 6, 15), 1, List.of(JUNE), true),
        List.of()
      )
    );
    assertThat(story.board().line()).containsExactly(JUNE);
  }

  @Test
  void whatIsInheritedNamesWhereItComesFromAndWhoWroteIt() {
    var story = Story.planned().inherited();
    var axis = card(story, Audience.FACILITATOR, Section.AXES, "i1", Card.AxisCard.class);
    assertThat(axis.origin()).isEqualTo(JUNE);
    assertThat(axis.validated()).isTrue();
    assertThat(axis.by()).isEqualTo(Story.person("soaz"));
    assertThat(card(story, Audience.FACILITATOR, Section.ROWS, "ir1", Card.RowCard.class).origin()).isEqualTo(
      JUNE
    );
    assertThat(
      card(story, Audience.FACILITATOR, Section.CELLS, "ir1.practice", Card.CellCard.class).heads()
    ).containsExactly(
      new Card.Version(2, "Un tiers-lieu", Set.of(1), Story.person("soaz"), Story.START, JUNE)
    );
    assertThat(
      card(story, Audience.PARTICIPANT, Section.EARLIER, "soaz", Card.EarlierPersonCard.class)
    ).isEqualTo(new Card.EarlierPersonCard("Soaz", new AxisId("i1")));
  }

  @Test
  void aLaterStateReplacesWhatWasInheritedBefore() {
    var later = new Snapshot(JUNE, 9);
    var row = new RowId("ir1");
    var story = Story.planned()
      .inherited()
      .add(
        new AxisInherited(
          Story.WORKSHOP,
          new AxisId("i1"),
          later,
          "Travailler",
          "",
          Story.person("soaz"),
          false,
          Story.FACILITATOR
        )
      )
      .add(
        new RowInherited(
          Story.WORKSHOP,
          new AxisId("i1"),
          row,
          later,
          null,
          new InheritedRow(row, true, List.of(), List.of()),
          Story.FACILITATOR
        )
      );
    var axis = card(story, Audience.FACILITATOR, Section.AXES, "i1", Card.AxisCard.class);
    assertThat(axis.title()).isEqualTo("Travailler");
    assertThat(axis.validated()).isNull();
    assertThat(card(story, Audience.FACILITATOR, Section.GRIDS, "i1", Card.GridCard.class).rows()).isEmpty();
    assertThat(anyCard(story, Audience.FACILITATOR, Section.CELLS, "ir1.practice")).isNull();
    assertThat(anyCard(story, Audience.FACILITATOR, Section.FACETS, "ix1")).isNull();
  }

  @Test
  void homeworkNamesWhoeverTookItOn() {
    var story = Story.exploring().assigned("h2", "Demander à la mairie", null, "yann");
    var homework = card(story, Audience.PROJECTOR, Section.HOMEWORK, "h2", Card.HomeworkCard.class);
    assertThat(homework.name()).isEqualTo("Yann");
    story.renamed("yann", null);
    homework = card(story, Audience.PROJECTOR, Section.HOMEWORK, "h2", Card.HomeworkCard.class);
    assertThat(homework.who()).isEqualTo(new ParticipantId("yann"));
    assertThat(homework.name()).isNull();
    assertThat(story.board().homeworkOf(new ParticipantId("yann"))).containsExactly(new HomeworkId("h2"));
  }

  @Test
  void droppedHomeworkShowsToFacilitatorsAlone() {
    var story = Story.exploring()
      .assigned("h2", "Demander", null, null)
      .add(new HomeworkDropped(Story.WORKSHOP, new HomeworkId("h2"), Story.FACILITATOR));
    assertThat(anyCard(story, Audience.PARTICIPANT, Section.HOMEWORK, "h2")).isNull();
    assertThat(
      card(story, Audience.FACILITATOR, Section.HOMEWORK, "h2", Card.HomeworkCard.class).dropped()
    ).isTrue();
  }

  @Test
  void whoCanComeWhenIsToldOpenly() {
    var story = Story.exploring()
      .datesProposed("d1")
      .answered("yann", "d1", "november", Answer.NO)
      .answered("yann", "d1", "november", Answer.YES)
      .answered("lena", "d1", "november", Answer.MAYBE);
    var poll = card(story, Audience.PARTICIPANT, Section.DATES, "d1", Card.DatesCard.class);
    assertThat(poll.decided()).isNull();
    assertThat(poll.options().getFirst()).isEqualTo(
      new Card.DateOption(
        new OptionId("november"),
        LocalDate.of(2015, 11, 9),
        "Morlaix",
        Map.of(new ParticipantId("yann"), "yes", new ParticipantId("lena"), "maybe")
      )
    );
    assertThat(poll.options().getLast().place()).isNull();
  }
}
