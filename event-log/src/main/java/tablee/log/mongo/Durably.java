package tablee.log.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/** Collections whose writes outlive the loss of a server, and whose reads see only such writes. */
final class Durably {

  private Durably() {}

  static MongoCollection<Document> collection(MongoDatabase database, String name) {
    return database
      .getCollection(name)
      .withReadPreference(ReadPreference.primary())
      .withReadConcern(ReadConcern.MAJORITY)
      .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  /** Runs a write; false if it would be a second one under a key that admits one. */
  static boolean unlessTaken(Runnable write) {
    return Unreachable.unless(() -> {
      try {
        write.run();
        return true;
      } catch (MongoWriteException failed) {
        if (isDuplicate(failed)) {
          return false;
        }
        throw failed;
      }
    });
  }

  private static boolean isDuplicate(MongoException failed) {
    return ErrorCategory.fromErrorCode(failed.getCode()) == ErrorCategory.DUPLICATE_KEY;
  }
}
