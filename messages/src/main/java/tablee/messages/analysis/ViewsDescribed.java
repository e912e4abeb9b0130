package tablee.messages.analysis;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param head the log's last position */
public record ViewsDescribed(long head, List<View> views) {
  /**
   * @param position everything up to this position is in the view; null while that can't be known
   * @param trouble null when all is well
   */
  public record View(String name, @Nullable Long position, @Nullable Trouble trouble) {}

  /**
   * Why a view does not go on. It tries again by itself, waiting longer each time, and leaves nothing out.
   *
   * @param since when it first failed there
   * @param attempts how often it has tried
   */
  public record Trouble(String problem, Instant since, int attempts) {}

  public boolean well() {
    return views.stream().allMatch(view -> view.trouble() == null);
  }
}
