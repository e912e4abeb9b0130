package tablee.live.connection;

import java.time.Duration;
import java.time.Instant;
import tablee.live.command.Args;
import tablee.live.command.Catalogue;
import tablee.live.wire.FromClient.Order;
import tablee.messages.Actor;
import tablee.messages.Circumstances;
import tablee.messages.OnBehalf;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.TableId;

/**
 * Whose an order is, which may be somebody else's than the sender's.
 *
 * @param by who is said to give it
 */
record Entry(Actor by, Circumstances circumstances) {
  /** Devices' clocks are not this server's. */
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

  /**
   * @throws tablee.messages.RejectedException if the sender may not enter this for others, or it is not said for whom
   */
  static Entry of(Order order, Actor sender, Instant now) {
    if (order.onBehalf() == null) {
      return new Entry(sender, Circumstances.PLAIN);
    }
    // Only what people do themselves can be entered for them.
    if (!sender.facilitates() || !Catalogue.isFor(order.name(), Role.PARTICIPANT)) {
      throw new Rejection.NotAllowed(sender.role()).asException();
    }
    var args = new Args(order.onBehalf());
    var participant = args.idOrNull("participant", ParticipantId::new);
    var table = args.idOrNull("table", TableId::new);
    var happened = args.momentOrNull("happened");
    args.nothingElse();
    if ((participant == null) == (table == null)) {
      throw new Rejection.Malformed("onBehalf").asException();
    }
    if (happened != null && happened.isAfter(now.plus(CLOCKS_DIFFER))) {
      throw new Rejection.Malformed("happened").asException();
    }
    return new Entry(
      participant == null ? sender : Actor.participant(participant),
      new Circumstances(new OnBehalf(sender, table, happened))
    );
  }
}
