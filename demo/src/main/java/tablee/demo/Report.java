package tablee.demo;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints what the read models hold of a day, part by part. */
final class Report {

  private static final Map<String, String> WORDS = Map.ofEntries(
    Map.entry("met", "satisfaite"),
    Map.entry("partly", "en partie"),
    Map.entry("unmet", "pas satisfaite"),
    Map.entry("yes", "oui"),
    Map.entry("maybe", "peut-être"),
    Map.entry("no", "non"),
    Map.entry("trigger", "déclencher"),
    Map.entry("accompany", "accompagner"),
    Map.entry("sustain", "pérenniser"),
    Map.entry("adopted", "adoptée")
  );

  private final PrintStream out;

  Report(PrintStream out) {
    this.out = out;
  }

  void print(ReadModel model) {
    out.println("Ce que disent les vues :");
    programme(model);
    workshop(model);
    part("Attentes", model.expectations(), (text, became) -> line(text, counts(became)));
    part("Tables", model.tables(), (name, table) ->
      line(name, table.people().size() + " personnes, " + table.axes().size() + " axes")
    );
    part("Initiatives auprès des axes", model.attached(), (axis, items) ->
      line(axis, String.join(", ", items))
    );
    axes(model);
    part("Groupes", model.groups(), (axis, members) -> line(axis, String.join(", ", members)));
    part("Appropriation", model.answers(), this::answers);
    rows(model.rows());
    part("D'ici le prochain atelier", model.homework(), this::homework);
    part("Préconisations", model.recommendations(), this::recommendation);
    next(model);
    out.println();
  }

  private interface Printing<V> {
    void print(String key, V value);
  }

  private <V> void part(String title, Map<String, V> part, Printing<V> printing) {
    if (!part.isEmpty()) {
      heading(title);
      part.forEach(printing::print);
    }
  }

  private void heading(String title) {
    out.println();
    out.println("  " + title);
  }

  private void line(String what, String said) {
    out.println("    " + what + " : " + said);
  }

  private void programme(ReadModel model) {
    var programme = model.programme();
    if (programme != null) {
      heading("Démarche : " + programme.title());
      line("Dates", orOpen(programme.from()) + " – " + orOpen(programme.to()));
      line("Étapes", String.join(", ", programme.stages()) + " ; en cours : " + orOpen(programme.stage()));
      programme.objectives().forEach(objective -> out.println("    · " + objective));
    }
    part("Territoires", model.territories(), (name, aspects) -> {
      out.println("    " + name);
      aspects.forEach((aspect, lines) -> out.println("      " + aspect + "  " + String.join(" ; ", lines)));
    });
    long entries = model
      .library()
      .values()
      .stream()
      .filter(item -> item.kind().equals("thematic-entry"))
      .count();
    if (!model.library().isEmpty()) {
      heading("Bibliothèque");
      out.println(
        "    " + entries + " entrées thématiques, " + (model.library().size() - entries) + " initiatives"
      );
    }
  }

  private void workshop(ReadModel model) {
    var workshop = model.workshop();
    heading("Atelier : " + workshop.title());
    line("Date et lieu", orOpen(workshop.date()) + ", " + orOpen(workshop.place()));
    line("Territoire", orOpen(workshop.territory()));
    line("Règles", workshop.axesPerTable() + " axes par table, " + workshop.votes() + " voix par personne");
    if (workshop.from() != null) {
      line("Suite de", workshop.from());
    }
  }

  private void axes(ReadModel model) {
    var titles = new TreeSet<>(model.validated());
    titles.addAll(model.votes().keySet());
    if (titles.isEmpty()) {
      return;
    }
    heading("Axes, leurs voix, ceux qui sont validés (✓) et ce qui les compose (←)");
    titles
      .stream()
      .sorted(
        Comparator.<String, Integer>comparing(
          title -> model.votes().getOrDefault(title, 0),
          Comparator.reverseOrder()
        ).thenComparing(Comparator.naturalOrder())
      )
      .forEach(title -> {
        var lineage = model.merges().getOrDefault(title, Set.of());
        out.println(
          "    " +
            String.format("%3d", model.votes().getOrDefault(title, 0)) +
            "  " +
            title +
            (model.validated().contains(title) ? " ✓" : "") +
            (lineage.isEmpty() ? "" : "  ← " + String.join(", ", lineage))
        );
      });
  }

  private void answers(String axis, Map<String, List<String>> answers) {
    out.println("    " + axis);
    answers.forEach((question, lines) -> out.println("      " + question + "  " + String.join(" ; ", lines)));
  }

  private void rows(List<ReadModel.RowModel> rows) {
    if (rows.isEmpty()) {
      return;
    }
    heading("Grille");
    for (var row : rows) {
      out.println("    " + row.theme() + " · " + row.practice());
      out.println("      exemples  " + String.join(" ; ", row.examples()));
      out.println("      études    " + String.join(" ; ", row.studies()));
      out.println("      enjeux    " + String.join(" ; ", row.stakes()));
      row.facets().forEach(facet -> out.println("      · " + facet));
    }
  }

  private void homework(String what, ReadModel.HomeworkModel homework) {
    line(
      what,
      (homework.who() == null ? "personne encore" : homework.who()) +
        (homework.axis() == null ? "" : ", " + homework.axis()) +
        (homework.due() == null ? "" : ", pour le " + homework.due()) +
        (homework.found() == null ? "" : " → " + homework.found())
    );
  }

  private void recommendation(String text, ReadModel.RecommendationModel it) {
    out.println("    " + text);
    out.println(
      "      " +
        (it.territory() == null ? "générale" : it.territory()) +
        ", pour " +
        WORDS.getOrDefault(it.aim(), it.aim()) +
        ", " +
        WORDS.getOrDefault(it.status(), it.status()) +
        ", " +
        it.consents() +
        " consentements ← " +
        String.join(" ; ", it.rows())
    );
  }

  private void next(ReadModel model) {
    if (model.next().isEmpty()) {
      return;
    }
    heading("Prochains ateliers");
    model.next().forEach(next -> out.println("    " + orOpen(next.date()) + " à " + orOpen(next.place())));
    for (var date : model.dates()) {
      line(
        "Réponses pour le " + date.date(),
        counts(date.answers()) + (date.decided() ? ", c'est décidé" : "")
      );
    }
  }

  private static String counts(Map<String, Integer> counts) {
    return counts
      .entrySet()
      .stream()
      .map(count -> count.getValue() + " " + WORDS.getOrDefault(count.getKey(), count.getKey()))
      .collect(Collectors.joining(", "));
  }

  private static String orOpen(@Nullable String text) {
    return text == null ? "?" : text;
  }
}
