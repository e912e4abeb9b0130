package tablee.messages.library;

import java.util.List;
import tablee.messages.Actor;
import tablee.messages.Command;
import tablee.messages.Streams;
import tablee.messages.id.ItemId;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.WorkshopId;

/** Orders to a programme's library, each given from one of the programme's workshops. */
public sealed interface LibraryCommand extends Command {
  ProgrammeId programme();

  /** Where the order comes from: people are known by their workshop. */
  WorkshopId workshop();

  @Override
  default String stream() {
    return Streams.library(programme());
  }

  /** Brings items in, all of them or none. */
  record AddItems(
    ProgrammeId programme,
    WorkshopId workshop,
    List<LibraryItem> items,
    Actor by
  ) implements LibraryCommand {
    public AddItems {
      items = items.stream().map(LibraryItem::clean).toList();
    }
  }

  /** Rewrites an item, whose kind stays. */
  record ReviseItem(
    ProgrammeId programme,
    WorkshopId workshop,
    LibraryItem item,
    Actor by
  ) implements LibraryCommand {
    public ReviseItem {
      item = item.clean();
    }
  }

  record TakeItemOut(
    ProgrammeId programme,
    WorkshopId workshop,
    ItemId item,
    Actor by
  ) implements LibraryCommand {}

  record PutItemBack(
    ProgrammeId programme,
    WorkshopId workshop,
    ItemId item,
    Actor by
  ) implements LibraryCommand {}
}
