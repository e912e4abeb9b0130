package tablee.messages.method;

/**
 * A kind of remark on a row of the grid, such as a gem.
 *
 * @param id names it in events, for good
 */
public record FacetKind(String id, Words title) {}
