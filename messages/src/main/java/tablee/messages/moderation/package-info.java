/** What facilitators keep from sight or from writing for a while, with their reasons. Nothing is ever deleted by it. */
@NullMarked
package tablee.messages.moderation;

import org.jspecify.annotations.NullMarked;
