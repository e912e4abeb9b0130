package tablee.log.axon;

import org.junit.jupiter.api.AutoClose;
import tablee.log.mongo.TestDatabase;
import tablee.log.storage.Storage;

class MongoEngineSuiteTest extends EngineSuite {

  @AutoClose
  private final TestDatabase database = new TestDatabase();

  @Override
  Storage open() {
    return database.open();
  }
}
