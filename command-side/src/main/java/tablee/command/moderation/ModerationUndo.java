package tablee.command.moderation;

import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tablee.command.undo.Course;
import tablee.messages.Command;
import tablee.messages.Event;
import tablee.messages.Rejection.BuiltUpon.Since;
import tablee.messages.id.TableId;
import tablee.messages.moderation.Contribution;
import tablee.messages.moderation.ModerationCommand.HideContribution;
import tablee.messages.moderation.ModerationCommand.LockTable;
import tablee.messages.moderation.ModerationCommand.RestoreContribution;
import tablee.messages.moderation.ModerationCommand.UnlockTable;
import tablee.messages.moderation.ModerationEvent;
import tablee.messages.moderation.ModerationEvent.ContributionHidden;
import tablee.messages.moderation.ModerationEvent.ContributionRestored;
import tablee.messages.moderation.ModerationEvent.TableLocked;
import tablee.messages.moderation.ModerationEvent.TableUnlocked;

/** The opposite of what was kept from sight or from writing, or given back. */
public final class ModerationUndo {

  private ModerationUndo() {}

  public static Command opposite(ModerationEvent event, Course course) {
    return switch (event) {
      case ContributionHidden it -> earlier(it, it.what(), it.reason(), course);
      case ContributionRestored it -> earlier(it, it.what(), null, course);
      case TableLocked it -> earlier(it, it.table(), it.reason(), course);
      case TableUnlocked it -> earlier(it, it.table(), null, course);
    };
  }

  private static Command earlier(
    ModerationEvent it,
    Contribution what,
    @Nullable String reason,
    Course course
  ) {
    mustStillBeSo(
      now(course).reason(what),
      reason,
      course,
      event ->
        switch ((ModerationEvent) event) {
          case ContributionHidden other -> other.what().equals(what);
          case ContributionRestored other -> other.what().equals(what);
          case TableLocked _, TableUnlocked _ -> false;
        }
    );
    var before = before(course).reason(what);
    return before == null
      ? new RestoreContribution(it.workshop(), what, it.by())
      : new HideContribution(it.workshop(), what, before, it.by());
  }

  private static Command earlier(ModerationEvent it, TableId table, @Nullable String reason, Course course) {
    mustStillBeSo(
      now(course).reason(table),
      reason,
      course,
      event ->
        switch ((ModerationEvent) event) {
          case TableLocked other -> other.table().equals(table);
          case TableUnlocked other -> other.table().equals(table);
          case ContributionHidden _, ContributionRestored _ -> false;
        }
    );
    var before = before(course).reason(table);
    return before == null
      ? new UnlockTable(it.workshop(), table, it.by())
      : new LockTable(it.workshop(), table, before, it.by());
  }

  private static void mustStillBeSo(
    @Nullable String now,
    @Nullable String reason,
    Course course,
    Predicate<Event> aboutIt
  ) {
    if (!Objects.equals(now, reason)) {
      throw course.builtUpon(Since.MOVED, aboutIt).asException();
    }
  }

  private static Moderated now(Course course) {
    return course.now(new Moderated(), ModerationUndo::take);
  }

  private static Moderated before(Course course) {
    return course.before(new Moderated(), ModerationUndo::take);
  }

  private static void take(Moderated moderated, Event event) {
    moderated.evolve((ModerationEvent) event);
  }
}
