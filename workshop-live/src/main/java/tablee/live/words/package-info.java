/** What the server says to people, in French and in English. */
@NullMarked
package tablee.live.words;

import org.jspecify.annotations.NullMarked;
