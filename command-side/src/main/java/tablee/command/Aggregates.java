package tablee.command;

import java.util.Objects;
import java.util.function.Function;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import tablee.command.premise.Recent;

/**
 * Aggregates of one kind. One that nothing happened to yet is blank, not missing. Those used recently stay in
 * memory, and before each use they take in what the log has got beyond them, which other nodes may have written.
 */
final class Aggregates<T> extends EventSourcingRepository<T> {

  private final EventStore events;
  private final Function<String, T> blank;
  private final Recent<EventSourcedAggregate<T>> recent;

  /**
   * @param blank makes an aggregate from its stream's name
   * @param kept how many stay in memory
   */
  Aggregates(Class<T> type, Function<String, T> blank, EventStore events, LockFactory locks, int kept) {
    super(builder(type).aggregateFactory(new Factory<>(type, blank)).eventStore(events).lockFactory(locks));
    this.events = events;
    this.blank = blank;
    this.recent = new Recent<>(kept);
  }

  @Override
  protected EventSourcedAggregate<T> doLoadWithLock(String stream, @Nullable Long expectedVersion) {
    // Taken out, so that whatever goes wrong from here on leaves no half-changed aggregate behind.
    var kept = recent.take(stream);
    var aggregate = kept == null ? blank(stream) : kept;
    var known = aggregate.version();
    var news = events.readEvents(stream, known == null ? 0 : known + 1);
    if (news.hasNext()) {
      aggregate.initializeState(news);
    }
    keepIfItAgreesWithTheLog(stream, aggregate);
    return aggregate;
  }

  private EventSourcedAggregate<T> blank(String stream) {
    return EventSourcedAggregate.initialize(
      blank.apply(stream),
      aggregateModel(),
      events,
      NoSnapshotTriggerDefinition.TRIGGER
    );
  }

  private void keepIfItAgreesWithTheLog(String stream, EventSourcedAggregate<T> aggregate) {
    var loaded = aggregate.version();
    var work = CurrentUnitOfWork.get();
    // Only now is what it applied in the log; the lock is still held.
    work.afterCommit(_ -> recent.keep(stream, aggregate));
    work.onRollback(_ -> {
      // A refusal has applied nothing.
      if (Objects.equals(aggregate.version(), loaded)) {
        recent.keep(stream, aggregate);
      }
    });
  }

  private record Factory<T>(Class<T> type, Function<String, T> blank) implements AggregateFactory<T> {
    @Override
    public T createAggregateRoot(String stream, DomainEventMessage<?> first) {
      return blank.apply(stream);
    }

    @Override
    public Class<T> getAggregateType() {
      return type;
    }
  }
}
