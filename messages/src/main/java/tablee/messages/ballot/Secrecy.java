package tablee.messages.ballot;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether it can ever be known who chose what. No screen shows it in either case. */
public enum Secrecy {
  /** The log holds who chose what. */
  OPEN,
  /** The log holds who voted, and what was chosen; nothing links the two once the ballot is counted. */
  CONFIDENTIAL;

  /** Its name in events and frames. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
