package tablee.log.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static tablee.log.storage.Samples.commit;

import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How another node's events are noticed on a server that has change streams: it is told, and does not look. */
@Timeout(60)
class MongoChangeStreamTest {

  private static final long NEVER = TimeUnit.DAYS.toMillis(1);

  private final MongoServer server = new MongoServer(new MemoryBackend());
  private String uri;

  @BeforeEach
  void startServerWithChangeStreams() {
    server.enableOplog();
    uri = server.bindAndGetConnectionString() + "/tablee";
  }

  @AfterEach
  void stopServer() {
    server.shutdownNow();
  }

  @Test
  void aNodeThatNeverLooksIsToldOfWhatOthersAppend() throws InterruptedException {
    try (var other = MongoStorage.open(uri, Duration.ofSeconds(5)); var client = MongoClients.create(uri)) {
      other.append(List.of(commit("a", 0)));
      var commits = new Commits(client.getDatabase("tablee"));
      var end = new LogEnd(commits);
      BlockingQueue<Long> told = new LinkedBlockingQueue<>();
      end.onGrowth(told::add);
      // Its first look is also its last: whatever it learns after that, the stream has told.
      try (var watch = new Watch(commits, end, new Watch.Pace(NEVER, NEVER, NEVER))) {
        for (long sequence = 1; sequence < 6; sequence++) {
          other.append(List.of(commit("a", sequence)));
          assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(1 + sequence);
        }
        assertThat(watch).isNotNull();
      }
    }
  }
}
