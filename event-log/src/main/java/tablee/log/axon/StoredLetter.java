package tablee.log.axon;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.jspecify.annotations.Nullable;
import tablee.log.storage.Cells.Cell;

/** A dead letter that is in the queue, and the cell it is kept in. */
record StoredLetter(Cell cell, DeadLetter<EventMessage<?>> letter) implements DeadLetter<EventMessage<?>> {
  @Override
  public EventMessage<?> message() {
    return letter.message();
  }

  @Override
  public Optional<Cause> cause() {
    return letter.cause();
  }

  @Override
  public Instant enqueuedAt() {
    return letter.enqueuedAt();
  }

  @Override
  public Instant lastTouched() {
    return letter.lastTouched();
  }

  @Override
  public MetaData diagnostics() {
    return letter.diagnostics();
  }

  @Override
  public DeadLetter<EventMessage<?>> markTouched() {
    return new StoredLetter(cell, letter.markTouched());
  }

  @Override
  public DeadLetter<EventMessage<?>> withCause(@Nullable Throwable cause) {
    return new StoredLetter(cell, letter.withCause(cause));
  }

  @Override
  public DeadLetter<EventMessage<?>> withDiagnostics(MetaData diagnostics) {
    return new StoredLetter(cell, letter.withDiagnostics(diagnostics));
  }
}
