package tablee.live.access;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.RejectedException;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.WorkshopId;

/**
 * Who sent a request, as their token says.
 *
 * @param workshop null for analysts
 * @param programme theirs for analysts, their workshop's for others
 * @param tokenHash of the token they came with
 * @param expires when it ends; null if it stays good
 */
public record Bearer(
  Actor actor,
  @Nullable WorkshopId workshop,
  ProgrammeId programme,
  String tokenHash,
  @Nullable Instant expires
) {
  /**
   * The one who facilitates a workshop.
   *
   * @throws RejectedException with {@link Rejection.NotAllowed} for anybody else
   */
  public Actor facilitating(WorkshopId asked) {
    if (actor.role() != Role.FACILITATOR || !asked.equals(workshop)) {
      throw new Rejection.NotAllowed(actor.role()).asException();
    }
    return actor;
  }

  /**
   * The participant who asks.
   *
   * @throws RejectedException with {@link Rejection.NotAllowed} for anybody else
   */
  public ParticipantId participating() {
    return actor.participant().orElseThrow(() -> new Rejection.NotAllowed(actor.role()).asException());
  }

  /** The workshop this token opens; empty for analysts. */
  public Optional<WorkshopId> place() {
    return Optional.ofNullable(workshop);
  }
}
