package tablee.messages.ballot;

import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.id.AxisId;

/**
 * Why somebody does not consent to an axis.
 *
 * @param number names it within its ballot, from 1
 * @param by who objects; null in a confidential ballot
 */
public record Objection(int number, AxisId axis, String reason, @Nullable Actor by) {}
