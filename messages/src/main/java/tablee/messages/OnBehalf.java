package tablee.messages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tablee.messages.id.TableId;

/**
 * That somebody else entered something than those whose it is. It stands beside what happened, not in it: to every rule
 * an entry for somebody is theirs.
 *
 * @param by the facilitator who entered it
 * @param table whose it is, for a table's; null for a person's, who is then said to have done it
 * @param happened when it was said or done in the room; null for just then
 */
public record OnBehalf(Actor by, @Nullable TableId table, @Nullable Instant happened) {}
