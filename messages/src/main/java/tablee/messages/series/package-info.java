/** Where a workshop stands among those of its programme: its territory, the one it follows, and what it inherits. */
@NullMarked
package tablee.messages.series;

import org.jspecify.annotations.NullMarked;
