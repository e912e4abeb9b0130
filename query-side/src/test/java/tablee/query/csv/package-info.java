@NullMarked
package tablee.query.csv;

import org.jspecify.annotations.NullMarked;
