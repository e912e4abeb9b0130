package tablee.messages.group;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.Command;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.id.AxisId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.WorkshopId;

/** Orders about a workshop's thematic groups. A validated axis is its group; nothing has to be opened. */
public sealed interface GroupCommand extends Command {
  int MOST_IN_A_GROUP = 500;

  WorkshopId workshop();

  @Override
  default String stream() {
    return Streams.groups(workshop());
  }

  /** Joins the group of an axis; whoever is in another one leaves it by the same act. */
  record JoinGroup(
    WorkshopId workshop,
    ParticipantId participant,
    AxisId axis,
    Actor by
  ) implements GroupCommand {}

  record LeaveGroup(WorkshopId workshop, ParticipantId participant, Actor by) implements GroupCommand {}

  /**
   * Says how groups come about.
   *
   * @param smallest a group should have as many members; null for any number
   * @param largest no group gets more members; null for any number
   */
  record ArrangeGroups(
    WorkshopId workshop,
    GroupMode mode,
    @Nullable Integer smallest,
    @Nullable Integer largest,
    Actor by
  ) implements GroupCommand {
    public ArrangeGroups {
      if (smallest != null && (smallest < 1 || smallest > MOST_IN_A_GROUP)) {
        throw new Rejection.Malformed("smallest").asException();
      }
      if (largest != null && (largest < (smallest == null ? 1 : smallest) || largest > MOST_IN_A_GROUP)) {
        throw new Rejection.Malformed("largest").asException();
      }
    }
  }

  /** @param ranking the themes wanted, the most wanted first; empty takes the wish back */
  record RankThemes(
    WorkshopId workshop,
    ParticipantId participant,
    List<AxisId> ranking,
    Actor by
  ) implements GroupCommand {
    public RankThemes {
      ranking = ranking.stream().distinct().toList();
    }
  }

  /** Works out a distribution of everybody present by their wishes, in place of an earlier one. */
  record DrawDistribution(WorkshopId workshop, Actor by) implements GroupCommand {}

  /** Changes somebody's place in the distribution that was worked out; null takes them out of it. */
  record MovePlacement(
    WorkshopId workshop,
    ParticipantId participant,
    @Nullable AxisId axis,
    Actor by
  ) implements GroupCommand {}

  /** Puts everybody into the group that the distribution has them in. */
  record ConfirmDistribution(WorkshopId workshop, Actor by) implements GroupCommand {}
}
