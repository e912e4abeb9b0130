package tablee.live.room;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a room keeps at hand.
 *
 * @param changes most changes kept for those who return, and most that a watcher may be behind
 * @param size most bytes of changes, likewise
 * @param idle how long a room stays that nobody watches or asks for anything
 * @param writing how long somebody counts as writing in a cell who does not say so again
 */
@ConfigurationProperties("tablee.live.room")
public record RoomSettings(
  @DefaultValue("2000") int changes,
  @DefaultValue("2MB") DataSize size,
  @DefaultValue("10m") Duration idle,
  @DefaultValue("12s") Duration writing
) {
  long bytes() {
    return size.toBytes();
  }
}
