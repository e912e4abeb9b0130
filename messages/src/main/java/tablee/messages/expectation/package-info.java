/** Expectations: said by participants, shared, grouped, and assessed at the end by those who had them. */
@NullMarked
package tablee.messages.expectation;

import org.jspecify.annotations.NullMarked;
