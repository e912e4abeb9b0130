@NullMarked
package tablee.log.axon;

import org.jspecify.annotations.NullMarked;
