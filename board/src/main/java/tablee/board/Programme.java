package tablee.board;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tablee.messages.id.TerritoryId;
import tablee.messages.log.Recorded;
import tablee.messages.programme.Aspect;
import tablee.messages.programme.Coordinates;
import tablee.messages.programme.Period;
import tablee.messages.programme.ProgrammeEvent;
import tablee.messages.programme.Stage;
import tablee.messages.programme.TerritoryEvent;

/** One programme at one position of the log: a pure fold of its events, those of its territories among them. */
public final class Programme {

  private static final class Place {

    final TerritoryId id;
    final Map<Aspect, Text> texts = new EnumMap<>(Aspect.class);
    String name;

    @Nullable
    Coordinates at;

    boolean out;

    Place(TerritoryId id, String name, @Nullable Coordinates at) {
      this.id = id;
      this.name = name;
      this.at = at;
    }
  }

  /** @param version counts the aspect's texts from 1 */
  public record Text(int version, String text) {}

  /**
   * @param at null while nobody said where it is
   * @param out true or null
   * @param texts by aspect; aspects nobody wrote about are absent
   */
  public record Territory(
    TerritoryId territory,
    String name,
    @Nullable Coordinates at,
    @Nullable Boolean out,
    Map<Aspect, Text> texts
  ) {}

  /** @param note empty where nobody wrote one */
  public record StageCard(Stage stage, Period period, String note) {}

  private final Map<TerritoryId, Place> territories = new LinkedHashMap<>();
  private final Map<Stage, StageCard> stages = new EnumMap<>(Stage.class);
  private long position;
  private boolean launched;
  private String title = "";
  private Period period = Period.OPEN;
  private String objectives = "";
  private @Nullable Stage stage;

  /** The programme after these events, in their order. */
  public static Programme of(List<Recorded> story) {
    var programme = new Programme();
    for (var recorded : story) {
      if (recorded.event() instanceof ProgrammeEvent event) {
        programme.evolve(event);
      }
      programme.position = recorded.position();
    }
    return programme;
  }

  private void evolve(ProgrammeEvent event) {
    switch (event) {
      case ProgrammeEvent.ProgrammeLaunched it -> {
        launched = true;
        title = it.title();
      }
      case ProgrammeEvent.ProgrammeRevised it -> {
        title = it.title();
        period = it.period();
        objectives = it.objectives();
      }
      case ProgrammeEvent.StageEntered it -> stage = it.stage();
      case ProgrammeEvent.StageRevised it -> stages.put(
        it.stage(),
        new StageCard(it.stage(), it.period(), it.note())
      );
      case ProgrammeEvent.ReadingGranted _, ProgrammeEvent.ReadingWithdrawn _ -> {
        // Who may read is nothing that is read.
      }
      case TerritoryEvent it -> evolve(it);
    }
  }

  private void evolve(TerritoryEvent event) {
    switch (event) {
      case TerritoryEvent.TerritoryAdded it -> territories.put(
        it.territory(),
        new Place(it.territory(), it.name(), it.at())
      );
      case TerritoryEvent.TerritoryRevised it -> {
        place(event).name = it.name();
        place(event).at = it.at();
      }
      case TerritoryEvent.TerritoryDescribed it -> place(event).texts.put(
        it.aspect(),
        new Text(it.version(), it.text())
      );
      case TerritoryEvent.TerritoryTakenOut _ -> place(event).out = true;
      case TerritoryEvent.TerritoryPutBack _ -> place(event).out = false;
    }
  }

  private Place place(TerritoryEvent event) {
    var place = territories.get(event.territory());
    if (place == null) {
      throw new IllegalStateException("no territory " + event.territory());
    }
    return place;
  }

  /** Position of the last event folded, 0 before the first. */
  public long position() {
    return position;
  }

  public boolean launched() {
    return launched;
  }

  public String title() {
    return title;
  }

  public Period period() {
    return period;
  }

  /** Empty where nobody wrote any. */
  public String objectives() {
    return objectives;
  }

  /** The stage it is in; null before anybody said. */
  public @Nullable Stage stage() {
    return stage;
  }

  /** All four, in order. */
  public List<StageCard> stages() {
    var all = new ArrayList<StageCard>();
    for (var each : Stage.values()) {
      all.add(stages.getOrDefault(each, new StageCard(each, Period.OPEN, "")));
    }
    return all;
  }

  /** In the order they were added, those taken out among them. */
  public List<Territory> territories() {
    return territories
      .values()
      .stream()
      .map(place ->
        new Territory(place.id, place.name, place.at, place.out ? true : null, new EnumMap<>(place.texts))
      )
      .toList();
  }
}
