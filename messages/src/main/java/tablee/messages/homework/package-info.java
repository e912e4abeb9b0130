/** What people find out before the next workshop, for which group or row, and what they found. */
@NullMarked
package tablee.messages.homework;

import org.jspecify.annotations.NullMarked;
