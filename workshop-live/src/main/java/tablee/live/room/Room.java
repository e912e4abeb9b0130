package tablee.live.room;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tablee.board.Audience;
import tablee.board.Board;
import tablee.board.Names;
import tablee.live.wire.Frames.Reason;
import tablee.live.wire.FromClient.Resume;
import tablee.live.wire.FromClient.Spot;
import tablee.live.wire.Goodbye;
import tablee.messages.Event;
import tablee.messages.homework.HomeworkEvent;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.WorkshopId;
import tablee.messages.log.EventLog;
import tablee.messages.log.LogUnavailableException;
import tablee.messages.log.PersonalData;
import tablee.messages.log.Recorded;
import tablee.messages.moderation.ModerationEvent;
import tablee.messages.people.PeopleEvent;
import tablee.messages.series.SeriesEvent;
import tablee.messages.workshop.WorkshopEvent;

/**
 * One workshop that somebody watches. Events and asks come in from any thread and wait; one virtual thread at a time
 * takes them, so that the board needs no lock. It must be known to whoever distributes events before it begins to
 * read the log: what it then reads and what it is handed overlap, and the positions join them.
 */
final class Room {

  private static final Logger LOG = LoggerFactory.getLogger(Room.class);
  private static final int PAGE = 1_000;

  /**
   * Something to do on the room's thread.
   *
   * @param otherwise what to do if the board can't be had
   */
  record Ask(Consumer<Room> act, Consumer<RuntimeException> otherwise) {}

  /** @param viewpoint null for somebody who fell too far behind */
  private record Place(
    Audience audience,
    @Nullable ParticipantId participant,
    String tokenHash,
    @Nullable Viewpoint viewpoint
  ) {
    Place at(@Nullable Viewpoint other) {
      return new Place(audience, participant, tokenHash, other);
    }
  }

  private final WorkshopId workshop;
  private final EventLog log;
  private final PersonalData people;
  private final RoomSettings settings;
  private final InstantSource clock;
  private final Consumer<Ask> elsewhere;
  private final Runnable leaving;

  private final Queue<List<Recorded>> events = new ConcurrentLinkedQueue<>();
  private final Queue<Ask> asks = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean awake = new AtomicBoolean();
  private final AtomicBoolean timeToTell = new AtomicBoolean();

  private final Board board = new Board();
  private final Map<ParticipantId, String> names = new HashMap<>();
  private final Map<Watcher, Place> watchers = new LinkedHashMap<>();
  private final Snapshots snapshots = new Snapshots(board, names::get);
  private final Presence presence;
  private @Nullable Chain chain;
  private @Nullable Entry toldUpTo;
  private final Pace pace = new Pace();
  private boolean waitingToTell;
  private boolean retired;
  private long lastAsked = System.nanoTime();

  /**
   * @param elsewhere takes asks that come when this room has left
   * @param leaving called when this room leaves; from then on nobody may find it
   */
  Room(
    WorkshopId workshop,
    EventLog log,
    PersonalData people,
    RoomSettings settings,
    InstantSource clock,
    Consumer<Ask> elsewhere,
    Runnable leaving
  ) {
    this.workshop = workshop;
    this.log = log;
    this.people = people;
    this.settings = settings;
    this.clock = clock;
    this.elsewhere = elsewhere;
    this.leaving = leaving;
    this.presence = new Presence(settings.writing().toNanos(), board::hasRow);
  }

  void take(List<Recorded> recorded) {
    events.add(recorded);
    wake();
  }

  void ask(Ask ask) {
    asks.add(ask);
    wake();
  }

  private void wake() {
    if (awake.compareAndSet(false, true)) {
      Thread.ofVirtual()
        .name("room-" + workshop)
        .start(this::work);
    }
  }

  private void work() {
    do {
      try {
        workOnce();
      } catch (RuntimeException e) {
        breakDown(e);
      }
      awake.set(false);
    } while (hasWork() && awake.compareAndSet(false, true));
  }

  private boolean hasWork() {
    return !events.isEmpty() || !asks.isEmpty() || timeToTell.get();
  }

  private void workOnce() {
    if (!retired && chain == null) {
      load();
    }
    for (var batch = events.poll(); batch != null; batch = events.poll()) {
      if (!retired) {
        batch.forEach(this::apply);
      }
    }
    tellInTime();
    for (var ask = asks.poll(); ask != null; ask = asks.poll()) {
      if (retired) {
        elsewhere.accept(ask);
      } else {
        perform(ask);
      }
    }
    if (!retired && !board.planned() && watchers.isEmpty()) {
      retire();
    }
  }

  private void perform(Ask ask) {
    try {
      ask.act.accept(this);
    } catch (RuntimeException e) {
      ask.otherwise.accept(e);
    }
  }

  // --- the board --------------------------------------------------------------------------------------------

  /** Folds everything there is. The last changes are kept as bytes, so that a client can return after a restart. */
  private void load() {
    people.all(workshop.value()).forEach((id, name) -> names.put(new ParticipantId(id), name));
    var page = log.read(workshop.value(), 0, PAGE);
    while (true) {
      var following = page.size() < PAGE ? List.<Recorded>of() : readAfter(page.getLast().position());
      boolean nearTheEnd = following.size() < PAGE;
      if (nearTheEnd && chain == null) {
        chain = new Chain(board.position(), settings.changes(), settings.bytes());
      }
      for (var recorded : page) {
        fold(recorded);
      }
      if (following.isEmpty()) {
        return;
      }
      page = following;
    }
  }

  private List<Recorded> readAfter(long position) {
    return log.read(workshop.value(), position, PAGE);
  }

  private void fold(Recorded recorded) {
    if (recorded.event() instanceof SeriesEvent.InheritanceBegun begun) {
      learnEarlierNames(begun.line());
    }
    var step = board.apply(recorded);
    if (chain != null) {
      chain.append(step, board, names::get);
      if (recorded.event() instanceof ModerationEvent.ContributionHidden) {
        // No change that is sent again may still hold it.
        chain.forgetAll();
      }
    }
  }

  private void apply(Recorded recorded) {
    if (recorded.position() <= board.position()) {
      return;
    }
    boolean erased = learnName(recorded.event());
    fold(recorded);
    if (presence.showAuthors(board.showsAuthors())) {
      watchers.keySet().forEach(Watcher::news);
    }
    if (erased) {
      chain().forgetAll();
    }
    if (movesAccess(recorded.event())) {
      endThoseWithoutAccess();
    }
  }

  /** The board at this position at least, which the asker knows to be durable. */
  void reach(long position) {
    lastAsked = System.nanoTime();
    while (board.position() < position) {
      var missing = readAfter(board.position());
      if (missing.isEmpty()) {
        return;
      }
      missing.forEach(this::apply);
      tellWatchers();
    }
  }

  /** @return whether a name was erased, which no change that is sent again may still hold */
  private boolean learnName(Event event) {
    return switch (event) {
      case PeopleEvent.ParticipantJoined joined -> learnName(joined.participant());
      case PeopleEvent.ParticipantAdded added -> learnName(added.participant());
      case PeopleEvent.NicknameChanged changed -> learnName(changed.participant());
      case HomeworkEvent.HomeworkAssigned assigned -> learnNameOf(assigned.task().who());
      case HomeworkEvent.HomeworkRevised revised -> learnNameOf(revised.task().who());
      case HomeworkEvent.HelperRenamed renamed -> learnNameOf(board.helper(renamed.homework()).orElse(null));
      default -> false;
    };
  }

  private boolean learnNameOf(@Nullable ParticipantId helper) {
    return helper != null && learnName(helper);
  }

  /** Those who contributed to an earlier workshop are called here what they are called there. */
  private void learnEarlierNames(List<WorkshopId> line) {
    try {
      for (var earlier : line) {
        people.all(earlier.value()).forEach((id, name) -> names.putIfAbsent(new ParticipantId(id), name));
      }
    } catch (LogUnavailableException e) {
      LOG.warn("The nicknames that workshop {} inherits cannot be read now", workshop, e);
    }
  }

  /** Somebody of an earlier workshop is called otherwise there, or no more; whoever comes from now on sees that. */
  void renamedEarlier(WorkshopId earlier, ParticipantId participant) {
    if (board.line().contains(earlier) && learnName(earlier, participant)) {
      chain().forgetAll();
    }
  }

  private boolean learnName(ParticipantId participant) {
    return learnName(workshop, participant);
  }

  private boolean learnName(WorkshopId place, ParticipantId participant) {
    try {
      var name = people.find(place.value(), participant.value()).orElse(null);
      if (name == null) {
        return names.remove(participant) != null;
      }
      names.put(participant, name);
    } catch (LogUnavailableException e) {
      LOG.warn("A nickname in workshop {} cannot be read now", workshop, e);
    }
    return false;
  }

  // --- those who watch --------------------------------------------------------------------------------------

  void admit(Watcher watcher, String tokenHash, @Nullable Resume resume) {
    lastAsked = System.nanoTime();
    if (board.access().holder(tokenHash).isEmpty()) {
      // They may have joined a moment ago, and be faster than the event.
      reach(Long.MAX_VALUE);
    }
    var holder = board.access().holder(tokenHash).orElse(null);
    var method = board.method().orElse(null);
    if (holder == null || method == null) {
      watcher.ended(board.access().ended(tokenHash) ? Goodbye.ACCESS_ENDED : Goodbye.TOKEN_UNKNOWN);
      return;
    }
    if (holder.expired(clock.instant())) {
      watcher.ended(Goodbye.ACCESS_ENDED);
      return;
    }
    var audience = Audience.of(holder.actor().role());
    var participant = holder.actor().participant().orElse(null);
    var seen = resume == null || !resume.log().equals(log.incarnation()) ? null : seen(resume.position());
    var snapshot = seen == null ? snapshots.frame(reason(resume), audience, participant) : null;
    var viewpoint = new Viewpoint(
      chain(),
      presence,
      seen == null ? chain().last() : seen,
      audience,
      participant
    );
    watchers.put(watcher, new Place(audience, participant, tokenHash, viewpoint));
    presence.showAuthors(board.showsAuthors());
    presence.came(watcher, holder.actor());
    watcher.admitted(
      new Admission(holder.actor(), holder.expires(), method, log.incarnation(), viewpoint),
      snapshot
    );
  }

  private @Nullable Entry seen(long position) {
    reach(position);
    return chain().at(position);
  }

  private Reason reason(@Nullable Resume resume) {
    if (resume == null) {
      return Reason.FIRST;
    }
    return resume.log().equals(log.incarnation()) ? Reason.TOO_FAR : Reason.OTHER_LOG;
  }

  void leave(Watcher watcher) {
    watchers.remove(watcher);
    presence.left(watcher);
  }

  /** @param cell null for somebody who writes nowhere any more */
  void writes(Watcher watcher, @Nullable Spot cell) {
    if (cell == null) {
      presence.stopped(watcher);
    } else {
      presence.writes(watcher, cell, System.nanoTime());
    }
  }

  /** Whether who is here, or who writes where, may have changed since it was told. From any thread. */
  boolean hasPresenceToTell() {
    return presence.hasMoved();
  }

  void tellPresence() {
    if (presence.tell(System.nanoTime())) {
      watchers.keySet().forEach(Watcher::news);
    }
  }

  /** Tells those who watch, or has them told a little later together with what comes meanwhile. */
  private void tellInTime() {
    if (timeToTell.getAndSet(false)) {
      waitingToTell = false;
    }
    if (waitingToTell || chain == null || chain.last() == toldUpTo) {
      return;
    }
    long wait = pace.waitFrom(System.nanoTime());
    if (wait == 0) {
      tellWatchers();
    } else {
      waitingToTell = true;
      Thread.ofVirtual()
        .name("room-" + workshop)
        .start(() -> remindToTell(wait));
    }
  }

  private void remindToTell(long wait) {
    LockSupport.parkNanos(wait);
    timeToTell.set(true);
    wake();
  }

  private void tellWatchers() {
    if (chain == null) {
      return;
    }
    long begun = System.nanoTime();
    toldUpTo = chain.last();
    var turns = new Turns();
    watchers.replaceAll((watcher, place) -> {
      var viewpoint = place.viewpoint();
      if (viewpoint == null) {
        return place;
      }
      if (viewpoint.isTooFarBehind()) {
        watcher.lost();
        return place.at(null);
      }
      if (viewpoint.hasNews()) {
        watcher.news();
        turns.took();
      }
      return place;
    });
    pace.told(begun, System.nanoTime());
  }

  /**
   * Lets whoever gives an order in between while many are told. Their writers wait in the queue of this thread's core,
   * which goes before all that comes from outside it; merely yielding would not open it.
   */
  private static final class Turns {

    private static final int AT_ONCE = 20;
    private static final long A_MOMENT = 1_000;

    private int taken;

    void took() {
      taken++;
      if (taken % AT_ONCE == 0) {
        LockSupport.parkNanos(A_MOMENT);
      }
    }
  }

  /** Takes somebody who fell too far behind to where the board stands now. */
  void find(Watcher watcher) {
    watchers.computeIfPresent(watcher, (_, place) -> {
      var viewpoint = new Viewpoint(chain(), presence, chain().last(), place.audience(), place.participant());
      watcher.found(snapshots.frame(Reason.SLOW, place.audience(), place.participant()), viewpoint);
      return place.at(viewpoint);
    });
  }

  private static boolean movesAccess(Event event) {
    return switch (event) {
      case
        WorkshopEvent.AccessWithdrawn _,
        PeopleEvent.ParticipantRemoved _,
        PeopleEvent.ParticipantJoined _ -> true;
      default -> false;
    };
  }

  private void endThoseWithoutAccess() {
    watchers.entrySet().removeIf(entry -> {
      boolean out = board.access().holder(entry.getValue().tokenHash()).isEmpty();
      if (out) {
        presence.left(entry.getKey());
        entry.getKey().ended(Goodbye.ACCESS_ENDED);
      }
      return out;
    });
  }

  // --- coming and going -------------------------------------------------------------------------------------

  void retireIfIdle() {
    if (watchers.isEmpty() && System.nanoTime() - lastAsked > settings.idle().toNanos()) {
      retire();
    }
  }

  private void retire() {
    retired = true;
    leaving.run();
  }

  /** Nobody may go on looking at a board that may be wrong. */
  private void breakDown(RuntimeException why) {
    if (why instanceof LogUnavailableException) {
      LOG.warn("Workshop {} cannot be read now", workshop, why);
    } else {
      LOG.error("Workshop {} stopped at {}", workshop, board.position(), why);
    }
    retire();
    watchers.keySet().forEach(watcher -> watcher.ended(Goodbye.INTERNAL));
    watchers.clear();
    for (var ask = asks.poll(); ask != null; ask = asks.poll()) {
      ask.otherwise.accept(why);
    }
  }

  Board board() {
    return board;
  }

  Names names() {
    return names::get;
  }

  private Chain chain() {
    if (chain == null) {
      throw new IllegalStateException("not loaded");
    }
    return chain;
  }
}
