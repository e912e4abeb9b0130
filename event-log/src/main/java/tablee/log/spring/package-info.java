/**
 * Puts the log into an application: its settings, its beans, and the settings of Axon's that it cannot do without.
 */
@NullMarked
package tablee.log.spring;

import org.jspecify.annotations.NullMarked;
