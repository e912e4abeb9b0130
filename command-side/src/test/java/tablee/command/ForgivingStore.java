package tablee.command;

import java.util.List;
import java.util.function.Consumer;
import org.axonframework.common.Registration;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;

/** A test fixture's event store, which answers like a real one where no event is given: with an empty stream. */
record ForgivingStore(EventStore strict) implements EventStore {
  @Override
  public DomainEventStream readEvents(String stream) {
    try {
      return strict.readEvents(stream);
    } catch (AggregateNotFoundException _) {
      return DomainEventStream.empty();
    }
  }

  @Override
  public void publish(List<? extends EventMessage<?>> events) {
    strict.publish(events);
  }

  @Override
  public void storeSnapshot(DomainEventMessage<?> snapshot) {
    strict.storeSnapshot(snapshot);
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
    return strict.openStream(token);
  }

  @Override
  public Registration subscribe(Consumer<List<? extends EventMessage<?>>> processor) {
    return strict.subscribe(processor);
  }

  @Override
  public Registration registerDispatchInterceptor(
    MessageDispatchInterceptor<? super EventMessage<?>> interceptor
  ) {
    return strict.registerDispatchInterceptor(interceptor);
  }
}
