package tablee.messages.programme;

import tablee.messages.Rejection;

/**
 * Where a territory is, in degrees of WGS 84.
 *
 * @param latitude -90 to 90, north positive
 * @param longitude -180 to 180, east positive
 */
public record Coordinates(double latitude, double longitude) {
  /** Throws {@link tablee.messages.RejectedException} for what lies nowhere on earth. */
  public Coordinates {
    within("latitude", latitude, 90);
    within("longitude", longitude, 180);
  }

  private static void within(String field, double degrees, int most) {
    // Written so that "not a number" is refused, too.
    if (!(Math.abs(degrees) <= most)) {
      throw new Rejection.Malformed(field).asException();
    }
  }
}
