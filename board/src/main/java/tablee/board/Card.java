package tablee.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.id.AxisId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.PhaseId;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.RowId;
import tablee.messages.id.TableId;
import tablee.messages.method.Column;
import tablee.messages.method.FacetKind;
import tablee.messages.method.GroupQuestion;
import tablee.messages.method.Phase;
import tablee.messages.method.Words;

/**
 * One thing on the board as one audience sees it, and as it travels to them: these records are the wire's own.
 * A component that is null is left out. Cards are always sent whole.
 */
public sealed interface Card {
  /**
   * The workshop's frame; the only card of its section, under {@link Board#SELF}.
   *
   * @param date null while undecided
   * @param place null while undecided
   * @param phase null before the start
   * @param joinCode for facilitators and the projector
   * @param hides true while what tables propose is seen by themselves and facilitators only; null otherwise
   */
  record WorkshopCard(
    String title,
    @Nullable LocalDate date,
    @Nullable String place,
    ProgrammeId programme,
    @Nullable PhaseId phase,
    @Nullable String joinCode,
    @Nullable Boolean hides
  ) implements Card {}

  /** The method the workshop runs; the only card of its section, under {@link Board#SELF}. */
  record MethodCard(
    String id,
    int version,
    List<Phase> phases,
    int maxAxesPerTable,
    int voteBudget,
    List<Column> columns,
    List<FacetKind> facets,
    List<GroupQuestion> questions,
    @Nullable Words title,
    @Nullable Words about
  ) implements Card {}

  /** @param order counts the tables from 0 */
  record TableCard(String name, int order) implements Card {}

  /**
   * @param name null once it was erased
   * @param table null until seated
   * @param removed true or null
   */
  record PersonCard(
    @Nullable String name,
    @Nullable TableId table,
    @Nullable Boolean removed
  ) implements Card {}

  /**
   * @param table null for an axis made by a merge
   * @param by null where the phase hides authors
   * @param from the axes it was made of, empty for a proposal
   * @param into the axis it lives on in, null for one that stands for itself
   * @param withdrawn true or null; only facilitators see withdrawn axes
   * @param validated true or null
   * @param order counts the axes from 0, in the order they came
   */
  record AxisCard(
    @Nullable TableId table,
    String title,
    @Nullable String reason,
    @Nullable Actor by,
    List<AxisId> from,
    @Nullable AxisId into,
    @Nullable Boolean withdrawn,
    @Nullable Boolean validated,
    int order
  ) implements Card {}

  /**
   * @param state {@code open}, {@code closed} or {@code revealed}
   * @param voters people who have spent at least one vote
   * @param votes votes spent in all
   * @param results votes by axis; null until revealed
   * @param order counts the ballots from 0
   */
  record BallotCard(
    int budget,
    String state,
    List<AxisId> axes,
    int voters,
    int votes,
    @Nullable Map<AxisId, Integer> results,
    int order
  ) implements Card {}

  /** The people who work on the axis whose id this card stands under, in the order they joined. */
  record GroupCard(List<ParticipantId> members) implements Card {}

  /** The rows of the axis whose id this card stands under, in their order, without those taken out. */
  record GridCard(List<RowId> rows) implements Card {}

  /** @param out true or null; the projector does not see rows that were taken out */
  record RowCard(AxisId axis, @Nullable Boolean out) implements Card {}

  /**
   * A cell, under {@code row.column}.
   *
   * @param heads the texts that stand, oldest first: one, or several that were written without knowing of each
   *     other
   */
  record CellCard(RowId row, String column, List<Version> heads) implements Card {}

  /**
   * A text of a cell.
   *
   * @param v counts the cell's texts from 1
   * @param basedOn the texts its author saw and replaced
   * @param by null where the phase hides authors
   */
  record Version(int v, String text, Set<Integer> basedOn, @Nullable Actor by, Instant at) {}

  /**
   * @param by null where the phase hides authors
   * @param order counts the workshop's facets from 0
   */
  record FacetCard(RowId row, String kind, String text, @Nullable Actor by, int order) implements Card {}

  /**
   * The time the phase has; the only card of its section, under {@link Board#SELF}.
   *
   * @param seconds all the time it was given
   * @param ends null while it is paused
   * @param left seconds that remain while it is paused; null while it runs
   */
  record TimerCard(
    PhaseId phase,
    int seconds,
    @Nullable Instant ends,
    @Nullable Integer left
  ) implements Card {}
}
