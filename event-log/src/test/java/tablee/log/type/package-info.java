@NullMarked
package tablee.log.type;

import org.jspecify.annotations.NullMarked;
