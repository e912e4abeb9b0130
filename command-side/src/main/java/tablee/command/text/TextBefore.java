package tablee.command.text;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tablee.command.undo.Course;
import tablee.messages.Event;
import tablee.messages.Rejection;
import tablee.messages.Rejection.BuiltUpon.Since;
import tablee.messages.Rejection.CannotBeUndone.Why;

/**
 * The text that an edit replaced, and the version that it would replace now.
 *
 * @param version that of the edit's own words, be it that they were put back meanwhile
 */
public record TextBefore(String text, int version) {
  /**
   * @param basedOn what the edit replaced
   * @param written its words
   * @param writesThere whether an event wrote in the same place
   * @throws tablee.messages.RejectedException if other words stand there now, or one edit cannot bring back what stood
   *     there
   */
  public static TextBefore of(
    TextVersions before,
    TextVersions now,
    Set<Integer> basedOn,
    String written,
    Course course,
    Predicate<Event> writesThere
  ) {
    if (!now.standing().containsValue(written)) {
      throw course.builtUpon(Since.REWORDED, writesThere).asException();
    }
    // What others wrote beside it stands; putting back what they replaced would only add to it.
    if (now.standing().size() > 1 || !before.standing().keySet().equals(basedOn)) {
      throw course.builtUpon(Since.CONTINUED, writesThere).asException();
    }
    if (basedOn.size() > 1) {
      throw new Rejection.CannotBeUndone(Why.JOINED).asException();
    }
    int version = now.standing().keySet().iterator().next();
    return new TextBefore(only(before.standing()), version);
  }

  private static String only(Map<Integer, String> texts) {
    return texts.isEmpty() ? "" : texts.values().iterator().next();
  }
}
