package tablee.query.views;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * @param uri of the MongoDB server that keeps the views; null for one inside this process, which forgets with it
 * @param database used where the uri names none
 * @param patience how long to look for a server before an answer is given up
 * @param lease how long a view stays claimed by a node that gives no sign of life
 * @param pace least time between two drawings of a view, while events come one by one
 * @param batch most events in one drawing
 * @param boards most boards a view keeps folded between two drawings
 */
public record ViewsSettings(
  @Nullable String uri,
  String database,
  Duration patience,
  Duration lease,
  Duration pace,
  int batch,
  int boards
) {}
