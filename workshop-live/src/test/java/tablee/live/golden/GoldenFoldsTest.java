package tablee.live.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tablee.board.Audience;
import tablee.board.Board;
import tablee.board.Story;
import tablee.live.client.ClientBoard;
import tablee.live.wire.Frames;
import tablee.messages.ballot.BallotKind;
import tablee.messages.ballot.Mark;
import tablee.messages.ballot.Secrecy;
import tablee.messages.expectation.Assessment;
import tablee.messages.group.GroupMode;
import tablee.messages.homework.HomeworkEvent.HomeworkDropped;
import tablee.messages.id.AxisId;
import tablee.messages.id.HomeworkId;
import tablee.messages.id.ParticipantId;
import tablee.messages.library.Stance;
import tablee.messages.library.Target;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Cases that every client's fold has to pass: a snapshot, changes, and the board they lead to, which is the one the
 * server shows a late-comer.
 */
class GoldenFoldsTest {

  private final Approved approved = new Approved("folds");

  @Test
  void everyFoldIsTheApprovedOne() throws IOException {
    for (var audience : Audience.values()) {
      var who = audience.name().toLowerCase(java.util.Locale.ROOT);
      check("a-whole-day-" + who, Story.wholeDay(), 1, audience);
    }
    check("axes-come-and-go-participant", axes(), 6, Audience.PARTICIPANT);
    check("axes-come-and-go-facilitator", axes(), 6, Audience.FACILITATOR);
    check("authors-appear-with-the-phase", phases(), 7, Audience.PARTICIPANT);
    check("votes-and-results", votes(), 8, Audience.PARTICIPANT);
    check("papers-are-counted-participant", papers(), 8, Audience.PARTICIPANT);
    check("papers-are-counted-projector", papers(), 8, Audience.PROJECTOR);
    check("groupings-are-settled", groupings(), 9, Audience.PARTICIPANT);
    check("wishes-become-groups-participant", wishes(), 10, Audience.PARTICIPANT);
    check("wishes-become-groups-facilitator", wishes(), 10, Audience.FACILITATOR);
    check("groups-fill-and-empty", groups(), 7, Audience.PROJECTOR);
    check("two-people-write-the-same-cell", cells(), 9, Audience.PARTICIPANT);
    check("rows-move-and-leave-participant", rows(), 8, Audience.PARTICIPANT);
    check("rows-move-and-leave-projector", rows(), 8, Audience.PROJECTOR);
    check("names-change-and-are-erased", names(), 6, Audience.PARTICIPANT);
    check("expectations-are-grouped-and-assessed", expectations(), 6, Audience.PARTICIPANT);
    check("group-pages-are-written-together", pages(), 8, Audience.PARTICIPANT);
    check("a-controversy-and-what-stands-beside-its-row", controversies(), 8, Audience.PROJECTOR);
    check("an-earlier-workshop-goes-on", inherited(), 1, Audience.PARTICIPANT);
    check("homework-is-dropped-projector", homework(), 6, Audience.PROJECTOR);
    seenBefore();
    gap();
    approved.nothingElse();
  }

  private static Story inherited() {
    return Story.planned()
      .inherited()
      .wrote("yann", "i1", "ir1", "practice", 3, Set.of(2), "Un tiers-lieu à la gare");
  }

  private static Story homework() {
    return Story.exploring()
      .assigned("h1", "Lire l’étude", null, "yann")
      .reported("yann", "h1", "Douze communes")
      .add(new HomeworkDropped(Story.WORKSHOP, new HomeworkId("h1"), Story.FACILITATOR));
  }

  private static Story axes() {
    return Story.exploring()
      .proposed("yann", "t1", "a1", "Manger local")
      .proposed("lena", "t2", "a2", "Cantines")
      .revisedAxis("yann", "a1", "Manger local et bio", "On gaspille trop.")
      .withdrewAxis("yann", "a1")
      .restoredAxis("yann", "a1")
      .withdrewAxis("lena", "a2")
      .restoredAxis("lena", "a2")
      .enter("pooling")
      .merged("m1", "Bien manger", "a1", "a2")
      .validated("m1");
  }

  private static Story phases() {
    return Story.exploring()
      .proposed("yann", "t1", "a1", "Manger local")
      .enter("pooling")
      .enter("groups")
      .enter("exploration")
      .enter("grid");
  }

  private static Story votes() {
    return Story.exploring()
      .proposed("yann", "t1", "a1", "Manger local")
      .proposed("lena", "t2", "a2", "Cantines")
      .opened("b1", 3, "a1", "a2")
      .voted("yann", "b1", "a1")
      .voted("lena", "b1", "a1")
      .voted("yann", "b1", "a2")
      .unvoted("yann", "b1", "a1")
      .closed("b1")
      .revealed("b1");
  }

  private static Story papers() {
    return Story.exploring()
      .proposed("yann", "t1", "a1", "Manger local")
      .proposed("lena", "t2", "a2", "Cantines")
      .opened("b1", 1, BallotKind.CONSENT, Secrecy.OPEN, "a1", "a2")
      .marked("yann", "b1", Story.mark("a1", 2))
      .marked("lena", "b1", new Mark(new AxisId("a1"), 0, "Trop large"))
      .marked("yann", "b1", Story.mark("a1", 1), Story.mark("a2", 2))
      .closed("b1")
      .counted(
        "b1",
        2,
        List.of(Story.count("a1", 1, 1, 1, 0), Story.count("a2", 2, 0, 0, 1)),
        Story.objection(1, "a1", "lena")
      )
      .revealed("b1")
      .resolved("b1", 1, "Titre précisé")
      .opened("b2", 3, BallotKind.DOTS, Secrecy.CONFIDENTIAL, "a1", "a2")
      .sealed("yann", "b2", "p1")
      .sealed("lena", "b2", "p2")
      .sealed("yann", "b2", "p3")
      .closed("b2")
      .counted("b2", 2, List.of())
      .revealed("b2")
      .validatedBy("a2", "b1", BallotKind.CONSENT, 2, Story.count("a2", 2, 0, 0, 1));
  }

  private static Story groupings() {
    return Story.exploring()
      .proposed("yann", "t1", "a1", "Manger local")
      .proposed("lena", "t2", "a2", "Cantines")
      .enter("pooling")
      .proposedGrouping("yann", "g1", "Alimentation", "a1", "a2")
      .supported("lena", "g1")
      .proposedGrouping("lena", "g2", "Bien manger", "a1", "a2")
      .supported("yann", "g2")
      .unsupported("yann", "g2")
      .declined("g1", "L'autre titre dit mieux")
      .accepted("g2", "m1", "Bien manger", "a1", "a2")
      .proposedGrouping("yann", "g3", "Encore", "m1", "a1")
      .withdrewGrouping("yann", "g3");
  }

  private static Story wishes() {
    return Story.exploring()
      .proposed("yann", "t1", "a1", "Manger local")
      .proposed("lena", "t2", "a2", "Cantines")
      .validated("a1")
      .validated("a2")
      .enter("groups")
      .arranged(GroupMode.WISHES, 1, 8)
      .ranked("yann", "a1", "a2")
      .ranked("lena", "a1")
      .ranked("lena")
      .drawn(Story.place("yann", "a1"), Story.place("lena", "a1"))
      .moved("lena", "a2")
      .moved("lena", null)
      .moved("lena", "a2")
      .confirmed()
      .joinedGroup("yann", "a1")
      .joinedGroup("lena", "a2")
      .arranged(GroupMode.FREE, null, null);
  }

  private static Story groups() {
    return Story.exploring()
      .proposed("yann", "t1", "a1", "Manger local")
      .joinedGroup("yann", "a1")
      .joinedGroup("lena", "a1")
      .leftGroup("yann", "a1")
      .leftGroup("lena", "a1");
  }

  private static Story cells() {
    return Story.exploring()
      .proposed("yann", "t1", "a1", "Manger local")
      .enter("grid")
      .rowAdded("yann", "a1", "r1", null)
      .wrote("yann", "a1", "r1", "practice", 1, Set.of(), "Circuits courts")
      .wrote("lena", "a1", "r1", "practice", 2, Set.of(), "AMAP")
      .wrote("yann", "a1", "r1", "practice", 3, Set.of(1, 2), "Circuits courts, AMAP");
  }

  private static Story rows() {
    return Story.exploring()
      .proposed("yann", "t1", "a1", "Manger local")
      .enter("grid")
      .rowAdded("yann", "a1", "r1", null)
      .rowAdded("lena", "a1", "r2", "r1")
      .rowMoved("yann", "a1", "r2", null)
      .wrote("yann", "a1", "r1", "practice", 1, Set.of(), "Circuits courts")
      .facetAdded("lena", "a1", "r1", "x1", "gem", "La cantine")
      .rowTakenOut("yann", "a1", "r1")
      .rowPutBack("yann", "a1", "r1")
      .rowTakenOut("yann", "a1", "r2")
      .facetTakenOut("lena", "a1", "r1", "x1");
  }

  private static Story expectations() {
    return Story.exploring()
      .enter("welcome")
      .said("yann", "e1", "Rencontrer mes voisins")
      .said("lena", "e2", "Connaître mes voisins")
      .shared("yann", "e2")
      .unshared("yann", "e2")
      .grouped("e3", "Se rencontrer", "e1", "e2")
      .ungrouped("e3", "e1", "e2")
      .withdrewExpectation("yann", "e1")
      .restoredExpectation("yann", "e1")
      .enter("closed")
      .assessed("yann", "e1", Assessment.MET)
      .assessed("yann", "e1", Assessment.PARTLY)
      .assessmentTakenBack("yann", "e1");
  }

  private static Story pages() {
    return Story.exploring()
      .proposed("yann", "t1", "a1", "Manger local")
      .joinedGroup("yann", "a1")
      .enter("appropriation")
      .answered("yann", "a1", "n1", "stakes", "Le foncier")
      .reworded("yann", "a1", "n1", 2, Set.of(1), "Le foncier agricole")
      .reworded("lena", "a1", "n1", 3, Set.of(1), "Le foncier bâti")
      .attached("yann", "k1", Target.GROUP, "a1")
      .answerTakenOut("yann", "a1", "n1")
      .detached("yann", "k1", "a1", null);
  }

  private static Story controversies() {
    return Story.exploring()
      .proposed("yann", "t1", "a1", "Manger local")
      .enter("grid")
      .columnAdded("funding", "Financement", "Funding")
      .rowAdded("yann", "a1", "r1", null)
      .facetAdded("yann", "a1", "r1", "x1", "controversy", "Du bio partout ?")
      .sideAdded("yann", "a1", "r1", "x1", "s1", "Oui")
      .sideAdded("lena", "a1", "r1", "x1", "s2", "Non")
      .attached("yann", "k1", "a1", "r1", Stance.SUPPORTS)
      .tookStance("lena", "k1", "a1", "r1", Stance.CONTRADICTS)
      .facetTakenOut("yann", "a1", "r1", "x1")
      .facetPutBack("yann", "a1", "r1", "x1")
      .rowTakenOut("yann", "a1", "r1")
      .rowPutBack("yann", "a1", "r1")
      .libraryNoticed(3, 2);
  }

  private static Story names() {
    return Story.exploring()
      .renamed("lena", "Lena B.")
      .removed("lena")
      .readmitted("lena")
      .renamed("lena", null);
  }

  /** Yann's view of a story whose first events are in the snapshot already. */
  private record Case(ObjectNode snapshot, ArrayNode changes, ObjectNode expected) {
    static Case of(Story story, int already, Audience audience) {
      var me = audience == Audience.PARTICIPANT ? new ParticipantId("yann") : null;
      var board = new Board();
      story.recorded().stream().limit(already).forEach(board::apply);
      var snapshot = (ObjectNode) Approved.json(snapshot(board, story, audience, me));
      var changes = Approved.JSON.createArrayNode();
      for (var recorded : story.recorded().subList(already, story.recorded().size())) {
        var step = board.apply(recorded);
        var bytes = Frames.change(board.change(step, audience, story.namesAt(recorded.position())));
        changes.add(
          Approved.json(
            me != null && step.owners().contains(me) ? Frames.withMine(bytes, board.mine(me)) : bytes
          )
        );
      }
      var expected = (ObjectNode) Approved.json(snapshot(board, story, audience, me));
      expected.remove(List.of("type", "reason"));
      return new Case(snapshot, changes, expected);
    }

    private static byte[] snapshot(Board board, Story story, Audience audience, @Nullable ParticipantId me) {
      return Frames.snapshot(
        Frames.Reason.FIRST,
        board.position(),
        Frames.board(board.cards(audience, story.namesAt(board.position()))),
        me == null ? null : board.mine(me)
      );
    }

    ObjectNode asJson(String name) {
      var json = Approved.JSON.createObjectNode().put("name", name);
      json.set("snapshot", snapshot);
      json.set("changes", changes);
      json.set("expected", expected);
      return json;
    }
  }

  private void check(String name, Story story, int already, Audience audience) throws IOException {
    var made = Case.of(story, already, audience);
    assertThat(made.changes()).as(name).isNotEmpty();
    var client = new ClientBoard();
    client.snapshot(made.snapshot());
    for (var change : made.changes()) {
      assertThat(client.take(change)).as(name).isEqualTo(ClientBoard.Taken.APPLIED);
    }
    assertThat(client.asJson()).as(name).isEqualTo(made.expected());
    approved.check(name, made.asJson(name));
  }

  private void seenBefore() throws IOException {
    var made = Case.of(axes(), 6, Audience.PARTICIPANT);
    var twice = Approved.JSON.createArrayNode();
    List<ClientBoard.Taken> taken = new ArrayList<>();
    for (var change : made.changes()) {
      twice.add(change).add(change);
    }
    var client = new ClientBoard();
    client.snapshot(made.snapshot());
    twice.forEach(change -> taken.add(client.take(change)));
    assertThat(taken).contains(ClientBoard.Taken.SEEN_BEFORE).doesNotContain(ClientBoard.Taken.GAP);
    assertThat(client.asJson()).isEqualTo(made.expected());
    approved.check(
      "a-change-seen-before-is-dropped",
      new Case(made.snapshot(), twice, made.expected()).asJson("a-change-seen-before-is-dropped")
    );
  }

  /** The last change does not follow: {@code gap} says that the client has to notice. */
  private void gap() throws IOException {
    var before = Case.of(axes(), 8, Audience.PARTICIPANT);
    var changes = Approved.JSON.createArrayNode();
    changes.add(before.changes().get(0)).add(before.changes().get(2));
    var client = new ClientBoard();
    client.snapshot(before.snapshot());
    assertThat(client.take(changes.get(0))).isEqualTo(ClientBoard.Taken.APPLIED);
    assertThat(client.take(changes.get(1))).isEqualTo(ClientBoard.Taken.GAP);
    var made = new Case(before.snapshot(), changes, client.asJson()).asJson("a-missing-change-is-noticed");
    approved.check("a-missing-change-is-noticed", made.put("gap", true));
  }
}
