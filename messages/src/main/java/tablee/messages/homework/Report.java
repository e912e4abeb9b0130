package tablee.messages.homework;

import tablee.messages.text.Texts;

/** @param found what was found; may be empty, also when it is done */
public record Report(boolean done, String found) {
  public static final Report NONE = new Report(false, "");

  public Report {
    found = Texts.lines("found", found, Texts.CELL);
  }
}
