package tablee.query.workshops;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tablee.board.Card;
import tablee.messages.analysis.WorkshopSummary;
import tablee.messages.id.AxisId;
import tablee.messages.id.BallotId;
import tablee.messages.id.PhaseId;
import tablee.query.board.Cards;

/** A board in numbers. */
final class Summary {

  private final Cards board;

  private Summary(Cards board) {
    this.board = board;
  }

  /** The programme has no title yet: it has a story of its own. */
  static WorkshopSummary of(Cards board, long position) {
    return new Summary(board).at(position);
  }

  private WorkshopSummary at(long position) {
    var frame = board.workshop();
    var rows = board.standingRows();
    var standing = new HashSet<>(rows);
    return new WorkshopSummary(
      board.id(),
      frame.title(),
      frame.date(),
      frame.place(),
      new WorkshopSummary.Programme(frame.programme(), null),
      phase(frame.phase()),
      board.tables().size(),
      count(
        board
          .people()
          .values()
          .stream()
          .filter(person -> person.removed() == null)
      ),
      axes(),
      board.ballots().entrySet().stream().map(this::ballot).toList(),
      board.axes().keySet().stream().filter(board.groups()::containsKey).map(this::group).toList(),
      rows.size(),
      board
        .facets()
        .values()
        .stream()
        .filter(facet -> standing.contains(facet.row()))
        .collect(groupingBy(Card.FacetCard::kind, TreeMap::new, summingInt(_ -> 1))),
      position,
      series()
    );
  }

  private WorkshopSummary.@Nullable Series series() {
    var series = board.series();
    if (series == null) {
      return null;
    }
    var from = series.from();
    return new WorkshopSummary.Series(
      series.territory(),
      from == null ? null : from.workshop(),
      from == null ? null : from.complete(),
      series.next()
    );
  }

  private static int count(Stream<?> things) {
    return Math.toIntExact(things.count());
  }

  private WorkshopSummary.@Nullable Phase phase(@Nullable PhaseId now) {
    return board
      .method()
      .phases()
      .stream()
      .filter(phase -> phase.id().equals(now))
      .map(phase -> new WorkshopSummary.Phase(phase.id(), phase.title()))
      .findFirst()
      .orElse(null);
  }

  private WorkshopSummary.Axes axes() {
    var axes = board.axes().values();
    return new WorkshopSummary.Axes(
      count(axes.stream().filter(axis -> axis.table() != null && axis.withdrawn() == null)),
      count(axes.stream().filter(axis -> axis.table() != null && axis.withdrawn() != null)),
      count(axes.stream().filter(axis -> !axis.from().isEmpty() && axis.withdrawn() == null)),
      count(axes.stream().filter(axis -> axis.validated() != null))
    );
  }

  private WorkshopSummary.Ballot ballot(Map.Entry<BallotId, Card.BallotCard> entry) {
    var ballot = entry.getValue();
    return new WorkshopSummary.Ballot(
      entry.getKey(),
      ballot.kind(),
      ballot.confidential(),
      ballot.budget(),
      ballot.state(),
      ballot.voters(),
      ballot.votes(),
      results(ballot.results())
    );
  }

  private @Nullable List<WorkshopSummary.Result> results(@Nullable Map<AxisId, Integer> results) {
    return results == null
      ? null
      : new LinkedHashMap<>(results)
          .entrySet()
          .stream()
          .sorted(
            Map.Entry.<AxisId, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(
              comparingInt(result -> board.axis(result.getKey()).order())
            )
          )
          .map(result ->
            new WorkshopSummary.Result(
              result.getKey(),
              board.axis(result.getKey()).title(),
              result.getValue()
            )
          )
          .toList();
  }

  private WorkshopSummary.Group group(AxisId axis) {
    var group = Objects.requireNonNull(board.groups().get(axis));
    return new WorkshopSummary.Group(axis, board.axis(axis).title(), group.members().size());
  }
}
