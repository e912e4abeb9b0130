package tablee.messages.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tablee.messages.id.PhaseId;

/**
 * A way to hold a workshop. Every workshop records the method it runs, so that its history stays readable when
 * the method changes.
 *
 * @param id names the method through all its versions
 * @param version starts at 1
 * @param phases in the order they are usually gone through
 * @param maxAxesPerTable most live axes a table may have
 * @param questions what every group answers; null for the default method's three, as it was before methods named
 *     their own
 * @param voteBudget votes a participant has in a ballot, unless the phase or the ballot says otherwise
 * @param title what people call it; null for one from before methods had a name
 * @param about what it is for and how to prepare it; null where nobody said
 */
public record Method(
  String id,
  int version,
  List<Phase> phases,
  int maxAxesPerTable,
  int voteBudget,
  List<Column> columns,
  List<FacetKind> facets,
  @Nullable List<GroupQuestion> questions,
  @Nullable Words title,
  @Nullable Words about
) {
  public Method {
    phases = List.copyOf(phases);
    columns = List.copyOf(columns);
    facets = List.copyOf(facets);
    questions = questions == null ? null : List.copyOf(questions);
  }

  /** One that asks groups the default method's questions. */
  public Method(
    String id,
    int version,
    List<Phase> phases,
    int maxAxesPerTable,
    int voteBudget,
    List<Column> columns,
    List<FacetKind> facets
  ) {
    this(id, version, phases, maxAxesPerTable, voteBudget, columns, facets, null, null, null);
  }

  /** What every group answers when it makes its theme its own. */
  public List<GroupQuestion> groupQuestions() {
    return questions == null ? CollectiveExploration.questions() : questions;
  }

  /** The same with one more column. */
  public Method with(Column column) {
    var more = new ArrayList<>(columns);
    more.add(column);
    return new Method(
      id,
      version,
      phases,
      maxAxesPerTable,
      voteBudget,
      more,
      facets,
      questions,
      title,
      about
    );
  }

  /** The same with other limits. */
  public Method limitedTo(int axesPerTable, int votes) {
    return new Method(id, version, phases, axesPerTable, votes, columns, facets, questions, title, about);
  }

  /** The same as another version. */
  public Method as(int other) {
    return new Method(
      id,
      other,
      phases,
      maxAxesPerTable,
      voteBudget,
      columns,
      facets,
      questions,
      title,
      about
    );
  }

  /** The most live axes a table may have in a phase. */
  public int axesPerTableIn(@Nullable PhaseId now) {
    return budgetIn(now, Budgets::axesPerTable, maxAxesPerTable);
  }

  private int budgetIn(@Nullable PhaseId now, Function<Budgets, @Nullable Integer> budget, int otherwise) {
    return Optional.ofNullable(now).flatMap(this::phase).map(Phase::budgets).map(budget).orElse(otherwise);
  }

  /** Whether any phase allows an activity. */
  public boolean provides(Activity activity) {
    return phases.stream().anyMatch(phase -> phase.allows().contains(activity));
  }

  public Optional<Phase> phase(PhaseId id) {
    return phases
      .stream()
      .filter(phase -> phase.id().equals(id))
      .findFirst();
  }

  /** The phases that allow an activity, in order. */
  public List<PhaseId> phasesThatAllow(Activity activity) {
    return phases
      .stream()
      .filter(phase -> phase.allows().contains(activity))
      .map(Phase::id)
      .toList();
  }

  public boolean hasColumn(String column) {
    return columns.stream().anyMatch(each -> each.id().equals(column));
  }

  public boolean asks(String question) {
    return groupQuestions()
      .stream()
      .anyMatch(each -> each.id().equals(question));
  }

  public boolean hasFacet(String kind) {
    return facets.stream().anyMatch(each -> each.id().equals(kind));
  }
}
