package tablee.live.room;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tablee.board.Board;
import tablee.board.Names;
import tablee.live.wire.FromClient.Resume;
import tablee.live.wire.FromClient.Spot;
import tablee.live.wire.Goodbye;
import tablee.messages.RejectedException;
import tablee.messages.Rejection;
import tablee.messages.id.WorkshopId;
import tablee.messages.log.EventLog;
import tablee.messages.log.LogUnavailableException;
import tablee.messages.log.PersonalData;
import tablee.messages.log.Recorded;
import tablee.messages.people.PeopleEvent;

/**
 * Every room that is open. A room opens when somebody asks for its workshop and closes when nobody has for a while.
 * One follower of the log serves them all. Safe for any number of threads.
 */
public final class Rooms implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 10;

  private final Map<String, Room> open = new ConcurrentHashMap<>();
  private final EventLog log;
  private final PersonalData people;
  private final RoomSettings settings;
  private final InstantSource clock;
  private final EventLog.Following following;

  public Rooms(EventLog log, PersonalData people, RoomSettings settings, InstantSource clock) {
    this.log = log;
    this.people = people;
    this.settings = settings;
    this.clock = clock;
    this.following = log.follow(this::distribute);
  }

  /** On the log's thread: only passes on. */
  private void distribute(List<Recorded> recorded) {
    Map<Room, List<Recorded>> shares = new LinkedHashMap<>();
    for (var event : recorded) {
      var room = open.get(event.event().scope());
      if (room != null) {
        shares.computeIfAbsent(room, _ -> new ArrayList<>()).add(event);
      }
      if (event.event() instanceof PeopleEvent.NicknameChanged changed) {
        tellLaterRooms(changed);
      }
    }
    shares.forEach(Room::take);
  }

  /** Workshops that inherit from another show its people by the names they have there. */
  private void tellLaterRooms(PeopleEvent.NicknameChanged changed) {
    var ask = new Room.Ask(room -> room.renamedEarlier(changed.workshop(), changed.participant()), _ -> {});
    open.values().forEach(room -> room.ask(ask));
  }

  /**
   * Lets somebody in, or tells them why not; either way through the watcher, later.
   *
   * @param resume what they hold already; null for nothing
   */
  public void admit(WorkshopId workshop, Watcher watcher, String tokenHash, @Nullable Resume resume) {
    ask(
      workshop,
      new Room.Ask(room -> room.admit(watcher, tokenHash, resume), _ -> watcher.ended(Goodbye.INTERNAL))
    );
  }

  /** To be called once for everybody who was let in, when they are gone. */
  public void leave(WorkshopId workshop, Watcher watcher) {
    var room = open.get(workshop.value());
    if (room != null) {
      room.ask(new Room.Ask(each -> each.leave(watcher), _ -> {}));
    }
  }

  /**
   * Somebody who was let in writes in a cell.
   *
   * @param cell null for nowhere any more
   */
  public void writes(WorkshopId workshop, Watcher watcher, @Nullable Spot cell) {
    var room = open.get(workshop.value());
    if (room != null) {
      room.ask(new Room.Ask(each -> each.writes(watcher, cell), _ -> {}));
    }
  }

  /** Tells everybody who is here and who writes where, in rooms where that has changed. To be called now and then. */
  public void tellPresence() {
    open
      .values()
      .stream()
      .filter(Room::hasPresenceToTell)
      .forEach(room -> room.ask(new Room.Ask(Room::tellPresence, _ -> {})));
  }

  /** Takes somebody who is {@link Watcher#lost} to where the board stands now. */
  public void find(WorkshopId workshop, Watcher watcher) {
    var room = open.get(workshop.value());
    if (room != null) {
      room.ask(new Room.Ask(each -> each.find(watcher), _ -> {}));
    }
  }

  /** Reads a board; the function must keep nothing of it. */
  @FunctionalInterface
  public interface Look<T> {
    T at(Board board, Names names);
  }

  /**
   * Reads a workshop's board as it stands now.
   *
   * @throws RejectedException with {@link Rejection.Unavailable} if the log can't be read now
   */
  public <T> T look(WorkshopId workshop, Look<T> look) {
    return look(workshop, 0, look);
  }

  /**
   * Reads a workshop's board with everything on it that is durable now.
   *
   * @throws RejectedException with {@link Rejection.Unavailable} if the log can't be read now
   */
  public <T> T lookUpToDate(WorkshopId workshop, Look<T> look) {
    return look(workshop, Long.MAX_VALUE, look);
  }

  /**
   * Reads a workshop's board at a position that is known to be durable, or later.
   *
   * @throws RejectedException with {@link Rejection.Unavailable} if the log can't be read now
   */
  public <T> T look(WorkshopId workshop, long position, Look<T> look) {
    var seen = new CompletableFuture<T>();
    ask(
      workshop,
      new Room.Ask(room -> {
        room.reach(position);
        seen.complete(look.at(room.board(), room.names()));
      }, seen::completeExceptionally)
    );
    try {
      return seen.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Rejection.Unavailable().asException();
    } catch (TimeoutException e) {
      throw new Rejection.Unavailable().asException();
    } catch (ExecutionException e) {
      throw switch (e.getCause()) {
        case LogUnavailableException _ -> new Rejection.Unavailable().asException();
        case RuntimeException other -> other;
        case null, default -> new IllegalStateException(e);
      };
    }
  }

  private void ask(WorkshopId workshop, Room.Ask ask) {
    open.computeIfAbsent(workshop.value(), _ -> room(workshop)).ask(ask);
  }

  private Room room(WorkshopId workshop) {
    var self = new Room[1];
    self[0] = new Room(
      workshop,
      log,
      people,
      settings,
      clock,
      ask -> ask(workshop, ask),
      () -> open.remove(workshop.value(), self[0])
    );
    return self[0];
  }

  /** Lets rooms go that nobody watches. To be called now and then. */
  public void tidy() {
    open.values().forEach(room -> room.ask(new Room.Ask(Room::retireIfIdle, _ -> {})));
  }

  /** How many rooms are open. */
  public int count() {
    return open.size();
  }

  @Override
  public void close() {
    following.close();
  }
}
