/**
 * The shared form: several nodes append to one MongoDB. Each commit is one document whose {@code _id} is the position
 * of its first event, taken by compare-and-set, so that no transaction over several documents is needed.
 */
@NullMarked
package tablee.log.mongo;

import org.jspecify.annotations.NullMarked;
