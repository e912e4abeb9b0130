/**
 * Decides who works in which thematic group, one at most for each participant.
 */
@NullMarked
package tablee.command.group;

import org.jspecify.annotations.NullMarked;
