package tablee.messages.library;

import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.Stored;
import tablee.messages.id.AttachmentId;
import tablee.messages.id.AxisId;
import tablee.messages.id.RowId;
import tablee.messages.id.WorkshopId;
import tablee.messages.series.Snapshot;

/** What happened to the items of the library that stand beside something of a workshop. */
public sealed interface AttachmentEvent extends Event {
  WorkshopId workshop();

  @Override
  default String scope() {
    return workshop().value();
  }

  /**
   * @param item as it was at that moment
   * @param row null unless it stands beside a row
   * @param stance null unless it stands beside a row
   */
  @Stored("item-attached")
  record ItemAttached(
    WorkshopId workshop,
    AttachmentId attachment,
    ItemReference item,
    Target on,
    AxisId axis,
    @Nullable RowId row,
    @Nullable Stance stance,
    Actor by
  ) implements AttachmentEvent {}

  /**
   * An item stands beside what lives on from an earlier workshop, as it stood there.
   *
   * @param row null unless it stands beside a row
   * @param stance null unless it stands beside a row
   * @param author whoever put it there
   */
  @Stored("item-inherited")
  record ItemInherited(
    WorkshopId workshop,
    AttachmentId attachment,
    Snapshot snapshot,
    ItemReference item,
    Target on,
    AxisId axis,
    @Nullable RowId row,
    @Nullable Stance stance,
    Actor author,
    Actor by
  ) implements AttachmentEvent {}

  @Stored("stance-taken")
  record StanceTaken(
    WorkshopId workshop,
    AttachmentId attachment,
    AxisId axis,
    RowId row,
    Stance stance,
    Actor by
  ) implements AttachmentEvent {}

  /** @param row null unless it stood beside a row */
  @Stored("item-detached")
  record ItemDetached(
    WorkshopId workshop,
    AttachmentId attachment,
    AxisId axis,
    @Nullable RowId row,
    Actor by
  ) implements AttachmentEvent {}

  /**
   * @param revision counts everything that ever happened to the library
   * @param items how many items it has
   */
  @Stored("library-noticed")
  record LibraryNoticed(WorkshopId workshop, long revision, int items, Actor by) implements AttachmentEvent {}
}
