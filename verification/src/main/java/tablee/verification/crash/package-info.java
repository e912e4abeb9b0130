/** Kills whoever writes the log, or keeps it, at moments nobody chose, and holds the log to what it promised. */
@NullMarked
package tablee.verification.crash;

import org.jspecify.annotations.NullMarked;
