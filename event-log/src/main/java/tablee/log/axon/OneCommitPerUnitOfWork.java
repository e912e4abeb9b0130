package tablee.log.axon;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a unit of work appends, which may come in several portions while it prepares to commit, and appends it
 * as one when it commits. A refusal there still rolls the unit of work back.
 */
final class OneCommitPerUnitOfWork implements EventStorageEngine {

  private static final String GATHERED = OneCommitPerUnitOfWork.class.getName();

  private final EventStorageEngine engine;

  OneCommitPerUnitOfWork(EventStorageEngine engine) {
    this.engine = engine;
  }

  @Override
  public void appendEvents(List<? extends EventMessage<?>> events) {
    if (CurrentUnitOfWork.isStarted()) {
      gathered(CurrentUnitOfWork.get()).addAll(events);
    } else {
      engine.appendEvents(events);
    }
  }

  private List<EventMessage<?>> gathered(UnitOfWork<?> unitOfWork) {
    return unitOfWork.getOrComputeResource(GATHERED, key -> {
      var events = new ArrayList<EventMessage<?>>();
      unitOfWork.onCommit(committing -> engine.appendEvents(events));
      return events;
    });
  }

  @Override
  public void storeSnapshot(DomainEventMessage<?> snapshot) {
    engine.storeSnapshot(snapshot);
  }

  @Override
  public Stream<? extends TrackedEventMessage<?>> readEvents(
    @Nullable TrackingToken token,
    boolean mayBlock
  ) {
    return engine.readEvents(token, mayBlock);
  }

  @Override
  public DomainEventStream readEvents(String stream, long firstSequenceNumber) {
    return engine.readEvents(stream, firstSequenceNumber);
  }

  @Override
  public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
    return engine.readSnapshot(stream);
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String stream) {
    return engine.lastSequenceNumberFor(stream);
  }

  @Override
  public TrackingToken createTailToken() {
    return engine.createTailToken();
  }

  @Override
  public TrackingToken createHeadToken() {
    return engine.createHeadToken();
  }

  @Override
  public TrackingToken createTokenAt(Instant dateTime) {
    return engine.createTokenAt(dateTime);
  }
}
