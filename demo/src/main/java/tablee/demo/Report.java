package tablee.demo;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.Map;

/** Prints what the read models hold of a day. */
final class Report {

  private final PrintStream out;

  Report(PrintStream out) {
    this.out = out;
  }

  void print(ReadModel model) {
    out.println("Ce que disent les vues :");
    out.println();
    model
      .tables()
      .forEach((name, table) ->
        out.println(
          "  " + name + " : " + table.people().size() + " personnes, " + table.axes().size() + " axes"
        )
      );
    out.println();
    model
      .votes()
      .entrySet()
      .stream()
      .sorted(
        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(
          Map.Entry.comparingByKey()
        )
      )
      .forEach(axis -> {
        var mark = model.validated().contains(axis.getKey()) ? " ✓" : "";
        var lineage = model.merges().getOrDefault(axis.getKey(), new java.util.TreeSet<>());
        out.println(
          "  " +
            String.format("%3d", axis.getValue()) +
            "  " +
            axis.getKey() +
            mark +
            (lineage.isEmpty() ? "" : "  ← " + String.join(", ", lineage))
        );
      });
    out.println();
    model.groups().forEach((axis, members) -> out.println("  " + axis + " : " + String.join(", ", members)));
    out.println();
    for (var row : model.rows()) {
      out.println("  " + row.theme() + " · " + row.practice());
      out.println("      exemples  " + String.join(" ; ", row.examples()));
      out.println("      études    " + String.join(" ; ", row.studies()));
      out.println("      enjeux    " + String.join(" ; ", row.stakes()));
      row.facets().forEach(facet -> out.println("      · " + facet));
    }
    out.println();
  }
}
