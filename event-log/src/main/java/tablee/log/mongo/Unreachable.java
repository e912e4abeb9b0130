package tablee.log.mongo;

import com.mongodb.MongoException;
import java.util.function.Supplier;
import tablee.messages.log.LogUnavailableException;

/** Says in words that the database does not answer. */
final class Unreachable {

  private Unreachable() {}

  /** @throws LogUnavailableException if the database refuses or does not answer */
  static <T> T unless(Supplier<T> call) {
    try {
      return call.get();
    } catch (MongoException failed) {
      throw new LogUnavailableException("MongoDB does not answer: " + failed.getMessage(), failed);
    }
  }
}
