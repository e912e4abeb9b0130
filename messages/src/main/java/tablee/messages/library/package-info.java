/**
 * What tables start from: a programme's initiatives, thematic entries and resources, and where its workshops put them
 * beside what they work on.
 */
@NullMarked
package tablee.messages.library;

import org.jspecify.annotations.NullMarked;
