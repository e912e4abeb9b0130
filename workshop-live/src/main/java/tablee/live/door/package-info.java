/**
 * What happens once, over HTTP: planning a workshop, joining it, giving out links, being called by another name. Every
 * request can be sent again without harm.
 */
@NullMarked
package tablee.live.door;

import org.jspecify.annotations.NullMarked;
