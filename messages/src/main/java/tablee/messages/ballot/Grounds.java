package tablee.messages.ballot;

import org.jspecify.annotations.Nullable;
import tablee.messages.id.BallotId;

/**
 * The result that a decision rested on, as it was known then.
 *
 * @param voters how many people had voted
 * @param count what they said about the axis; null where the ballot had too few papers to tell
 */
public record Grounds(BallotId ballot, BallotKind kind, int voters, @Nullable Count count) {}
