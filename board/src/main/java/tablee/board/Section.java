package tablee.board;

import java.util.Locale;

/** A part of the board: cards of one kind, each under its id. */
public enum Section {
  WORKSHOP,
  METHOD,
  TABLES,
  PEOPLE,
  AXES,
  BALLOTS,
  GROUPS,
  GRIDS,
  ROWS,
  CELLS,
  FACETS,
  SERIES,
  EARLIER,
  HOMEWORK,
  DATES,
  EXPECTATIONS,
  ANSWERS,
  SIDES,
  ATTACHMENTS,
  LIBRARY,
  TIMER,
  GROUPINGS,
  ARRANGEMENT,
  WISHES,
  HIDDEN,
  ENTERED,
  PARTS;

  /** Its name on the wire. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
