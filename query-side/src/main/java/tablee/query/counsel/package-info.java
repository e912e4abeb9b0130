/** Answers what a programme recommends, from the programme's own story in the log, so that no answer is ever behind. */
@NullMarked
package tablee.query.counsel;

import org.jspecify.annotations.NullMarked;
