package tablee.messages.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.ballot.BallotKind;
import tablee.messages.id.AxisId;
import tablee.messages.id.BallotId;
import tablee.messages.id.TableId;
import tablee.messages.id.WorkshopId;

/**
 * @param position everything up to this position of the log is in the answer
 * @param head the log's last position when it was asked
 * @param catchingUp whether the answer is behind
 * @param theme the axis as it stands now, and through its {@code from} down to the tables
 * @param who names whoever is named by an id in the answer
 */
public record RowTraced(
  long position,
  long head,
  boolean catchingUp,
  GridRow row,
  Axis theme,
  List<GridRow.Contributor> who
) {
  /**
   * @param reason null for none
   * @param table null for an axis made by a merge
   * @param votes in the revealed ballots that put it to the vote
   * @param from the axes it was made of; for one that lives on from an earlier workshop, the same axis there
   * @param workshop the earlier workshop that it stands in; null for the row's own
   */
  public record Axis(
    AxisId axis,
    String title,
    @Nullable String reason,
    boolean validated,
    @Nullable Actor by,
    @Nullable Table table,
    List<Votes> votes,
    List<Axis> from,
    @Nullable WorkshopId workshop
  ) {}

  public record Table(TableId table, String name) {}

  /**
   * @param kind null for dots
   * @param votes what the marks on the axis add up to
   * @param voters people who spent at least one vote in the ballot, or handed in a paper
   */
  public record Votes(BallotId ballot, @Nullable BallotKind kind, int votes, int voters) {}
}
