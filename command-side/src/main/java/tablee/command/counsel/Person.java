package tablee.command.counsel;

import tablee.messages.Actor;
import tablee.messages.Rejection;
import tablee.messages.counsel.CounselCommand;
import tablee.messages.counsel.CounselEvent;
import tablee.messages.id.WorkshopId;

/**
 * Somebody in a programme.
 *
 * @param workshop the one they act from, which their name belongs to
 */
record Person(WorkshopId workshop, Actor actor) {
  static Person giving(CounselCommand it) {
    return new Person(it.workshop(), it.by());
  }

  static Person behind(CounselEvent it) {
    return new Person(it.workshop(), it.by());
  }

  /** Facilitators change what anybody wrote, others what they wrote themselves. */
  void mayChangeWhat(Person author) {
    if (!actor.facilitates()) {
      mustBe(author);
    }
  }

  void mustBe(Person author) {
    if (!equals(author)) {
      throw new Rejection.NotYours().asException();
    }
  }
}
