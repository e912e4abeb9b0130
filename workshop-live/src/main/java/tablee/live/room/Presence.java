package tablee.live.room;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import tablee.live.wire.Frames;
import tablee.live.wire.Frames.Writers;
import tablee.live.wire.FromClient.Spot;
import tablee.messages.Actor;
import tablee.messages.Role;
import tablee.messages.id.RowId;

/**
 * Who is here and who writes where: beside the log, told in batches, forgotten with the room. Used on the room's
 * thread alone, but for what was told last, which anybody may read.
 */
final class Presence {

  /** @param until in {@link System#nanoTime} */
  private record Pen(Spot cell, long until) {}

  /** Everything there is to tell: who is here, and by cell who writes there. */
  private record Picture(Set<String> here, Map<String, Set<String>> writing) {
    static final Picture EMPTY = new Picture(Set.of(), Map.of());
  }

  /**
   * One telling. Who has the one before it takes what changed; anybody else takes it whole. Each is encoded once for
   * those who see authors and once for those who don't, and only if somebody takes it.
   */
  static final class Telling {

    final long number;
    private final Picture before;
    private final Picture now;
    private final boolean showsAuthors;
    private final Map<Boolean, byte[]> changed = new HashMap<>();
    private final Map<Boolean, byte[]> whole = new HashMap<>();

    private Telling(long number, Picture before, Picture now, boolean showsAuthors) {
      this.number = number;
      this.before = before;
      this.now = now;
      this.showsAuthors = showsAuthors;
    }

    /** @param facilitates whether they see authors in every phase */
    synchronized byte[] after(long seen, boolean facilitates) {
      boolean names = facilitates || showsAuthors;
      return seen == number - 1
        ? changed.computeIfAbsent(names, _ -> Frames.presence(false, come(), gone(), moved(names)))
        : whole.computeIfAbsent(names, _ ->
            Frames.presence(true, now.here, Set.of(), writers(now.writing, names))
          );
    }

    private Set<String> come() {
      return without(now.here, before.here);
    }

    private Set<String> gone() {
      return without(before.here, now.here);
    }

    private static Set<String> without(Set<String> all, Set<String> these) {
      Set<String> left = new TreeSet<>(all);
      left.removeAll(these);
      return left;
    }

    private Map<String, Writers> moved(boolean names) {
      Map<String, Set<String>> moved = new TreeMap<>();
      now.writing.forEach((cell, writers) -> {
        if (!writers.equals(before.writing.get(cell))) {
          moved.put(cell, writers);
        }
      });
      before.writing
        .keySet()
        .stream()
        .filter(cell -> !now.writing.containsKey(cell))
        .forEach(cell -> moved.put(cell, Set.of()));
      return writers(moved, names);
    }

    private static Map<String, Writers> writers(Map<String, Set<String>> writing, boolean names) {
      Map<String, Writers> writers = new TreeMap<>();
      writing.forEach((cell, people) ->
        writers.put(cell, new Writers(people.size(), names && !people.isEmpty() ? people : null))
      );
      return writers;
    }
  }

  private final long patience;
  private final Predicate<RowId> isThere;
  private final Map<Watcher, Actor> here = new HashMap<>();
  private final Map<Watcher, Pen> pens = new HashMap<>();
  private Picture told = Picture.EMPTY;
  private boolean showsAuthors = true;
  private volatile boolean moved;
  private volatile Telling last = new Telling(0, told, told, true);

  /**
   * @param patience nanoseconds for which somebody counts as writing who does not say so again
   * @param isThere whether there is a row; a device may be faster than the row that it has just added
   */
  Presence(long patience, Predicate<RowId> isThere) {
    this.patience = patience;
    this.isThere = isThere;
  }

  /** What was told last. */
  Telling last() {
    return last;
  }

  /** Whether there may be something to tell. From any thread. */
  boolean hasMoved() {
    return moved;
  }

  void came(Watcher watcher, Actor actor) {
    here.put(watcher, actor);
    moved = true;
  }

  void left(Watcher watcher) {
    moved |= here.remove(watcher) != null;
    pens.remove(watcher);
  }

  void writes(Watcher watcher, Spot cell, long nanoTime) {
    if (here.containsKey(watcher)) {
      pens.put(watcher, new Pen(cell, nanoTime + patience));
      moved = true;
    }
  }

  void stopped(Watcher watcher) {
    moved |= pens.remove(watcher) != null;
  }

  /** @return whether it has become something else, so that everybody has to be told at once what is left to see */
  boolean showAuthors(boolean shown) {
    boolean turned = shown != showsAuthors;
    showsAuthors = shown;
    if (turned && last.number > 0) {
      // Two numbers on, so that nobody takes it for a change of what they were told before.
      last = new Telling(last.number + 2, told, told, shown);
    }
    return turned && last.number > 0;
  }

  /** Makes the next telling. @return whether there was anything new */
  boolean tell(long nanoTime) {
    pens.values().removeIf(pen -> pen.until - nanoTime < 0);
    moved = !pens.isEmpty();
    var now = picture();
    if (now.equals(told) && last.number > 0) {
      return false;
    }
    last = new Telling(last.number + 1, told, now, showsAuthors);
    told = now;
    return true;
  }

  private Picture picture() {
    Set<String> people = new TreeSet<>();
    here
      .values()
      .stream()
      .filter(actor -> actor.role() != Role.PROJECTOR)
      .forEach(actor -> people.add(actor.toString()));
    Map<String, Set<String>> writing = new TreeMap<>();
    pens.forEach((watcher, pen) -> {
      var actor = here.get(watcher);
      if (actor != null && isThere.test(pen.cell.row())) {
        writing.computeIfAbsent(pen.cell.toString(), _ -> new TreeSet<>()).add(actor.toString());
      }
    });
    return new Picture(people, writing);
  }
}
