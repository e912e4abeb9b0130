/** Rows as CSV for French and for English spreadsheets, part by part, with nothing in it that runs as a formula. */
@NullMarked
package tablee.query.csv;

import org.jspecify.annotations.NullMarked;
