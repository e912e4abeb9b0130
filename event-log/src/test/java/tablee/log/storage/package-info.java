@NullMarked
package tablee.log.storage;

import org.jspecify.annotations.NullMarked;
