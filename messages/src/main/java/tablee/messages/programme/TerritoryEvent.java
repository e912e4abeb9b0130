package tablee.messages.programme;

import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.Stored;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.TerritoryId;

/** What happened to a territory; part of its programme's story. */
public sealed interface TerritoryEvent extends ProgrammeEvent {
  TerritoryId territory();

  /** @param at null while nobody said where it is */
  @Stored("territory-added")
  record TerritoryAdded(
    ProgrammeId programme,
    TerritoryId territory,
    String name,
    @Nullable Coordinates at,
    Actor by
  ) implements TerritoryEvent {}

  /** @param at null once it was taken off the map */
  @Stored("territory-revised")
  record TerritoryRevised(
    ProgrammeId programme,
    TerritoryId territory,
    String name,
    @Nullable Coordinates at,
    Actor by
  ) implements TerritoryEvent {}

  /** @param version counts the aspect's texts from 1 */
  @Stored("territory-described")
  record TerritoryDescribed(
    ProgrammeId programme,
    TerritoryId territory,
    Aspect aspect,
    int version,
    String text,
    Actor by
  ) implements TerritoryEvent {}

  @Stored("territory-taken-out")
  record TerritoryTakenOut(
    ProgrammeId programme,
    TerritoryId territory,
    Actor by
  ) implements TerritoryEvent {}

  @Stored("territory-put-back")
  record TerritoryPutBack(ProgrammeId programme, TerritoryId territory, Actor by) implements TerritoryEvent {}
}
