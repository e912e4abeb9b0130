package tablee.demo;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tablee.demo.ReadModel.DateModel;
import tablee.demo.ReadModel.FrameModel;
import tablee.demo.ReadModel.HomeworkModel;
import tablee.demo.ReadModel.ItemModel;
import tablee.demo.ReadModel.NextModel;
import tablee.demo.ReadModel.ProgrammeModel;
import tablee.demo.ReadModel.RecommendationModel;
import tablee.demo.ReadModel.RowModel;
import tablee.demo.ReadModel.TableModel;

/** What a day's file says that the server has to answer at its end, on top of what an earlier day left. */
final class Expected {

  private static final int AXES_OF_THE_METHOD = 6;
  private static final int VOTES_OF_THE_METHOD = 3;

  private final Day day;
  private final @Nullable ReadModel before;

  /** @param before null for a day that nothing came before */
  Expected(Day day, @Nullable ReadModel before) {
    this.day = day;
    this.before = before;
  }

  ReadModel model() {
    var library = library();
    return new ReadModel(
      programme(),
      territories(),
      library,
      workshop(),
      expectations(),
      tables(),
      attached(library),
      merges(),
      votes(),
      validated(),
      groups(),
      answers(),
      rows(),
      homework(),
      recommendations(),
      dates(),
      day
        .nextWorkshops()
        .stream()
        .map(next -> new NextModel(next.date(), next.place()))
        .toList()
    );
  }

  private @Nullable ProgrammeModel programme() {
    var programme = day.programme();
    if (programme == null) {
      return before == null ? null : before.programme();
    }
    return new ProgrammeModel(
      programme.title(),
      programme.from() == null ? null : YearMonth.parse(programme.from()).atDay(1).toString(),
      programme.to() == null ? null : YearMonth.parse(programme.to()).atEndOfMonth().toString(),
      programme.objectives(),
      programme.stages(),
      programme.stages().contains(Stages.OF_WORKSHOPS) ? Stages.OF_WORKSHOPS : null
    );
  }

  private Map<String, Map<String, List<String>>> territories() {
    Map<String, Map<String, List<String>>> territories = new TreeMap<>();
    if (before != null) {
      territories.putAll(before.territories());
    }
    for (var territory : day.territories()) {
      var aspects = new TreeMap<>(territory.aspects());
      aspects.values().removeIf(List::isEmpty);
      territories.put(territory.name(), aspects);
    }
    return territories;
  }

  private Map<String, ItemModel> library() {
    Map<String, ItemModel> library = new TreeMap<>();
    if (before != null) {
      library.putAll(before.library());
    }
    for (var entry : day.thematicEntries()) {
      library.putIfAbsent(entry, new ItemModel("thematic-entry", null, ""));
    }
    for (var initiative : day.initiatives()) {
      library.putIfAbsent(
        initiative.title(),
        new ItemModel("initiative", initiative.thematicEntry(), initiative.description())
      );
    }
    return library;
  }

  private FrameModel workshop() {
    var workshop = day.workshop();
    var earlier = Optional.ofNullable(before).map(ReadModel::workshop);
    return new FrameModel(
      workshop.title(),
      workshop.date(),
      workshop.place(),
      day.territories().isEmpty()
        ? earlier.map(FrameModel::territory).orElse(null)
        : day.territories().getFirst().name(),
      Objects.requireNonNullElseGet(workshop.maxAxesPerTable(), () ->
        earlier.map(FrameModel::axesPerTable).orElse(AXES_OF_THE_METHOD)
      ),
      Objects.requireNonNullElseGet(workshop.voteBudget(), () ->
        earlier.map(FrameModel::votes).orElse(VOTES_OF_THE_METHOD)
      ),
      earlier.map(FrameModel::title).orElse(null)
    );
  }

  private Map<String, Map<String, Integer>> expectations() {
    Map<String, Map<String, Integer>> expectations = new TreeMap<>();
    for (int i = 0; i < day.expectations().size(); i++) {
      expectations.put(day.expectations().get(i), Map.of(Day.assessment(i), 1));
    }
    return expectations;
  }

  private Map<String, TableModel> tables() {
    Map<String, TableModel> tables = new TreeMap<>();
    for (var table : day.tables()) {
      tables.put(
        table.name(),
        new TableModel(
          new TreeSet<>(table.participants()),
          table.proposals().stream().map(Day.Proposal::title).collect(sorted())
        )
      );
    }
    return tables;
  }

  /** What stands beside an axis that was merged stays with it; what stands beside a validated one goes on. */
  private Map<String, Set<String>> attached(Map<String, ItemModel> library) {
    Map<String, Set<String>> attached = new TreeMap<>();
    if (before != null) {
      before.attached().forEach((axis, items) -> {
        if (before.validated().contains(axis)) {
          attached.put(axis, items);
        }
      });
    }
    var fitting = new Fitting(
      library
        .entrySet()
        .stream()
        .filter(item -> item.getValue().kind().equals("initiative"))
        .map(Map.Entry::getKey)
        .toList()
    );
    for (var table : day.tables()) {
      for (var proposal : table.proposals()) {
        var items = new TreeSet<>(fitting.to(proposal));
        if (!items.isEmpty()) {
          attached.put(proposal.title(), items);
        }
      }
    }
    return attached;
  }

  private Map<String, Set<String>> merges() {
    Map<String, Set<String>> merges = new TreeMap<>();
    for (var merge : day.pooling().merges()) {
      merges.put(
        merge.into(),
        merge
          .from()
          .stream()
          .map(source -> source.get(1))
          .collect(sorted())
      );
    }
    return merges;
  }

  private Map<String, Integer> votes() {
    Map<String, Integer> votes = new TreeMap<>();
    day
      .pooling()
      .votes()
      .values()
      .forEach(choices -> choices.forEach(title -> votes.merge(title, 1, Integer::sum)));
    return votes;
  }

  private Set<String> validated() {
    var validated = new TreeSet<>(day.pooling().validated());
    if (before != null) {
      validated.addAll(before.validated());
    }
    return validated;
  }

  private Map<String, Set<String>> groups() {
    Map<String, Set<String>> groups = new TreeMap<>();
    day.groups().forEach(group -> groups.put(group.axis(), new TreeSet<>(group.members())));
    return groups;
  }

  private Map<String, Map<String, List<String>>> answers() {
    Map<String, Map<String, List<String>>> answers = new TreeMap<>();
    for (var page : day.appropriation()) {
      var given = new TreeMap<>(page.answers());
      given.values().removeIf(List::isEmpty);
      answers.put(page.axis(), given);
    }
    return answers;
  }

  private List<RowModel> rows() {
    var rows = new ArrayList<RowModel>(before == null ? List.of() : before.rows());
    for (var row : day.grid()) {
      var added = row(row);
      int known = indexOf(added, rows);
      if (known < 0) {
        rows.add(added);
      } else {
        rows.set(known, both(rows.get(known), added));
      }
    }
    rows.sort(Comparator.comparing(RowModel::theme));
    return rows;
  }

  private static int indexOf(RowModel row, List<RowModel> rows) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).theme().equals(row.theme()) && rows.get(i).practice().equals(row.practice())) {
        return i;
      }
    }
    return -1;
  }

  private static RowModel row(Day.Row row) {
    return new RowModel(
      row.theme(),
      row.practiceType(),
      row.examples(),
      row.studies(),
      row.stakes(),
      row
        .facets()
        .stream()
        .map(facet -> facet(facet.kind(), facet.text(), facet.sides()))
        .toList()
    );
  }

  private static RowModel both(RowModel one, RowModel other) {
    return new RowModel(
      one.theme(),
      one.practice(),
      both(one.examples(), other.examples()),
      both(one.studies(), other.studies()),
      both(one.stakes(), other.stakes()),
      both(one.facets(), other.facets())
    );
  }

  private static List<String> both(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  static String facet(String kind, String text, List<String> sides) {
    return kind + ": " + text + (sides.isEmpty() ? "" : " ⇄ " + String.join(" ⇄ ", sides));
  }

  private Map<String, HomeworkModel> homework() {
    Map<String, HomeworkModel> homework = new TreeMap<>();
    if (before != null) {
      homework.putAll(before.homework());
    }
    for (var piece : day.homework()) {
      var given = homework.get(piece.what());
      homework.put(
        piece.what(),
        given == null
          ? new HomeworkModel(piece.axis(), piece.who(), Closing.due(day), piece.found())
          : new HomeworkModel(given.axis(), given.who(), given.due(), piece.found())
      );
    }
    return homework;
  }

  private Map<String, RecommendationModel> recommendations() {
    Map<String, RecommendationModel> recommendations = new TreeMap<>();
    if (before != null) {
      recommendations.putAll(before.recommendations());
    }
    for (var it : day.recommendations()) {
      recommendations.put(
        it.text(),
        new RecommendationModel(
          it.territory(),
          it.aim(),
          "adopted",
          Advising.groupBehind(day, it).size(),
          it
            .fromRows()
            .stream()
            .map(row -> day.grid().get(row))
            .map(row -> row.theme() + " · " + row.practiceType())
            .collect(sorted())
        )
      );
    }
    return recommendations;
  }

  private List<DateModel> dates() {
    var dates = new ArrayList<DateModel>();
    var proposed = day.nextWorkshops();
    for (var next : proposed) {
      if (proposed.getFirst().date() != null && next.date() != null) {
        var everybody = day.participants().size();
        dates.add(
          new DateModel(
            next.date(),
            next.place(),
            everybody == 0 ? Map.of() : Map.of(Day.answer(next), everybody),
            next.equals(proposed.getFirst())
          )
        );
      }
    }
    return dates;
  }

  private static Collector<String, ?, Set<String>> sorted() {
    return Collectors.<String, Set<String>>toCollection(TreeSet::new);
  }
}
