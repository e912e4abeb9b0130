/**
 * The stored board: every card of every workshop as a facilitator sees it, without names and without the join code.
 * What the board does not show them, such as the votes of a ballot before it is revealed, is not stored.
 */
@NullMarked
package tablee.query.board;

import org.jspecify.annotations.NullMarked;
