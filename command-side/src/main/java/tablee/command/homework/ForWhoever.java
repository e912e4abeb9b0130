package tablee.command.homework;

import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.Rejection;
import tablee.messages.homework.Task;
import tablee.messages.id.ParticipantId;

/**
 * Homework is for whoever took it on. A participant gives none to others, and touches what is their own or nobody's;
 * facilitators may do anything with it.
 *
 * @param who null while nobody took it on
 */
record ForWhoever(@Nullable ParticipantId who) {
  static final ForWhoever ANYBODY = new ForWhoever(null);

  static ForWhoever of(Task task) {
    return new ForWhoever(task.who());
  }

  void mayTouch(Actor by) {
    if (who != null && !by.facilitates() && !who.equals(by.participant().orElse(null))) {
      throw new Rejection.NotYours().asException();
    }
  }
}
