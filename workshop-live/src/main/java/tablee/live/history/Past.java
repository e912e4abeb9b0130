package tablee.live.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tablee.board.Audience;
import tablee.board.Board;
import tablee.board.Names;
import tablee.live.wire.Frames;
import tablee.messages.Rejection;
import tablee.messages.id.WorkshopId;
import tablee.messages.log.EventLog;
import tablee.messages.log.LogUnavailableException;
import tablee.messages.log.PersonalData;
import tablee.messages.log.Recorded;
import tablee.messages.moderation.Contribution;

/** Folds a workshop's past again, as one audience sees it. Names that were erased since are gone from it, too. */
final class Past {

  private static final int PAGE = 1_000;

  private final EventLog log;
  private final PersonalData people;

  Past(EventLog log, PersonalData people) {
    this.log = log;
    this.people = people;
  }

  String incarnation() {
    return log.incarnation();
  }

  long head() {
    return log.head();
  }

  /** A board as its reader sees it, encoded. */
  record Standing(long position, String board) {}

  Standing at(WorkshopId workshop, long position, Audience audience) {
    var walk = new Walk(workshop, audience);
    walk.to(position);
    var cards = walk.board.cards(audience, walk.names);
    return new Standing(
      walk.board.position(),
      new String(Frames.board(cards), java.nio.charset.StandardCharsets.UTF_8)
    );
  }

  /** At most so many changes after a position. */
  List<byte[]> changes(WorkshopId workshop, long after, int limit, Audience audience) {
    var walk = new Walk(workshop, audience);
    walk.to(after);
    List<byte[]> changes = new ArrayList<>();
    for (var recorded : walk.next(limit)) {
      var step = walk.board.apply(recorded);
      changes.add(Frames.change(walk.board.change(step, audience, walk.names)));
    }
    return changes;
  }

  /** What facilitators keep from sight by now, and those who read the past do not find there. */
  private Set<Contribution> keptFromSight(WorkshopId workshop) {
    var walk = new Walk(workshop, new Board());
    walk.to(Long.MAX_VALUE);
    return walk.board.keptFromSight();
  }

  private final class Walk {

    private final WorkshopId workshop;
    private final Board board;
    private final Names names;

    Walk(WorkshopId workshop, Audience audience) {
      this(workshop, audience == Audience.FACILITATOR ? new Board() : Board.without(keptFromSight(workshop)));
    }

    private Walk(WorkshopId workshop, Board board) {
      this.workshop = workshop;
      this.board = board;
      this.names = new NamesOfALine(people, workshop, board);
    }

    void to(long position) {
      while (true) {
        var page = next(PAGE);
        for (var recorded : page) {
          if (recorded.position() > position) {
            return;
          }
          board.apply(recorded);
        }
        if (page.size() < PAGE) {
          return;
        }
      }
    }

    List<Recorded> next(int limit) {
      try {
        return log.read(workshop.value(), board.position(), limit);
      } catch (LogUnavailableException e) {
        throw new Rejection.Unavailable().asException();
      }
    }
  }
}
