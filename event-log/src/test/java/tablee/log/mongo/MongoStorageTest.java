package tablee.log.mongo;

import org.junit.jupiter.api.AutoClose;
import tablee.log.storage.Storage;
import tablee.log.storage.StorageContract;

class MongoStorageTest extends StorageContract {

  @AutoClose
  private final TestDatabase database = new TestDatabase();

  @Override
  protected Storage open() {
    return database.open();
  }
}
