package tablee.query.rows;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tablee.board.Board;
import tablee.board.Card;
import tablee.board.Step;
import tablee.messages.analysis.GridRow;
import tablee.messages.appropriation.AppropriationEvent;
import tablee.messages.axis.AxisEvent;
import tablee.messages.ballot.BallotEvent;
import tablee.messages.counsel.CounselEvent;
import tablee.messages.dates.DateEvent;
import tablee.messages.expectation.ExpectationEvent;
import tablee.messages.grid.GridEvent;
import tablee.messages.group.GroupEvent;
import tablee.messages.grouping.GroupingEvent;
import tablee.messages.homework.HomeworkEvent;
import tablee.messages.id.AxisId;
import tablee.messages.id.RowId;
import tablee.messages.id.WorkshopId;
import tablee.messages.library.AttachmentEvent;
import tablee.messages.library.LibraryEvent;
import tablee.messages.method.MethodEvent;
import tablee.messages.moderation.Contribution;
import tablee.messages.moderation.ContributionKind;
import tablee.messages.moderation.ModerationEvent;
import tablee.messages.people.PeopleEvent;
import tablee.messages.programme.ProgrammeEvent;
import tablee.messages.series.SeriesEvent;
import tablee.messages.timer.TimerEvent;
import tablee.messages.workshop.WorkshopEvent;
import tablee.query.board.Cards;
import tablee.query.views.Documents;
import tablee.query.views.Drawn;
import tablee.query.views.Sketch;
import tablee.query.views.View;

/** Keeps the rows of all grids, and for each workshop what its columns and facets are called. */
public final class RowsView implements View {

  static final String KIND = "kind";
  static final String ROW = "row";
  static final String FRAME = "frame";

  static final String WORKSHOP = "workshop";
  static final String PROGRAMME = "programme";
  static final String ID = "id";
  static final String PLACE = "place";
  static final String THEME = "theme";
  static final String FACETS = "facets";
  static final String TEXTS = "texts";
  static final String SHOWN = "shown";
  static final String COLUMNS = "columns";
  static final String TERRITORY = "territory";
  static final String CONTINUES = "continues";

  @Override
  public String name() {
    return "rows";
  }

  @Override
  public int revision() {
    return 2;
  }

  @Override
  public List<String> lookups() {
    return List.of(WORKSHOP, PROGRAMME, ID, PLACE, CONTINUES);
  }

  @Override
  public Sketch sketch() {
    return new Changed();
  }

  static String key(String workshop, String row) {
    return workshop + "/" + row;
  }

  /** Which rows of a workshop changed, and by the event at which position. */
  private static final class Marks {

    final Board board;
    final Map<RowId, Long> rows = new HashMap<>();
    final Map<AxisId, Long> grids = new HashMap<>();
    long all;
    long frame;

    Marks(Board board) {
      this.board = board;
    }

    /** @param row null for what changed no row */
    void row(@Nullable RowId row, long position) {
      if (row != null) {
        rows.put(row, position);
      }
    }

    /** A theme that is hidden changes every row that names it. */
    void contribution(Contribution what, long position) {
      if (what.kind() == ContributionKind.AXIS) {
        all = position;
      } else if (what.axis() != null) {
        grids.put(what.axis(), position);
      }
    }

    /** Position of the last event that changed a row, 0 for none. */
    long of(RowId row, AxisId grid) {
      return Math.max(all, Math.max(rows.getOrDefault(row, 0L), grids.getOrDefault(grid, 0L)));
    }
  }

  private static final class Changed implements Sketch {

    private final Map<String, Marks> workshops = new LinkedHashMap<>();

    @Override
    public void see(Step step, Board board) {
      var position = step.position();
      var event = step.recorded().event();
      var marks = workshops.computeIfAbsent(event.scope(), _ -> new Marks(board));
      switch (event) {
        case GridEvent.CellEdited edited -> marks.rows.put(edited.row(), position);
        case GridEvent.FacetAdded added -> marks.rows.put(added.row(), position);
        case GridEvent.FacetRevised revised -> marks.rows.put(revised.row(), position);
        case GridEvent.FacetTakenOut taken -> marks.rows.put(taken.row(), position);
        case GridEvent.FacetPutBack back -> marks.rows.put(back.row(), position);
        case GridEvent.SideAdded added -> marks.rows.put(added.row(), position);
        case GridEvent.SideRevised revised -> marks.rows.put(revised.row(), position);
        case GridEvent.SideTakenOut taken -> marks.rows.put(taken.row(), position);
        case GridEvent.SidePutBack back -> marks.rows.put(back.row(), position);
        case AttachmentEvent.ItemAttached attached -> marks.row(attached.row(), position);
        case AttachmentEvent.ItemInherited inherited -> marks.row(inherited.row(), position);
        case AttachmentEvent.StanceTaken taken -> marks.row(taken.row(), position);
        case AttachmentEvent.ItemDetached detached -> marks.row(detached.row(), position);
        case GridEvent.RowAdded added -> marks.grids.put(added.axis(), position);
        case GridEvent.RowMoved moved -> marks.grids.put(moved.axis(), position);
        case GridEvent.RowTakenOut taken -> marks.grids.put(taken.axis(), position);
        case GridEvent.RowPutBack back -> marks.grids.put(back.axis(), position);
        case GridEvent.RowInherited inherited -> marks.grids.put(inherited.axis(), position);
        case WorkshopEvent.WorkshopPlanned _, WorkshopEvent.ColumnAdded _ -> {
          marks.all = position;
          marks.frame = position;
        }
        case
          AxisEvent _,
          WorkshopEvent.WorkshopRevised _,
          WorkshopEvent.TableRenamed _,
          SeriesEvent _ -> marks.all = position;
        case ModerationEvent.ContributionHidden hidden -> marks.contribution(hidden.what(), position);
        case ModerationEvent.ContributionRestored restored -> marks.contribution(restored.what(), position);
        case
          WorkshopEvent.TableAdded _,
          WorkshopEvent.PhaseEntered _,
          WorkshopEvent.ContributionsRevealed _,
          WorkshopEvent.JoinCodeChanged _,
          WorkshopEvent.AccessGranted _,
          WorkshopEvent.AccessWithdrawn _,
          WorkshopEvent.JoinCodeReserved _,
          PeopleEvent _,
          BallotEvent _,
          GroupEvent _,
          HomeworkEvent _,
          DateEvent _,
          ExpectationEvent _,
          AppropriationEvent _,
          AttachmentEvent.LibraryNoticed _,
          LibraryEvent _,
          CounselEvent _,
          GroupingEvent _,
          TimerEvent _,
          ModerationEvent.TableLocked _,
          ModerationEvent.TableUnlocked _,
          ProgrammeEvent _,
          MethodEvent _ -> {
          // Nothing that a row shows.
        }
      }
    }

    @Override
    public List<Drawn> draw() {
      var drawn = new ArrayList<Drawn>();
      workshops.forEach((workshop, marks) ->
        Cards.of(new WorkshopId(workshop), marks.board).ifPresent(board -> draw(board, marks, drawn))
      );
      return drawn;
    }

    private static void draw(Cards board, Marks marks, List<Drawn> drawn) {
      if (marks.frame > 0) {
        drawn.add(frame(board, marks.frame));
      }
      if (marks.all == 0 && marks.rows.isEmpty() && marks.grids.isEmpty()) {
        return;
      }
      var standing = new Rows(board)
        .standing()
        .stream()
        .collect(toMap(GridRow::row, row -> row));
      board.rows().forEach((row, card) -> {
        var position = marks.of(row, card.axis());
        if (position > 0) {
          drawn.add(row(row, standing.get(row), position, board));
        }
      });
    }

    private static Drawn frame(Cards board, long position) {
      var method = Documents.write(board.method());
      var document = new Document(KIND, FRAME)
        .append(WORKSHOP, board.id().value())
        .append(PROGRAMME, board.workshop().programme().value())
        .append(COLUMNS, Objects.requireNonNull(method.get(COLUMNS)))
        .append(FACETS, Objects.requireNonNull(method.get(FACETS)));
      return new Drawn(board.id().value(), position, document);
    }

    private static Card.RowCard card(RowId id, Cards board) {
      return Objects.requireNonNull(board.rows().get(id));
    }

    /** @param row null for one that does not stand; it keeps its document, with nothing to show */
    private static Drawn row(RowId id, @Nullable GridRow row, long position, Cards board) {
      var document = new Document(KIND, ROW)
        .append(WORKSHOP, board.id().value())
        .append(PROGRAMME, board.workshop().programme().value())
        .append(ID, id.value());
      if (card(id, board).origin() != null) {
        document.append(
          CONTINUES,
          board
            .line()
            .stream()
            .map(earlier -> key(earlier.value(), id.value()))
            .toList()
        );
      }
      if (row != null) {
        if (board.territory() != null) {
          document.append(TERRITORY, board.territory().value());
        }
        document
          .append(PLACE, Rows.place(row, board))
          .append(THEME, Folding.fold(row.theme().title()))
          .append(FACETS, row.facets().stream().map(GridRow.Facet::kind).distinct().sorted().toList())
          .append(TEXTS, Rows.searchable(row))
          .append(SHOWN, Documents.write(row));
      }
      return new Drawn(key(board.id().value(), id.value()), position, document);
    }
  }
}
