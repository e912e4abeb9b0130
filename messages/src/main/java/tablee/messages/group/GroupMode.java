package tablee.messages.group;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How people come into groups. */
public enum GroupMode {
  /** Each joins the group they want. */
  FREE,
  /** Each ranks the themes, and a facilitator distributes everybody. */
  WISHES;

  /** Its name in events and frames. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
