/**
 * Decides about rounds of votes: who may vote, on what, with how many votes, and when results are shown.
 */
@NullMarked
package tablee.command.ballot;

import org.jspecify.annotations.NullMarked;
