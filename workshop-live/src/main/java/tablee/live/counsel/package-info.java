/** A programme's recommendations over HTTP: read by all who hold one of its links, written by those who take part. */
@NullMarked
package tablee.live.counsel;

import org.jspecify.annotations.NullMarked;
