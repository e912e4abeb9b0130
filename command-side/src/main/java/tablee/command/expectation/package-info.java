/** Decides about expectations: who says, shares and groups them, and who may say in the end what became of them. */
@NullMarked
package tablee.command.expectation;

import org.jspecify.annotations.NullMarked;
