/** Answers where a row comes from: its theme, the axes that was made of, their tables, and the votes once revealed. */
@NullMarked
package tablee.query.provenance;

import org.jspecify.annotations.NullMarked;
