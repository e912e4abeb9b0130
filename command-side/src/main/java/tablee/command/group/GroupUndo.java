package tablee.command.group;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tablee.command.undo.Course;
import tablee.messages.Command;
import tablee.messages.Event;
import tablee.messages.Rejection;
import tablee.messages.Rejection.BuiltUpon.Since;
import tablee.messages.Rejection.CannotBeUndone.Why;
import tablee.messages.group.GroupCommand.ArrangeGroups;
import tablee.messages.group.GroupCommand.JoinGroup;
import tablee.messages.group.GroupCommand.LeaveGroup;
import tablee.messages.group.GroupCommand.MovePlacement;
import tablee.messages.group.GroupCommand.RankThemes;
import tablee.messages.group.GroupEvent;
import tablee.messages.group.GroupEvent.DistributionConfirmed;
import tablee.messages.group.GroupEvent.DistributionDrawn;
import tablee.messages.group.GroupEvent.GroupJoined;
import tablee.messages.group.GroupEvent.GroupLeft;
import tablee.messages.group.GroupEvent.GroupsArranged;
import tablee.messages.group.GroupEvent.PlacementMoved;
import tablee.messages.group.GroupEvent.ThemesRanked;
import tablee.messages.group.GroupMode;
import tablee.messages.id.AxisId;
import tablee.messages.id.ParticipantId;

/** The opposite of what was done about groups. */
public final class GroupUndo {

  private GroupUndo() {}

  /** @param event of a change of groups, that one was joined; the one before was left by the same act */
  public static Command opposite(GroupEvent event, Course course) {
    return switch (event) {
      case GroupJoined it -> join(it, course);
      case GroupLeft it -> {
        mustBeIn(null, it.participant(), course);
        yield new JoinGroup(it.workshop(), it.participant(), it.axis(), it.by());
      }
      case GroupsArranged it -> arrange(it, course);
      case ThemesRanked it -> rank(it, course);
      case PlacementMoved it -> move(it, course);
      // Everybody has found their group; one of them is moved, and nobody sends all of them back.
      case DistributionDrawn _, DistributionConfirmed _ -> throw new Rejection.CannotBeUndone(
        Why.STAYS
      ).asException();
    };
  }

  private static Command join(GroupJoined it, Course course) {
    mustBeIn(it.axis(), it.participant(), course);
    return course.done().getFirst() instanceof GroupLeft left
      ? new JoinGroup(it.workshop(), it.participant(), left.axis(), it.by())
      : new LeaveGroup(it.workshop(), it.participant(), it.by());
  }

  private static void mustBeIn(@Nullable AxisId axis, ParticipantId participant, Course course) {
    var now = course.now(new Memberships(), (memberships, event) -> memberships.evolve((GroupEvent) event));
    if (!now.of(participant).equals(Optional.ofNullable(axis))) {
      throw course
        .builtUpon(
          Since.MOVED,
          event ->
            (event instanceof GroupJoined joined && joined.participant().equals(participant)) ||
            (event instanceof GroupLeft left && left.participant().equals(participant))
        )
        .asException();
    }
  }

  private static ArrangeGroups arrange(GroupsArranged it, Course course) {
    course.nothingSince(Since.REWORDED, GroupsArranged.class, _ -> true);
    return course
      .before()
      .stream()
      .filter(GroupsArranged.class::isInstance)
      .map(GroupsArranged.class::cast)
      .reduce((_, later) -> later)
      .map(was -> new ArrangeGroups(it.workshop(), was.mode(), was.smallest(), was.largest(), it.by()))
      .orElseGet(() -> new ArrangeGroups(it.workshop(), GroupMode.FREE, null, null, it.by()));
  }

  private static RankThemes rank(ThemesRanked it, Course course) {
    List<AxisId> now = course.now(new Arrangement(), GroupUndo::take).wish(it.participant());
    if (!now.equals(it.ranking())) {
      throw course
        .builtUpon(
          Since.REWORDED,
          event -> event instanceof ThemesRanked other && other.participant().equals(it.participant())
        )
        .asException();
    }
    List<AxisId> before = course.before(new Arrangement(), GroupUndo::take).wish(it.participant());
    return new RankThemes(it.workshop(), it.participant(), before, it.by());
  }

  private static MovePlacement move(PlacementMoved it, Course course) {
    course.nothingSince(
      Since.CONTINUED,
      GroupEvent.class,
      event ->
        switch (event) {
          case PlacementMoved other -> other.participant().equals(it.participant());
          case DistributionDrawn _, DistributionConfirmed _ -> true;
          case GroupJoined _, GroupLeft _, GroupsArranged _, ThemesRanked _ -> false;
        }
    );
    var before = course.before(new Arrangement(), GroupUndo::take).distribution();
    return new MovePlacement(it.workshop(), it.participant(), before.get(it.participant()), it.by());
  }

  private static void take(Arrangement arrangement, Event event) {
    arrangement.evolve((GroupEvent) event);
  }
}
