package tablee.messages.method;

import org.jspecify.annotations.Nullable;

/**
 * How much may be spent in a phase, where it differs from the rest of the method.
 *
 * @param axesPerTable most live axes of a table while the phase lasts; null for the method's
 * @param votes what facilitators are offered as the budget of a ballot; null for the method's
 */
public record Budgets(@Nullable Integer axesPerTable, @Nullable Integer votes) {}
