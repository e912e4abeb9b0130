package tablee.command.rule;

import tablee.messages.Actor;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.id.ParticipantId;

/** Who may give an order. The edge has checked roles already; here they hold whoever calls. */
public final class Authority {

  private Authority() {}

  /** A facilitator. */
  public static void facilitates(Actor by) {
    if (!by.facilitates()) {
      throw new Rejection.NotAllowed(by.role()).asException();
    }
  }

  /** Somebody who takes part in the workshop: a participant or a facilitator. */
  public static void takesPart(Actor by) {
    if (by.role() != Role.PARTICIPANT && by.role() != Role.FACILITATOR) {
      throw new Rejection.NotAllowed(by.role()).asException();
    }
  }

  /** The participant themself; nobody stands in for them. */
  public static void isThemself(Actor by, ParticipantId participant) {
    if (by.role() != Role.PARTICIPANT) {
      throw new Rejection.NotAllowed(by.role()).asException();
    }
    if (!by.id().equals(participant.value())) {
      throw new Rejection.NotYours().asException();
    }
  }

  /** The participant themself, or a facilitator for them. */
  public static void actsFor(Actor by, ParticipantId participant) {
    if (!by.facilitates()) {
      isThemself(by, participant);
    }
  }

  /** Whoever contributed it, or a facilitator. */
  public static void mayChange(Actor by, Actor author) {
    takesPart(by);
    if (!by.facilitates() && !by.equals(author)) {
      throw new Rejection.NotYours().asException();
    }
  }
}
