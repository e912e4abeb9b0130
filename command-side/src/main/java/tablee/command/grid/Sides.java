package tablee.command.grid;

import java.util.HashMap;
import java.util.Map;
import tablee.command.rule.AtMost;
import tablee.messages.Rejection;
import tablee.messages.grid.GridEvent.SideAdded;
import tablee.messages.grid.GridEvent.SideRevised;
import tablee.messages.grid.InheritedRow;
import tablee.messages.id.FacetId;
import tablee.messages.id.SideId;

/** The opposing positions of a grid's controversies. */
final class Sides {

  private static final AtMost SIDES = new AtMost(20, "side");

  record Side(FacetId facet, String text, boolean out) {}

  private final Map<SideId, Side> sides = new HashMap<>();

  void mayAdd(SideId side, FacetId facet) {
    if (sides.containsKey(side)) {
      throw new Rejection.AlreadyThere("side", side.value()).asException();
    }
    SIDES.admitOneMore(
      (int) sides
        .values()
        .stream()
        .filter(each -> each.facet().equals(facet))
        .count()
    );
  }

  boolean hold(SideId id) {
    return sides.containsKey(id);
  }

  Side known(SideId id, FacetId facet) {
    var side = sides.get(id);
    if (side == null || !side.facet().equals(facet)) {
      throw new Rejection.NotFound("side", id.value()).asException();
    }
    return side;
  }

  Side standing(SideId id, FacetId facet) {
    var side = known(id, facet);
    if (side.out()) {
      throw new Rejection.NotFound("side", id.value()).asException();
    }
    return side;
  }

  void added(SideAdded it) {
    sides.put(it.side(), new Side(it.facet(), it.text(), false));
  }

  void inherited(FacetId facet, InheritedRow.Side it) {
    sides.put(it.side(), new Side(facet, it.text(), false));
  }

  void forget(FacetId facet) {
    sides.values().removeIf(side -> side.facet().equals(facet));
  }

  void revised(SideRevised it) {
    sides.computeIfPresent(it.side(), (_, side) -> new Side(side.facet(), it.text(), side.out()));
  }

  void out(SideId id, boolean isOut) {
    sides.computeIfPresent(id, (_, side) -> new Side(side.facet(), side.text(), isOut));
  }
}
