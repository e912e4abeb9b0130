package tablee.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tablee.board.Story;
import tablee.messages.analysis.ExportRecommendations;
import tablee.messages.analysis.ExportRows.Flavour;
import tablee.messages.analysis.FindRecommendations;
import tablee.messages.analysis.Recommendation;
import tablee.messages.analysis.RecommendationFilter;
import tablee.messages.counsel.Aim;
import tablee.messages.counsel.CounselEvent.ObjectionRaised;
import tablee.messages.counsel.CounselEvent.RecommendationAdopted;
import tablee.messages.counsel.CounselEvent.RecommendationDiscussed;
import tablee.messages.counsel.CounselEvent.RecommendationDrafted;
import tablee.messages.counsel.RowReference;
import tablee.messages.counsel.Status;
import tablee.messages.id.AxisId;
import tablee.messages.id.ObjectionId;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.RecommendationId;
import tablee.messages.id.RowId;
import tablee.messages.id.TerritoryId;
import tablee.messages.log.PersonalData;
import tablee.messages.programme.TerritoryEvent.TerritoryAdded;

/** What a programme recommends, found and exported from its own story. */
class RecommendingTest {

  private static final ProgrammeId PROGRAMME = Story.PROGRAMME;
  private static final TerritoryId TREGOR = new TerritoryId("tregor");
  private static final RowReference ROW = new RowReference(
    Story.WORKSHOP,
    new AxisId("a1"),
    new RowId("row1")
  );

  @TempDir
  static Path directory;

  private static Hall hall;

  private static RecommendationDrafted drafted(
    String id,
    @Nullable TerritoryId territory,
    Aim aim,
    String text
  ) {
    return new RecommendationDrafted(
      PROGRAMME,
      Story.WORKSHOP,
      new RecommendationId(id),
      territory,
      aim,
      text,
      List.of(ROW),
      Story.person("yann")
    );
  }

  @BeforeAll
  static void begin() {
    hall = Hall.open(directory);
    var adopted = new RecommendationId("r1");
    hall.record(
      new TerritoryAdded(PROGRAMME, TREGOR, "Trégor; \"pays\"", null, Story.FACILITATOR),
      drafted("r1", TREGOR, Aim.ACCOMPANY, "Ouvrir les bâtiments vides\nà prix fixe"),
      new RecommendationDiscussed(PROGRAMME, Story.WORKSHOP, adopted, Status.DRAFT, Story.FACILITATOR),
      new RecommendationAdopted(PROGRAMME, Story.WORKSHOP, adopted, 1, 0, Story.FACILITATOR),
      drafted("r2", null, Aim.TRIGGER, "+ de salles"),
      new RecommendationDiscussed(
        PROGRAMME,
        Story.WORKSHOP,
        new RecommendationId("r2"),
        Status.DRAFT,
        Story.FACILITATOR
      ),
      new ObjectionRaised(
        PROGRAMME,
        Story.WORKSHOP,
        new RecommendationId("r2"),
        new ObjectionId("o1"),
        1,
        "=Qui paie ?",
        Story.person("lena")
      )
    );
    hall.the(PersonalData.class).keep(Story.WORKSHOP.value(), "yann", "Yann");
  }

  @AfterAll
  static void end() {
    hall.close();
  }

  private static List<String> found(RecommendationFilter filter) {
    return hall
      .ask(new FindRecommendations(PROGRAMME, filter))
      .recommendations()
      .stream()
      .map(it -> it.recommendation().value())
      .toList();
  }

  private static RecommendationFilter only(Set<TerritoryId> territories, boolean general, String words) {
    return new RecommendationFilter(territories, general, Set.of(), Set.of(), words);
  }

  @Test
  void recommendationsAreFoundByEveryPartOfAFilter() {
    assertThat(found(RecommendationFilter.ALL)).containsExactly("r1", "r2");
    assertThat(found(only(Set.of(TREGOR), false, ""))).containsExactly("r1");
    assertThat(found(only(Set.of(), true, ""))).containsExactly("r2");
    assertThat(found(only(Set.of(TREGOR), true, ""))).containsExactly("r1", "r2");
    assertThat(found(only(Set.of(), false, "PRIX batiments"))).containsExactly("r1");
    assertThat(
      found(new RecommendationFilter(Set.of(), false, Set.of(Aim.TRIGGER), Set.of(Status.ADOPTED), ""))
    ).isEmpty();
    assertThat(
      hall.ask(new FindRecommendations(new ProgrammeId("other"), RecommendationFilter.ALL)).recommendations()
    ).isEmpty();
  }

  @Test
  void peopleAreNamedAsTheyAreKnownNow() {
    var found = hall.ask(new FindRecommendations(PROGRAMME, RecommendationFilter.ALL));
    assertThat(found.changed()).isEqualTo(7);
    Recommendation second = found.recommendations().get(1);
    assertThat(second.texts().getFirst().by().name()).isEqualTo("Yann");
    assertThat(second.objections().getFirst().by().name()).isNull();
  }

  @Test
  void aFileHoldsWhatAReaderNeedsAndNothingThatRuns() {
    var part = hall.ask(new ExportRecommendations(PROGRAMME, RecommendationFilter.ALL, Flavour.FRENCH));
    assertThat(part.next()).isNull();
    assertThat(part.position()).isEqualTo(7);
    assertThat(part.text().lines().toList().getFirst()).isEqualTo(
      "\uFEFF\"N°\";\"Territoire\";\"Visée\";\"État\";\"Préconisation\";\"Version\";\"Consentements\";" +
        "\"Objections en cours\";\"Rédigée\";\"Adoptée\";\"Lignes citées (atelier/ligne)\";\"Identifiant\""
    );
    assertThat(part.text())
      .contains("\"1\";\"Trégor; \"\"pays\"\"\";\"Accompagner\";\"Adoptée\";\"Ouvrir les bâtiments vides\n")
      .contains(
        "\"2\";\"Générale\";\"Déclencher\";\"En discussion\";\"'+ de salles\";\"1\";\"0\";\"'=Qui paie ?\""
      )
      .contains("\"" + Story.WORKSHOP + "/row1\";\"r2\"\r\n");
    assertThat(
      hall
        .ask(
          new ExportRecommendations(
            PROGRAMME,
            new RecommendationFilter(Set.of(), true, Set.of(), Set.of(), ""),
            Flavour.ENGLISH
          )
        )
        .text()
    )
      .contains("\"2\",\"General\",\"Trigger\",\"Under discussion\"")
      .doesNotContain("Ouvrir");
  }
}
