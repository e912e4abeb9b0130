/**
 * The names under which events are stored, and the JSON behind the names. A stored name never changes, whatever becomes
 * of the class.
 */
@NullMarked
package tablee.log.type;

import org.jspecify.annotations.NullMarked;
