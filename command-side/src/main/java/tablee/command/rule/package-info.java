/**
 * Rules that several aggregates share. Each is a type that a test can hold alone.
 */
@NullMarked
package tablee.command.rule;

import org.jspecify.annotations.NullMarked;
