/** The research-action that workshops belong to, and who may read all of them. */
@NullMarked
package tablee.messages.programme;

import org.jspecify.annotations.NullMarked;
