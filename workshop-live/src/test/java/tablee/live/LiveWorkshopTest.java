package tablee.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tablee.live.client.Device;
import tablee.live.client.Hall;
import tablee.live.client.SharedServer;
import tablee.live.client.Transport;
import tools.jackson.databind.JsonNode;

/** A workshop as the devices in the room live it: real sockets, the whole application. */
@ParameterizedClass
@EnumSource(Transport.class)
@ExtendWith(SharedServer.class)
class LiveWorkshopTest implements Transport.Choice {

  private final Transport transport;

  LiveWorkshopTest(Transport transport) {
    this.transport = transport;
  }

  @Override
  public Transport transport() {
    return transport;
  }

  private static Map<String, Object> axis(String id, String title) {
    return Map.of("table", "t1", "axis", id, "title", title, "reason", "");
  }

  @Test
  void whatOneProposesEverybodySees(Hall hall) {
    try (
      var facilitator = hall.facilitator();
      var yann = hall.participant("Yann");
      var lena = hall.participant("Léna");
      var projector = hall.projector()
    ) {
      facilitator.act("enter-phase", Map.of("phase", "exploration"));
      long position = yann.act("propose-axis", axis("a1", "Manger local"));
      for (var device : List.of(facilitator, yann, lena, projector)) {
        device.reach(position);
        assertThat(device.card("axes", "a1").path("title").stringValue()).isEqualTo("Manger local");
      }
      assertThat(facilitator.card("axes", "a1").has("by")).isTrue();
      assertThat(lena.card("axes", "a1").has("by")).isFalse();
      assertThat(yann.shows().at("/mine/axes/0").stringValue()).isEqualTo("a1");
      assertThat(lena.shows().at("/mine/axes").isEmpty()).isTrue();
      assertThat(projector.shows().has("mine")).isFalse();
    }
  }

  @Test
  void theRoomIsCalledByItsNicknames(Hall hall) {
    try (var facilitator = hall.facilitator()) {
      try (var lena = hall.participant("  Léna ")) {
        var me = lena.await("welcome").path("me").stringValue();
        facilitator.board("her name", board ->
          board
            .board()
            .at("/people/" + me + "/name")
            .asString("")
            .equals("Léna")
        );
        assertThat(lena.card("people", me).path("table").stringValue()).isEqualTo("t1");
      }
    }
  }

  @Test
  void whoComesLateIsShownWhatTheOthersSee(Hall hall) {
    try (var facilitator = hall.facilitator(); var yann = hall.participant("Yann")) {
      facilitator.act("enter-phase", Map.of("phase", "exploration"));
      yann.act("propose-axis", axis("a1", "Manger local"));
      long last = yann.act("revise-axis", Map.of("axis", "a1", "title", "Manger local et bio"));
      try (var late = hall.facilitator()) {
        assertThat(late.shows()).isEqualTo(facilitator.reach(last).shows());
        assertThat(late.await("snapshot").path("reason").stringValue()).isEqualTo("first");
      }
    }
  }

  @Test
  void whoComesBackGetsExactlyWhatTheyMissed(Hall hall) {
    var token = hall.participantToken("lena", "Léna");
    try (var facilitator = hall.facilitator(); var yann = hall.participant("Yann")) {
      long started = facilitator.act("enter-phase", Map.of("phase", "exploration"));
      var before = hall.join(token).reach(started);
      before.close();
      long last = 0;
      for (int i = 0; i < 5; i++) {
        last = yann.act("propose-axis", axis("a" + i, "Axe " + i));
      }
      try (var back = hall.resume(token, before)) {
        back.reach(last);
        assertThat(back.frames()).noneMatch(frame -> frame.path("type").asString("").equals("snapshot"));
        assertThat(back.positions()).hasSize(5);
        try (var fresh = hall.join(token)) {
          assertThat(back.shows()).isEqualTo(fresh.shows());
        }
      }
    }
  }

  @Test
  void whoMissedNothingGetsNothing(Hall hall) {
    var before = hall.join(hall.facilitatorToken());
    before.close();
    try (var back = hall.resume(hall.facilitatorToken(), before)) {
      back.act("enter-phase", Map.of("phase", "exploration"));
      back.board("the phase", board ->
        board.board().at("/workshop/it/phase").asString("").equals("exploration")
      );
      assertThat(back.positions()).hasSize(1);
    }
  }

  @Test
  void whoHoldsTheBoardOfAnotherLogStartsAfresh(Hall hall) {
    try (var device = hall.silent()) {
      device.send(
        """
        {"type":"hello","v":1,"token":"%s","lang":"fr","resume":{"log":"gone","position":3}}""".formatted(
          hall.facilitatorToken()
        )
      );
      assertThat(device.await("snapshot").path("reason").stringValue()).isEqualTo("other-log");
    }
  }

  @Test
  void whoHoldsAPositionThatIsNotOfThisWorkshopStartsAfresh(Hall hall) {
    try (var first = hall.facilitator(); var device = hall.silent()) {
      device.send(
        """
        {"type":"hello","v":1,"token":"%s","lang":"fr","resume":{"log":"%s","position":%d}}""".formatted(
          hall.facilitatorToken(),
          first.await("welcome").path("log").stringValue(),
          first.position() + 1_000_000
        )
      );
      assertThat(device.await("snapshot").path("reason").stringValue()).isEqualTo("too-far");
    }
  }

  @Test
  void aCommandCountsOnceHoweverOftenAndOverWhateverConnectionItIsSent(Hall hall) {
    var token = hall.participantToken("yann", "Yann");
    try (var facilitator = hall.facilitator()) {
      facilitator.act("enter-phase", Map.of("phase", "exploration"));
      try (var tablet = hall.join(token); var phone = hall.join(token)) {
        List<JsonNode> answers = new ArrayList<>();
        for (var device : List.of(tablet, phone, tablet)) {
          device.order("c-the-same-one", "propose-axis", axis("a1", "Manger local"));
        }
        answers.add(tablet.answer("c-the-same-one"));
        answers.add(phone.answer("c-the-same-one"));
        assertThat(answers).allMatch(answer -> answer.path("type").stringValue().equals("ack"));
        assertThat(answers)
          .extracting(answer -> answer.path("position").longValue())
          .containsOnly(answers.getFirst().path("position").longValue());
        long next = tablet.act("propose-axis", axis("a2", "Cantines"));
        assertThat(facilitator.reach(next).shows().at("/board/axes").propertyNames()).containsOnly(
          "a1",
          "a2"
        );
      }
    }
  }

  @Test
  void whatOneDeviceSendsInTurnIsDoneInTurn(Hall hall) {
    try (var facilitator = hall.facilitator(); var yann = hall.participant("Yann")) {
      facilitator.act("enter-phase", Map.of("phase", "exploration"));
      yann.order("propose-axis", axis("a1", "Titre 0"));
      String last = "";
      for (int i = 1; i <= 20; i++) {
        last = yann.order("revise-axis", Map.of("axis", "a1", "title", "Titre " + i));
      }
      long position = yann.answer(last).path("position").longValue();
      assertThat(facilitator.reach(position).card("axes", "a1").path("title").stringValue()).isEqualTo(
        "Titre 20"
      );
    }
  }

  @Test
  void aCommandThatChangesNothingIsAcknowledgedWithoutAPosition(Hall hall) {
    try (var facilitator = hall.facilitator()) {
      facilitator.act("enter-phase", Map.of("phase", "exploration"));
      assertThat(facilitator.act("enter-phase", Map.of("phase", "exploration"))).isZero();
    }
  }

  @Test
  void nobodyMissesAnythingHoweverTheyComeAndGoWhileOthersWrite(Hall hall) throws Exception {
    int writers = 4;
    int axesEach = 6;
    try (var facilitator = hall.facilitator(); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      facilitator.act("enter-phase", Map.of("phase", "exploration"));
      for (int w = 0; w < writers; w++) {
        facilitator.act("add-table", Map.of("table", "w" + w, "name", "Table de " + w));
      }
      List<Callable<Long>> work = new ArrayList<>();
      for (int w = 0; w < writers; w++) {
        int writer = w;
        var token = hall.participantToken("writer" + w, "Auteur " + w);
        work.add(() -> {
          try (var device = hall.join(token)) {
            long last = device.act("sit-at-table", Map.of("table", "w" + writer));
            for (int i = 0; i < axesEach; i++) {
              last = device.act(
                "propose-axis",
                Map.of("table", "w" + writer, "axis", "a" + writer + "-" + i, "title", "Axe")
              );
            }
            return last;
          }
        });
      }
      var comer = hall.participantToken("comer", "Va et vient");
      List<Device> visits = new ArrayList<>();
      var coming = threads.submit(() -> {
        var device = hall.join(comer);
        for (int visit = 0; visit < 15; visit++) {
          visits.add(device);
          device.close();
          device = hall.resume(comer, device);
        }
        return device;
      });
      long last = 0;
      for (var written : threads.invokeAll(work)) {
        last = Math.max(last, written.get());
      }
      // A gap or a double would have failed the device that met it: it takes only what follows on.
      try (var back = coming.get(); var fresh = hall.join(comer)) {
        assertThat(back.reach(last).shows()).isEqualTo(fresh.reach(last).shows());
        assertThat(fresh.shows().at("/board/axes").size()).isEqualTo(writers * axesEach);
        assertThat(visits).allMatch(Device::tookEverything);
      }
      assertThat(facilitator.reach(last).positions()).isSorted().doesNotHaveDuplicates();
    }
  }

  @Test
  void twoWhoWriteTheSameCellBothStand(Hall hall) {
    try (
      var facilitator = hall.facilitator();
      var yann = hall.participant("Yann");
      var lena = hall.participant("Léna")
    ) {
      facilitator.act("enter-phase", Map.of("phase", "exploration"));
      yann.act("propose-axis", axis("a1" + hall.workshop(), "Manger local"));
      var theme = "a1" + hall.workshop();
      facilitator.act("enter-phase", Map.of("phase", "pooling"));
      facilitator.act("validate-axis", Map.of("axis", theme));
      facilitator.act("enter-phase", Map.of("phase", "grid"));
      yann.act("join-group", Map.of("axis", theme));
      lena.act("join-group", Map.of("axis", theme));
      yann.act("add-row", Map.of("axis", theme, "row", "r1"));
      yann.act(
        "edit-cell",
        Map.of("axis", theme, "row", "r1", "column", "practice", "text", "AMAP", "basedOn", List.of())
      );
      long last = lena.act(
        "edit-cell",
        Map.of("axis", theme, "row", "r1", "column", "practice", "text", "Marché", "basedOn", List.of())
      );
      var heads = facilitator.reach(last).card("cells", "r1.practice").path("heads");
      assertThat(heads.findValuesAsString("text")).containsExactly("AMAP", "Marché");
    }
  }
}
