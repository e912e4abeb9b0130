/** Answers which workshops there are and how each stands, in numbers and in full. Keeps one document for each. */
@NullMarked
package tablee.query.workshops;

import org.jspecify.annotations.NullMarked;
