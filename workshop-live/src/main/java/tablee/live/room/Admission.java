package tablee.live.room;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.method.Method;

/**
 * What somebody gets who is let in.
 *
 * @param who as their token says
 * @param expires when their token ends; null if it stays good
 * @param method the workshop's
 * @param log the incarnation that positions belong to
 * @param viewpoint where their changes begin
 */
public record Admission(
  Actor who,
  @Nullable Instant expires,
  Method method,
  String log,
  Viewpoint viewpoint
) {}
