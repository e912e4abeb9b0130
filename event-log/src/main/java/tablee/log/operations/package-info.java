/**
 * What whoever runs the product does with the log: check it, back it up and restore it, carry it from one form to the
 * other. Each shows how far it has come.
 */
@NullMarked
package tablee.log.operations;

import org.jspecify.annotations.NullMarked;
