/** How each thematic group makes its theme its own: its answers to the method's questions, item by item. */
@NullMarked
package tablee.messages.appropriation;

import org.jspecify.annotations.NullMarked;
