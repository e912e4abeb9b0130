package tablee.messages.ballot;

import tablee.messages.Rejection;
import tablee.messages.id.AxisId;
import tablee.messages.text.Texts;

/**
 * What a ballot paper says about one axis.
 *
 * @param value what it means depends on the {@link BallotKind}
 * @param reason why somebody objects; otherwise empty
 */
public record Mark(AxisId axis, int value, String reason) {
  public Mark {
    reason = Texts.lines("reason", reason, Texts.REASON);
    if (value < 0) {
      throw new Rejection.Malformed("marks").asException();
    }
  }
}
