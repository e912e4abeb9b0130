package tablee.board;

import tablee.messages.Role;

/** Who looks at a board. What one of them may not see is never rendered for them. */
public enum Audience {
  FACILITATOR,
  PARTICIPANT,
  PROJECTOR;

  /** How somebody with this role looks; analysts read finished boards as facilitators do. */
  public static Audience of(Role role) {
    return switch (role) {
      case FACILITATOR, ANALYST -> FACILITATOR;
      case PARTICIPANT -> PARTICIPANT;
      case PROJECTOR -> PROJECTOR;
    };
  }
}
