package tablee.messages.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tablee.messages.ballot.BallotKind;
import tablee.messages.id.AxisId;
import tablee.messages.id.BallotId;
import tablee.messages.id.PhaseId;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.TerritoryId;
import tablee.messages.id.WorkshopId;
import tablee.messages.method.Words;

/**
 * A workshop in numbers.
 *
 * @param date null while undecided
 * @param place null while undecided
 * @param phase null before the start
 * @param participants who joined and were not removed
 * @param groups those with members
 * @param rows in the grids, without those taken out and those of withdrawn axes
 * @param facets on these rows, by kind
 * @param position of the workshop's last event
 * @param series null for one that stands by itself
 */
public record WorkshopSummary(
  WorkshopId workshop,
  String title,
  @Nullable LocalDate date,
  @Nullable String place,
  Programme programme,
  @Nullable Phase phase,
  int tables,
  int participants,
  Axes axes,
  List<Ballot> ballots,
  List<Group> groups,
  int rows,
  Map<String, Integer> facets,
  long position,
  @Nullable Series series
) {
  /** @param title null while only its id is known */
  public record Programme(ProgrammeId programme, @Nullable String title) {}

  public record Phase(PhaseId phase, Words title) {}

  /**
   * @param proposed by tables, and not withdrawn
   * @param merged made of others, and not split again
   */
  public record Axes(int proposed, int withdrawn, int merged, int validated) {}

  /**
   * @param kind null for dots
   * @param confidential true or null
   * @param state {@code open}, {@code closed} or {@code revealed}
   * @param voters people who have spent at least one vote
   * @param results null until the ballot is revealed; most votes first
   */
  public record Ballot(
    BallotId ballot,
    @Nullable BallotKind kind,
    @Nullable Boolean confidential,
    int budget,
    String state,
    int voters,
    int votes,
    @Nullable List<Result> results
  ) {}

  public record Result(AxisId axis, String title, int votes) {}

  public record Group(AxisId axis, String title, int members) {}

  /**
   * @param territory null for none in particular
   * @param from the workshop it inherits from; null for none
   * @param complete whether it has inherited everything; null for one that inherits nothing
   * @param next the workshops that follow it
   */
  public record Series(
    @Nullable TerritoryId territory,
    @Nullable WorkshopId from,
    @Nullable Boolean complete,
    List<WorkshopId> next
  ) {}
}
