package tablee.live.connection;

import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tablee.live.measure.Measures;
import tablee.live.room.Rooms;
import tablee.live.wire.Goodbye;
import tablee.messages.Commands;
import tablee.messages.id.WorkshopId;

/** Every connection there is. Safe for any number of threads. */
public final class Connections {

  private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

  private final Set<Connection> all = ConcurrentHashMap.newKeySet();
  private final Connection.Surroundings around;
  private final InstantSource clock;
  private volatile boolean closing;

  public Connections(
    Rooms rooms,
    Commands commands,
    ConnectionSettings settings,
    InstantSource clock,
    Measures measures
  ) {
    this.around = new Connection.Surroundings(
      rooms,
      new Orders(commands, clock, measures),
      new Allowances(settings),
      settings,
      clock,
      measures
    );
    this.clock = clock;
  }

  /** Takes up a line that somebody opened. */
  public Connection open(WorkshopId workshop, Line line) {
    var connection = new Connection(workshop, line, around);
    all.add(connection);
    if (closing) {
      connection.ended(Goodbye.GOING_AWAY);
    }
    return connection;
  }

  /** A line has ended, for whatever reason. */
  public void closed(Connection connection) {
    if (all.remove(connection)) {
      connection.gone();
    }
  }

  /** To be called about once a second. */
  public void check() {
    long nanoTime = System.nanoTime();
    var now = clock.instant();
    for (var connection : all) {
      try {
        connection.check(nanoTime, now);
      } catch (RuntimeException e) {
        // Whatever is the matter with this one, the others have to be checked as well.
        LOG.error("A connection could not be checked", e);
      }
    }
    around.allowances().tidy();
  }

  /** Lets everybody move on. Those who come later are sent on, too. */
  public void sayGoodbye() {
    closing = true;
    all.forEach(connection -> connection.ended(Goodbye.GOING_AWAY));
  }

  /** How many there are. */
  public int count() {
    return all.size();
  }

  /** How many there are over WebSockets, or over HTTP. */
  public long count(Line.Carrier carrier) {
    return all
      .stream()
      .filter(connection -> connection.carrier() == carrier)
      .count();
  }

  /** Bytes of frames that wait for all of them together. */
  public long bytesWaiting() {
    return all.stream().mapToLong(Connection::bytesWaiting).sum();
  }

  /** Changes that wait for the one who is furthest behind. */
  public long mostChangesBehind() {
    return all.stream().mapToLong(Connection::changesBehind).max().orElse(0);
  }
}
