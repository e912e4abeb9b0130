package tablee.query.views;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.ConcludesBatch;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tablee.messages.Event;
import tablee.messages.counsel.CounselEvent;
import tablee.messages.library.LibraryEvent;
import tablee.messages.log.Recorded;
import tablee.messages.method.MethodEvent;
import tablee.messages.programme.ProgrammeEvent;

/**
 * Brings one view further, a batch of events at a time. Every document says which event changed it last, and none is
 * ever replaced by an earlier state of itself: events that come twice, and writes of a node that lost its claim
 * meanwhile, change nothing.
 */
final class Follower {

  /** For each moment of drawing, so many of leaving the processor to those who are in a room together now. */
  private static final int LEISURE = 40;

  /** A drawing that took long, because the machine is slow or has just begun, is nothing to wait minutes for. */
  private static final Duration LONGEST_REST = Duration.ofSeconds(2);

  /** Events older than this are history: nobody is waiting in a room while it is drawn. */
  private static final Duration HISTORY = Duration.ofMinutes(10);

  private final View view;
  private final ViewsStore store;
  private final Boards boards;
  private final ViewsSettings settings;
  private final Alarm alarm;
  private final InstantSource clock;
  private final Semaphore hurry = new Semaphore(0);
  private @Nullable Sketch sketch;
  private int seen;
  private long begunAt;
  private long last;

  Follower(
    View view,
    ViewsStore store,
    Boards boards,
    ViewsSettings settings,
    Alarm alarm,
    InstantSource clock
  ) {
    this.view = view;
    this.store = store;
    this.boards = boards;
    this.settings = settings;
    this.alarm = alarm;
    this.clock = clock;
  }

  View view() {
    return view;
  }

  Alarm alarm() {
    return alarm;
  }

  @EventHandler(payloadType = Event.class)
  synchronized void on(TrackedEventMessage<?> message, @ConcludesBatch boolean concludesBatch) {
    var recorded = recorded(message);
    try {
      follow(recorded);
      if (concludesBatch) {
        store();
        rest(recorded.at());
      }
    } catch (RuntimeException | Error failure) {
      startAfresh();
      alarm.raise("at position " + recorded.position() + ": " + failure);
      throw failure;
    }
  }

  private void follow(Recorded recorded) {
    // Positions have no gaps: after one, other events were handled elsewhere, and the boards here know nothing of them.
    if (recorded.position() > last + 1) {
      startAfresh();
    }
    last = Math.max(last, recorded.position());
    seen++;
    if (sketch == null) {
      begunAt = System.nanoTime();
      sketch = view.sketch();
    }
    if (recorded.event() instanceof ProgrammeEvent event) {
      sketch.see(event, recorded.position());
      return;
    }
    if (recorded.event() instanceof LibraryEvent) {
      // Of a programme's story, and nothing that a view keeps: rows hold references of their own.
      return;
    }
    if (recorded.event() instanceof CounselEvent) {
      // A programme's, and read from its own story.
      return;
    }
    if (recorded.event() instanceof MethodEvent) {
      // A programme's, and nothing that is analysed: a workshop brings the method it runs.
      return;
    }
    var board = boards.before(recorded);
    if (!Boards.holds(board, recorded)) {
      sketch.see(board.apply(recorded), board);
    }
  }

  private void store() {
    var drawn = requireNonNull(sketch).draw();
    if (!drawn.isEmpty()) {
      var writes = drawn.stream().map(Follower::write).toList();
      store.documents(view).bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }
    sketch = null;
    alarm.clear();
    boards.trim();
  }

  /**
   * Lets the next events gather, so that a room full of votes is not drawn vote by vote, and those who vote wait for no
   * drawing.
   */
  private void rest(Instant last) {
    boolean more = seen >= settings.batch();
    boolean history = last.isBefore(clock.instant().minus(HISTORY));
    seen = 0;
    if (settings.pace().isZero() || (more && history)) {
      return;
    }
    long drawing = System.nanoTime() - begunAt;
    long rest = Math.min(drawing * LEISURE, LONGEST_REST.toNanos());
    var pause = Duration.ofNanos(Math.max(rest, settings.pace().toNanos()));
    CurrentUnitOfWork.ifStarted(batch -> batch.afterCommit(_ -> pause(pause)));
  }

  private void pause(Duration pause) {
    try {
      if (hurry.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        hurry.release();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Rests no more until {@link #takeItsTime}, so that whoever stops it need not wait. */
  void hurry() {
    hurry.release();
  }

  void takeItsTime() {
    hurry.drainPermits();
  }

  private static UpdateOneModel<Document> write(Drawn drawn) {
    return new UpdateOneModel<>(
      Filters.eq("_id", drawn.id()),
      Updates.max(ViewsStore.IT, ViewsStore.positioned(drawn)),
      new UpdateOptions().upsert(true)
    );
  }

  private void startAfresh() {
    sketch = null;
    seen = 0;
    boards.forget();
  }

  /** Nothing is in the view any more. */
  synchronized void empty() {
    startAfresh();
    last = 0;
    store.documents(view).deleteMany(Filters.empty());
  }

  private static Recorded recorded(TrackedEventMessage<?> message) {
    var aggregate = message instanceof DomainEventMessage<?> domain ? domain : null;
    return new Recorded(
      requireNonNull(message.trackingToken()).position().orElseThrow(),
      aggregate == null ? message.getIdentifier() : aggregate.getAggregateIdentifier(),
      aggregate == null ? 0 : aggregate.getSequenceNumber(),
      message.getTimestamp(),
      (Event) message.getPayload()
    );
  }
}
