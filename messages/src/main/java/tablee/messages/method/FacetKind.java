package tablee.messages.method;

/**
 * A kind of remark on a row of the grid, such as a gem.
 *
 * @param id names it in events, for good
 */
public record FacetKind(String id, Words title) {
  /** The kind that holds opposing positions, whatever a method calls it. */
  public static final String CONTROVERSY = "controversy";
}
