package tablee.demo;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A workshop that is planned; nobody has come yet.
 *
 * @param token the facilitator's
 * @param date the one it is known by here, also while its own is undecided; null for none
 */
record Planned(String workshop, String programme, String token, String joinCode, @Nullable String date) {
  /** Plans a day's workshop from the first page, as the first of a programme. */
  static Planned first(Day day, Api api) throws IOException, InterruptedException {
    var asked = frame(day.workshop().title(), day.workshop().date(), day.workshop().place());
    asked.put("tables", day.tables().stream().map(Day.Table::name).toList());
    asked.put("voteBudget", day.workshop().voteBudget());
    asked.put("maxAxesPerTable", day.workshop().maxAxesPerTable());
    return ask(api, null, asked, day.workshop().date());
  }

  /**
   * Plans one that follows a room's, by the same method; who will sit where is seen when it comes.
   *
   * @param known the date it has, and the place; undecided ones are null
   * @param date the one it will be known by
   */
  static Planned after(Room room, String title, Day.NextWorkshop known, @Nullable String date, Api api)
    throws IOException, InterruptedException {
    var asked = frame(title, known.date(), known.place());
    asked.put("tables", List.of());
    asked.put("programme", room.programme());
    asked.put("methodOf", room.workshop());
    return ask(api, room.token(), asked, date);
  }

  private static Map<String, Object> frame(String title, @Nullable String date, @Nullable String place) {
    var asked = new HashMap<String, Object>();
    asked.put("workshop", Secrets.id());
    asked.put("secret", Secrets.secret());
    asked.put("title", title);
    asked.put("date", date);
    asked.put("place", place);
    return asked;
  }

  private static Planned ask(
    Api api,
    @Nullable String token,
    Map<String, Object> asked,
    @Nullable String date
  ) throws IOException, InterruptedException {
    asked.values().removeIf(Objects::isNull);
    var planned = api.post("/api/workshops", token, asked);
    return new Planned(
      planned.path("workshop").asString(),
      planned.path("programme").asString(),
      planned.path("token").asString(),
      planned.path("joinCode").asString(),
      date
    );
  }

  /** Lets it inherit what stands in an earlier workshop, and what changed there since. */
  void inherit(Room earlier, Api api) throws IOException, InterruptedException {
    api.post("/api/workshops/" + workshop + "/inheritance", token, Map.of("from", earlier.workshop()));
  }

  boolean isOn(@Nullable String other) {
    return Objects.equals(date, other);
  }
}
