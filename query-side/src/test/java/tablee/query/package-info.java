@NullMarked
package tablee.query;

import org.jspecify.annotations.NullMarked;
