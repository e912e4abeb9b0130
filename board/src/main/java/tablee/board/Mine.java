package tablee.board;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tablee.messages.id.AxisId;
import tablee.messages.id.BallotId;
import tablee.messages.id.TableId;

/**
 * What a participant alone sees: their own part, also where authors and votes are hidden.
 *
 * @param axes the axes they proposed that were not withdrawn
 * @param withdrawn the axes they proposed and withdrew, which they can restore
 * @param votes how many votes they have on each axis of each ballot
 * @param veiled their table's axes that other tables do not see yet; null where there are none
 */
public record Mine(
  List<AxisId> axes,
  Map<AxisId, WithdrawnAxis> withdrawn,
  Map<BallotId, Map<AxisId, Integer>> votes,
  @Nullable Map<AxisId, Card.AxisCard> veiled
) {
  /** Somebody from whose table nothing is hidden from others. */
  public Mine(
    List<AxisId> axes,
    Map<AxisId, WithdrawnAxis> withdrawn,
    Map<BallotId, Map<AxisId, Integer>> votes
  ) {
    this(axes, withdrawn, votes, null);
  }

  public record WithdrawnAxis(TableId table, String title, String reason) {}
}
