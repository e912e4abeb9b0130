package tablee.log.axon;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import tablee.log.sqlite.SqliteStorage;
import tablee.log.storage.Storage;

class SqliteDeadLetterSuiteTest extends DeadLetterSuite {

  @TempDir
  Path directory;

  @Override
  Storage open() {
    return SqliteStorage.open(directory.resolve("log.db"), 2);
  }
}
