package tablee.live.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tablee.board.Audience;
import tablee.board.Board;
import tablee.board.Story;
import tablee.live.command.Catalogue;
import tablee.live.wire.Frames;
import tablee.live.wire.Frames.Writers;
import tablee.live.wire.FromClient;
import tablee.live.wire.Goodbye;
import tablee.live.wire.Incoming;
import tablee.live.wire.Lang;
import tablee.live.wire.Trouble;
import tablee.live.words.Rejections;
import tablee.live.words.Wording;
import tablee.messages.Actor;
import tablee.messages.Command;
import tablee.messages.Role;
import tablee.messages.id.FacilitatorId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.RowId;
import tablee.messages.method.CollectiveExploration;
import tools.jackson.databind.node.ObjectNode;

/** Every frame there is, in both directions, as the code writes and reads it. */
class GoldenFramesTest {

  private static final ParticipantId YANN = new ParticipantId("yann");
  private static final Wording FRENCH = Wording.in(Lang.FR);

  private final Approved approved = new Approved("frames");

  @Test
  void everyFrameIsTheApprovedOne() throws IOException {
    fromTheServer();
    for (var frame : ClientFrames.all().entrySet()) {
      approved.check("client-" + frame.getKey(), Approved.JSON.readTree(frame.getValue()));
    }
    approved.nothingElse();
  }

  private static final Set<String> THEIR_OWN = Set.of(
    "take-vote-back",
    "hand-in-paper",
    "propose-grouping",
    "support-grouping",
    "withdraw-support",
    "withdraw-grouping",
    "rank-themes"
  );

  @Test
  void everyApprovedCommandIsUnderstoodInEveryDetail() throws Exception {
    Set<String> seen = new HashSet<>();
    for (var expected : ClientFrames.commands().entrySet()) {
      var frame = ClientFrames.all().get("command-" + expected.getKey());
      var order = (FromClient.Order) Incoming.read(bytes(frame));
      seen.add(order.name());
      assertThat(understood(order)).as(expected.getKey()).isEqualTo(expected.getValue());
    }
    assertThat(seen).isEqualTo(Catalogue.names());
  }

  private static Command understood(FromClient.Order order) {
    var by =
      order.name().endsWith("vote") || THEIR_OWN.contains(order.name())
        ? Actor.participant(YANN)
        : Actor.facilitator(new FacilitatorId("f1"));
    return Catalogue.find(order.name(), Story.WORKSHOP, by, Story.START).orElseThrow().apply(order.args());
  }

  @Test
  void forWhomSomethingIsEnteredIsUnderstood() throws Exception {
    var order = (FromClient.Order) Incoming.read(
      bytes(ClientFrames.all().get("command-propose-axis-on-behalf"))
    );
    var onBehalf = java.util.Objects.requireNonNull(order.onBehalf());
    assertThat(onBehalf.path("participant").stringValue()).isEqualTo("yann");
  }

  @Test
  void everyApprovedHelloIsUnderstood() throws Exception {
    var all = ClientFrames.all();
    assertThat(Incoming.read(bytes(all.get("hello")))).isEqualTo(
      new FromClient.Hello(1, "p.w1.0123456789abcdefABCDEF", Lang.FR, null)
    );
    assertThat(Incoming.read(bytes(all.get("hello-again")))).isEqualTo(
      new FromClient.Hello(1, "p.w1.0123456789abcdefABCDEF", Lang.EN, new FromClient.Resume("k3Xq", 4711))
    );
    assertThat(Incoming.read(bytes(all.get("ping")))).isEqualTo(new FromClient.Ping());
  }

  @Test
  void everyApprovedWordAboutWritingIsUnderstood() throws Exception {
    var all = ClientFrames.all();
    assertThat(Incoming.read(bytes(all.get("writing")))).isEqualTo(
      new FromClient.Writing(new FromClient.Spot(new RowId("r1"), "examples"))
    );
    assertThat(Incoming.read(bytes(all.get("writing-no-more")))).isEqualTo(new FromClient.Writing(null));
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  private void fromTheServer() throws IOException {
    check(
      "welcome",
      Frames.welcome("k3Xq", Story.WORKSHOP, Role.PARTICIPANT, "yann", Duration.ofSeconds(15), Story.START)
    );
    check("pong", Frames.pong());
    check("line", Frames.line("q8Xn0bQ2m1Zt7Yw5Lc3Rfg"));
    check(
      "presence-fresh",
      Frames.presence(
        true,
        Set.of("facilitator:f1", "participant:yann"),
        Set.of(),
        Map.of("r1.examples", new Writers(1, Set.of("participant:yann")))
      )
    );
    check(
      "presence-moves",
      Frames.presence(
        false,
        Set.of("participant:lena"),
        Set.of("participant:yann"),
        new TreeMap<>(Map.of("r1.examples", new Writers(0, null), "r1.stakes", new Writers(2, null)))
      )
    );
    check("ack", Frames.ack("c-0001-abcd", 4715L));
    check("ack-nothing-to-change", Frames.ack("c-0001-abcd", null));
    for (var rejection : Rejections.samples()) {
      var message = FRENCH.say(rejection, CollectiveExploration.method());
      check("refused-" + rejection.code(), Frames.refused("c-0001-abcd", rejection, message));
    }
    for (var trouble : List.of(Trouble.FRAME_MALFORMED, Trouble.TYPE_UNKNOWN)) {
      check("error-" + trouble.code(), Frames.error(trouble, FRENCH.say(trouble), null));
    }
    for (var trouble : List.of(Trouble.COMMAND_UNKNOWN, Trouble.INTERNAL)) {
      check("error-" + trouble.code(), Frames.error(trouble, FRENCH.say(trouble), "c-0001-abcd"));
    }
    for (var goodbye : Goodbye.values()) {
      check("bye-" + goodbye.code(), Frames.bye(goodbye, FRENCH.say(goodbye)));
    }
    for (var reason : Frames.Reason.values()) {
      check(
        "snapshot-" + reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
        smallBoard(reason)
      );
    }
    var changes = changes();
    for (var change : changes.entrySet()) {
      check("changes-" + change.getKey(), Frames.changes(List.of(change.getValue())));
    }
    check("changes-undone", Frames.changes(List.of(undone())));
    check("changes-several", Frames.changes(changes.values().stream().skip(10).limit(3).toList()));
  }

  private void check(String name, byte[] frame) throws IOException {
    approved.check("server-" + name, Approved.json(frame));
  }

  private static byte[] smallBoard(Frames.Reason reason) {
    var story = Story.exploring().proposed("yann", "t1", "a1", "Manger local", "On gaspille trop.");
    var board = story.board();
    return Frames.snapshot(
      reason,
      board.position(),
      Frames.board(board.cards(Audience.PARTICIPANT, story.names())),
      board.mine(YANN)
    );
  }

  /** A change that takes another one back, as a facilitator gets it. */
  private static byte[] undone() {
    var story = Story.exploring().proposed("yann", "t1", "a1", "Manger local");
    long proposed = story.recorded().getLast().position();
    story.withdrewAxis("yann", "a1").undoing(proposed);
    var board = new Board();
    var events = story.recorded();
    events.subList(0, events.size() - 1).forEach(board::apply);
    return Frames.change(board.change(board.apply(events.getLast()), Audience.FACILITATOR, story.names()));
  }

  /** The first change of each kind in a whole day, as Yann gets it. */
  private static Map<String, byte[]> changes() {
    Map<String, byte[]> changes = new LinkedHashMap<>();
    var story = Story.wholeDay();
    var board = new Board();
    for (var recorded : story.recorded()) {
      var step = board.apply(recorded);
      var change = board.change(step, Audience.PARTICIPANT, story.namesAt(recorded.position()));
      var bytes = Frames.change(change);
      changes.putIfAbsent(
        change.kind(),
        step.owners().contains(YANN) ? Frames.withMine(bytes, board.mine(YANN)) : bytes
      );
    }
    return changes;
  }

  @Test
  void theSameFrameIsTheSameBytesEveryTime() {
    assertThat(changes().values().stream().map(String::new).toList()).isEqualTo(
      changes().values().stream().map(String::new).toList()
    );
    var method = ((ObjectNode) Approved.json(smallBoard(Frames.Reason.FIRST))).at(
      "/board/method/it/phases/1/allows"
    );
    assertThat(
      method
        .valueStream()
        .map(word -> word.stringValue())
        .toList()
    ).containsExactly("join", "propose-axes", "use-library");
  }
}
