package tablee.board;

import tablee.messages.Role;

/** Who looks at a board. What one of them may not see is never rendered for them. */
public enum Audience {
  FACILITATOR,
  /** Reads what facilitators see, without what they keep from sight: what is analysed is passed on. */
  ANALYST,
  PARTICIPANT,
  PROJECTOR;

  /** How somebody with this role looks. */
  public static Audience of(Role role) {
    return switch (role) {
      case FACILITATOR -> FACILITATOR;
      case ANALYST -> ANALYST;
      case PARTICIPANT -> PARTICIPANT;
      case PROJECTOR -> PROJECTOR;
    };
  }
}
