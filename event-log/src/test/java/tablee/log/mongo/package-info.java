@NullMarked
package tablee.log.mongo;

import org.jspecify.annotations.NullMarked;
