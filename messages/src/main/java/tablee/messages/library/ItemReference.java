package tablee.messages.library;

import org.jspecify.annotations.Nullable;
import tablee.messages.id.ItemId;

/**
 * An item as it was when a workshop put it beside something. It stays as it is, whatever becomes of the item.
 *
 * @param link null for none
 */
public record ItemReference(ItemId item, ItemKind kind, String title, @Nullable Link link) {
  public static ItemReference to(LibraryItem it) {
    return new ItemReference(it.item(), it.kind(), it.title(), it.link());
  }
}
