package tablee.messages.homework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tablee.messages.Rejection;
import tablee.messages.id.AxisId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.RowId;
import tablee.messages.text.Texts;

/**
 * What is to be found out.
 *
 * @param axis the group it is for; null for everybody
 * @param row the row it is for; null for none in particular
 * @param who a participant, or somebody outside who has an id for this; the name stands beside the log; null while
 *     nobody said yes
 * @param due null for the next workshop, whenever that is
 */
public record Task(
  String what,
  @Nullable AxisId axis,
  @Nullable RowId row,
  @Nullable ParticipantId who,
  @Nullable LocalDate due
) {
  public Task {
    what = Texts.lines("what", what, Texts.REASON);
    if (what.isEmpty()) {
      throw new Rejection.TextMissing("what").asException();
    }
  }
}
