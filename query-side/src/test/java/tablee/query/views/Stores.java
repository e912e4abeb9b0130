package tablee.query.views;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Stores as an application has them, without the application. */
final class Stores {

  private Stores() {}

  static ViewsSettings settings() {
    return new ViewsSettings(
      System.getenv("MONGODB_URI"),
      "tablee",
      Duration.ofSeconds(5),
      Duration.ofSeconds(10),
      Duration.ZERO,
      500,
      16
    );
  }

  static <T> T of(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new AssertionError(failed);
    }
  }
}
