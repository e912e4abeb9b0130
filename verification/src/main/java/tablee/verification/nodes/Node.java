package tablee.verification.nodes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tablee.log.Journal;
import tablee.log.axon.LogEventStore;
import tablee.log.axon.LogStorageEngine;
import tablee.log.axon.LogTokenStore;
import tablee.log.storage.Verdict;
import tablee.log.type.TokensAsJson;
import tablee.messages.axis.AxisEvent.AxisRevised;
import tablee.messages.log.LogUnavailableException;
import tablee.messages.log.Receipt;
import tablee.messages.log.Recorded;
import tablee.verification.log.Facts;
import tablee.verification.log.Form;

/**
 * One of two nodes. It appends to streams of its own and to streams that both want, follows the log, and takes its
 * share of a streaming processor. It says all that happens to it, until it is told to stop appending and then to end:
 * {@code ack KEY FIRST LAST}, {@code won|lost STREAM SEQUENCE}, {@code handled POSITION}, and with the nanoseconds of
 * the machine's one stopwatch {@code recorded POSITION NANOS} and {@code seen POSITION NANOS}.
 */
final class Node {

  private static final int SHARED = 3;
  private static final int OWN = 3;
  private static final Duration LEASE = Duration.ofSeconds(2);

  private final Journal journal;
  private final String name;
  private final Clock clock;
  private final Duration pause;
  private volatile boolean appending = true;

  private Node(Journal journal, String name, Clock clock, Duration pause) {
    this.journal = journal;
    this.name = name;
    this.clock = clock;
    this.pause = pause;
  }

  /** @param arguments where the log is, the node's name, by how many seconds its clock is wrong */
  public static void main(String... arguments) throws InterruptedException {
    var clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(Long.parseLong(arguments[2])));
    GenericEventMessage.clock = clock;
    try (var journal = new Journal(new Form(arguments[0]).open(), Facts.decoder()::recorded)) {
      new Node(journal, arguments[1], clock, Duration.ofMillis(40)).run();
    }
  }

  private void run() throws InterruptedException {
    var axon = processor();
    try (
      var following = journal.follow(events -> events.forEach(Node::see));
      var callers = Executors.newVirtualThreadPerTaskExecutor();
      var input = new Scanner(System.in, UTF_8)
    ) {
      say("since " + following.since());
      axon.start();
      for (int i = 0; i < OWN; i++) {
        int number = i;
        callers.execute(() -> appendToOwn(number));
      }
      for (int i = 0; i < SHARED; i++) {
        int number = i;
        callers.execute(() -> appendToShared("shared-" + number));
      }
      input.nextLine();
      appending = false;
      input.nextLine();
      axon.shutdown();
    }
  }

  private Configuration processor() {
    var json = Jackson3Serializer.builder().jsonMapperBuilderCustomizer(new TokensAsJson()).build();
    var tokens = new LogTokenStore(journal.storage(), json, name, LEASE);
    var configurer = DefaultConfigurer.defaultConfiguration(false)
      .configureSerializer(axon -> json)
      .configureTransactionManager(axon -> NoTransactionManager.INSTANCE)
      .configureEventStore(axon -> {
        var engine = LogStorageEngine.builder(journal);
        engine.eventSerializer(Facts.serializer()).snapshotSerializer(json);
        return LogEventStore.builder(journal, Facts.decoder()).storageEngine(engine.build()).build();
      });
    configurer
      .eventProcessing()
      .registerTokenStore(axon -> tokens)
      .registerEventHandler(axon -> new Handler())
      .registerPooledStreamingEventProcessor("handler", Configuration::eventStore, (axon, builder) ->
        builder
          .clock(clock)
          .initialSegmentCount(1)
          .tokenClaimInterval(500)
          .claimExtensionThreshold(500)
          .initialToken(source -> source.createTailToken())
      );
    return configurer.buildConfiguration();
  }

  /** Its effect counts only if the token was stored with it: a node that lost its claim has had none. */
  @ProcessingGroup("handler")
  static final class Handler {

    @EventHandler
    @SuppressWarnings("UnusedVariable")
    void on(AxisRevised event, TrackingToken token, UnitOfWork<EventMessage<?>> unitOfWork) {
      long position = token.position().orElseThrow();
      unitOfWork.afterCommit(committed -> say("handled " + position));
    }
  }

  private static void see(Recorded recorded) {
    say("seen " + recorded.position() + " " + System.nanoTime());
  }

  private void appendToOwn(int number) {
    var stream = name + "-" + number;
    for (long sequence = 0; appending; sequence++) {
      LockSupport.parkNanos(pause.toNanos());
      if (append(stream, sequence) instanceof Verdict.Accepted(Receipt receipt)) {
        say("ack " + key(stream, sequence) + " " + receipt.first() + " " + receipt.last());
      } else {
        throw new IllegalStateException("nobody else writes to " + stream);
      }
    }
  }

  /** Both nodes want each place in these streams. */
  private void appendToShared(String stream) {
    for (long sequence = 0; appending; sequence++) {
      LockSupport.parkNanos(pause.toNanos());
      boolean won = append(stream, sequence) instanceof Verdict.Accepted;
      say((won ? "won " : "lost ") + stream + " " + sequence);
    }
  }

  private String key(String stream, long sequence) {
    return name + "/" + stream + "/" + sequence;
  }

  private Verdict append(String stream, long sequence) {
    while (true) {
      var event = Facts.event(stream, sequence);
      var commit = Facts.commit(key(stream, sequence), stream, sequence, List.of(event), Instant.now(clock));
      try {
        var verdict = journal.append(commit, List.of(event));
        if (verdict instanceof Verdict.Accepted(Receipt receipt)) {
          say("recorded " + receipt.first() + " " + System.nanoTime());
        }
        if (verdict instanceof Verdict.AlreadyRecorded(Receipt receipt)) {
          return new Verdict.Accepted(receipt);
        }
        if (!(verdict instanceof Verdict.InDoubt)) {
          return verdict;
        }
      } catch (LogUnavailableException away) {
        say("away " + stream);
      }
    }
  }

  private static void say(String line) {
    synchronized (System.out) {
      System.out.println(line);
      System.out.flush();
    }
  }
}
