package tablee.live.series;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tablee.board.Audience;
import tablee.board.Board;
import tablee.board.Card;
import tablee.board.Section;
import tablee.messages.Actor;
import tablee.messages.Command;
import tablee.messages.Commands;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.axis.AxisCommand.InheritAxes;
import tablee.messages.grid.GridCommand.InheritRows;
import tablee.messages.homework.HomeworkCommand.InheritHomework;
import tablee.messages.id.RowId;
import tablee.messages.id.WorkshopId;
import tablee.messages.library.AttachmentCommand.InheritItems;
import tablee.messages.log.EventLog;
import tablee.messages.log.LogUnavailableException;
import tablee.messages.log.Recorded;
import tablee.messages.series.SeriesCommand.AnnounceNext;
import tablee.messages.series.SeriesCommand.BeginInheritance;
import tablee.messages.series.SeriesCommand.CompleteInheritance;
import tablee.messages.series.SeriesCommand.InheritPeople;
import tablee.messages.series.SeriesEvent.InheritanceBegun;
import tablee.messages.series.SeriesEvent.InheritanceCompleted;
import tablee.messages.series.Snapshot;

/**
 * Lets a workshop inherit what an earlier one leaves. The first step writes down which state of the earlier one it is;
 * every other step follows from that state and is taken once, whoever takes it and however often. So a run that broke
 * off anywhere is gone on with by the next, and ends the same.
 */
final class Inheriting {

  private static final int PAGE = 1_000;

  /** So that no commit grows beyond what a storage takes in one piece. */
  private static final int ROWS_IN_A_COMMIT = 50;

  private final Commands commands;
  private final EventLog log;

  Inheriting(Commands commands, EventLog log) {
    this.commands = commands;
    this.log = log;
  }

  /**
   * Finishes what was begun, then takes over what has changed since.
   *
   * @param asked the earlier workshop; null for the one it was begun with
   * @return the state that the workshop holds now
   * @throws tablee.messages.RejectedException with {@link Rejection.Malformed} where there is nothing to inherit from
   */
  Snapshot inherit(WorkshopId workshop, @Nullable WorkshopId asked, Actor by) {
    try {
      var far = progress(workshop);
      if (far.begun().isPresent() && !far.completed()) {
        far = new Progress(Optional.of(takeOver(workshop, far.begun().get(), by)), true);
      }
      var held = far.begun();
      var from = asked != null ? asked : held.map(Snapshot::workshop).orElseThrow(Inheriting::fromNothing);
      submit(new AnnounceNext(from, workshop, by), workshop + "/follows/" + from);
      return renew(workshop, from, held, by);
    } catch (LogUnavailableException e) {
      throw new Rejection.Unavailable().asException();
    }
  }

  private Snapshot renew(WorkshopId workshop, WorkshopId from, Optional<Snapshot> held, Actor by) {
    var board = board(from, Long.MAX_VALUE);
    var same = held.filter(it -> it.workshop().equals(from));
    if (
      same.isPresent() && Estate.of(from, board(from, same.get().position())).equals(Estate.of(from, board))
    ) {
      return same.get();
    }
    var now = new Snapshot(from, board.position());
    var frame = frame(from, board);
    submit(
      new BeginInheritance(workshop, now, frame.title(), frame.date(), by),
      key(workshop, now) + "/begin"
    );
    return takeOver(workshop, now, by);
  }

  private Snapshot takeOver(WorkshopId workshop, Snapshot snapshot, Actor by) {
    var estate = Estate.of(snapshot.workshop(), board(snapshot.workshop(), snapshot.position()));
    var key = key(workshop, snapshot);
    submit(new InheritPeople(workshop, snapshot, estate.people(), by), key + "/people");
    submit(new InheritAxes(workshop, snapshot, estate.axes(), by), key + "/axes");
    estate.grids().forEach((axis, rows) -> {
      RowId after = null;
      for (int first = 0; first < rows.size(); first += ROWS_IN_A_COMMIT) {
        var part = List.copyOf(rows.subList(first, Math.min(rows.size(), first + ROWS_IN_A_COMMIT)));
        submit(
          new InheritRows(workshop, axis, snapshot, after, part, by),
          key + "/rows/" + axis + "/" + first
        );
        after = part.getLast().row();
      }
    });
    submit(new InheritItems(workshop, snapshot, estate.items(), by), key + "/items");
    submit(new InheritHomework(workshop, snapshot, estate.homework(), by), key + "/homework");
    submit(new CompleteInheritance(workshop, snapshot, by), key + "/complete");
    return snapshot;
  }

  private void submit(Command command, String key) {
    commands.submit(command, key);
  }

  private static String key(WorkshopId workshop, Snapshot snapshot) {
    return workshop + "/inherit/" + snapshot.workshop() + "@" + snapshot.position();
  }

  /** @param begun the state that was last begun with */
  private record Progress(Optional<Snapshot> begun, boolean completed) {}

  private Progress progress(WorkshopId workshop) {
    Optional<Snapshot> begun = Optional.empty();
    Optional<Snapshot> completed = Optional.empty();
    for (Recorded recorded : log.stream(Streams.series(workshop), 0)) {
      if (recorded.event() instanceof InheritanceBegun it) {
        begun = Optional.of(it.snapshot());
      } else if (recorded.event() instanceof InheritanceCompleted it) {
        completed = Optional.of(it.snapshot());
      }
    }
    return new Progress(begun, begun.equals(completed));
  }

  private Board board(WorkshopId workshop, long position) {
    var board = new Board();
    boolean more = true;
    while (more) {
      var page = log.read(workshop.value(), board.position(), PAGE);
      for (var recorded : page) {
        if (recorded.position() > position) {
          return board;
        }
        board.apply(recorded);
      }
      more = page.size() == PAGE;
    }
    return board;
  }

  private static Card.WorkshopCard frame(WorkshopId workshop, Board board) {
    var frame = board
      .cards(Audience.FACILITATOR, _ -> null)
      .getOrDefault(Section.WORKSHOP, Map.of())
      .get(Board.SELF);
    if (frame instanceof Card.WorkshopCard card) {
      return card;
    }
    throw new Rejection.NotFound("workshop", workshop.value()).asException();
  }

  private static RuntimeException fromNothing() {
    return new Rejection.Malformed("from").asException();
  }
}
