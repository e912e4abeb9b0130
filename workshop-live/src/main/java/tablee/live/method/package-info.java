/** Methods over HTTP: which there are, as files, and publishing new ones. */
@NullMarked
package tablee.live.method;

import org.jspecify.annotations.NullMarked;
