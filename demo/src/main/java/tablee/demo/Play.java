package tablee.demo;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Plays a day from the first arrival to the close. Within a phase everybody acts at their own pace and at the
 * same time; the facilitator moves on when all are done. Phases for which the day has nothing are passed over.
 */
public final class Play {

  private final Day day;
  private final Api api;
  private final Witness witness;
  private final Direction direction;

  /** @param progress told in a line what happens next */
  public Play(Day day, Api api, Pace pace, Witness witness, Consumer<String> progress) {
    this.day = day;
    this.api = api;
    this.witness = witness;
    this.direction = new Direction(pace, progress);
  }

  /** Creates the workshop; its room is empty and its doors are open. */
  public Room open() throws IOException, InterruptedException {
    return Room.open(Planned.first(day, api), api, witness);
  }

  /** Opens the workshop that an earlier one planned for this day's date, or plans it now; it inherits from that one. */
  public Room openAfter(Room earlier) throws IOException, InterruptedException {
    var date = day.workshop().date();
    var planned = earlier
      .next()
      .stream()
      .filter(each -> each.isOn(date))
      .findFirst()
      .orElse(null);
    if (planned == null) {
      var known = new Day.NextWorkshop(date, day.workshop().place());
      planned = Planned.after(earlier, day.workshop().title(), known, date, api);
    }
    planned.inherit(earlier, api);
    var room = Room.open(planned, api, witness);
    earlier
      .next()
      .stream()
      .filter(each -> !each.isOn(date))
      .forEach(room.next()::add);
    furnish(room, earlier);
    return room;
  }

  /** Gives a planned workshop its name and its tables, and the earlier one's territory. */
  private void furnish(Room room, Room earlier) throws InterruptedException {
    var frame = new HashMap<String, Object>();
    frame.put("title", day.workshop().title());
    frame.put("date", day.workshop().date());
    frame.put("place", day.workshop().place());
    frame.values().removeIf(Objects::isNull);
    direction.facilitate(room, "revise-workshop", frame);
    for (var table : day.tables()) {
      direction.facilitate(room, "add-table", Map.of("table", Secrets.id(), "name", table.name()));
    }
    var territory = earlier.card("series", "it").path("territory");
    if (territory.isString() && day.territories().isEmpty()) {
      direction.facilitate(room, "situate-workshop", Map.of("territory", territory.asString()));
    }
  }

  /**
   * Plays the whole day in a room and leaves its devices connected.
   *
   * @throws RefusedException if the server refuses something the day does
   */
  public void play(Room room) throws IOException, InterruptedException {
    new Preparing(day, api, direction).play(room);
    new Meeting(day, api, witness, direction).play(room);
    new Choosing(day, direction).play(room);
    new GroupWork(day, direction).play(room);
    new Closing(day, api, direction).play(room);
  }
}
