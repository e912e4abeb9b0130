package tablee.messages.ballot;

import java.util.List;
import tablee.messages.id.AxisId;

/**
 * What a ballot's papers say about one axis together.
 *
 * @param sum what the marks add up to: votes, points, approvals
 * @param papers how many papers gave it 0, 1, 2 and so on; empty with dots, where the sum says all that matters
 */
public record Count(AxisId axis, int sum, List<Integer> papers) {
  public Count {
    papers = List.copyOf(papers);
  }
}
