package tablee.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.junit.jupiter.api.Test;

class TurnsTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  @Test
  void oneAtATimeForEachStream() throws Exception {
    var turns = new Turns(LONG);
    var count = new int[1];
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 100; i++) {
        people.execute(() -> {
          try (var turn = turns.obtainLock("axes:w")) {
            int seen = count[0];
            LockSupport.parkNanos(1_000);
            count[0] = seen + 1;
            assertThat(turn.isHeld()).isTrue();
          }
        });
      }
    }
    assertThat(count[0]).isEqualTo(100);
  }

  @Test
  void streamsDoNotWaitForEachOther() {
    var turns = new Turns(Duration.ZERO);
    try (var one = turns.obtainLock("axes:v"); var other = turns.obtainLock("axes:w")) {
      assertThat(one.isHeld()).isTrue();
      assertThat(other.isHeld()).isTrue();
    }
  }

  @Test
  void patienceEnds() throws Exception {
    var turns = new Turns(Duration.ZERO);
    try (var held = turns.obtainLock("axes:w"); var somebody = Executors.newVirtualThreadPerTaskExecutor()) {
      var waiting = somebody.submit(() -> turns.obtainLock("axes:w"));
      assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(waiting::get)
        .withCauseInstanceOf(LockAcquisitionFailedException.class);
      assertThat(held.isHeld()).isTrue();
    }
  }

  @Test
  void aTurnComesAfterTheOneBefore() throws Exception {
    var turns = new Turns(LONG);
    var taken = new CountDownLatch(1);
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var held = turns.obtainLock("axes:w");
      people.execute(() -> {
        turns.obtainLock("axes:w").release();
        taken.countDown();
      });
      held.release();
      taken.await();
    }
    assertThat(taken.getCount()).isZero();
  }

  @Test
  void whoeverIsInterruptedGivesUpTheirTurn() throws Exception {
    var turns = new Turns(LONG);
    try (var held = turns.obtainLock("axes:w"); var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var waiting = people.submit(() -> {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(LockAcquisitionFailedException.class).isThrownBy(() ->
          turns.obtainLock("axes:w")
        );
        return Thread.currentThread().isInterrupted();
      });
      assertThat(waiting.get()).isTrue();
      assertThat(held.isHeld()).isTrue();
    }
    turns.obtainLock("axes:w").release();
  }
}
