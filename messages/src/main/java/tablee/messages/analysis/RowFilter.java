package tablee.messages.analysis;

import java.util.List;
import java.util.Set;
import tablee.messages.Rejection;
import tablee.messages.id.TerritoryId;
import tablee.messages.id.WorkshopId;

/**
 * Which rows are asked for; an empty part asks for any.
 *
 * @param workshops any of these
 * @param themes any of these titles, letter case and accents aside
 * @param facets with a facet of any of these kinds
 * @param words all of which stand somewhere in the row's texts
 * @param territories of workshops about any of these
 */
public record RowFilter(
  Set<WorkshopId> workshops,
  List<String> themes,
  Set<String> facets,
  String words,
  Set<TerritoryId> territories
) {
  /** Most UTF-16 units of words to look for. */
  public static final int WORDS = 200;

  /** Most entries of each of the other parts. */
  public static final int ENTRIES = 100;

  public static final RowFilter ALL = new RowFilter(Set.of(), List.of(), Set.of(), "");

  /** Throws {@link tablee.messages.RejectedException} for more than can be asked at once. */
  public RowFilter {
    workshops = Set.copyOf(workshops);
    themes = List.copyOf(themes);
    facets = Set.copyOf(facets);
    if (words.length() > WORDS) {
      throw new Rejection.TextTooLong("q", WORDS, words.length()).asException();
    }
    few("workshop", workshops.size());
    few("theme", themes.size());
    few("facet", facets.size());
    territories = Set.copyOf(territories);
    few("territory", territories.size());
  }

  /** About any territory or none. */
  public RowFilter(Set<WorkshopId> workshops, List<String> themes, Set<String> facets, String words) {
    this(workshops, themes, facets, words, Set.of());
  }

  private static void few(String field, int size) {
    if (size > ENTRIES) {
      throw new Rejection.TooMany(field, ENTRIES).asException();
    }
  }
}
