/** The pilot territories of a programme and their state of play, edited aspect by aspect. */
@NullMarked
package tablee.messages.territory;

import org.jspecify.annotations.NullMarked;
