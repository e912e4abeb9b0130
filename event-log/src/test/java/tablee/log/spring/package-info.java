@NullMarked
package tablee.log.spring;

import org.jspecify.annotations.NullMarked;
