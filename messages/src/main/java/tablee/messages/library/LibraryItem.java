package tablee.messages.library;

import org.jspecify.annotations.Nullable;
import tablee.messages.Rejection;
import tablee.messages.id.ItemId;
import tablee.messages.text.Texts;

/**
 * What an item of a library says.
 *
 * @param text what it is about, in a few lines; may be empty
 * @param entry the thematic entry it belongs to; null for none
 * @param link null for none
 * @param file where it is kept on paper or on disk, as people call the place; may be empty
 */
public record LibraryItem(
  ItemId item,
  ItemKind kind,
  String title,
  String text,
  @Nullable ItemId entry,
  @Nullable Link link,
  String file
) {
  /** The same with clean texts, as commands carry them. */
  LibraryItem clean() {
    if (entry != null && kind == ItemKind.THEMATIC_ENTRY) {
      throw new Rejection.Malformed("entry").asException();
    }
    return new LibraryItem(
      item,
      kind,
      Texts.line("title", title, Texts.TITLE),
      Texts.lines("text", text, Texts.NOTE),
      entry,
      link,
      Texts.optionalLine("file", file, Texts.FILE)
    );
  }
}
