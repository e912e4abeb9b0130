package tablee.messages.method;

import java.util.List;
import java.util.Optional;
import tablee.messages.id.PhaseId;

/**
 * A way to hold a workshop. Every workshop records the method it runs, so that its history stays readable when
 * the method changes.
 *
 * @param id names the method through all its versions
 * @param version starts at 1
 * @param phases in the order they are usually gone through
 * @param maxAxesPerTable most live axes a table may have
 * @param voteBudget votes a participant has in a ballot, unless the ballot says otherwise
 */
public record Method(
  String id,
  int version,
  List<Phase> phases,
  int maxAxesPerTable,
  int voteBudget,
  List<Column> columns,
  List<FacetKind> facets
) {
  public Method {
    phases = List.copyOf(phases);
    columns = List.copyOf(columns);
    facets = List.copyOf(facets);
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

  public boolean hasFacet(String kind) {
    return facets.stream().anyMatch(each -> each.id().equals(kind));
  }
}
