package tablee.messages.analysis;

import java.util.Set;
import tablee.messages.Rejection;
import tablee.messages.counsel.Aim;
import tablee.messages.counsel.Status;
import tablee.messages.id.TerritoryId;

/**
 * Which recommendations are asked for; an empty part asks for any.
 *
 * @param territories for any of these
 * @param general general ones; beside territories, those as well
 * @param aims with any of these
 * @param statuses as far as any of these
 * @param words all of which stand somewhere in the text, letter case and accents aside
 */
public record RecommendationFilter(
  Set<TerritoryId> territories,
  boolean general,
  Set<Aim> aims,
  Set<Status> statuses,
  String words
) {
  public static final RecommendationFilter ALL = new RecommendationFilter(
    Set.of(),
    false,
    Set.of(),
    Set.of(),
    ""
  );

  /** Throws {@link tablee.messages.RejectedException} for more than can be asked at once. */
  public RecommendationFilter {
    territories = Set.copyOf(territories);
    aims = Set.copyOf(aims);
    statuses = Set.copyOf(statuses);
    if (words.length() > RowFilter.WORDS) {
      throw new Rejection.TextTooLong("q", RowFilter.WORDS, words.length()).asException();
    }
    if (territories.size() > RowFilter.ENTRIES) {
      throw new Rejection.TooMany("territory", RowFilter.ENTRIES).asException();
    }
  }
}
