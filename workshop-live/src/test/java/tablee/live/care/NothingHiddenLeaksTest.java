package tablee.live.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tablee.live.client.Device;
import tablee.live.client.Hall;
import tablee.live.client.Http;
import tablee.live.client.Server;

/**
 * One contribution of every kind is hidden, and one nickname erased, in a workshop that others go on with. Whatever an
 * outlet sends is looked through for them, byte by byte.
 */
class NothingHiddenLeaksTest {

  /** Stands in every hidden text, and in the reasons, which are for authors alone. */
  private static final String MARK = "zqxj";

  private static final String NAME = "Gwenvael";
  private static final String IN_SIGHT = "Circuits courts";

  @TempDir
  static Path data;

  private static Server server;
  private static Hall hall;
  private static Http facilitator;
  private static String lena;
  private static String recommendations;
  private static Device before;
  private static List<Long> positions;

  private static String marked(String what) {
    return "Le texte " + MARK + " de " + what;
  }

  private static Map<String, Object> args(Object... pairs) {
    Map<String, Object> args = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      args.put((String) pairs[i], pairs[i + 1]);
    }
    return args;
  }

  @BeforeAll
  static void aDay() {
    server = Server.start(data, "management.server.port=0");
    hall = Hall.plan(server.address());
    facilitator = hall.http().with(hall.facilitatorToken());
    recommendations = "/api/programmes/" + hall.programme() + "/recommendations";
    var yann = hall.participantToken("yann", NAME);
    lena = hall.participantToken("lena", "Léna");
    before = hall.join(lena);
    before.close();
    try (var host = hall.facilitator(); var author = hall.join(yann)) {
      everyKindIsContributed(host, author);
      citesRows(hall.http().with(yann));
      everyKindIsHidden(host);
      positions = host.positions();
    }
    assertThat(
      facilitator.delete("/api/workshops/" + hall.workshop() + "/people/yann/nickname").status()
    ).isEqualTo(204);
    facilitator.awaitViews();
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static void everyKindIsContributed(Device host, Device yann) {
    host.act("enter-phase", args("phase", "welcome"));
    for (var alone : List.of("e1", "e2", "e3")) {
      yann.act(
        "say-expectation",
        args("expectation", alone, "text", alone.equals("e3") ? "Apprendre" : marked("attente"))
      );
    }
    host.act(
      "group-expectations",
      args("expectation", "e4", "from", List.of("e2", "e3"), "text", "Apprendre ensemble")
    );

    host.act("enter-phase", args("phase", "exploration"));
    for (var axis : List.of("a1", "a2", "a3")) {
      var hidden = !axis.equals("a1");
      yann.act(
        "propose-axis",
        args(
          "table",
          "t1",
          "axis",
          axis,
          "title",
          hidden ? marked("axe") : "Manger local",
          "reason",
          hidden ? marked("axe") : ""
        )
      );
    }
    yann.act("revise-axis", args("axis", "a2", "title", marked("axe revu"), "reason", marked("axe")));

    host.act("enter-phase", args("phase", "pooling"));
    yann.act(
      "propose-grouping",
      args(
        "grouping",
        "g1",
        "axes",
        List.of("a1", "a2"),
        "title",
        marked("rapprochement"),
        "reason",
        marked("rapprochement")
      )
    );
    host.act("merge-axes", args("axis", "m1", "from", List.of("a1", "a3"), "title", "Se nourrir ici"));
    host.act("open-ballot", args("ballot", "b1", "budget", 3, "axes", List.of("m1", "a2")));
    yann.act("cast-vote", args("ballot", "b1", "axis", "a2"));
    host.act("close-ballot", args("ballot", "b1"));
    host.act("reveal-ballot", args("ballot", "b1"));
    host.act("validate-axis", args("axis", "m1", "ballot", "b1"));

    host.act("enter-phase", args("phase", "groups"));
    yann.act("join-group", args("axis", "m1"));
    host.act("enter-phase", args("phase", "appropriation"));
    yann.act(
      "add-answer",
      args("axis", "m1", "answer", "n1", "question", "stakes", "text", marked("réponse"))
    );
    yann.act(
      "edit-answer",
      args("axis", "m1", "answer", "n1", "text", marked("réponse revue"), "basedOn", List.of(1))
    );

    host.act("enter-phase", args("phase", "grid"));
    row(yann, "r1", IN_SIGHT);
    write(yann, "r1", "examples", marked("case"), List.of());
    write(yann, "r1", "examples", marked("case revue"), List.of(1));
    facet(yann, "r1", "f1", "gem", marked("facette"));
    yann.act("revise-facet", args("axis", "m1", "row", "r1", "facet", "f1", "text", marked("facette revue")));
    facet(yann, "r1", "f2", "controversy", "Faut-il du bio partout ?");
    side(yann, "r1", "f2", "s1", marked("position"));
    facet(yann, "r1", "f3", "controversy", marked("controverse"));
    side(yann, "r1", "f3", "s2", marked("position dans une controverse"));
    row(yann, "r2", marked("ligne"));
    write(yann, "r2", "stakes", marked("case d'une ligne"), List.of());
    facet(yann, "r2", "f4", "controversy", marked("facette d'une ligne"));
    side(yann, "r2", "f4", "s3", marked("position d'une ligne"));
    host.act(
      "assign-homework",
      args("homework", "h1", "what", "Appeler", "axis", "m1", "row", "r2", "who", "yann")
    );
  }

  private static void row(Device device, String row, String practice) {
    device.act("add-row", args("axis", "m1", "row", row));
    write(device, row, "practice", practice, List.of());
  }

  private static void write(Device device, String row, String column, String text, List<Integer> basedOn) {
    device.act(
      "edit-cell",
      args("axis", "m1", "row", row, "column", column, "text", text, "basedOn", basedOn)
    );
  }

  private static void facet(Device device, String row, String facet, String kind, String text) {
    device.act("add-facet", args("axis", "m1", "row", row, "facet", facet, "kind", kind, "text", text));
  }

  private static void side(Device device, String row, String facet, String side, String text) {
    device.act("add-side", args("axis", "m1", "row", row, "facet", facet, "side", side, "text", text));
  }

  private static void citesRows(Http yann) {
    var rows = List.of("r1", "r2")
      .stream()
      .map(row -> Map.of("workshop", hall.workshop(), "axis", "m1", "row", row))
      .toList();
    var draft = args("recommendation", "c1", "aim", "trigger", "text", "Commencer petit", "rows", rows);
    assertThat(yann.post(recommendations, draft).status()).isEqualTo(204);
    assertThat(yann.put(recommendations + "/c1/status", Map.of("status", "discussion")).status()).isEqualTo(
      204
    );
  }

  private static void everyKindIsHidden(Device host) {
    var hidden = new LinkedHashMap<String, String>();
    hidden.put("e1", "expectation");
    hidden.put("e2", "expectation");
    hidden.put("a2", "axis");
    hidden.put("a3", "axis");
    hidden.put("g1", "grouping");
    hidden.put("n1", "answer");
    hidden.put("r1.examples", "cell");
    hidden.put("f1", "facet");
    hidden.put("s1", "side");
    hidden.put("f3", "facet");
    hidden.put("r2", "row");
    hidden.forEach((id, kind) -> {
      var what = args("kind", kind, "id", id, "reason", "Motif " + MARK);
      if (List.of("answer", "cell", "facet", "side", "row").contains(kind)) {
        what.put("axis", "m1");
      }
      host.act("hide-contribution", what);
    });
  }

  /** @param what it is, for whoever reads the failure */
  private static void nothingIn(String what, String sent) {
    assertThat(sent).as(what).doesNotContainIgnoringCase(MARK).doesNotContain(NAME);
  }

  @Test
  void notToAnybodyWhoComesOrReturns() {
    try (
      var back = hall.resume(lena, before);
      var again = hall.join(lena);
      var fresh = hall.participant("Nolwenn");
      var wall = hall.projector()
    ) {
      for (var device : List.of(back, again, fresh, wall)) {
        device.reach(positions.getLast());
        nothingIn("the frames of a device", device.frames().toString());
        assertThat(device.shows().toString()).contains(IN_SIGHT);
      }
    }
  }

  @Test
  void notToWhoeverAnalyses() {
    var analyst = hall.http().with(hall.link("analyst", Hall.id("g")));
    var outlets = new ArrayList<>(everybodys());
    outlets.addAll(analysts(hall.workshop()));
    outlets.forEach(path -> nothingIn(path, analyst.read(path)));
    assertThat(analyst.read("/api/analysis/rows")).contains(IN_SIGHT);
    assertThat(analyst.read("/api/analysis/rows.csv?lang=fr")).contains(IN_SIGHT);
  }

  @Test
  void notInThePastEither() {
    var analyst = hall.http().with(hall.link("analyst", Hall.id("g")));
    var workshop = "/api/workshops/" + hall.workshop();
    nothingIn("the changes", analyst.read(workshop + "/changes"));
    positions.forEach(position ->
      nothingIn("the board at " + position, analyst.read(workshop + "/board?at=" + position))
    );
    assertThat(analyst.read(workshop + "/changes")).contains(IN_SIGHT);
  }

  @Test
  void notToParticipantsWhoReadTheProgramme() {
    var participant = hall.http().with(lena);
    everybodys().forEach(path -> nothingIn(path, participant.read(path)));
    assertThat(participant.read(recommendations + "/c1/sources")).contains(IN_SIGHT);
  }

  @Test
  void notToTheNextWorkshop() {
    var next = facilitator
      .post(
        "/api/workshops",
        args(
          "workshop",
          Hall.id("w"),
          "secret",
          Hall.secret(),
          "title",
          "Novembre",
          "tables",
          List.of("Une"),
          "programme",
          hall.programme()
        )
      )
      .ok();
    var workshop = "/api/workshops/" + next.path("workshop").stringValue();
    var token = next.path("token").stringValue();
    var november = hall.http().with(token);
    assertThat(november.post(workshop + "/inheritance", Map.of("from", hall.workshop())).status()).isEqualTo(
      200
    );
    try (var host = hall.join(token)) {
      nothingIn("the snapshot of its facilitator", host.frames().toString());
      assertThat(host.shows().toString()).contains(IN_SIGHT);
    }
    nothingIn("its board", november.read(workshop + "/board"));
    nothingIn("its changes", november.read(workshop + "/changes"));
    november.awaitViews();
    everybodys().forEach(path -> nothingIn(path, november.read(path)));
    analysts(next.path("workshop").stringValue()).forEach(path -> nothingIn(path, november.read(path)));
  }

  @Test
  void aNameThatWasErasedIsNotSaidToFacilitatorsEither() {
    try (var host = hall.facilitator()) {
      assertThat(host.frames().toString()).contains(MARK).doesNotContain(NAME);
    }
    var workshop = "/api/workshops/" + hall.workshop();
    for (var path : List.of(workshop + "/board", workshop + "/changes", recommendations)) {
      assertThat(facilitator.read(path)).as(path).doesNotContain(NAME);
    }
  }

  private static List<String> everybodys() {
    return List.of(
      "/api/programmes/" + hall.programme(),
      recommendations,
      recommendations + ".csv?lang=fr",
      recommendations + "/c1/sources",
      "/api/library",
      "/api/me"
    );
  }

  private static List<String> analysts(String workshop) {
    return List.of(
      "/api/analysis/workshops",
      "/api/analysis/workshops/" + workshop,
      "/api/analysis/rows",
      "/api/analysis/rows?q=texte",
      "/api/analysis/rows.csv?lang=fr",
      "/api/analysis/rows.csv?lang=en",
      "/api/analysis/rows/r1/provenance",
      "/api/methods"
    );
  }
}
