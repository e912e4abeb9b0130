/**
 * Loads the live edge as rooms of tablets do, and keeps account of what every one of them received. The driver is one
 * event loop that reads bytes and parses nothing it can compare.
 */
@NullMarked
package tablee.verification.live;

import org.jspecify.annotations.NullMarked;
