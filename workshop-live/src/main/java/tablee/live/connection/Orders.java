package tablee.live.connection;

import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tablee.live.command.Catalogue;
import tablee.live.measure.Measures;
import tablee.live.wire.Frames;
import tablee.live.wire.FromClient.Order;
import tablee.live.wire.Lang;
import tablee.live.wire.Trouble;
import tablee.live.words.Wording;
import tablee.messages.Actor;
import tablee.messages.Commands;
import tablee.messages.RejectedException;
import tablee.messages.Rejection;
import tablee.messages.id.WorkshopId;
import tablee.messages.log.Receipt;
import tablee.messages.method.Method;

/** Carries out what a client asks for, and words the answer. */
final class Orders {

  private static final Logger LOG = LoggerFactory.getLogger(Orders.class);

  private final Commands commands;
  private final InstantSource clock;
  private final Measures measures;

  Orders(Commands commands, InstantSource clock, Measures measures) {
    this.commands = commands;
    this.clock = clock;
    this.measures = measures;
  }

  /** Who asks, where, and in which language they are answered. */
  record Desk(WorkshopId workshop, Actor by, Method method, Lang lang) {
    byte[] refused(Order order, Rejection rejection) {
      return Frames.refused(order.id(), rejection, Wording.in(lang).say(rejection, method));
    }

    byte[] trouble(Trouble trouble, Order order) {
      return Frames.error(trouble, Wording.in(lang).say(trouble), order.id());
    }
  }

  /** Returns the answer, once what was asked for is durable or refused. */
  byte[] answer(Order order, Desk desk) {
    try {
      var now = clock.instant();
      var entry = Entry.of(order, desk.by, now);
      var maker = Catalogue.find(order.name(), desk.workshop, entry.by(), now);
      if (maker.isEmpty()) {
        return desk.trouble(Trouble.COMMAND_UNKNOWN, order);
      }
      var command = maker.get().apply(order.args());
      long begun = System.nanoTime();
      var receipt = commands.submit(command, key(desk, order), entry.circumstances());
      measures.carriedOut(System.nanoTime() - begun);
      return Frames.ack(order.id(), position(receipt));
    } catch (RejectedException refused) {
      measures.refused(refused.rejection());
      return desk.refused(order, refused.rejection());
    } catch (RuntimeException e) {
      LOG.error("{} in workshop {} failed", order, desk.workshop, e);
      return desk.trouble(Trouble.INTERNAL, order);
    }
  }

  private static @org.jspecify.annotations.Nullable Long position(Optional<Receipt> receipt) {
    return receipt.map(Receipt::last).orElse(null);
  }

  /** Ids are made by clients: one sender's can't be another's, nor can a workshop's be another workshop's. */
  private static String key(Desk desk, Order order) {
    return desk.workshop + "/" + desk.by + "/" + order.id();
  }
}
