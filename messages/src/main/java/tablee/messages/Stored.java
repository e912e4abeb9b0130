package tablee.messages;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name an event is stored under. It never changes and never appears twice; a change of shape raises the
 * revision and adds an upcaster.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Stored {
  /** A kebab-case noun phrase in the past tense, such as {@code axis-proposed}. */
  String value();

  /** Starts at 1. */
  int revision() default 1;
}
