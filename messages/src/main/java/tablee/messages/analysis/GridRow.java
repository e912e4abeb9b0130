package tablee.messages.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.id.AttachmentId;
import tablee.messages.id.AxisId;
import tablee.messages.id.FacetId;
import tablee.messages.id.RowId;
import tablee.messages.id.SideId;
import tablee.messages.id.TerritoryId;
import tablee.messages.id.WorkshopId;
import tablee.messages.library.ItemReference;
import tablee.messages.library.Stance;

/**
 * A row of an analysis grid, with what is needed to read it far from its workshop.
 *
 * @param order its place among the rows that stand in its grid, from 0
 * @param cells every text that stands, oldest first, by column; columns nobody wrote in are absent
 * @param contested how many cells hold several texts
 * @param attachments what supports the row and what contradicts it, in the order they came
 * @param by who wrote what stands in it, in the order they first appear
 * @param position of the last event that changed it
 * @param continues the earlier workshops it was worked on in, nearest first; where several that can be read hold it,
 *     only the last is shown
 */
public record GridRow(
  RowId row,
  Workshop workshop,
  Theme theme,
  int order,
  Map<String, List<Text>> cells,
  int contested,
  List<Facet> facets,
  List<Attachment> attachments,
  List<Contributor> by,
  long position,
  List<WorkshopId> continues
) {
  /**
   * @param date null while undecided
   * @param place null while undecided
   * @param territory null for none in particular
   */
  public record Workshop(
    WorkshopId workshop,
    String title,
    @Nullable LocalDate date,
    @Nullable String place,
    @Nullable TerritoryId territory
  ) {}

  /**
   * The axis the row belongs to as it stands now: the one its own was merged into, if it was.
   *
   * @param from all the axes it was made of, down to those that tables proposed
   */
  public record Theme(AxisId axis, String title, boolean validated, List<Origin> from) {}

  /** @param table the name of the table that proposed it; null for one that was itself made of others */
  public record Origin(AxisId axis, String title, @Nullable String table) {}

  /**
   * @param v counts the cell's texts from 1
   * @param origin the earlier workshop it was written in; null for the row's own
   */
  public record Text(
    int v,
    List<String> lines,
    @Nullable Actor by,
    Instant at,
    @Nullable WorkshopId origin
  ) {}

  /** @param sides the opposing positions of a controversy; null where there are none */
  public record Facet(
    FacetId facet,
    String kind,
    String text,
    @Nullable Actor by,
    @Nullable List<Side> sides
  ) {}

  /** One of the opposing positions of a controversy. */
  public record Side(SideId side, String text, @Nullable Actor by) {}

  /** An item of the programme's library that supports the row or contradicts it, as it was when it was put there. */
  public record Attachment(AttachmentId attachment, ItemReference item, Stance stance, @Nullable Actor by) {}

  /** @param name null for a facilitator, and once it was erased */
  public record Contributor(Actor actor, @Nullable String name) {}
}
