package tablee.command.territory;

import java.util.HashMap;
import java.util.Map;
import tablee.command.premise.Premise;
import tablee.command.premise.Premises;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.TerritoryId;
import tablee.messages.programme.TerritoryEvent;
import tablee.messages.programme.TerritoryEvent.TerritoryAdded;
import tablee.messages.programme.TerritoryEvent.TerritoryDescribed;
import tablee.messages.programme.TerritoryEvent.TerritoryPutBack;
import tablee.messages.programme.TerritoryEvent.TerritoryRevised;
import tablee.messages.programme.TerritoryEvent.TerritoryTakenOut;

/** Which territories a programme has. */
public final class KnownTerritories {

  private final Map<TerritoryId, Boolean> out = new HashMap<>();

  /** Makes a decision rest on a territory being there and not taken out. */
  public static void mustHave(Premises premises, ProgrammeId programme, TerritoryId territory) {
    premises.restOn(
      new Premise<>(Streams.territories(programme), KnownTerritories::new, (known, event) -> {
        known.evolve((TerritoryEvent) event);
        return known;
      }),
      known -> {
        known.mustStand(territory);
        return true;
      }
    );
  }

  boolean knows(TerritoryId territory) {
    return out.containsKey(territory);
  }

  boolean isOut(TerritoryId territory) {
    var isOut = out.get(territory);
    if (isOut == null) {
      throw new Rejection.NotFound("territory", territory.value()).asException();
    }
    return isOut;
  }

  void mustStand(TerritoryId territory) {
    if (isOut(territory)) {
      throw new Rejection.NotFound("territory", territory.value()).asException();
    }
  }

  int count() {
    return out.size();
  }

  void evolve(TerritoryEvent event) {
    switch (event) {
      case TerritoryAdded it -> out.put(it.territory(), false);
      case TerritoryTakenOut it -> out.put(it.territory(), true);
      case TerritoryPutBack it -> out.put(it.territory(), false);
      case TerritoryRevised _, TerritoryDescribed _ -> {
        // It is there as before.
      }
    }
  }
}
