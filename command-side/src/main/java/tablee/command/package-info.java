/**
 * The side that decides: takes orders, lets the aggregate concerned decide, and returns only once what it decided is
 * durable. How that is done with Axon stays in this package.
 */
@NullMarked
package tablee.command;

import org.jspecify.annotations.NullMarked;
