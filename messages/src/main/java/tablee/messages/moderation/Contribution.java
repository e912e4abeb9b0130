package tablee.messages.moderation;

import org.jspecify.annotations.Nullable;
import tablee.messages.Rejection;
import tablee.messages.id.AxisId;
import tablee.messages.id.Id;

/**
 * Points at something that somebody contributed, whatever it is.
 *
 * @param id its own; of a cell its row's id, a full stop, and the column's
 * @param axis the theme whose grid or page it stands in; null for what stands in none
 */
public record Contribution(ContributionKind kind, String id, @Nullable AxisId axis) {
  /** @throws tablee.messages.RejectedException with {@link Rejection.Malformed} for what can point at nothing */
  public Contribution {
    if (kind.isOfATheme() == (axis == null)) {
      throw new Rejection.Malformed("axis").asException();
    }
    if (kind == ContributionKind.CELL) {
      int stop = id.indexOf('.');
      Id.check(stop < 0 ? "" : id.substring(0, stop));
      Id.check(id.substring(stop + 1));
    } else {
      Id.check(id);
    }
  }

  public static Contribution axis(AxisId axis) {
    return new Contribution(ContributionKind.AXIS, axis.value(), null);
  }

  /** Something that stands by itself. */
  public static Contribution of(ContributionKind kind, Id id) {
    return new Contribution(kind, id.value(), null);
  }

  /** Something that stands in a theme's grid or on its group's page. */
  public static Contribution of(ContributionKind kind, Id id, AxisId axis) {
    return new Contribution(kind, id.value(), axis);
  }
}
