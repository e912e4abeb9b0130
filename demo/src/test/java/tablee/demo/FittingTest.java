package tablee.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FittingTest {

  private final Fitting fitting = new Fitting(
    List.of("Jardin partagé", "Garde d'enfants partagée", "AMAP", "Covoiturage du quotidien", "Pédibus")
  );

  private List<String> to(String title, String why) {
    return fitting.to(new Day.Proposal(title, why));
  }

  @Test
  void anInitiativeFitsWhereATellingWordOfItStands() {
    assertThat(to("Mobilité partagée", "Covoiturage, autopartage, pédibus")).containsExactly(
      "Covoiturage du quotidien",
      "Pédibus"
    );
    assertThat(to("Circuits courts", "AMAP, groupements d'achat")).containsExactly("AMAP");
    assertThat(to("Alimentation et jardins", "")).containsExactly("Jardin partagé");
  }

  @Test
  void aWordThatSeveralInitiativesShareTellsNothing() {
    assertThat(to("Logement partagé", "")).isEmpty();
  }
}
