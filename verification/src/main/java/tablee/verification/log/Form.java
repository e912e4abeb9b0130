package tablee.verification.log;

import java.nio.file.Path;
import java.time.Duration;
import tablee.log.mongo.MongoStorage;
import tablee.log.sqlite.SqliteStorage;
import tablee.log.storage.Storage;

/** Where a log is: a file, or a database named by its URI. */
public record Form(String place) {
  public Storage open() {
    return place.startsWith("mongodb://")
      ? MongoStorage.open(place, Duration.ofSeconds(30))
      : SqliteStorage.open(Path.of(place), 2);
  }
}
