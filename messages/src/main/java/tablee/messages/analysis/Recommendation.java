package tablee.messages.analysis;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.counsel.Aim;
import tablee.messages.counsel.RowReference;
import tablee.messages.counsel.Status;
import tablee.messages.id.AmendmentId;
import tablee.messages.id.ObjectionId;
import tablee.messages.id.RecommendationId;
import tablee.messages.id.TerritoryId;
import tablee.messages.id.WorkshopId;

/**
 * A recommendation with everything that ever became of it.
 *
 * @param number counts the programme's recommendations from 1, in the order they were drafted
 * @param territory null for a general one
 * @param texts oldest first; the last one stands
 * @param rows the rows of grids it comes from, in the order they were cited
 * @param amendments in the order they were proposed
 * @param consents that stand, to whichever text they were given
 * @param objections in the order they were raised
 * @param course how far it was when, oldest first; the last step says how far it is
 * @param position of the last event that changed it
 */
public record Recommendation(
  RecommendationId recommendation,
  int number,
  @Nullable TerritoryId territory,
  Aim aim,
  Status status,
  List<Text> texts,
  List<RowReference> rows,
  List<Amendment> amendments,
  List<Consent> consents,
  List<Objection> objections,
  List<Step> course,
  long position
) {
  /**
   * @param workshop the one they acted from
   * @param name null for a facilitator, and once it was erased
   */
  public record Author(WorkshopId workshop, Actor actor, @Nullable String name) {}

  /**
   * @param v counts the texts from 1
   * @param amendment the one it came from; null for what its author wrote
   */
  public record Text(int v, String text, @Nullable AmendmentId amendment, Author by, Instant at) {}

  /** What became of an amendment. */
  public enum Fate {
    OPEN,
    ACCEPTED,
    DECLINED,
    WITHDRAWN;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param basedOn the version that it changes
   * @param text the whole recommendation as it would be
   * @param answer how it was settled; null while it is open
   */
  public record Amendment(
    AmendmentId amendment,
    int basedOn,
    String text,
    String reason,
    Fate fate,
    Author by,
    Instant at,
    @Nullable Answer answer
  ) {}

  /** @param words null for none */
  public record Answer(@Nullable String words, Author by, Instant at) {}

  /**
   * @param v the version that is consented to
   * @param words null for none
   */
  public record Consent(int v, @Nullable String words, Author by, Instant at) {}

  /** How it is about an objection. */
  public enum Standing {
    STANDING,
    SETTLED,
    WITHDRAWN;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param v the version that it was raised against
   * @param answer how it was settled or withdrawn; null while it stands
   */
  public record Objection(
    ObjectionId objection,
    int v,
    String words,
    Standing standing,
    Author by,
    Instant at,
    @Nullable Answer answer
  ) {}

  /** @param words why; null where nobody had to say */
  public record Step(Status status, @Nullable String words, Author by, Instant at) {}

  /** The text that stands. */
  public Text text() {
    return texts.getLast();
  }

  /** How many people consent to the text that stands. */
  public int consenting() {
    return (int) consents
      .stream()
      .filter(consent -> consent.v() == text().v())
      .count();
  }

  /** How many objections stand. */
  public int objecting() {
    return (int) objections
      .stream()
      .filter(objection -> objection.standing() == Standing.STANDING)
      .count();
  }
}
