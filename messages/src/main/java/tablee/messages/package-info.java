/**
 * What the parts of the product say to each other: what is asked (commands), what happened (events), what is
 * refused (rejections) and what can be asked for. Plain Java, no framework.
 */
@NullMarked
package tablee.messages;

import org.jspecify.annotations.NullMarked;
