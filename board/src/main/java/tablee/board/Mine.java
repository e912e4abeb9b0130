package tablee.board;

import java.util.List;
import java.util.Map;
import tablee.messages.id.AxisId;
import tablee.messages.id.BallotId;
import tablee.messages.id.TableId;

/**
 * What a participant alone sees: their own part, also where authors and votes are hidden.
 *
 * @param axes the axes they proposed that were not withdrawn
 * @param withdrawn the axes they proposed and withdrew, which they can restore
 * @param votes how many votes they have on each axis of each ballot
 */
public record Mine(
  List<AxisId> axes,
  Map<AxisId, WithdrawnAxis> withdrawn,
  Map<BallotId, Map<AxisId, Integer>> votes
) {
  public record WithdrawnAxis(TableId table, String title, String reason) {}
}
