package tablee.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The room of one day: the workshop on the server, the facilitator's device, and a device for every participant.
 *
 * @param token the facilitator's
 * @param next the workshops that are planned to come after it, in their order
 */
public record Room(
  String workshop,
  String programme,
  String token,
  String joinCode,
  Device facilitator,
  Map<String, Device> participants,
  Map<String, String> participantIds,
  List<Planned> next
) implements AutoCloseable {
  /** Opens the facilitator's device on a planned workshop; nobody has joined yet. */
  static Room open(Planned planned, Api api, Witness witness) {
    return new Room(
      planned.workshop(),
      planned.programme(),
      planned.token(),
      planned.joinCode(),
      Device.open("facilitator", api, planned.workshop(), planned.token(), witness),
      new LinkedHashMap<>(),
      new LinkedHashMap<>(),
      new ArrayList<>()
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

  boolean isHere(String nickname) {
    return participants.containsKey(nickname);
  }

  Device participant(String nickname) {
    var device = participants.get(nickname);
    if (device == null) {
      throw new IllegalArgumentException("nobody here is called " + nickname);
    }
    return device;
  }

  String idOfPerson(String nickname) {
    var id = participantIds.get(nickname);
    if (id == null) {
      throw new IllegalArgumentException("nobody here is called " + nickname);
    }
    return id;
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
    return findId(section, field, text).orElseThrow(() ->
      new IllegalArgumentException("no " + section + " called " + text)
    );
  }

  /** The same, where there may be none. */
  Optional<String> findId(String section, String field, String text) {
    return facilitator.look(screen ->
      screen
        .section(section)
        .entrySet()
        .stream()
        .filter(card -> card.getValue().path(field).asString("").equals(text))
        .filter(card -> !card.getValue().has("into"))
        .map(Map.Entry::getKey)
        .findFirst()
    );
  }

  /** An axis by the table that proposed it and its title. */
  String axisOf(String table, String title) {
    return findAxis(table, title).orElseThrow(() ->
      new IllegalArgumentException(table + " proposed no " + title)
    );
  }

  boolean proposed(String table, String title) {
    return findAxis(table, title).isPresent();
  }

  private Optional<String> findAxis(String table, String title) {
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

  /** A card as the facilitator sees it; a missing one has nothing in it. */
  JsonNode card(String section, String id) {
    return facilitator.look(screen -> screen.section(section).getOrDefault(id, MissingNode.getInstance()));
  }

  @Override
  public void close() {
    devices().forEach(Device::close);
  }
}
