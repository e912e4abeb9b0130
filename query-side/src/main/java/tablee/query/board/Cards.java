package tablee.query.board;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tablee.board.Audience;
import tablee.board.Board;
import tablee.board.Card;
import tablee.board.Section;
import tablee.messages.id.AttachmentId;
import tablee.messages.id.AxisId;
import tablee.messages.id.BallotId;
import tablee.messages.id.FacetId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.RowId;
import tablee.messages.id.SideId;
import tablee.messages.id.TableId;
import tablee.messages.id.TerritoryId;
import tablee.messages.id.WorkshopId;

/** A workshop's board, card by card, as an analyst sees it; nobody has a name on it. */
public record Cards(
  WorkshopId id,
  Card.WorkshopCard workshop,
  Card.MethodCard method,
  Map<TableId, Card.TableCard> tables,
  Map<ParticipantId, Card.PersonCard> people,
  Map<AxisId, Card.AxisCard> axes,
  Map<BallotId, Card.BallotCard> ballots,
  Map<AxisId, Card.GroupCard> groups,
  Map<AxisId, Card.GridCard> grids,
  Map<RowId, Card.RowCard> rows,
  Map<String, Card.CellCard> cells,
  Map<FacetId, Card.FacetCard> facets,
  Card.@Nullable SeriesCard series,
  Map<SideId, Card.SideCard> sides,
  Map<AttachmentId, Card.AttachmentCard> attachments
) {
  /** Empty as long as the workshop is not planned. */
  public static Optional<Cards> of(WorkshopId id, Board board) {
    return of(id, board.cards(Audience.ANALYST, _ -> null));
  }

  static Optional<Cards> of(WorkshopId id, Map<Section, Map<String, Card>> board) {
    var workshop = one(board, Section.WORKSHOP, Card.WorkshopCard.class);
    var method = one(board, Section.METHOD, Card.MethodCard.class);
    return workshop == null || method == null
      ? Optional.empty()
      : Optional.of(
          new Cards(
            id,
            workshop,
            method,
            section(board, Section.TABLES, TableId::new, Card.TableCard.class, Card.TableCard::order),
            section(board, Section.PEOPLE, ParticipantId::new, Card.PersonCard.class, null),
            section(board, Section.AXES, AxisId::new, Card.AxisCard.class, Card.AxisCard::order),
            section(board, Section.BALLOTS, BallotId::new, Card.BallotCard.class, Card.BallotCard::order),
            section(board, Section.GROUPS, AxisId::new, Card.GroupCard.class, null),
            section(board, Section.GRIDS, AxisId::new, Card.GridCard.class, null),
            section(board, Section.ROWS, RowId::new, Card.RowCard.class, null),
            section(board, Section.CELLS, cell -> cell, Card.CellCard.class, null),
            section(board, Section.FACETS, FacetId::new, Card.FacetCard.class, Card.FacetCard::order),
            one(board, Section.SERIES, Card.SeriesCard.class),
            section(board, Section.SIDES, SideId::new, Card.SideCard.class, Card.SideCard::order),
            section(
              board,
              Section.ATTACHMENTS,
              AttachmentId::new,
              Card.AttachmentCard.class,
              Card.AttachmentCard::order
            )
          )
        );
  }

  private static <C extends Card> @Nullable C one(
    Map<Section, Map<String, Card>> board,
    Section section,
    Class<C> type
  ) {
    var card = board.getOrDefault(section, Map.of()).get(Board.SELF);
    return card == null ? null : type.cast(card);
  }

  private static <I, C extends Card> Map<I, C> section(
    Map<Section, Map<String, Card>> board,
    Section section,
    Function<String, I> id,
    Class<C> type,
    @Nullable Function<C, Integer> order
  ) {
    var cards = board.getOrDefault(section, Map.of()).entrySet().stream();
    var sorted =
      order == null
        ? cards
        : cards.sorted(Comparator.comparing(card -> order.apply(type.cast(card.getValue()))));
    return sorted.collect(
      toMap(
        card -> id.apply(card.getKey()),
        card -> type.cast(card.getValue()),
        (one, _) -> one,
        LinkedHashMap::new
      )
    );
  }

  /** @throws IllegalStateException for an axis that is not on the board */
  public Card.AxisCard axis(AxisId id) {
    var axis = axes.get(id);
    if (axis == null) {
      throw new IllegalStateException("no axis " + id + " on the board of " + this.id);
    }
    return axis;
  }

  /** The axis that this one lives on in, itself if it stands for itself. */
  public AxisId standing(AxisId id) {
    var standing = id;
    for (var into = axis(id).into(); into != null; into = axis(into).into()) {
      standing = into;
    }
    return standing;
  }

  /** All the axes that this one was made of, each before those it was itself made of. */
  public Set<AxisId> origins(AxisId id) {
    var origins = new LinkedHashSet<AxisId>();
    for (var from : axis(id).from()) {
      origins.add(from);
      origins.addAll(origins(from));
    }
    return origins;
  }

  /** The earlier workshops that it inherits from, nearest first. */
  public List<WorkshopId> line() {
    return series == null || series.from() == null ? List.of() : series.from().line();
  }

  /** The territory that the workshop is about; null for none in particular. */
  public @Nullable TerritoryId territory() {
    return series == null ? null : series.territory();
  }

  /** Whether people meet this axis on the board: it was neither withdrawn nor split again. */
  public boolean stands(AxisId id) {
    return axis(standing(id)).withdrawn() == null;
  }

  /** The rows that stand, grid by grid in the order of their themes; those of axes that do not stand are left out. */
  public List<RowId> standingRows() {
    var themes = new ArrayList<>(grids.keySet());
    themes.sort(Comparator.comparingInt(this::order).thenComparingInt(axis -> axis(axis).order()));
    return themes
      .stream()
      .filter(this::stands)
      .flatMap(axis -> grid(axis).rows().stream())
      .toList();
  }

  private int order(AxisId axis) {
    return axis(standing(axis)).order();
  }

  private Card.GridCard grid(AxisId axis) {
    var grid = grids.get(axis);
    return grid == null ? new Card.GridCard(List.of()) : grid;
  }
}
