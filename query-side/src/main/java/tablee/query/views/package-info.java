/**
 * How a view follows the log, where it is kept, and which position it holds for. What a view shows is decided in the
 * packages that answer the questions.
 */
@NullMarked
package tablee.query.views;

import org.jspecify.annotations.NullMarked;
