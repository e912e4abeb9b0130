package tablee.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tablee.live.client.Device;
import tablee.live.client.Hall;
import tablee.live.client.SharedServer;
import tablee.live.client.Transport;

/** What is wrong is answered with what is wrong about it; the connection and everybody's work go on. */
@ParameterizedClass
@EnumSource(Transport.class)
@ExtendWith(SharedServer.class)
class BadFramesTest implements Transport.Choice {

  private final Transport transport;

  BadFramesTest(Transport transport) {
    this.transport = transport;
  }

  @Override
  public Transport transport() {
    return transport;
  }

  private static void goesOn(Device device) {
    device.send("{\"type\":\"ping\"}");
    device.await("pong");
    assertThat(device.isOpen()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
    strings = {
      "",
      "hello",
      "{",
      "[]",
      "null",
      "{}",
      "{\"type\":7}",
      "{\"type\":\"ping\"} and more",
      "{\"type\":\"ping\",\"type\":\"ping\"}",
      "{\"type\":\"command\",\"name\":\"enter-phase\",\"args\":{}}",
      "{\"type\":\"command\",\"id\":\"short\",\"name\":\"enter-phase\",\"args\":{}}",
      "{\"type\":\"command\",\"id\":\"c-0001/abcd\",\"name\":\"enter-phase\",\"args\":{}}",
      "{\"type\":\"hello\",\"v\":1,\"token\":\"x\",\"lang\":\"fr\"}",
      "[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]",
    }
  )
  void whatIsNoFrameIsAnsweredAndTheConnectionGoesOn(String frame, Hall hall) {
    try (var device = hall.facilitator()) {
      device.send(frame);
      assertThat(device.await("error").path("code").stringValue()).isEqualTo("frame-malformed");
      goesOn(device);
    }
  }

  @Test
  void bytesThatAreNoTextAreAnsweredAndTheConnectionGoesOn(Hall hall) {
    try (var device = hall.facilitator()) {
      device.sendBinary(new byte[] { (byte) 0xC3, (byte) 0x28, (byte) 0xFF });
      assertThat(device.await("error").path("code").stringValue()).isEqualTo("frame-malformed");
      goesOn(device);
    }
  }

  @Test
  void aTypeThatThisVersionDoesNotHaveIsNamedAsSuch(Hall hall) {
    try (var device = hall.facilitator()) {
      device.send("{\"type\":\"dance\"}");
      assertThat(device.await("error").path("code").stringValue()).isEqualTo("type-unknown");
      goesOn(device);
    }
  }

  @Test
  void aCommandThatThisVersionDoesNotHaveIsNamedAsSuch(Hall hall) {
    try (var device = hall.facilitator()) {
      var error = device.answer(device.order("dance", Map.of()));
      assertThat(error.path("type").stringValue()).isEqualTo("error");
      assertThat(error.path("code").stringValue()).isEqualTo("command-unknown");
      goesOn(device);
    }
  }

  @Test
  void argumentsThatAreNoObjectAreAnsweredUnderTheCommandsId(Hall hall) {
    try (var device = hall.facilitator()) {
      device.send("{\"type\":\"command\",\"id\":\"c-0001-abcd\",\"name\":\"enter-phase\",\"args\":[]}");
      assertThat(device.answer("c-0001-abcd").path("code").stringValue()).isEqualTo("frame-malformed");
      goesOn(device);
    }
  }

  @Test
  void anythingButAHelloFirstEndsTheConnection(Hall hall) {
    for (var frame : List.of("{\"type\":\"ping\"}", "no frame", "{\"type\":\"hello\"}")) {
      try (var device = hall.silent()) {
        device.send(frame);
        assertThat(device.ended()).isEqualTo(4400);
        assertThat(device.await("bye").path("code").intValue()).isEqualTo(4400);
      }
    }
  }

  @Test
  void anotherVersionIsToldToReload(Hall hall) {
    try (var device = hall.silent()) {
      device.send("{\"type\":\"hello\",\"v\":2,\"greeting\":{\"of\":\"tomorrow\"}}");
      assertThat(device.ended()).isEqualTo(4406);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = { 70_000, 1_000_000 })
  void aFrameOverTheLimitEndsItsConnectionAndNoOther(int size, Hall hall) {
    try (var device = hall.facilitator(); var other = hall.facilitator()) {
      device.trySend("{\"type\":\"ping\",\"padding\":\"" + "x".repeat(size) + "\"}");
      // The goodbye is lost where the device is still sending when the line is cut.
      assertThat(device.ended()).isIn(1009, 1006);
      goesOn(other);
    }
  }

  @Test
  void aTextThatIsTooLongIsRefusedWithItsLimit(Hall hall) {
    try (var facilitator = hall.facilitator(); var yann = hall.participant("Yann")) {
      facilitator.act("enter-phase", Map.of("phase", "exploration"));
      var refusal = yann.refused(
        "propose-axis",
        Map.of("table", "t1", "axis", "a1", "title", "x".repeat(50_000))
      );
      assertThat(refusal.path("code").stringValue()).isEqualTo("text-too-long");
      assertThat(refusal.path("advice").stringValue()).isEqualTo("correct");
      assertThat(refusal.at("/details/limit").intValue()).isEqualTo(120);
      assertThat(refusal.path("message").stringValue()).contains("50\u202f000");
      goesOn(yann);
    }
  }

  @Test
  void aRefusalInAPhaseNamesThePhasesThatWouldTakeIt(Hall hall) {
    try (var facilitator = hall.facilitator(); var yann = hall.participant("Yann")) {
      facilitator.act("enter-phase", Map.of("phase", "pooling"));
      var refusal = yann.refused("propose-axis", Map.of("table", "t1", "axis", "a1", "title", "Trop tard"));
      assertThat(refusal.path("code").stringValue()).isEqualTo("not-in-this-phase");
      assertThat(refusal.path("advice").stringValue()).isEqualTo("wait");
      assertThat(refusal.at("/details/takenIn/0").stringValue()).isEqualTo("exploration");
      assertThat(refusal.path("message").stringValue()).contains("«\u00a0Mise en commun\u00a0»");
      goesOn(yann);
    }
  }

  @ParameterizedTest
  @CsvSource(
    delimiter = '|',
    value = {
      "remove-participant | {\"participant\":\"nobody\"}                        | not-found",
      "enter-phase     | {\"phase\":\"dinner\"}                                   | not-found",
      "enter-phase     | {}                                                       | malformed",
      "enter-phase     | {\"phase\":7}                                            | malformed",
      "enter-phase     | {\"phase\":\"no id\"}                                    | malformed",
      "enter-phase     | {\"phase\":\"exploration\",\"workshop\":\"another\"}     | malformed",
      "enter-phase     | {\"phase\":\"exploration\",\"by\":\"facilitator:me\"}    | malformed",
      "revise-workshop | {\"title\":\"  \"}                                       | text-missing",
      "revise-workshop | {\"title\":\"x\",\"date\":\"tomorrow\"}                  | malformed",
      "revise-workshop | {\"title\":\"\\uD83D\"}                                  | malformed",
      "open-ballot     | {\"ballot\":\"b1\",\"budget\":2.5,\"axes\":[\"a\"]}      | malformed",
      "open-ballot     | {\"ballot\":\"b1\",\"budget\":1000,\"axes\":[\"a\"]}     | malformed",
      "merge-axes      | {\"axis\":\"m\",\"from\":\"a1\",\"title\":\"x\"}         | malformed",
      "sit-at-table    | {\"table\":\"t1\"}                                       | malformed",
      "cast-vote       | {\"ballot\":\"b1\",\"axis\":\"a1\"}                      | not-allowed",
    }
  )
  void aCommandThatCannotBeIsRefusedForItsReason(String name, String args, String code, Hall hall) {
    try (var facilitator = hall.facilitator()) {
      facilitator.send(
        "{\"type\":\"command\",\"id\":\"c-0001-abcd\",\"name\":\"%s\",\"args\":%s}".formatted(name, args)
      );
      var refusal = facilitator.answer("c-0001-abcd");
      assertThat(refusal.path("type").stringValue()).isEqualTo("refused");
      assertThat(refusal.path("code").stringValue()).isEqualTo(code);
      goesOn(facilitator);
    }
  }

  @Test
  void eachRoleHasItsOwnCommands(Hall hall) {
    try (var yann = hall.participant("Yann"); var projector = hall.projector()) {
      var facilitating = yann.refused("enter-phase", Map.of("phase", "grid"));
      assertThat(facilitating.path("code").stringValue()).isEqualTo("not-allowed");
      assertThat(facilitating.at("/details/role").stringValue()).isEqualTo("participant");
      var acting = projector.refused("propose-axis", Map.of("table", "t1", "axis", "a1", "title", "Mur"));
      assertThat(acting.path("code").stringValue()).isEqualTo("not-allowed");
      goesOn(yann);
      goesOn(projector);
    }
  }

  @Test
  void nobodyActsForSomebodyElse(Hall hall) {
    hall.participantToken("lena", "Léna");
    try (var yann = hall.participant("Yann")) {
      var refusal = yann.refused("sit-at-table", Map.of("table", "t2", "participant", "lena"));
      assertThat(refusal.path("code").stringValue()).isEqualTo("not-yours");
    }
  }

  @Test
  void refusalsSpeakTheLanguageOfTheHello(Hall hall) {
    try (var device = hall.silent()) {
      device.send(
        "{\"type\":\"hello\",\"v\":1,\"token\":\"%s\",\"lang\":\"en\"}".formatted(hall.facilitatorToken())
      );
      device.await("snapshot");
      assertThat(
        device.refused("enter-phase", Map.of("phase", "dinner")).path("message").stringValue()
      ).isEqualTo("This phase does not exist, or no longer does.");
    }
  }
}
