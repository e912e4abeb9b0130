/**
 * Decides about a programme's recommendations: who writes them, how their texts change, and when one is adopted.
 */
@NullMarked
package tablee.command.counsel;

import org.jspecify.annotations.NullMarked;
