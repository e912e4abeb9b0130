package tablee.messages.method;

/**
 * A column of the analysis grid.
 *
 * @param id names it in events, for good
 */
public record Column(String id, Words title) {}
