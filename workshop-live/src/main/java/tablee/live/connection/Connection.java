package tablee.live.connection;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tablee.live.access.Token;
import tablee.live.measure.Measures;
import tablee.live.room.Admission;
import tablee.live.room.Rooms;
import tablee.live.room.Viewpoint;
import tablee.live.room.Watcher;
import tablee.live.wire.Frames;
import tablee.live.wire.FromClient;
import tablee.live.wire.FromClient.Hello;
import tablee.live.wire.FromClient.Order;
import tablee.live.wire.FromClient.Ping;
import tablee.live.wire.FromClient.Writing;
import tablee.live.wire.Goodbye;
import tablee.live.wire.Incoming;
import tablee.live.wire.Lang;
import tablee.live.wire.Trouble;
import tablee.live.wire.UnreadableException;
import tablee.live.words.Wording;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.id.WorkshopId;

/**
 * Somebody's device at a workshop. Frames come in one at a time and are dealt with before the next one is read, so
 * that a client's commands keep their order and a client that sends too much waits by itself.
 */
public final class Connection implements Watcher {

  /** What a connection needs from the rest. */
  record Surroundings(
    Rooms rooms,
    Orders orders,
    Allowances allowances,
    ConnectionSettings settings,
    InstantSource clock,
    Measures measures
  ) {}

  /** Somebody who was let in. */
  private record Inside(Orders.Desk desk, @Nullable Instant expires) {}

  private final WorkshopId workshop;
  private final Line line;
  private final Surroundings around;
  private final Outbox outbox;
  private final CountDownLatch answered = new CountDownLatch(1);

  private volatile Lang lang = Lang.FR;
  private volatile boolean greeted;
  private volatile @Nullable Inside inside;
  private volatile @Nullable Goodbye goodbye;
  private volatile long heardAt = System.nanoTime();
  private volatile long leavingSince;
  private volatile long foundAt;
  private volatile boolean foundBefore;
  private int tooMany;

  Connection(WorkshopId workshop, Line line, Surroundings around) {
    this.workshop = workshop;
    this.line = line;
    this.around = around;
    this.outbox = new Outbox(
      line,
      line::cut,
      () -> around.rooms.find(workshop, this),
      around.measures::delivered
    );
  }

  // --- in ---------------------------------------------------------------------------------------------------

  /** Deals with a frame. Blocks until that is done; never called by two threads at once. */
  public void receive(byte[] utf8) throws InterruptedException {
    heardAt = System.nanoTime();
    if (goodbye != null) {
      return;
    }
    try {
      switch (Incoming.read(utf8)) {
        case Hello hello -> greet(hello);
        case Order order -> carryOut(order);
        case Writing writing -> write(writing);
        case Ping _ -> ping();
      }
    } catch (UnreadableException e) {
      unreadable(e.trouble(), e.id());
    }
  }

  private void greet(Hello hello) throws InterruptedException {
    if (greeted) {
      unreadable(Trouble.FRAME_MALFORMED, null);
      return;
    }
    greeted = true;
    lang = hello.lang();
    if (hello.version() != Frames.VERSION) {
      ended(Goodbye.VERSION_UNKNOWN);
      return;
    }
    var token = Token.parse(hello.token()).filter(each -> each.opens(workshop));
    if (token.isEmpty()) {
      ended(Goodbye.TOKEN_UNKNOWN);
      return;
    }
    around.rooms.admit(workshop, this, token.get().hash(), hello.resume());
    if (!answered.await(around.settings.hello().toMillis(), TimeUnit.MILLISECONDS)) {
      ended(Goodbye.INTERNAL);
    }
  }

  private void carryOut(Order order) {
    var sender = inside;
    if (sender == null) {
      ended(Goodbye.HELLO_EXPECTED);
    } else if (mayGoOn(sender)) {
      outbox.put(around.orders.answer(order, sender.desk));
      endIfTooMuchWaits();
    } else {
      around.measures.refused(new Rejection.TooFast());
      outbox.put(sender.desk.refused(order, new Rejection.TooFast()));
    }
  }

  private void ping() {
    var sender = inside;
    if (sender == null) {
      ended(Goodbye.HELLO_EXPECTED);
    } else if (mayGoOn(sender)) {
      outbox.put(Frames.pong());
      endIfTooMuchWaits();
    }
  }

  private void write(Writing writing) {
    var sender = inside;
    if (sender == null) {
      ended(Goodbye.HELLO_EXPECTED);
    } else if (mayGoOn(sender) && sender.desk.by().role() != Role.PROJECTOR) {
      around.rooms.writes(workshop, this, writing.cell());
    }
  }

  private void unreadable(Trouble trouble, @Nullable String id) {
    around.measures.unreadable(trouble);
    var sender = inside;
    if (sender == null && !greeted) {
      ended(Goodbye.HELLO_EXPECTED);
    } else if (sender == null || mayGoOn(sender)) {
      outbox.put(Frames.error(trouble, Wording.in(lang).say(trouble), id));
      endIfTooMuchWaits();
    }
  }

  /** Whether the sender keeps within their allowance; ends the connection of one who does not care. */
  private boolean mayGoOn(Inside sender) {
    if (around.allowances.of(workshop, sender.desk.by()).take()) {
      tooMany = 0;
      return true;
    }
    tooMany++;
    if (tooMany > around.settings.flood()) {
      ended(Goodbye.FLOODING);
    }
    return false;
  }

  /** Somebody asks and asks, and does not listen. */
  private void endIfTooMuchWaits() {
    if (outbox.bytesWaiting() > around.settings.waitingBytes()) {
      ended(Goodbye.SLOW);
    }
  }

  // --- from the room ----------------------------------------------------------------------------------------

  @Override
  public void admitted(Admission admission, byte @Nullable [] snapshot) {
    var who = admission.who();
    inside = new Inside(new Orders.Desk(workshop, who, admission.method(), lang), admission.expires());
    outbox.put(
      Frames.welcome(
        admission.log(),
        workshop,
        who.role(),
        who.id(),
        around.settings.heartbeat(),
        around.clock.instant()
      )
    );
    outbox.follow(admission.viewpoint(), snapshot);
    around.measures.admitted(snapshot != null);
    answered.countDown();
  }

  @Override
  public void lost() {
    outbox.lose();
  }

  @Override
  public void found(byte[] snapshot, Viewpoint viewpoint) {
    long now = System.nanoTime();
    if (foundBefore && now - foundAt < around.settings.stall().toNanos()) {
      ended(Goodbye.SLOW);
    } else {
      foundBefore = true;
      foundAt = now;
      around.measures.caughtUp();
      outbox.follow(viewpoint, snapshot);
    }
  }

  @Override
  public void news() {
    outbox.news();
  }

  @Override
  public void ended(Goodbye why) {
    if (goodbye == null) {
      leavingSince = System.nanoTime();
      goodbye = why;
      around.measures.ended(why);
      outbox.end(why, Frames.bye(why, Wording.in(lang).say(why)));
    }
    answered.countDown();
  }

  // --- in time ----------------------------------------------------------------------------------------------

  /** To be called about once a second: what has to end by itself ends here. */
  void check(long nanoTime, Instant now) {
    var settings = around.settings;
    var stuckSince = outbox.stuckSince();
    var sender = inside;
    if (goodbye != null) {
      if (nanoTime - leavingSince > settings.farewell().toNanos()) {
        line.cut();
      }
    } else if (stuckSince != null && nanoTime - stuckSince > settings.stall().toNanos()) {
      ended(Goodbye.SLOW);
      // What takes nothing takes no goodbye either.
      line.cut();
    } else if (sender == null) {
      if (nanoTime - heardAt > settings.hello().toNanos()) {
        ended(Goodbye.SILENT);
      }
    } else if (sender.expires != null && !now.isBefore(sender.expires)) {
      ended(Goodbye.ACCESS_ENDED);
    } else if (nanoTime - heardAt > settings.heartbeat().multipliedBy(2).toNanos()) {
      ended(Goodbye.SILENT);
    }
  }

  Line.Carrier carrier() {
    return line.carrier();
  }

  long bytesWaiting() {
    return outbox.bytesWaiting();
  }

  long changesBehind() {
    return outbox.changesBehind();
  }

  /** To be called once, when the line has ended for whatever reason. */
  void gone() {
    goodbye = Goodbye.GOING_AWAY;
    answered.countDown();
    around.rooms.leave(workshop, this);
  }
}
