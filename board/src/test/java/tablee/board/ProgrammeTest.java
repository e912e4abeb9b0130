package tablee.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tablee.messages.id.GrantId;
import tablee.messages.id.TerritoryId;
import tablee.messages.log.Recorded;
import tablee.messages.programme.Aspect;
import tablee.messages.programme.Coordinates;
import tablee.messages.programme.Period;
import tablee.messages.programme.ProgrammeEvent;
import tablee.messages.programme.ProgrammeEvent.ProgrammeLaunched;
import tablee.messages.programme.ProgrammeEvent.ProgrammeRevised;
import tablee.messages.programme.ProgrammeEvent.ReadingGranted;
import tablee.messages.programme.ProgrammeEvent.StageEntered;
import tablee.messages.programme.ProgrammeEvent.StageRevised;
import tablee.messages.programme.Stage;
import tablee.messages.programme.TerritoryEvent.TerritoryAdded;
import tablee.messages.programme.TerritoryEvent.TerritoryDescribed;
import tablee.messages.programme.TerritoryEvent.TerritoryPutBack;
import tablee.messages.programme.TerritoryEvent.TerritoryRevised;
import tablee.messages.programme.TerritoryEvent.TerritoryTakenOut;

class ProgrammeTest {

  private static final TerritoryId TREGOR = new TerritoryId("tregor");
  private static final Period TWO_YEARS = new Period(LocalDate.of(2015, 5, 1), LocalDate.of(2017, 3, 31));

  private static Programme after(ProgrammeEvent... events) {
    List<Recorded> story = new ArrayList<>();
    for (var event : events) {
      story.add(new Recorded(story.size() + 1L, "s", story.size(), Story.START, event));
    }
    return Programme.of(story);
  }

  private static ProgrammeEvent launched() {
    return new ProgrammeLaunched(Story.PROGRAMME, "Coopérations", Story.FACILITATOR);
  }

  private static ProgrammeEvent added() {
    return new TerritoryAdded(Story.PROGRAMME, TREGOR, "Trégor", null, Story.FACILITATOR);
  }

  @Test
  void aProgrammeHasFourStagesFromTheStart() {
    var programme = after(launched());
    assertThat(programme.launched()).isTrue();
    assertThat(programme.title()).isEqualTo("Coopérations");
    assertThat(programme.stage()).isNull();
    assertThat(programme.stages()).extracting(Programme.StageCard::stage).containsExactly(Stage.values());
    assertThat(after().launched()).isFalse();
  }

  @Test
  void itStandsWhereItWasLastSaidToStand() {
    var programme = after(
      launched(),
      new ProgrammeRevised(Story.PROGRAMME, "Coopérer", TWO_YEARS, "Outiller", Story.FACILITATOR),
      new StageEntered(Story.PROGRAMME, Stage.EXPERIMENT, null, Story.FACILITATOR),
      new StageRevised(Story.PROGRAMME, Stage.EQUIP, TWO_YEARS, "Prêt", Story.FACILITATOR),
      new ReadingGranted(Story.PROGRAMME, new GrantId("g1"), "hash", Story.FACILITATOR)
    );
    assertThat(programme.title()).isEqualTo("Coopérer");
    assertThat(programme.period()).isEqualTo(TWO_YEARS);
    assertThat(programme.objectives()).isEqualTo("Outiller");
    assertThat(programme.stage()).isEqualTo(Stage.EXPERIMENT);
    assertThat(programme.stages().getFirst()).isEqualTo(
      new Programme.StageCard(Stage.EQUIP, TWO_YEARS, "Prêt")
    );
    assertThat(programme.position()).isEqualTo(5);
  }

  @Test
  void aTerritoryIsWhatWasLastWrittenOfIt() {
    var there = new Coordinates(48.6, -3.8);
    var programme = after(
      launched(),
      added(),
      new TerritoryRevised(Story.PROGRAMME, TREGOR, "Le Trégor", there, Story.FACILITATOR),
      new TerritoryDescribed(Story.PROGRAMME, TREGOR, Aspect.ACTORS, 1, "Un", Story.FACILITATOR),
      new TerritoryDescribed(Story.PROGRAMME, TREGOR, Aspect.ACTORS, 2, "Deux", Story.FACILITATOR)
    );
    assertThat(programme.territories()).containsExactly(
      new Programme.Territory(
        TREGOR,
        "Le Trégor",
        there,
        null,
        Map.of(Aspect.ACTORS, new Programme.Text(2, "Deux"))
      )
    );
  }

  @Test
  void aTerritoryThatIsTakenOutStaysToBePutBack() {
    var out = new TerritoryTakenOut(Story.PROGRAMME, TREGOR, Story.FACILITATOR);
    assertThat(after(launched(), added(), out).territories().getFirst().out()).isTrue();
    var back = new TerritoryPutBack(Story.PROGRAMME, TREGOR, Story.FACILITATOR);
    assertThat(after(launched(), added(), out, back).territories().getFirst().out()).isNull();
  }
}
