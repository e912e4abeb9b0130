package tablee.query.csv;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tablee.messages.analysis.Recommendation;
import tablee.messages.analysis.Recommendation.Standing;
import tablee.messages.counsel.Aim;
import tablee.messages.counsel.Status;
import tablee.messages.id.TerritoryId;
import tablee.messages.method.Words;

/** Which columns a file of recommendations has. */
record RecommendationLayout(Map<TerritoryId, String> territories) {
  private static final Words GENERAL = new Words("Générale", "General");

  private static final List<Words> HEADERS = List.of(
    new Words("N°", "No."),
    new Words("Territoire", "Territory"),
    new Words("Visée", "Aim"),
    new Words("État", "Status"),
    new Words("Préconisation", "Recommendation"),
    new Words("Version", "Version"),
    new Words("Consentements", "Consents"),
    new Words("Objections en cours", "Standing objections"),
    new Words("Rédigée", "Drafted"),
    new Words("Adoptée", "Adopted"),
    new Words("Lignes citées (atelier/ligne)", "Rows cited (workshop/row)"),
    new Words("Identifiant", "Id")
  );

  static List<String> headers(Dialect dialect) {
    return HEADERS.stream().map(dialect::word).toList();
  }

  List<String> fields(Recommendation it, Dialect dialect) {
    return List.of(
      Integer.toString(it.number()),
      territory(it.territory(), dialect),
      dialect.word(aim(it.aim())),
      dialect.word(status(it.status())),
      it.text().text(),
      Integer.toString(it.text().v()),
      Integer.toString(it.consenting()),
      it
        .objections()
        .stream()
        .filter(objection -> objection.standing() == Standing.STANDING)
        .map(Recommendation.Objection::words)
        .collect(Collectors.joining("\n")),
      it.course().getFirst().at().toString(),
      it.status() == Status.ADOPTED ? it.course().getLast().at().toString() : "",
      it
        .rows()
        .stream()
        .map(row -> row.workshop() + "/" + row.row())
        .collect(Collectors.joining("\n")),
      it.recommendation().value()
    );
  }

  private String territory(@Nullable TerritoryId id, Dialect dialect) {
    return id == null ? dialect.word(GENERAL) : territories.getOrDefault(id, id.value());
  }

  private static Words aim(Aim aim) {
    return switch (aim) {
      case TRIGGER -> new Words("Déclencher", "Trigger");
      case ACCOMPANY -> new Words("Accompagner", "Accompany");
      case SUSTAIN -> new Words("Pérenniser", "Sustain");
    };
  }

  private static Words status(Status status) {
    return switch (status) {
      case DRAFT -> new Words("Brouillon", "Draft");
      case DISCUSSION -> new Words("En discussion", "Under discussion");
      case ADOPTED -> new Words("Adoptée", "Adopted");
      case WITHDRAWN -> new Words("Retirée", "Withdrawn");
    };
  }
}
