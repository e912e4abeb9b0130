/** The research-action that workshops belong to: its stages, its territories, and who may read all of them. */
@NullMarked
package tablee.messages.programme;

import org.jspecify.annotations.NullMarked;
