package tablee.live.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import tablee.messages.log.EventLog;
import tablee.messages.log.LogUnavailableException;
import tablee.messages.log.Receipt;
import tablee.messages.log.Recorded;

class LogHealthTest {

  /** A log whose storage comes and goes. */
  private static final class Fickle implements EventLog {

    boolean there = true;

    @Override
    public String incarnation() {
      return "k3Xq";
    }

    @Override
    public long head() {
      if (!there) {
        throw new LogUnavailableException("gone");
      }
      return 4_711;
    }

    @Override
    public List<Recorded> read(String scope, long after, int limit) {
      return List.of();
    }

    @Override
    public List<Recorded> stream(String stream, long fromSequence) {
      return List.of();
    }

    @Override
    public Optional<Receipt> find(String commandKey) {
      return Optional.empty();
    }

    @Override
    public Following follow(Consumer<List<Recorded>> listener) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void theServerIsWellOnlyAsLongAsItsLogCanBeRead() {
    var log = new Fickle();
    var health = new LogHealth(log);
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    assertThat(health.health().getDetails())
      .containsEntry("head", 4_711L)
      .containsEntry("incarnation", "k3Xq");
    log.there = false;
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    log.there = true;
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
  }
}
