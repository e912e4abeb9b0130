package tablee.demo;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Before anybody comes: the programme and its territories are described, and the library is filled. */
final class Preparing {

  private static final int MOST_ITEMS_AT_ONCE = 100;

  private final Day day;
  private final Api api;
  private final Direction direction;

  Preparing(Day day, Api api, Direction direction) {
    this.day = day;
    this.api = api;
    this.direction = direction;
  }

  void play(Room room) throws IOException, InterruptedException {
    if (day.programme() != null) {
      direction.tell("Démarche : " + day.programme().title() + ".");
      describe(day.programme(), room);
    }
    for (var territory : day.territories()) {
      direction.tell("Territoire pilote : " + territory.name() + " et son état des lieux.");
      describe(territory, room);
    }
    fillLibrary(room);
  }

  private void describe(Day.Programme programme, Room room) throws IOException, InterruptedException {
    var said = new HashMap<String, Object>();
    said.put("title", programme.title());
    said.put("objectives", String.join("\n", programme.objectives()));
    if (programme.from() != null) {
      said.put("from", YearMonth.parse(programme.from()).atDay(1).toString());
    }
    if (programme.to() != null) {
      said.put("to", YearMonth.parse(programme.to()).atEndOfMonth().toString());
    }
    api.put(page(room), room.token(), said);
    for (var stage : programme.stages()) {
      var word = Stages.word(stage);
      if (stage.equals(Stages.OF_WORKSHOPS)) {
        api.put(page(room) + "/stage", room.token(), Map.of("stage", word));
      }
    }
  }

  private void describe(Day.Territory territory, Room room) throws IOException, InterruptedException {
    var id = Secrets.id();
    var territories = page(room) + "/territories";
    api.post(territories, room.token(), Map.of("territory", id, "name", territory.name()));
    for (var aspect : territory.aspects().entrySet()) {
      if (!aspect.getValue().isEmpty()) {
        api.put(
          territories + "/" + id + "/" + aspect.getKey(),
          room.token(),
          Map.of("text", String.join("\n", aspect.getValue()), "basedOn", 0)
        );
      }
    }
    if (territory.equals(day.territories().getFirst())) {
      direction.facilitate(room, "situate-workshop", Map.of("territory", id));
    }
  }

  private static String page(Room room) {
    return "/api/programmes/" + room.programme();
  }

  /** Entries first, since initiatives belong to them; what the library has already stays as it is. */
  private void fillLibrary(Room room) throws IOException, InterruptedException {
    if (day.thematicEntries().isEmpty() && day.initiatives().isEmpty()) {
      return;
    }
    direction.tell(
      "Bibliothèque : " +
        day.thematicEntries().size() +
        " entrées thématiques et " +
        day.initiatives().size() +
        " initiatives."
    );
    var entries = new LinkedHashMap<String, String>();
    var known = new HashSet<String>();
    for (var item : api.get("/api/library", room.token()).path("items")) {
      known.add(item.path("title").asString());
      if (item.path("kind").asString().equals("thematic-entry")) {
        entries.put(item.path("title").asString(), item.path("item").asString());
      }
    }
    var items = new ArrayList<Map<String, Object>>();
    for (var entry : day.thematicEntries()) {
      if (known.add(entry)) {
        var id = Secrets.id();
        entries.put(entry, id);
        items.add(Map.of("item", id, "kind", "thematic-entry", "title", entry));
      }
    }
    add(items, room);
    items.clear();
    for (var initiative : day.initiatives()) {
      if (known.add(initiative.title())) {
        items.add(item(initiative, entry(initiative, entries)));
      }
    }
    add(items, room);
  }

  private static @Nullable String entry(Day.Initiative initiative, Map<String, String> entries) {
    if (initiative.thematicEntry() == null) {
      return null;
    }
    var id = entries.get(initiative.thematicEntry());
    if (id == null) {
      throw new IllegalArgumentException(
        initiative.title() + " belongs to no thematic entry of the file: " + initiative.thematicEntry()
      );
    }
    return id;
  }

  private static Map<String, Object> item(Day.Initiative initiative, @Nullable String entry) {
    var item = new HashMap<String, Object>();
    item.put("item", Secrets.id());
    item.put("kind", "initiative");
    item.put("title", initiative.title());
    item.put("text", initiative.description());
    if (entry != null) {
      item.put("entry", entry);
    }
    return item;
  }

  private void add(List<Map<String, Object>> items, Room room) throws IOException, InterruptedException {
    for (int first = 0; first < items.size(); first += MOST_ITEMS_AT_ONCE) {
      var some = items.subList(first, Math.min(items.size(), first + MOST_ITEMS_AT_ONCE));
      api.post("/api/library", room.token(), Map.of("id", Secrets.id(), "items", some));
    }
  }
}
