package tablee.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tablee.live.client.Hall;
import tablee.live.client.Server;

class FirstWorkshopTest {

  @Test
  void whatOneProposesAllSee(@TempDir Path data) {
    try (var server = Server.start(data)) {
      var hall = Hall.plan(server.address());
      var facilitator = hall.facilitator();
      var yann = hall.participant("Yann");
      var projector = hall.projector();
      facilitator.act("enter-phase", Map.of("phase", "exploration"));
      long position = yann.act("propose-axis", Map.of("table", "t1", "axis", "a1", "title", "Manger local"));
      for (var device : java.util.List.of(facilitator, yann, projector)) {
        device.reach(position);
        assertThat(device.card("axes", "a1").path("title").stringValue()).isEqualTo("Manger local");
      }
    }
  }
}
