package tablee.log.sqlite;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tablee.log.storage.Storage;
import tablee.log.storage.StorageContract;

class SqliteStorageTest extends StorageContract {

  @TempDir
  Path directory;

  @Override
  protected Storage open() {
    return SqliteStorage.open(directory.resolve("log.db"), 2);
  }

  @Test
  void aFileHasOneOwner() {
    assertThatThrownBy(this::open)
      .isInstanceOf(FileHeldException.class)
      .hasMessageContaining("log.db is in use");
  }
}
