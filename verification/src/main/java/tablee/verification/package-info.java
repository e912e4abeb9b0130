/** Proves, on the packaged application and over real connections, what the product promises. Never deployed. */
@NullMarked
package tablee.verification;

import org.jspecify.annotations.NullMarked;
