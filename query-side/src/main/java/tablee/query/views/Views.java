package tablee.query.views;

import static java.util.stream.Collectors.toMap;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tablee.messages.analysis.ViewsDescribed;
import tablee.messages.log.EventLog;

/**
 * All views, each brought further by a processor of its own: one that cannot go on tries again, waiting longer each
 * time, leaves nothing out and holds up no other.
 */
public final class Views implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Views.class);
  private static final Duration FIRST_WAIT = Duration.ofMillis(200);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final int SHARE_OF_LEASE = 5;

  private record Followed(Follower follower, PooledStreamingEventProcessor processor, Alarm reading) {}

  private final EventLog log;
  private final ViewTokens tokens;
  private final Alarm storage;
  private final Map<String, Followed> views = new LinkedHashMap<>();
  private final ScheduledExecutorService workers;
  private final List<Thread> starters = new ArrayList<>();
  private volatile boolean following;

  /**
   * @param source of the events
   * @param log the same events, by workshop
   */
  public Views(
    List<? extends View> views,
    ViewsStore store,
    StreamableMessageSource<TrackedEventMessage<?>> source,
    EventLog log,
    ViewsSettings settings,
    Clock clock
  ) {
    this.log = log;
    this.storage = new Alarm(clock);
    this.tokens = new ViewTokens(
      store,
      views.stream().collect(toMap(View::name, view -> view)),
      new Lease(settings.lease(), System::nanoTime)
    );
    // One to coordinate and one to draw for each view, so that none waits for another; a room goes before all of them.
    workers = Executors.newScheduledThreadPool(2 * views.size(), quietly());
    for (var view : views) {
      var boards = new Boards(log, settings.boards());
      var follower = new Follower(view, store, boards, settings, new Alarm(clock), clock);
      var processor = processor(follower, source, settings);
      this.views.put(view.name(), new Followed(follower, processor, new Alarm(clock)));
    }
  }

  /** Correctness never rests on a priority; on one core, how long a room waits does. */
  @SuppressWarnings("ThreadPriorityCheck")
  private static ThreadFactory quietly() {
    return Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("views-", 0).factory();
  }

  private PooledStreamingEventProcessor processor(
    Follower follower,
    StreamableMessageSource<TrackedEventMessage<?>> source,
    ViewsSettings settings
  ) {
    long share = settings.lease().toMillis() / SHARE_OF_LEASE;
    var invoker = SimpleEventHandlerInvoker.builder()
      .eventHandlers(follower)
      .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
      .build();
    return PooledStreamingEventProcessor.builder()
      .name(follower.view().name())
      .eventHandlerInvoker(invoker)
      .errorHandler(PropagatingErrorHandler.instance())
      .messageSource(source)
      .tokenStore(tokens)
      .transactionManager(NoTransactionManager.instance())
      .coordinatorExecutor(workers)
      .workerExecutor(workers)
      // Events of one workshop have to be drawn in one place, and one place is fast enough for all of them.
      .initialSegmentCount(1)
      .initialToken(StreamableMessageSource::createTailToken)
      .batchSize(settings.batch())
      .tokenClaimInterval(share)
      .claimExtensionThreshold(share)
      .enableCoordinatorClaimExtension()
      .build();
  }

  /** Lets every view follow the log, as soon as its storage can be reached. Returns at once. */
  public synchronized void start() {
    following = true;
    for (var followed : views.values()) {
      followed.follower.takeItsTime();
      starters.add(Thread.ofVirtual().start(() -> begin(followed.processor)));
    }
  }

  private void begin(PooledStreamingEventProcessor processor) {
    var wait = FIRST_WAIT;
    while (following) {
      try {
        processor.start();
        return;
      } catch (RuntimeException failure) {
        if (!following) {
          return;
        }
        LOG.warn("View {} cannot start yet: {}", processor.getName(), failure.toString());
      }
      try {
        Thread.sleep(wait);
      } catch (InterruptedException _) {
        return;
      }
      wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
    }
  }

  /** Lets the views stand where they are. They can be started again. */
  public synchronized void stop() {
    following = false;
    starters.forEach(Thread::interrupt);
    starters.forEach(Views::join);
    starters.clear();
    views.values().forEach(followed -> followed.follower.hurry());
    for (var followed : views.values()) {
      followed.processor.shutDown();
    }
  }

  private static void join(Thread starter) {
    try {
      starter.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Empties a view and fills it again from the log's beginning. Nobody is told of anything while it fills, and its
   * answers say how far it is.
   *
   * @throws org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException if another node brings it further
   */
  public synchronized void rebuild(View view) {
    var followed = of(view);
    followed.follower.hurry();
    followed.processor.shutDown();
    followed.follower.takeItsTime();
    tokens.fetchToken(view.name(), 0);
    tokens.storeToken(null, view.name(), 0);
    followed.follower.empty();
    tokens.releaseClaim(view.name(), 0);
    followed.processor.start();
  }

  /** Which position an answer from these views holds for; to be asked before the views are. */
  public Standing standing(View... asked) {
    return new Standing(tokens.position(List.of(asked)), log.head());
  }

  public ViewsDescribed describe() {
    return new ViewsDescribed(log.head(), views.values().stream().map(this::describe).toList());
  }

  private ViewsDescribed.View describe(Followed followed) {
    var view = followed.follower.view();
    Long position = null;
    try {
      position = tokens.position(List.of(view));
      storage.clear();
    } catch (MongoException failure) {
      storage.stand("storage cannot be reached: " + failure.getMessage());
    }
    if (followed.processor.isError()) {
      followed.reading.stand("the log cannot be followed");
    } else {
      followed.reading.clear();
    }
    var trouble = Stream.of(followed.follower.alarm(), storage, followed.reading)
      .map(Alarm::trouble)
      .filter(Objects::nonNull)
      .findFirst();
    return new ViewsDescribed.View(view.name(), position, trouble.orElse(null));
  }

  private Followed of(View view) {
    var followed = views.get(view.name());
    if (followed == null) {
      throw new IllegalArgumentException("no view " + view.name());
    }
    return followed;
  }

  @Override
  public void close() {
    stop();
    workers.shutdownNow();
  }
}
