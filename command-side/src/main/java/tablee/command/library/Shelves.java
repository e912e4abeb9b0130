package tablee.command.library;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import tablee.command.premise.Premise;
import tablee.messages.Actor;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.id.ItemId;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.WorkshopId;
import tablee.messages.library.ItemKind;
import tablee.messages.library.LibraryEvent;
import tablee.messages.library.LibraryEvent.ItemAdded;
import tablee.messages.library.LibraryEvent.ItemPutBack;
import tablee.messages.library.LibraryEvent.ItemRevised;
import tablee.messages.library.LibraryEvent.ItemTakenOut;
import tablee.messages.library.LibraryItem;

/** What a library holds, items that were taken out among them. */
final class Shelves {

  /**
   * @param workshop where it was brought
   * @param by who brought it, by the name they have in that workshop
   */
  record Kept(LibraryItem item, WorkshopId workshop, Actor by, boolean out) {
    private Kept saying(LibraryItem now) {
      return new Kept(now, workshop, by, out);
    }

    private Kept out(boolean now) {
      return new Kept(item, workshop, by, now);
    }
  }

  private final Map<ItemId, Kept> items = new HashMap<>();
  private long revision;

  static Premise<Shelves> of(ProgrammeId programme) {
    return new Premise<>(Streams.library(programme), Shelves::new, (shelves, event) -> {
      shelves.evolve((LibraryEvent) event);
      return shelves;
    });
  }

  /** Counts everything that ever happened to the library. */
  long revision() {
    return revision;
  }

  int count() {
    return items.size();
  }

  int standing() {
    return (int) items
      .values()
      .stream()
      .filter(kept -> !kept.out())
      .count();
  }

  boolean has(ItemId id) {
    return items.containsKey(id);
  }

  Kept known(ItemId id) {
    var kept = items.get(id);
    if (kept == null) {
      throw new Rejection.NotFound("item", id.value()).asException();
    }
    return kept;
  }

  LibraryItem standing(ItemId id) {
    var kept = known(id);
    if (kept.out()) {
      throw new Rejection.ItemTakenOut().asException();
    }
    return kept.item();
  }

  void mustBeAnEntry(ItemId id) {
    if (standing(id).kind() != ItemKind.THEMATIC_ENTRY) {
      throw new Rejection.Malformed("entry").asException();
    }
  }

  void evolve(LibraryEvent event) {
    revision++;
    switch (event) {
      case ItemAdded it -> items.put(it.item().item(), new Kept(it.item(), it.workshop(), it.by(), false));
      case ItemRevised it -> items.put(it.item().item(), of(it.item().item()).saying(it.item()));
      case ItemTakenOut it -> items.put(it.item(), of(it.item()).out(true));
      case ItemPutBack it -> items.put(it.item(), of(it.item()).out(false));
    }
  }

  private Kept of(ItemId id) {
    return requireNonNull(items.get(id), id::value);
  }
}
