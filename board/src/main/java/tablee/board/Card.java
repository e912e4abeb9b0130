package tablee.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.ballot.BallotKind;
import tablee.messages.ballot.Grounds;
import tablee.messages.expectation.Assessment;
import tablee.messages.group.GroupMode;
import tablee.messages.id.AxisId;
import tablee.messages.id.ExpectationId;
import tablee.messages.id.FacetId;
import tablee.messages.id.GroupingId;
import tablee.messages.id.OptionId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.PhaseId;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.RowId;
import tablee.messages.id.TableId;
import tablee.messages.id.TerritoryId;
import tablee.messages.id.WorkshopId;
import tablee.messages.library.ItemReference;
import tablee.messages.library.Stance;
import tablee.messages.library.Target;
import tablee.messages.method.Column;
import tablee.messages.method.FacetKind;
import tablee.messages.method.GroupQuestion;
import tablee.messages.method.Phase;
import tablee.messages.method.Words;
import tablee.messages.moderation.Contribution;

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

  /**
   * @param order counts the tables from 0
   * @param locked why its people may not write now, for facilitators; null while they may
   */
  record TableCard(String name, int order, @Nullable String locked) implements Card {}

  /**
   * The mark of something that a facilitator entered for somebody else, under its section's name, a slash and its id.
   *
   * @param by who entered it
   * @param table whose it is, for a table's; null for the person's who is named as its author
   * @param happened when it was said; null for just when it was entered
   * @param at when it was entered
   */
  record EnteredCard(
    Actor by,
    @Nullable TableId table,
    @Nullable Instant happened,
    Instant at
  ) implements Card {}

  /**
   * The own part of somebody without a device, for the facilitators who enter what they say and do: what they see
   * themselves, nobody else's device shows.
   */
  record PartCard(Mine own) implements Card {}

  /**
   * Something that is kept from sight, under its section's name, a slash and its id; for facilitators, who see the card
   * itself in its place.
   *
   * @param reason for its author
   */
  record HiddenCard(Contribution what, String reason, Actor by, Instant at) implements Card {}

  /**
   * @param name null once it was erased
   * @param table null until seated
   * @param removed true or null
   * @param withoutDevice true or null; facilitators enter what such a person says and does
   */
  record PersonCard(
    @Nullable String name,
    @Nullable TableId table,
    @Nullable Boolean removed,
    @Nullable Boolean withoutDevice
  ) implements Card {}

  /**
   * @param table null for an axis made by a merge
   * @param by null where the phase hides authors
   * @param from the axes it was made of, empty for a proposal
   * @param into the axis it lives on in, null for one that stands for itself
   * @param withdrawn true or null; only facilitators see withdrawn axes
   * @param validated true or null
   * @param grounds the result the validation rested on; null if on none
   * @param grouping the proposal it was made by; null if by none
   * @param order counts the axes from 0, in the order they came
   * @param origin the earlier workshop it comes from, where it has the same id; null for one of this workshop's own
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
    @Nullable Grounds grounds,
    @Nullable GroupingId grouping,
    int order,
    @Nullable WorkshopId origin
  ) implements Card {}

  /**
   * @param state {@code open}, {@code closed} or {@code revealed}
   * @param kind null for dots
   * @param confidential true or null
   * @param voters people who have spent at least one vote or handed in a paper
   * @param votes votes spent in all; papers handed in, where whole papers are
   * @param results what the marks on each axis add up to; null until revealed, or where there are too few papers to
   *     tell
   * @param papers how many papers were counted; null until revealed, and where votes go one by one
   * @param counts how many papers gave each axis 0, 1, 2 and so on; null as above and with dots
   * @param objections null until revealed, and where nobody can object
   * @param order counts the ballots from 0
   */
  record BallotCard(
    @Nullable BallotKind kind,
    @Nullable Boolean confidential,
    int budget,
    String state,
    List<AxisId> axes,
    int voters,
    int votes,
    @Nullable Map<AxisId, Integer> results,
    @Nullable Integer papers,
    @Nullable Map<AxisId, List<Integer>> counts,
    @Nullable List<ObjectionPart> objections,
    int order
  ) implements Card {}

  /**
   * @param by null in a confidential ballot and where the phase hides authors
   * @param resolved how it was dealt with; null while it stands
   */
  record ObjectionPart(
    int number,
    AxisId axis,
    String reason,
    @Nullable Actor by,
    @Nullable String resolved
  ) {}

  /**
   * A proposal to bring axes together.
   *
   * @param by null where the phase hides authors
   * @param supporters how many people support it beside whoever proposed it
   * @param accepted the axis that it became
   * @param declined why a facilitator declined it
   * @param order counts the proposals from 0
   */
  record GroupingCard(
    List<AxisId> axes,
    String title,
    @Nullable String reason,
    @Nullable Actor by,
    int supporters,
    @Nullable AxisId accepted,
    @Nullable String declined,
    int order
  ) implements Card {}

  /**
   * How groups come about; the only card of its section, under {@link Board#SELF}, and absent as long as nobody said
   * anything: then groups are joined freely.
   *
   * @param smallest a group should have as many members; null for any number
   * @param largest no group gets more; null for any number
   * @param ranked how many people have ranked the themes
   * @param distribution who would be where, as long as it is not confirmed; for facilitators
   */
  record ArrangementCard(
    GroupMode mode,
    @Nullable Integer smallest,
    @Nullable Integer largest,
    int ranked,
    @Nullable Map<ParticipantId, AxisId> distribution
  ) implements Card {}

  /** The themes that the participant under whose id this card stands wants, the most wanted first; for facilitators. */
  record WishCard(List<AxisId> ranking) implements Card {}

  /** The people who work on the axis whose id this card stands under, in the order they joined. */
  record GroupCard(List<ParticipantId> members) implements Card {}

  /** The rows of the axis whose id this card stands under, in their order, without those taken out. */
  record GridCard(List<RowId> rows) implements Card {}

  /**
   * @param out true or null; the projector does not see rows that were taken out
   * @param origin the earlier workshop it goes on from; null for one of this workshop's own
   */
  record RowCard(AxisId axis, @Nullable Boolean out, @Nullable WorkshopId origin) implements Card {}

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
   * @param origin the earlier workshop it was written in; null for this one
   */
  record Version(
    int v,
    String text,
    Set<Integer> basedOn,
    @Nullable Actor by,
    Instant at,
    @Nullable WorkshopId origin
  ) {}

  /**
   * @param by null where the phase hides authors
   * @param order counts the workshop's facets from 0
   * @param origin the earlier workshop it was added in; null for this one
   */
  record FacetCard(
    RowId row,
    String kind,
    String text,
    @Nullable Actor by,
    int order,
    @Nullable WorkshopId origin
  ) implements Card {}

  /**
   * The workshop's place in its series; the only card of its section, under {@link Board#SELF}.
   *
   * @param territory null for none in particular
   * @param from what it inherits; null for nothing
   * @param next the workshops that follow it
   */
  record SeriesCard(
    @Nullable TerritoryId territory,
    @Nullable Earlier from,
    List<WorkshopId> next
  ) implements Card {}

  /**
   * What a workshop inherits.
   *
   * @param title of the earlier workshop
   * @param date of the earlier workshop; null if it was undecided
   * @param position as of which position
   * @param line the earlier workshop, the one that it inherited from, and so on
   * @param complete whether all of it is there
   */
  record Earlier(
    WorkshopId workshop,
    String title,
    @Nullable LocalDate date,
    long position,
    List<WorkshopId> line,
    boolean complete
  ) {}

  /**
   * Somebody who took part in an earlier workshop.
   *
   * @param name null once it was erased
   * @param group the axis they worked on; null for none
   */
  record EarlierPersonCard(@Nullable String name, @Nullable AxisId group) implements Card {}

  /**
   * @param axis the group it is for; null for everybody
   * @param row null for none in particular
   * @param who null while nobody took it on
   * @param name of whoever took it on; null once it was erased
   * @param due null for the next workshop
   * @param done true or null
   * @param found null for nothing yet
   * @param dropped true or null; only facilitators see homework that was dropped
   * @param origin the earlier workshop it comes from; null for one of this workshop's own
   * @param order counts the homework from 0
   */
  record HomeworkCard(
    String what,
    @Nullable AxisId axis,
    @Nullable RowId row,
    @Nullable ParticipantId who,
    @Nullable String name,
    @Nullable LocalDate due,
    @Nullable Boolean done,
    @Nullable String found,
    @Nullable Boolean dropped,
    @Nullable WorkshopId origin,
    int order
  ) implements Card {}

  /**
   * A poll for the next workshop's date.
   *
   * @param decided null while open
   * @param order counts the polls from 0
   */
  record DatesCard(List<DateOption> options, @Nullable OptionId decided, int order) implements Card {}

  /**
   * @param place null while undecided
   * @param answers {@code yes}, {@code maybe} or {@code no}, of those who answered
   */
  record DateOption(
    OptionId option,
    LocalDate date,
    @Nullable String place,
    Map<ParticipantId, String> answers
  ) {}

  /**
   * One of the opposing positions of a controversy.
   *
   * @param by null where the phase hides authors
   * @param order counts the workshop's positions from 0
   */
  record SideCard(FacetId facet, String text, @Nullable Actor by, int order) implements Card {}

  /**
   * @param by null where the phase hides authors
   * @param from those it was grouped of, empty for one that somebody said
   * @param into the one it lives on in, null for one that stands for itself
   * @param withdrawn true or null; only facilitators see withdrawn ones
   * @param had how many people have it, here or in one that it was grouped of
   * @param assessments how many of them say what became of it; null while nobody does
   * @param order counts the expectations from 0
   */
  record ExpectationCard(
    String text,
    @Nullable Actor by,
    List<ExpectationId> from,
    @Nullable ExpectationId into,
    @Nullable Boolean withdrawn,
    int had,
    @Nullable Map<Assessment, Integer> assessments,
    int order
  ) implements Card {}

  /**
   * An item of what a group answers to one of the method's questions.
   *
   * @param heads the texts that stand, as in a cell
   * @param by who began it; null where the phase hides authors
   * @param order counts the workshop's items from 0
   */
  record AnswerCard(
    AxisId axis,
    String question,
    List<Version> heads,
    @Nullable Actor by,
    int order
  ) implements Card {}

  /**
   * An item of the programme's library beside something.
   *
   * @param item as it was when it was put there
   * @param row null unless {@code on} is a row
   * @param stance null unless {@code on} is a row
   * @param by null where the phase hides authors
   * @param order counts the workshop's attachments from 0
   */
  record AttachmentCard(
    ItemReference item,
    Target on,
    AxisId axis,
    @Nullable RowId row,
    @Nullable Stance stance,
    @Nullable Actor by,
    int order
  ) implements Card {}

  /**
   * How far the programme's library has come; the only card of its section, under {@link Board#SELF}.
   *
   * @param revision grows with everything that happens to it
   */
  record LibraryCard(long revision, int items) implements Card {}

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
