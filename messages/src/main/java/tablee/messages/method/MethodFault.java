package tablee.messages.method;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a method cannot be run as it is.
 *
 * @param at where, as a path in its file: {@code phases[2].title.fr}
 * @param limit what is allowed there, where a number says it
 */
public record MethodFault(String at, Problem problem, @Nullable Integer limit) {
  public MethodFault(String at, Problem problem) {
    this(at, problem, null);
  }

  /** What is wrong in a place. */
  public enum Problem {
    /** Something has to stand there. */
    MISSING,
    /** Nothing is known under this name. */
    UNKNOWN,
    /** Something of another form is wanted there. */
    WRONG_FORM,
    TOO_LONG,
    TOO_MANY,
    OUT_OF_RANGE,
    /** Another one has the same id. */
    DUPLICATE,
    /** Texts are plain: no tags. */
    MARKUP,
    /** It cannot be had together with what else is said there. */
    CONTRADICTION;

    /** Its name on the wire: {@code wrong-form}. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
