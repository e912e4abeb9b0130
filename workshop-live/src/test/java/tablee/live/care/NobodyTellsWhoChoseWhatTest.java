package tablee.live.care;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tablee.live.client.Device;
import tablee.live.client.Hall;
import tablee.live.client.Http;
import tablee.live.client.Server;
import tools.jackson.databind.JsonNode;

/**
 * A confidential ballot over real connections, in which everybody gives a reason of their own. What leaves the server
 * by any door, and what it leaves on the disk, is looked through for whoever gave it.
 */
class NobodyTellsWhoChoseWhatTest {

  private static final int VOTERS = 6;
  private static final String BALLOT = "b1";

  @TempDir
  Path data;

  @TempDir
  Path elsewhere;

  private static String voter(int n) {
    return "voter" + n;
  }

  /** Nobody else writes this. */
  private static String reason(int n) {
    return "Motif " + 7_919 * (n + 1) + " qxz";
  }

  private static Map<String, Object> paper(String name, int value, String reason) {
    return Map.of(
      "ballot",
      BALLOT,
      "paper",
      name,
      "marks",
      List.of(Map.of("axis", "a1", "value", value, "reason", reason))
    );
  }

  @Test
  void inFramesViewsHistoryExportsMeasuresLogsAndFiles() throws IOException {
    var printed = elsewhere.resolve("server.log");
    try (
      var server = Server.start(
        data,
        "management.server.port=0",
        "logging.file.name=" + printed,
        "logging.level.tablee=DEBUG"
      )
    ) {
      var hall = Hall.plan(server.address());
      var tokens = IntStream.range(0, VOTERS)
        .mapToObj(n -> hall.participantToken(voter(n), "Personne " + n))
        .toList();
      List<Device> devices = new ArrayList<>();
      try (var host = hall.facilitator(); var wall = hall.projector()) {
        tokens.forEach(token -> devices.add(hall.join(token)));
        host.act("enter-phase", Map.of("phase", "exploration"));
        host.act("propose-axis", Map.of("table", "t1", "axis", "a1", "title", "Manger local"));
        host.act("enter-phase", Map.of("phase", "pooling"));
        host.act(
          "open-ballot",
          Map.of(
            "ballot",
            BALLOT,
            "budget",
            1,
            "axes",
            List.of("a1"),
            "kind",
            "consent",
            "confidential",
            true
          )
        );
        everybodyVotes(devices);
        host.board("all have voted", _ -> host.card("ballots", BALLOT).path("voters").intValue() == VOTERS);

        var everybody = new ArrayList<>(devices);
        everybody.addAll(List.of(host, wall));
        everybody.forEach(device -> assertThat(device.frames().toString()).doesNotContain("qxz"));
        outlets(hall, server).forEach(said -> assertThat(said).doesNotContain("qxz"));

        host.act("close-ballot", Map.of("ballot", BALLOT));
        assertThat(
          host.refused("reopen-ballot", Map.of("ballot", BALLOT)).path("code").stringValue()
        ).isEqualTo("papers-counted");
        long revealed = host.act("reveal-ballot", Map.of("ballot", BALLOT));
        everybody.forEach(device -> {
          device.reach(revealed);
          reasonsStandAlone(device.card("ballots", BALLOT));
          assertThat(nearby(device.frames().toString())).isEmpty();
        });
        outlets(hall, server).forEach(said -> assertThat(nearby(said)).isEmpty());
        try (var back = hall.join(tokens.getFirst())) {
          var own = back.shows().path("mine");
          assertThat(own.path("papers").has(BALLOT)).isFalse();
          assertThat(own.toString()).doesNotContain("qxz");
        }
      } finally {
        devices.forEach(Device::close);
      }
      assertThat(Files.readString(printed, UTF_8)).doesNotContain("qxz");
    }
    for (var file : files(data)) {
      assertThat(nearby(new String(Files.readAllBytes(file), ISO_8859_1)))
        .as(file.toString())
        .isEmpty();
    }
    var afterwards = exported();
    assertThat(nearby(afterwards)).isEmpty();
    assertThat(afterwards).contains("qxz");
  }

  /** Each a first paper and, in another order, one that counts; both sent twice, and some at the same moment. */
  private static void everybodyVotes(List<Device> devices) {
    var order = new ArrayList<>(IntStream.range(0, VOTERS).boxed().toList());
    for (var round : List.of("first", "second")) {
      Collections.shuffle(order, new Random(round.length()));
      List<Runnable> answers = new ArrayList<>();
      for (int n : order) {
        var device = devices.get(n);
        var paper = paper(round + n, round.equals("first") ? 2 : 0, round.equals("first") ? "" : reason(n));
        var id = Hall.id("c");
        device.order(id, "hand-in-paper", paper);
        device.order(id, "hand-in-paper", paper);
        answers.add(() -> assertThat(device.answer(id).path("type").stringValue()).isEqualTo("ack"));
      }
      answers.forEach(Runnable::run);
    }
  }

  /** In the order of their texts, by nobody. */
  private static void reasonsStandAlone(JsonNode ballot) {
    var objections = ballot.path("objections");
    List<String> reasons = new ArrayList<>();
    objections.forEach(objection -> {
      assertThat(objection.has("by")).isFalse();
      reasons.add(objection.path("reason").stringValue());
    });
    assertThat(reasons)
      .hasSize(VOTERS)
      .isSorted()
      .containsExactlyInAnyOrderElementsOf(
        IntStream.range(0, VOTERS)
          .mapToObj(n -> reason(n))
          .toList()
      );
  }

  /** A reason with a voter or a paper next to it, which might tell whose it is. */
  private static List<String> nearby(String said) {
    return Pattern.compile(
      "(?:voter|first|second|Personne )\\d[^\\x00\\n]{0,80}?Motif \\d+|Motif \\d+ qxz[^\\x00\\n{}]{0,40}?(?:voter|first|second|Personne )\\d",
      Pattern.DOTALL
    )
      .matcher(said)
      .results()
      .map(found -> found.group())
      .toList();
  }

  private static List<String> outlets(Hall hall, Server server) {
    var workshop = "/api/workshops/" + hall.workshop();
    var programme = "/api/programmes/" + hall.programme();
    var facilitator = hall.http().with(hall.facilitatorToken());
    var analyst = hall.http().with(hall.link("analyst", Hall.id("g")));
    facilitator.awaitViews();
    List<String> said = new ArrayList<>();
    for (var reader : List.of(facilitator, analyst)) {
      for (var path : List.of(
        workshop + "/board",
        workshop + "/changes",
        programme,
        "/api/analysis/workshops",
        "/api/analysis/workshops/" + hall.workshop(),
        "/api/analysis/rows.csv?lang=fr"
      )) {
        said.add(reader.read(path));
      }
    }
    said.add(Http.at(server.managementAddress()).read("/prometheus"));
    return said;
  }

  private static List<Path> files(Path directory) throws IOException {
    try (var files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private String exported() throws IOException {
    var file = elsewhere.resolve("log.ndjson");
    int code = ToolProvider.findFirst("log")
      .orElseThrow()
      .run(System.out, System.err, "export", "--directory=" + data, file.toString());
    assertThat(code).isZero();
    return Files.readString(file);
  }
}
