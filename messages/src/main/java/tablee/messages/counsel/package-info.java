/**
 * What a programme recommends to those who decide: drafted from rows of its grids, amended, consented to or objected
 * to, and adopted once no objection stands.
 */
@NullMarked
package tablee.messages.counsel;

import org.jspecify.annotations.NullMarked;
