package tablee.board;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tablee.messages.ballot.Mark;
import tablee.messages.expectation.Assessment;
import tablee.messages.id.AnswerId;
import tablee.messages.id.AttachmentId;
import tablee.messages.id.AxisId;
import tablee.messages.id.BallotId;
import tablee.messages.id.ExpectationId;
import tablee.messages.id.GroupingId;
import tablee.messages.id.PaperId;
import tablee.messages.id.TableId;
import tablee.messages.moderation.Contribution;

/**
 * What a participant alone sees: their own part, also where authors and votes are hidden.
 *
 * @param axes the axes they proposed that were not withdrawn
 * @param withdrawn the axes they proposed and withdrew, which they can restore
 * @param votes how many votes they have on each axis of each open ballot with dots
 * @param veiled their table's axes that other tables do not see yet; null where there are none
 * @param expectations null for somebody who has none
 * @param answers their group's page, while the phase keeps groups apart; null otherwise
 * @param beside what of the library stands beside {@code veiled} axes; null where nothing does
 * @param papers what they marked on the paper of each other open ballot
 * @param sealed which of their papers counts in each confidential ballot; what it says is known to their device alone
 * @param groupings the groupings they proposed
 * @param supports the groupings they support
 * @param ranking the themes they want to work on, the most wanted first
 * @param hidden what they contributed and a facilitator keeps from sight, by section and id; null where nothing is
 * @param locked why their table may not write now; null while it may
 */
public record Mine(
  List<AxisId> axes,
  Map<AxisId, WithdrawnAxis> withdrawn,
  Map<BallotId, Map<AxisId, Integer>> votes,
  @Nullable Map<AxisId, Card.AxisCard> veiled,
  @Nullable Expectations expectations,
  @Nullable Map<AnswerId, Card.AnswerCard> answers,
  @Nullable Map<AttachmentId, Card.AttachmentCard> beside,
  Map<BallotId, List<Mark>> papers,
  Map<BallotId, PaperId> sealed,
  List<GroupingId> groupings,
  List<GroupingId> supports,
  List<AxisId> ranking,
  @Nullable Map<String, Hidden> hidden,
  @Nullable String locked
) {
  /** Somebody who took no other part, and from whom and from whose table nothing is hidden. */
  public Mine(
    List<AxisId> axes,
    Map<AxisId, WithdrawnAxis> withdrawn,
    Map<BallotId, Map<AxisId, Integer>> votes
  ) {
    this(
      axes,
      withdrawn,
      votes,
      null,
      null,
      null,
      null,
      Map.of(),
      Map.of(),
      List.of(),
      List.of(),
      List.of(),
      null,
      null
    );
  }

  /**
   * @param said what they said and did not withdraw
   * @param withdrawn what they said and withdrew, which they can restore
   * @param shared where they joined in
   * @param assessed what they say became of it
   */
  public record Expectations(
    List<ExpectationId> said,
    Map<ExpectationId, String> withdrawn,
    List<ExpectationId> shared,
    Map<ExpectationId, Assessment> assessed
  ) {}

  /**
   * @param text what they wrote there
   * @param reason why it is hidden
   */
  public record Hidden(Contribution what, String text, String reason) {}

  public record WithdrawnAxis(TableId table, String title, String reason) {}
}
