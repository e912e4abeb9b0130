@NullMarked
package tablee.log;

import org.jspecify.annotations.NullMarked;
