package tablee.log.axon;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import tablee.log.Journal;

/**
 * Axon's event store over the log. Its streams call their readers when something was recorded, and what a unit of work
 * publishes is recorded in one commit, on the command's thread.
 */
public final class LogEventStore extends AbstractEventStore {

  private final Journal journal;
  private final EventDecoder decoder;

  private LogEventStore(Builder builder, Journal journal, EventDecoder decoder) {
    super(builder);
    this.journal = journal;
    this.decoder = decoder;
  }

  public static Builder builder(Journal journal, EventDecoder decoder) {
    return new Builder(journal, decoder);
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
    return new LogStream(journal, decoder, Positions.of(token));
  }

  /** Takes what Axon's builders take; the log itself is given. */
  public static final class Builder extends AbstractEventStore.Builder {

    private final Journal journal;
    private final EventDecoder decoder;

    private Builder(Journal journal, EventDecoder decoder) {
      this.journal = journal;
      this.decoder = decoder;
    }

    @Override
    public Builder storageEngine(EventStorageEngine engine) {
      super.storageEngine(new OneCommitPerUnitOfWork(engine));
      return this;
    }

    public LogEventStore build() {
      return new LogEventStore(this, journal, decoder);
    }
  }
}
