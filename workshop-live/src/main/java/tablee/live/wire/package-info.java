/**
 * The frames of docs/protocol.md as bytes, both ways: nothing else in the edge knows how a frame is written. What
 * comes in is checked for its form here; what it asks for is judged elsewhere.
 */
@NullMarked
package tablee.live.wire;

import org.jspecify.annotations.NullMarked;
