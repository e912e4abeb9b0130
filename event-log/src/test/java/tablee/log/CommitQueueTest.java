package tablee.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tablee.log.sqlite.SqliteStorage;
import tablee.log.storage.Samples;
import tablee.log.storage.Storage;
import tablee.log.storage.Verdict;
import tablee.messages.log.LogUnavailableException;
import tablee.messages.log.Receipt;

/** Who waits for the disk, and who does not. */
@Timeout(60)
class CommitQueueTest {

  @TempDir
  Path directory;

  private final List<Verdict> told = new ArrayList<>();
  private Storage storage;
  private CommitQueue queue;

  @BeforeEach
  void openQueue() {
    storage = spy(SqliteStorage.open(directory.resolve("log.db"), 1));
    queue = new CommitQueue(storage, (group, verdicts) -> told.addAll(verdicts));
  }

  @AfterEach
  void closeQueue() {
    queue.close();
    storage.close();
  }

  private static Submission event(long sequence) {
    return new Submission(Samples.commit("a", sequence), List.of());
  }

  private static Verdict accepted(long position) {
    return new Verdict.Accepted(new Receipt(position, position));
  }

  @Test
  void whileTheDiskIsAtWorkTheNextCommitGetsItsPlaceAndNobodyIsToldOfEither() throws Exception {
    var disk = new CountDownLatch(1);
    doAnswer(flush -> {
      disk.await();
      return flush.callRealMethod();
    })
      .when(storage)
      .flush();

    var first = queue.place(event(0));
    var second = queue.place(event(1));

    assertThat(List.of(first.verdict(), second.verdict())).containsExactly(accepted(1), accepted(2));
    assertThat(storage.stream("a", 0, 10)).hasSize(2);
    assertThat(storage.after(0, 10)).isEmpty();
    assertThat(storage.scope("scope-of-a", 0, 10)).isEmpty();
    assertThat(storage.head()).isZero();
    assertThat(told).isEmpty();
    var waiting = CompletableFuture.runAsync(second::awaitDurable);
    assertThat(waiting).isNotDone();

    disk.countDown();
    waiting.get();

    assertThat(told).containsExactly(accepted(1), accepted(2));
    assertThat(storage.after(0, 10)).hasSize(2);
  }

  @Test
  void aFlushThatFailsIsToldToEveryoneWhoWaitsAndTheNextOneCoversWhatItLeft() {
    doThrow(new LogUnavailableException("the disk does not answer")).doCallRealMethod().when(storage).flush();

    assertThatThrownBy(() -> queue.append(event(0)))
      .isInstanceOf(LogUnavailableException.class)
      .hasMessageContaining("the disk does not answer");
    assertThat(queue.append(event(1))).isEqualTo(accepted(2));
    assertThat(storage.after(0, 10)).hasSize(2);
  }

  @Test
  void aGroupThatCannotBeWrittenIsToldSo() {
    doThrow(new LogUnavailableException("no space is left"))
      .doCallRealMethod()
      .when(storage)
      .place(anyList());

    assertThatThrownBy(() -> queue.place(event(0)))
      .isInstanceOf(LogUnavailableException.class)
      .hasMessageContaining("no space is left");
    assertThat(queue.append(event(0))).isEqualTo(accepted(1));
  }

  private List<Thread> placers() {
    var placers = new CopyOnWriteArrayList<Thread>();
    doAnswer(place -> {
      placers.add(Thread.currentThread());
      return place.callRealMethod();
    })
      .when(storage)
      .place(anyList());
    return placers;
  }

  @Test
  void whoComesAloneGivesItsOwnCommitAPlace() {
    var placers = placers();

    queue.append(event(0));

    assertThat(placers).containsExactly(Thread.currentThread());
  }

  @Test
  void aVirtualThreadLeavesItToTheWriterSoThatItsCarrierWaitsForNoDisk() throws Exception {
    var placers = placers();

    Thread.startVirtualThread(() -> queue.append(event(0))).join();

    assertThat(placers).extracting(Thread::getName).containsExactly("log-writer");
    assertThat(told).containsExactly(accepted(1));
  }

  /**
   * How many commits went together where placing takes long: one caller's, and another's who comes while the first of
   * them is placed.
   */
  private List<Integer> groups(long[] ofOne, long ofTheOther) throws Exception {
    var groups = new CopyOnWriteArrayList<Integer>();
    var go = new CountDownLatch(1);
    when(storage.placesAtOnce()).thenReturn(false);
    doAnswer(place -> {
      groups.add(place.<List<?>>getArgument(0).size());
      go.await();
      Thread.sleep(500);
      return place.callRealMethod();
    })
      .when(storage)
      .place(anyList());

    var one = append(ofOne);
    awaitThat(() -> !groups.isEmpty());
    var other = append(ofTheOther);
    awaitThat(() -> queue.waiting() == 1);
    go.countDown();
    one.get();
    other.get();
    return groups;
  }

  private CompletableFuture<Void> append(long... sequences) {
    return CompletableFuture.runAsync(() -> {
      for (long sequence : sequences) {
        queue.append(event(sequence));
      }
    });
  }

  private static void awaitThat(BooleanSupplier holds) throws InterruptedException {
    while (!holds.getAsBoolean()) {
      Thread.sleep(1);
    }
  }

  @Test
  void wherePlacingTakesLongWhoIsAnsweredComesBackInTimeForThoseWhoWaitedMeanwhile() throws Exception {
    assertThat(groups(new long[] { 0, 2 }, 1)).containsExactly(1, 2);
  }

  @Test
  void whoDoesNotComeBackIsNotWaitedForLong() throws Exception {
    assertThat(groups(new long[] { 0 }, 1)).containsExactly(1, 1);
  }

  @Test
  void whatHasItsPlaceIsDurableOnceTheQueueIsClosedAndNothingIsTakenAfterwards() {
    var placed = queue.place(event(0));

    queue.close();

    placed.awaitDurable();
    assertThat(storage.after(0, 10)).hasSize(1);
    assertThatThrownBy(() -> queue.place(event(1)))
      .isInstanceOf(LogUnavailableException.class)
      .hasMessageContaining("closed");
    assertThat(storage.stream("a", 0, 10)).hasSize(1);
  }
}
