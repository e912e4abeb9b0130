/** Proposals to bring neighbouring axes together, before a facilitator decides. */
@NullMarked
package tablee.messages.grouping;

import org.jspecify.annotations.NullMarked;
