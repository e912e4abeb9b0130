package tablee.messages.grid;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tablee.messages.Actor;
import tablee.messages.id.FacetId;
import tablee.messages.id.RowId;
import tablee.messages.id.SideId;
import tablee.messages.id.WorkshopId;

/**
 * A row as an earlier workshop left it.
 *
 * @param out whether it was taken out there; it can be put back here
 */
public record InheritedRow(RowId row, boolean out, List<Cell> cells, List<Facet> facets) {
  public InheritedRow {
    cells = List.copyOf(cells);
    facets = List.copyOf(facets);
  }

  /** @param heads the texts that stood, oldest first */
  public record Cell(String column, List<Text> heads) {
    public Cell {
      heads = List.copyOf(heads);
    }
  }

  /**
   * @param version counts the cell's texts over all workshops from 1
   * @param at when it was written
   * @param written in which workshop
   */
  public record Text(
    int version,
    Set<Integer> basedOn,
    String text,
    Actor by,
    Instant at,
    WorkshopId written
  ) {
    public Text {
      basedOn = Collections.unmodifiableSet(new TreeSet<>(basedOn));
    }
  }

  /**
   * @param written in which workshop
   * @param sides the positions of a controversy; empty for every other kind
   */
  public record Facet(
    FacetId facet,
    String kind,
    String text,
    Actor by,
    WorkshopId written,
    List<Side> sides
  ) {
    public Facet {
      sides = List.copyOf(sides);
    }
  }

  /** One of the opposing positions of a controversy. */
  public record Side(SideId side, String text, Actor by) {}
}
