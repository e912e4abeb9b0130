package tablee.messages.library;

import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.Stored;
import tablee.messages.id.ItemId;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.WorkshopId;

/** What happened to a programme's library: part of the programme's story, whichever workshop it came from. */
public sealed interface LibraryEvent extends Event {
  ProgrammeId programme();

  /** Where it came from. */
  WorkshopId workshop();

  @Override
  default String scope() {
    return programme().value();
  }

  @Stored("item-added")
  record ItemAdded(
    ProgrammeId programme,
    WorkshopId workshop,
    LibraryItem item,
    Actor by
  ) implements LibraryEvent {}

  @Stored("item-revised")
  record ItemRevised(
    ProgrammeId programme,
    WorkshopId workshop,
    LibraryItem item,
    Actor by
  ) implements LibraryEvent {}

  @Stored("item-taken-out")
  record ItemTakenOut(
    ProgrammeId programme,
    WorkshopId workshop,
    ItemId item,
    Actor by
  ) implements LibraryEvent {}

  @Stored("item-put-back")
  record ItemPutBack(
    ProgrammeId programme,
    WorkshopId workshop,
    ItemId item,
    Actor by
  ) implements LibraryEvent {}
}
