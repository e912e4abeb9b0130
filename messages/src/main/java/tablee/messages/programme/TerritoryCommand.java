package tablee.messages.programme;

import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.Command;
import tablee.messages.Streams;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.TerritoryId;
import tablee.messages.text.Texts;

/** Orders about the territories of a programme. */
public sealed interface TerritoryCommand extends Command {
  ProgrammeId programme();

  TerritoryId territory();

  @Override
  default String stream() {
    return Streams.territories(programme());
  }

  /** @param at null while nobody said where it is */
  record AddTerritory(
    ProgrammeId programme,
    TerritoryId territory,
    String name,
    @Nullable Coordinates at,
    Actor by
  ) implements TerritoryCommand {
    public AddTerritory {
      name = Texts.line("name", name, Texts.TITLE);
    }
  }

  /** @param at null to take it off the map */
  record ReviseTerritory(
    ProgrammeId programme,
    TerritoryId territory,
    String name,
    @Nullable Coordinates at,
    Actor by
  ) implements TerritoryCommand {
    public ReviseTerritory {
      name = Texts.line("name", name, Texts.TITLE);
    }
  }

  /**
   * Writes one aspect of the state of play. Nothing is overwritten unseen.
   *
   * @param basedOn the version its author saw; 0 for an aspect that was empty
   */
  record DescribeTerritory(
    ProgrammeId programme,
    TerritoryId territory,
    Aspect aspect,
    String text,
    int basedOn,
    Actor by
  ) implements TerritoryCommand {
    public DescribeTerritory {
      text = Texts.lines("text", text, Texts.CELL);
    }
  }

  record TakeTerritoryOut(
    ProgrammeId programme,
    TerritoryId territory,
    Actor by
  ) implements TerritoryCommand {}

  record PutTerritoryBack(
    ProgrammeId programme,
    TerritoryId territory,
    Actor by
  ) implements TerritoryCommand {}
}
