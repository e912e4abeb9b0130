/** Decides about the pages on which thematic groups answer the method's questions. */
@NullMarked
package tablee.command.appropriation;

import org.jspecify.annotations.NullMarked;
