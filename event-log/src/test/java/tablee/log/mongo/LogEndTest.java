package tablee.log.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static tablee.log.storage.Samples.answering;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tablee.messages.log.Append;

/** How often a node asks the database whether others have written. */
class LogEndTest {

  @AutoClose
  private final TestDatabase test = new TestDatabase();

  private final AtomicInteger asked = new AtomicInteger();
  private MongoClient client;
  private LogEnd end;

  @BeforeEach
  void openTheEnd() {
    client = MongoClients.create(
      MongoClientSettings.builder()
        .applyConnectionString(new ConnectionString(test.uri()))
        .addCommandListener(
          new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
              asked.incrementAndGet();
            }
          }
        )
        .build()
    );
    end = new LogEnd(new Commits(client.getDatabase(test.name())));
    asked.set(0);
  }

  @AfterEach
  void closeTheClient() {
    client.close();
  }

  private static void deciding(Runnable reads) {
    ScopedValue.where(Append.CURRENT, new Append("k")).run(reads);
  }

  @Test
  void aCommandIsDecidedAfterOneLookHoweverMuchItReads() {
    deciding(() -> {
      end.freshen();
      end.freshen();
      end.freshen();
    });

    assertThat(asked).hasValue(1);
  }

  @Test
  void theNextCommandSeesWhatAnotherNodeWroteBeforeIt() {
    deciding(end::freshen);
    try (var other = test.open()) {
      other.append(List.of(answering("k0", "a", 0, 1)));
    }

    deciding(end::freshen);

    assertThat(end.head().position()).isEqualTo(2);
  }

  @Test
  void whoDecidesNothingLooksEachTime() {
    end.freshen();
    end.freshen();

    assertThat(asked).hasValue(2);
  }
}
