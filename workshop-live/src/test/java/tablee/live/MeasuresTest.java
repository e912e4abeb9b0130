package tablee.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tablee.live.client.Device;
import tablee.live.client.Hall;
import tablee.live.client.Http;
import tablee.live.client.Server;
import tablee.live.client.Transport;

/** What an operator can see of a running server, and from where. */
class MeasuresTest {

  @Test
  void theyAreThereForWhoeverNamedAPortAndTellNoNames(@TempDir Path data) {
    try (var server = Server.start(data, "management.server.port=0")) {
      var hall = Hall.plan(server.address());
      try (var facilitator = hall.facilitator(); var yann = hall.over(Transport.HTTP).participant("Yann")) {
        facilitator.act("enter-phase", Map.of("phase", "exploration"));
        yann.refused("enter-phase", Map.of("phase", "grid"));
        yann.send("no frame");
        yann.await("error");
        yann.reach(facilitator.act("revise-workshop", Map.of("title", "Autre titre", "place", "")));
        Device.resume(hall.server(), hall.facilitatorToken(), facilitator).close();

        var told = Http.at(server.managementAddress()).get("/prometheus").response().body();
        assertThat(told)
          .contains("tablee_connections{over=\"http\"} 1.0")
          .contains("tablee_rooms 1.0")
          .contains("tablee_refusals_total{code=\"not-allowed\"} 1.0")
          .contains("tablee_unreadable_total{code=\"frame-malformed\"} 1.0")
          .contains("tablee_admissions_total{from=\"snapshot\"} 2.0")
          .contains("tablee_admissions_total{from=\"resumed\"} 1.0")
          .contains("tablee_append_seconds_count")
          .contains("tablee_append_seconds_bucket{le=\"0.005\"}")
          .contains("tablee_fanout_seconds_count")
          .contains("tablee_queue_bytes 0.0")
          .contains("tablee_behind ")
          .contains("tablee_resyncs_total 0.0")
          .contains("tablee_goodbyes_total{code=\"4409\"} 0.0")
          .doesNotContain(hall.workshop())
          .doesNotContain("Yann");

        var health = Http.at(server.managementAddress()).get("/health").response().body();
        assertThat(health).contains("\"log\":{", "\"head\":", "\"views\":{");
      }
    }
  }

  @Test
  void theyAreNowhereUnlessSomebodyNamedAPort(@TempDir Path data) {
    try (var server = Server.start(data)) {
      var http = Http.at(server.address());
      for (var path : new String[] { "/prometheus", "/actuator", "/actuator/prometheus", "/health" }) {
        assertThat(http.get(path).response().body()).as(path).doesNotContain("tablee_", "\"status\"");
      }
      assertThat(http.get("/api/health").ok().path("status").stringValue()).isEqualTo("up");
    }
  }
}
