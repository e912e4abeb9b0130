/** Decides about the methods that a programme keeps. */
@NullMarked
package tablee.command.method;

import org.jspecify.annotations.NullMarked;
