/** The packaged application as a process of its own: started, killed, started again on the same data. */
@NullMarked
package tablee.verification.server;

import org.jspecify.annotations.NullMarked;
