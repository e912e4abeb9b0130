@NullMarked
package tablee.log.sqlite;

import org.jspecify.annotations.NullMarked;
