package tablee.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tablee.live.client.Device;
import tablee.live.client.Hall;
import tablee.live.client.SharedServer;
import tablee.live.client.Transport;
import tools.jackson.databind.JsonNode;

/** Who is here and who writes where, as the devices in the room are told. */
@ParameterizedClass
@EnumSource(Transport.class)
@ExtendWith(SharedServer.class)
class PresenceTest implements Transport.Choice {

  private final Transport transport;

  PresenceTest(Transport transport) {
    this.transport = transport;
  }

  @Override
  public Transport transport() {
    return transport;
  }

  /** What somebody knows who has heard these frames, by the protocol's rules. */
  private record Known(Set<String> here, Map<String, JsonNode> writing) {
    static Known from(List<JsonNode> frames) {
      var known = new Known(new HashSet<>(), new TreeMap<>());
      frames
        .stream()
        .filter(frame -> frame.path("type").asString("").equals("presence"))
        .forEach(known::hear);
      return known;
    }

    private void hear(JsonNode frame) {
      if (frame.path("fresh").asBoolean(false)) {
        here.clear();
        writing.clear();
      }
      frame.path("here").forEach(actor -> here.add(actor.stringValue()));
      frame.path("gone").forEach(actor -> here.remove(actor.stringValue()));
      frame
        .path("writing")
        .properties()
        .forEach(cell -> {
          if (cell.getValue().path("people").intValue() > 0) {
            writing.put(cell.getKey(), cell.getValue());
          } else {
            writing.remove(cell.getKey());
          }
        });
    }
  }

  private static void awaitHere(Device device, String... people) {
    device.board("that these are here: " + List.of(people), _ ->
      Known.from(device.frames()).here().equals(Set.of(people))
    );
  }

  private static void awaitWriting(Device device, String written) {
    device.board("writing: " + written, _ ->
      Known.from(device.frames()).writing().toString().equals(written)
    );
  }

  private static void send(Device device, String cell) {
    device.send("{\"type\":\"writing\",\"cell\":\"" + cell + "\"}");
  }

  /** A workshop in its grid, with a row. */
  private static void fillGrid(Device facilitator, String row) {
    facilitator.act("enter-phase", Map.of("phase", "exploration"));
    facilitator.act("propose-axis", Map.of("table", "t1", "axis", row + "-axis", "title", "Manger local"));
    facilitator.act("enter-phase", Map.of("phase", "pooling"));
    facilitator.act("validate-axis", Map.of("axis", row + "-axis"));
    facilitator.act("enter-phase", Map.of("phase", "grid"));
    facilitator.act("add-row", Map.of("axis", row + "-axis", "row", row));
  }

  @Test
  void everybodyIsToldWhoComesAndWhoGoes(Hall hall) {
    var lenasToken = hall.participantToken("lena", "Léna");
    try (var facilitator = hall.facilitator(); var yann = hall.join(hall.participantToken("yann", "Yann"))) {
      var me = "facilitator:" + facilitator.await("welcome").path("me").stringValue();
      awaitHere(facilitator, me, "participant:yann");
      var lena = hall.join(lenasToken);
      awaitHere(yann, me, "participant:yann", "participant:lena");
      awaitHere(lena, me, "participant:yann", "participant:lena");
      lena.close();
      // The server finds out when it next has something for her.
      facilitator.act("enter-phase", Map.of("phase", "exploration"));
      awaitHere(yann, me, "participant:yann");
    }
  }

  @Test
  void whoHasTwoDevicesIsHereUntilBothHaveGone(Hall hall) {
    var token = hall.participantToken("lena", "Léna");
    try (var facilitator = hall.facilitator(); var tablet = hall.join(token)) {
      var me = "facilitator:" + facilitator.await("welcome").path("me").stringValue();
      hall.join(token).close();
      facilitator.act("enter-phase", Map.of("phase", "exploration"));
      tablet.send("{\"type\":\"ping\"}");
      tablet.await("pong");
      awaitHere(facilitator, me, "participant:lena");
    }
  }

  @Test
  void theWallIsNobody(Hall hall) {
    try (var facilitator = hall.facilitator(); var wall = hall.projector()) {
      var me = "facilitator:" + facilitator.await("welcome").path("me").stringValue();
      awaitHere(wall, me);
    }
  }

  @Test
  void whoWritesInACellIsShownThereUntilTheyStop(Hall hall) {
    var row = Hall.id("r");
    try (var facilitator = hall.facilitator(); var lena = hall.participant("Léna")) {
      var yann = hall.join(hall.participantToken("yann", "Yann"));
      fillGrid(facilitator, row);
      send(yann, row + ".examples");
      awaitWriting(lena, "{" + row + ".examples={\"people\":1,\"by\":[\"participant:yann\"]}}");
      try (var late = hall.facilitator()) {
        awaitWriting(late, "{" + row + ".examples={\"people\":1,\"by\":[\"participant:yann\"]}}");
      }
      yann.send("{\"type\":\"writing\"}");
      awaitWriting(lena, "{}");
      send(yann, row + ".studies");
      awaitWriting(lena, "{" + row + ".studies={\"people\":1,\"by\":[\"participant:yann\"]}}");
      yann.close();
      facilitator.act("add-row", Map.of("axis", row + "-axis", "row", row + "b"));
      awaitWriting(lena, "{}");
    }
  }

  @Test
  void aPhaseThatHidesAuthorsHidesThemHereToo(Hall hall) {
    var row = Hall.id("r");
    try (
      var facilitator = hall.facilitator();
      var yann = hall.join(hall.participantToken("yann", "Yann"));
      var lena = hall.participant("Léna");
      var wall = hall.projector()
    ) {
      fillGrid(facilitator, row);
      send(yann, row + ".examples");
      awaitWriting(lena, "{" + row + ".examples={\"people\":1,\"by\":[\"participant:yann\"]}}");
      facilitator.act("enter-phase", Map.of("phase", "exploration"));
      send(yann, row + ".examples");
      awaitWriting(lena, "{" + row + ".examples={\"people\":1}}");
      awaitWriting(wall, "{" + row + ".examples={\"people\":1}}");
      awaitWriting(facilitator, "{" + row + ".examples={\"people\":1,\"by\":[\"participant:yann\"]}}");
    }
  }

  @Test
  void nobodyWritesInARowThatIsNotThereNorAnywhereFromTheWall(Hall hall) {
    var row = Hall.id("r");
    try (
      var facilitator = hall.facilitator();
      var yann = hall.join(hall.participantToken("yann", "Yann"));
      var wall = hall.projector()
    ) {
      fillGrid(facilitator, row);
      send(yann, "nowhere.examples");
      send(wall, row + ".examples");
      send(facilitator, row + ".stakes");
      awaitWriting(
        yann,
        "{" +
          row +
          ".stakes={\"people\":1,\"by\":[\"facilitator:%s\"]}}".formatted(
            facilitator.await("welcome").path("me").stringValue()
          )
      );
      send(yann, "no cell");
      assertThat(yann.await("error").path("code").stringValue()).isEqualTo("frame-malformed");
    }
  }
}
