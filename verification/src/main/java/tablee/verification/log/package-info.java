/**
 * What the suites that harm the log share: processes that append to it and say what was acknowledged, and the
 * comparison of what they said with what the log holds.
 */
@NullMarked
package tablee.verification.log;

import org.jspecify.annotations.NullMarked;
