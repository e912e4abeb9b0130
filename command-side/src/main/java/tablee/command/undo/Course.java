package tablee.command.undo;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.Rejection;
import tablee.messages.Rejection.BuiltUpon.Since;
import tablee.messages.log.EventLog;
import tablee.messages.log.Receipt;
import tablee.messages.log.Recorded;

/**
 * The course of one aggregate around what one order did to it. Whatever is asked about what came since, the undo rests on
 * the streams that were read for it: if one of them moves before it is written, it is decided anew.
 */
public final class Course {

  private final EventLog log;
  private final List<Recorded> done;
  private final List<Recorded> since;
  private final Function<Recorded, @Nullable Actor> whoIsSeen;
  private final Map<String, Long> premises = new LinkedHashMap<>();
  private @Nullable List<Event> before;

  /**
   * @param done what the order caused, at least one event
   * @param whoIsSeen who caused something, if whoever undoes may know
   */
  public Course(EventLog log, List<Recorded> done, Function<Recorded, @Nullable Actor> whoIsSeen) {
    this.log = log;
    this.done = List.copyOf(done);
    this.since = log.stream(stream(), done.getLast().sequence() + 1);
    this.whoIsSeen = whoIsSeen;
  }

  private String stream() {
    return done.getFirst().stream();
  }

  /** What the order caused. */
  public List<Event> done() {
    return done.stream().map(Recorded::event).toList();
  }

  /** Whose the order was. */
  public Actor by() {
    return done.getFirst().event().by();
  }

  /** What the undo rests on. */
  public Map<String, Long> premises() {
    return Map.copyOf(premises);
  }

  /** Where the undo stands that took the order back, if one did and was not taken back itself. */
  public Optional<Receipt> undone() {
    var place = done.getLast().position();
    return undos(since)
      .stream()
      .filter(undo -> undo.undoes == place)
      .map(undo -> new Receipt(undo.first, undo.last))
      .findFirst();
  }

  /** What the aggregate's stream held before the order. */
  public List<Event> before() {
    if (before == null) {
      before = log
        .stream(stream(), 0)
        .stream()
        .filter(recorded -> recorded.sequence() < done.getFirst().sequence())
        .map(Recorded::event)
        .toList();
    }
    return before;
  }

  /** Facts as they stood before the order. */
  public <F> F before(F facts, BiConsumer<F, Event> evolve) {
    before().forEach(event -> evolve.accept(facts, event));
    return facts;
  }

  /** Facts as they stand now. */
  public <F> F now(F facts, BiConsumer<F, Event> evolve) {
    rest(stream(), since, done.getLast().sequence());
    Stream.of(before(), done(), since.stream().map(Recorded::event).toList())
      .flatMap(List::stream)
      .forEach(event -> evolve.accept(facts, event));
    return facts;
  }

  /**
   * Refuses where something of the aggregate's has come since, and stands.
   *
   * @throws tablee.messages.RejectedException with {@link Rejection.BuiltUpon}
   */
  public <E extends Event> void nothingSince(Since what, Class<E> type, Predicate<E> that) {
    rest(stream(), since, done.getLast().sequence());
    refuseIfAny(what, since, type, that);
  }

  /** The same, of others' alone: what somebody built on what they did themselves goes with it. */
  public <E extends Event> void nothingOfOthersSince(Class<E> type, Predicate<E> that) {
    nothingSince(Since.CONTINUED, type, event -> !event.by().equals(by()) && that.test(event));
  }

  /** The same, in another aggregate's stream. */
  public <E extends Event> void nothingSinceIn(String other, Class<E> type, Predicate<E> that) {
    var all = log.stream(other, 0);
    rest(other, all, -1);
    long place = done.getLast().position();
    refuseIfAny(
      Since.CONTINUED,
      all
        .stream()
        .filter(recorded -> recorded.position() > place)
        .toList(),
      type,
      that
    );
  }

  /** The same, of others' alone. */
  public <E extends Event> void nothingOfOthersSinceIn(String other, Class<E> type, Predicate<E> that) {
    nothingSinceIn(other, type, event -> !event.by().equals(by()) && that.test(event));
  }

  /**
   * Refuses because it is no longer as the order left it.
   *
   * @param that the kind of event that may have made it so; the last one did
   */
  public Rejection builtUpon(Since what, Predicate<Event> that) {
    var last = since
      .stream()
      .filter(recorded -> that.test(recorded.event()))
      .reduce((_, later) -> later);
    return new Rejection.BuiltUpon(what, last.map(whoIsSeen).orElse(null));
  }

  private void rest(String stream, List<Recorded> read, long otherwise) {
    premises.put(stream, read.isEmpty() ? otherwise : read.getLast().sequence());
  }

  private <E extends Event> void refuseIfAny(
    Since what,
    List<Recorded> later,
    Class<E> type,
    Predicate<E> that
  ) {
    standing(later)
      .filter(recorded -> type.isInstance(recorded.event()) && that.test(type.cast(recorded.event())))
      .findFirst()
      .ifPresent(recorded -> {
        throw new Rejection.BuiltUpon(what, whoIsSeen.apply(recorded)).asException();
      });
  }

  /** What was taken back meanwhile, and what took it back, leave things as they were. */
  private static Stream<Recorded> standing(List<Recorded> events) {
    var undone = undos(events).stream().map(Taking::undoes).collect(Collectors.toSet());
    return events
      .stream()
      .filter(each -> each.circumstances().undoes() == null && !undone.contains(each.position()));
  }

  /** An undo's commit among the events of a stream. */
  private record Taking(long undoes, long first, long last) {}

  /** Those that were not taken back themselves; the latest decides. */
  private static List<Taking> undos(List<Recorded> events) {
    var all = new ArrayDeque<Taking>();
    for (var each : events) {
      var undoes = each.circumstances().undoes();
      var last = all.peekLast();
      if (undoes != null) {
        // What is taken back twice was put back in between, so that neighbours are of one commit.
        boolean goesOn = last != null && last.undoes == undoes && last.last + 1 == each.position();
        long first = goesOn ? requireNonNull(all.removeLast()).first : each.position();
        all.addLast(new Taking(undoes, first, each.position()));
      }
    }
    Set<Long> undone = new HashSet<>();
    var standing = new ArrayList<Taking>();
    while (!all.isEmpty()) {
      var latest = all.removeLast();
      if (!undone.contains(latest.last)) {
        undone.add(latest.undoes);
        standing.add(latest);
      }
    }
    return standing;
  }
}
