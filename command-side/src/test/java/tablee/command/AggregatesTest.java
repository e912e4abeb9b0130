package tablee.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.junit.jupiter.api.Test;

class AggregatesTest {

  private static final String STREAM = "tally:1";

  private final EventStore events = EmbeddedEventStore.builder()
    .storageEngine(new InMemoryEventStorageEngine())
    .build();
  private final List<String> made = new ArrayList<>();
  private final Aggregates<Tally> tallies = new Aggregates<>(
    Tally.class,
    stream -> {
      made.add(stream);
      return new Tally(stream);
    },
    events,
    new Turns(Duration.ofSeconds(30)),
    10
  );

  record Counted(int now) {}

  static final class Tally {

    @AggregateIdentifier
    final String stream;

    private int count;

    Tally(String stream) {
      this.stream = stream;
    }

    void count() {
      apply(new Counted(count + 1));
    }

    @EventSourcingHandler
    void evolve(Counted counted) {
      count = counted.now();
    }
  }

  private int count() {
    return DefaultUnitOfWork.startAndGet(null)
      .executeWithResult(() -> {
        var tally = tallies.load(STREAM);
        tally.execute(Tally::count);
        return tally.invoke(counted -> counted.count);
      })
      .getPayload();
  }

  private void countAndFail() {
    var work = DefaultUnitOfWork.startAndGet(null);
    work.execute(() -> {
      tallies.load(STREAM).execute(Tally::count);
      throw new IllegalStateException("after all, no");
    });
  }

  private void refuse() {
    var work = DefaultUnitOfWork.startAndGet(null);
    work.execute(() -> {
      tallies.load(STREAM);
      throw new IllegalStateException("no");
    });
  }

  @Test
  void whatNothingHappenedToIsBlankAndNotMissing() {
    assertThat(count()).isEqualTo(1);
    assertThat(made).containsExactly(STREAM);
  }

  @Test
  void whatWasUsedIsKept() {
    count();
    assertThat(count()).isEqualTo(2);
    assertThat(made).hasSize(1);
  }

  @Test
  void whatWasRefusedIsKept() {
    count();
    assertThatIllegalStateException().isThrownBy(this::refuse);
    assertThat(count()).isEqualTo(2);
    assertThat(made).hasSize(1);
  }

  @Test
  void whatWasHalfChangedIsForgotten() {
    count();
    assertThatIllegalStateException().isThrownBy(this::countAndFail);
    assertThat(count()).isEqualTo(2);
    assertThat(made).hasSize(2);
  }

  @Test
  void whatOthersWroteMeanwhileIsTakenIn() {
    count();
    events.publish(new GenericDomainEventMessage<>("Tally", STREAM, 1, new Counted(41)));
    assertThat(count()).isEqualTo(42);
    assertThat(made).hasSize(1);
  }
}
