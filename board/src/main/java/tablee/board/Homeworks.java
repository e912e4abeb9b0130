package tablee.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tablee.messages.homework.HomeworkEvent;
import tablee.messages.homework.Report;
import tablee.messages.homework.Task;
import tablee.messages.id.HomeworkId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.WorkshopId;

/** What people find out before the next workshop. */
final class Homeworks {

  private static final class Piece {

    final int order;
    final @Nullable WorkshopId origin;
    Task task;
    Report report = Report.NONE;
    boolean dropped;

    Piece(Task task, int order, @Nullable WorkshopId origin) {
      this.task = task;
      this.order = order;
      this.origin = origin;
    }
  }

  private final Map<String, Piece> pieces = new LinkedHashMap<>();

  void evolve(HomeworkEvent event, Touched touched) {
    touched.card(Section.HOMEWORK, event.homework());
    var id = event.homework().value();
    switch (event) {
      case HomeworkEvent.HomeworkAssigned assigned -> pieces.put(
        id,
        new Piece(assigned.task(), pieces.size(), null)
      );
      case HomeworkEvent.HomeworkRevised revised -> piece(event).task = revised.task();
      case HomeworkEvent.HomeworkReported reported -> piece(event).report = reported.report();
      case HomeworkEvent.HomeworkDropped _ -> piece(event).dropped = true;
      case HomeworkEvent.HomeworkTakenUp _ -> piece(event).dropped = false;
      case HomeworkEvent.HelperRenamed _ -> {
        // The card shows the name that stands beside the log now.
      }
      case HomeworkEvent.HomeworkInherited inherited -> {
        var before = pieces.get(id);
        var piece = new Piece(
          inherited.task(),
          before == null ? pieces.size() : before.order,
          inherited.snapshot().workshop()
        );
        piece.report = inherited.report();
        pieces.put(id, piece);
      }
    }
  }

  private Piece piece(HomeworkEvent event) {
    var piece = pieces.get(event.homework().value());
    if (piece == null) {
      throw new IllegalStateException("no homework " + event.homework() + " on the board");
    }
    return piece;
  }

  Iterable<String> ids() {
    return pieces.keySet();
  }

  /** What somebody takes on here, be it without taking part. */
  List<HomeworkId> givenTo(ParticipantId person) {
    return pieces
      .entrySet()
      .stream()
      .filter(piece -> person.equals(piece.getValue().task.who()))
      .map(piece -> new HomeworkId(piece.getKey()))
      .toList();
  }

  /** Who took on a piece of homework; null for nobody. */
  @Nullable
  ParticipantId who(HomeworkId id) {
    var piece = pieces.get(id.value());
    return piece == null ? null : piece.task.who();
  }

  /** What somebody took on shows their name. */
  void renamed(ParticipantId person, Touched touched) {
    givenTo(person).forEach(id -> touched.card(Section.HOMEWORK, id));
  }

  @Nullable
  Card card(String id, Eyes eyes) {
    var piece = pieces.get(id);
    if (piece == null || (piece.dropped && !eyes.facilitate())) {
      return null;
    }
    var task = piece.task;
    return new Card.HomeworkCard(
      task.what(),
      task.axis(),
      task.row(),
      task.who(),
      task.who() == null ? null : eyes.names().of(task.who()),
      task.due(),
      piece.report.done() ? true : null,
      piece.report.found().isEmpty() ? null : piece.report.found(),
      piece.dropped ? true : null,
      piece.origin,
      piece.order
    );
  }
}
