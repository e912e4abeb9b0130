@NullMarked
package tablee.log.operations;

import org.jspecify.annotations.NullMarked;
