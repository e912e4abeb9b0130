package tablee.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The room of one day: the workshop on the server, the facilitator's device, and a device for every participant.
 *
 * @param token the facilitator's
 */
public record Room(
  String workshop,
  String token,
  String joinCode,
  Device facilitator,
  Map<String, Device> participants,
  Map<String, String> participantIds
) implements AutoCloseable {
  /** Creates the workshop with its tables and opens the facilitator's device; nobody has joined yet. */
  static Room create(Day day, Api api, Witness witness) throws IOException, InterruptedException {
    var asked = new HashMap<String, Object>();
    asked.put("workshop", Secrets.id());
    asked.put("secret", Secrets.secret());
    asked.put("title", day.workshop().title());
    asked.put("date", day.workshop().date());
    asked.put("place", day.workshop().place());
    asked.put("tables", day.tables().stream().map(Day.Table::name).toList());
    asked.put("voteBudget", day.workshop().voteBudget());
    if (day.workshop().maxAxesPerTable() != null) {
      asked.put("maxAxesPerTable", day.workshop().maxAxesPerTable());
    }
    asked.values().removeIf(java.util.Objects::isNull);
    var created = api.post("/api/workshops", null, asked);
    var workshop = created.path("workshop").asString();
    var token = created.path("token").asString();
    return new Room(
      workshop,
      token,
      created.path("joinCode").asString(),
      Device.open("facilitator", api, workshop, token, witness),
      new LinkedHashMap<>(),
      new LinkedHashMap<>()
    );
  }

  /** Joins with the code and a nickname, as somebody who scanned it, and opens their device. */
  void join(String nickname, Api api, Witness witness) throws IOException, InterruptedException {
    var joined = api.post(
      "/api/join",
      null,
      Map.of("code", joinCode, "participant", Secrets.id(), "secret", Secrets.secret(), "nickname", nickname)
    );
    synchronized (participants) {
      participantIds.put(nickname, joined.path("participant").asString());
      participants.put(
        nickname,
        Device.open(nickname, api, workshop, joined.path("token").asString(), witness)
      );
    }
  }

  Device participant(String nickname) {
    var device = participants.get(nickname);
    if (device == null) {
      throw new IllegalArgumentException("nobody here is called " + nickname);
    }
    return device;
  }

  /** Every device, the facilitator's first. */
  public List<Device> devices() {
    var devices = new ArrayList<Device>();
    devices.add(facilitator);
    devices.addAll(participants.values());
    return devices;
  }

  /** The id of the card in a section whose {@code field} reads so; cards that live on in another one aside. */
  String idOf(String section, String field, String text) {
    return facilitator.look(screen ->
      screen
        .section(section)
        .entrySet()
        .stream()
        .filter(card -> card.getValue().path(field).asString("").equals(text))
        .filter(card -> !card.getValue().has("into"))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no " + section + " called " + text))
    );
  }

  /** An axis by the table that proposed it and its title. */
  String axisOf(String table, String title) {
    var tableId = idOf("tables", "name", table);
    return facilitator.look(screen ->
      screen
        .section("axes")
        .entrySet()
        .stream()
        .filter(card -> card.getValue().path("table").asString("").equals(tableId))
        .filter(card -> card.getValue().path("title").asString("").equals(title))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(table + " proposed no " + title))
    );
  }

  /** The axes that stand for themselves: neither merged away nor withdrawn. */
  List<String> liveAxes() {
    return facilitator.look(screen ->
      screen
        .section("axes")
        .entrySet()
        .stream()
        .filter(card -> !card.getValue().has("into") && !card.getValue().path("withdrawn").asBoolean(false))
        .map(Map.Entry::getKey)
        .toList()
    );
  }

  JsonNode card(String section, String id) {
    return facilitator.look(screen -> screen.section(section).get(id));
  }

  @Override
  public void close() {
    devices().forEach(Device::close);
  }
}
