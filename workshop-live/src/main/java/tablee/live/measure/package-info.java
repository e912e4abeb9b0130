/** What the edge counts and times while it works. Names nobody: no workshop, no person, no address. */
@NullMarked
package tablee.live.measure;

import org.jspecify.annotations.NullMarked;
