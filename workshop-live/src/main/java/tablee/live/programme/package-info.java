/** A programme's page: where it stands, its territories, its workshops; read by all who hold one of its links. */
@NullMarked
package tablee.live.programme;

import org.jspecify.annotations.NullMarked;
