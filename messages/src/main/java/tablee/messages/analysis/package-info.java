/**
 * What can be asked of the views that follow the log, and what they answer. The answers travel as they are, as the
 * JSON that the protocol describes; each says which position of the log it holds for.
 */
@NullMarked
package tablee.messages.analysis;

import org.jspecify.annotations.NullMarked;
