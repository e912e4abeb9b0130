package tablee.messages.workshop;

import tablee.messages.id.TableId;
import tablee.messages.text.Texts;

/** A table that stands in the room from the start. */
public record PlannedTable(TableId table, String name) {
  public PlannedTable {
    name = Texts.line("name", name, Texts.TITLE);
  }
}
