package tablee.log.mongo;

import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * An event's place in its stream as one text, {@code stream@sequence} with 19 digits: so that one unique index admits
 * each place once, and answers for a stream from a sequence number on.
 */
final class Places {

  private static final int DIGITS = 19;

  private Places() {}

  static String of(String stream, long sequence) {
    return "%s@%019d".formatted(stream, sequence);
  }

  static String stream(String place) {
    return place.substring(0, place.length() - DIGITS - 1);
  }

  static long sequence(String place) {
    return Long.parseLong(place.substring(place.length() - DIGITS));
  }

  /** Commits with an event in a stream at a sequence number or behind it. */
  static Bson from(String stream, long sequence) {
    var between = new Document("$gte", of(stream, sequence)).append("$lt", stream + "@:");
    return new Document("places", new Document("$elemMatch", between));
  }
}
