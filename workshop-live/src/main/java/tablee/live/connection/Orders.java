package tablee.live.connection;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tablee.live.command.Args;
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
import tablee.messages.Role;
import tablee.messages.Undo;
import tablee.messages.id.Id;
import tablee.messages.id.WorkshopId;
import tablee.messages.log.Receipt;
import tablee.messages.method.Method;

/** Carries out what a client asks for, and words the answer. */
final class Orders {

  private static final Logger LOG = LoggerFactory.getLogger(Orders.class);

  /** The one order that is no command of its own: it becomes one when it is known what it takes back. */
  private static final String UNDO = "undo";

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
      var asked = order.name().equals(UNDO) ? undo(order, desk) : command(order, desk);
      if (asked.isEmpty()) {
        return desk.trouble(Trouble.COMMAND_UNKNOWN, order);
      }
      long begun = System.nanoTime();
      var receipt = asked.get().get();
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

  private Optional<Supplier<Optional<Receipt>>> command(Order order, Desk desk) {
    var now = clock.instant();
    var entry = Entry.of(order, desk.by, now);
    return Catalogue.find(order.name(), desk.workshop, entry.by(), now).map(maker -> {
      var command = maker.apply(order.args());
      return () -> commands.submit(command, key(desk, order.id()), entry.circumstances());
    });
  }

  /** Whose the order was that is taken back, and for whom it was entered, is known from what it did. */
  private Optional<Supplier<Optional<Receipt>>> undo(Order order, Desk desk) {
    if (desk.by.role() != Role.PARTICIPANT && desk.by.role() != Role.FACILITATOR) {
      throw new Rejection.NotAllowed(desk.by.role()).asException();
    }
    if (order.onBehalf() != null) {
      throw new Rejection.Malformed("onBehalf").asException();
    }
    var args = new Args(order.args());
    var earlier = args.id("command", id -> {
      Id.check(id);
      return id;
    });
    args.nothingElse();
    var undo = new Undo(desk.workshop, key(desk, earlier), desk.by);
    return Optional.of(() -> commands.undo(undo, key(desk, order.id())));
  }

  private static @org.jspecify.annotations.Nullable Long position(Optional<Receipt> receipt) {
    return receipt.map(Receipt::last).orElse(null);
  }

  /** Ids are made by clients: one sender's can't be another's, nor can a workshop's be another workshop's. */
  private static String key(Desk desk, String id) {
    return desk.workshop + "/" + desk.by + "/" + id;
  }
}
