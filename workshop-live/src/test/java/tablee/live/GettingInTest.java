package tablee.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tablee.live.client.Device;
import tablee.live.client.Hall;
import tablee.live.client.RawSocket;
import tablee.live.client.SharedServer;

/** Who comes into a workshop, and who has to leave it. */
@ExtendWith(SharedServer.class)
class GettingInTest {

  private static int endOf(Hall hall, String workshop, String token) {
    try (var device = Device.silent(hall.server(), workshop)) {
      device.send("{\"type\":\"hello\",\"v\":1,\"token\":\"%s\",\"lang\":\"fr\"}".formatted(token));
      return device.ended();
    }
  }

  @Test
  void nobodyComesInWithoutAToken(Hall hall) {
    assertThat(endOf(hall, hall.workshop(), "")).isEqualTo(4401);
    assertThat(endOf(hall, hall.workshop(), "f." + hall.workshop() + "." + Hall.secret())).isEqualTo(4401);
    var almost = hall.facilitatorToken().substring(0, hall.facilitatorToken().length() - 1);
    assertThat(endOf(hall, hall.workshop(), almost)).isEqualTo(4401);
  }

  @Test
  void aTokenOpensItsOwnWorkshopOnly(Hall hall, Hall other) {
    assertThat(endOf(hall, other.workshop(), hall.facilitatorToken())).isEqualTo(4401);
    assertThat(endOf(hall, "nowhere", hall.facilitatorToken())).isEqualTo(4401);
  }

  @Test
  void aParticipantsTokenIsNobodyElsesByAnotherLetter(Hall hall) {
    var token = hall.participantToken("yann", "Yann");
    assertThat(endOf(hall, hall.workshop(), token.replaceFirst("^p", "f"))).isEqualTo(4401);
  }

  @Test
  void anAnalystsTokenOpensNoRoom(Hall hall) {
    var token = hall.link("analyst", "g1");
    assertThat(endOf(hall, hall.workshop(), token)).isEqualTo(4401);
    assertThat(endOf(hall, hall.programme(), token)).isEqualTo(4401);
  }

  @Test
  void whoIsRemovedHasToLeaveAtOnceAndCannotComeBack(Hall hall) {
    var token = hall.participantToken("yann", "Yann");
    try (
      var facilitator = hall.facilitator();
      var tablet = Device.join(hall.server(), token);
      var phone = Device.join(hall.server(), token)
    ) {
      long last = facilitator.act("remove-participant", Map.of("participant", "yann"));
      assertThat(tablet.ended()).isEqualTo(4410);
      assertThat(phone.ended()).isEqualTo(4410);
      assertThat(tablet.await("bye").path("code").intValue()).isEqualTo(4410);
      assertThat(endOf(hall, hall.workshop(), token)).isEqualTo(4410);
      assertThat(hall.http().with(token).get("/api/me").status()).isEqualTo(401);
      assertThat(facilitator.reach(last).card("people", "yann").path("removed").booleanValue()).isTrue();

      facilitator.act("readmit-participant", Map.of("participant", "yann"));
      Device.join(hall.server(), token).close();
    }
  }

  @Test
  void aNewCodeKeepsNewcomersOutAndSendsNobodyAway(Hall hall) {
    var token = hall.participantToken("yann", "Yann");
    try (var facilitator = hall.facilitator(); var yann = Device.join(hall.server(), token)) {
      hall
        .http()
        .with(hall.facilitatorToken())
        .post("/api/workshops/" + hall.workshop() + "/join-code", Map.of())
        .ok();
      var late = hall
        .http()
        .post(
          "/api/join",
          Map.of("code", hall.code(), "participant", "lena", "secret", Hall.secret(), "nickname", "Léna")
        );
      assertThat(late.code()).isEqualTo("code-unknown");
      facilitator.act("enter-phase", Map.of("phase", "exploration"));
      assertThat(yann.act("sit-at-table", Map.of("table", "t2"))).isPositive();
      try (var back = Device.resume(hall.server(), token, yann)) {
        assertThat(back.isOpen()).isTrue();
      }
    }
  }

  @Test
  void aWithdrawnLinkEndsItsConnections(Hall hall) {
    var token = hall.link("projector", "wall");
    try (var wall = Device.join(hall.server(), token); var facilitator = hall.facilitator()) {
      var withdrawn = hall
        .http()
        .with(hall.facilitatorToken())
        .delete("/api/workshops/" + hall.workshop() + "/links/wall");
      assertThat(withdrawn.status()).isEqualTo(204);
      assertThat(wall.ended()).isEqualTo(4410);
      assertThat(endOf(hall, hall.workshop(), token)).isEqualTo(4410);
      facilitator.act("enter-phase", Map.of("phase", "exploration"));
    }
  }

  @ParameterizedTest
  @ValueSource(
    strings = {
      "",
      "Origin: null",
      "Origin: http://evil.example",
      "Origin: http://localhost:1",
      "Origin: file://",
    }
  )
  void aPageOfAnotherOriginOpensNoConnection(String header, Hall hall) throws IOException {
    try (
      var socket = header.isEmpty()
        ? new RawSocket(hall.server(), hall.workshop())
        : new RawSocket(hall.server(), hall.workshop(), header)
    ) {
      assertThat(socket.head().getFirst()).contains(" 403 ");
    }
  }

  @Test
  void theServersOwnPagesDoByWhateverNameTheyAreReached(Hall hall) throws IOException {
    for (var name : new String[] { "localhost", "127.0.0.1", "[::1]" }) {
      var origin = "Origin: http://" + name + ":" + hall.server().getPort();
      try (var socket = new RawSocket(hall.server(), hall.workshop(), origin)) {
        assertThat(socket.head().getFirst()).contains(" 101 ");
      }
    }
  }

  @Test
  void connectionsAreNotCompressed(Hall hall) throws IOException {
    var origin = "Origin: " + hall.server();
    var compressed = "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits";
    try (var socket = new RawSocket(hall.server(), hall.workshop(), origin, compressed)) {
      assertThat(socket.head().getFirst()).contains(" 101 ");
      assertThat(socket.head()).noneMatch(line ->
        line.toLowerCase(java.util.Locale.ROOT).contains("extensions")
      );
    }
  }

  @Test
  void theProtocolIsNamedInTheHandshake(Hall hall) throws IOException {
    try (
      var socket = new RawSocket(
        hall.server(),
        hall.workshop(),
        "Origin: " + hall.server(),
        "Sec-WebSocket-Protocol: tablee.v1"
      )
    ) {
      assertThat(socket.head()).anyMatch(line -> line.equalsIgnoreCase("Sec-WebSocket-Protocol: tablee.v1"));
    }
  }
}
