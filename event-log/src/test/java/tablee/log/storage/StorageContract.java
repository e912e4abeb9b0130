package tablee.log.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static tablee.log.storage.Samples.NINE;
import static tablee.log.storage.Samples.answering;
import static tablee.log.storage.Samples.commit;
import static tablee.log.storage.Samples.entry;
import static tablee.log.storage.Samples.restingOn;
import static tablee.log.storage.Samples.rows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tablee.messages.id.WorkshopId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.PaperId;
import tablee.messages.id.BallotId;
import tablee.messages.id.AxisId;
import tablee.messages.ballot.SealedPapers.Sealed;
import tablee.messages.ballot.SealedPapers.Box;
import tablee.messages.ballot.Mark;
import tablee.log.sealed.SealedBoxes;
import tablee.log.storage.Verdict.Accepted;
import tablee.log.storage.Verdict.AlreadyRecorded;
import tablee.log.storage.Verdict.Overtaken;
import tablee.messages.log.Receipt;

/** What every form of storage promises. */
public abstract class StorageContract {

  private Storage storage;

  /** The same storage each time within one test: closed and opened again, it holds what it held. */
  protected abstract Storage open();

  @BeforeEach
  void openStorage() {
    storage = open();
  }

  @AfterEach
  void closeStorage() {
    storage.close();
  }

  private Verdict append(Commit commit) {
    return storage.append(List.of(commit)).getFirst();
  }

  private static Accepted accepted(long first, long last) {
    return new Accepted(new Receipt(first, last));
  }

  @Test
  void aNewLogIsEmpty() {
    assertThat(storage.head()).isZero();
    assertThat(storage.after(0, 10)).isEmpty();
    assertThat(storage.lastSequence("a")).isEmpty();
    assertThat(storage.before(NINE)).isZero();
  }

  @Test
  void eventsStandOneAfterAnotherInCommitOrder() {
    assertThat(append(commit("a", 0, 1))).isEqualTo(accepted(1, 2));
    assertThat(append(commit("b", 0))).isEqualTo(accepted(3, 3));
    assertThat(append(commit("a", 2))).isEqualTo(accepted(4, 4));

    assertThat(storage.head()).isEqualTo(4);
    assertThat(storage.after(0, 10)).isEqualTo(rows(commit("a", 0, 1), commit("b", 0), commit("a", 2)));
  }

  @Test
  void aGroupGetsAVerdictForEachCommit() {
    var verdicts = storage.append(List.of(commit("a", 0), commit("b", 0, 1), commit("c", 0)));

    assertThat(verdicts).containsExactly(accepted(1, 1), accepted(2, 3), accepted(4, 4));
  }

  @Test
  void aSequenceNumberIsTakenOnce() {
    append(commit("a", 0, 1));

    assertThat(append(commit("a", 1))).isEqualTo(new Overtaken("a", 1));
    assertThat(storage.head()).isEqualTo(2);
  }

  @Test
  void aCommitIsWrittenAsAWholeOrNotAtAll() {
    append(commit("a", 0, 1, 2));

    assertThat(append(new Commit(null, Map.of(), List.of(entry("b", 0), entry("a", 2))))).isEqualTo(
      new Overtaken("a", 2)
    );
    assertThat(storage.after(3, 10)).isEmpty();
    assertThat(storage.lastSequence("b")).isEmpty();
  }

  @Test
  void aRefusedCommitDoesNoHarmToItsNeighbours() {
    append(commit("a", 0));

    var verdicts = storage.append(
      List.of(
        commit("b", 0),
        new Commit(null, Map.of(), List.of(entry("c", 0), entry("a", 0))),
        commit("d", 0, 1)
      )
    );

    assertThat(verdicts).containsExactly(accepted(2, 2), new Overtaken("a", 0), accepted(3, 4));
    assertThat(storage.after(0, 10)).isEqualTo(rows(commit("a", 0), commit("b", 0), commit("d", 0, 1)));
  }

  @Test
  void ofTwoInOneGroupThatWantTheSamePlaceTheFirstWins() {
    var verdicts = storage.append(List.of(commit("a", 0), commit("a", 0, 1), commit("a", 1)));

    assertThat(verdicts).containsExactly(accepted(1, 1), new Overtaken("a", 0), accepted(2, 2));
  }

  @Test
  void aCommandCountsOnce() {
    append(answering("k1", "a", 0, 1));

    assertThat(append(answering("k1", "b", 0))).isEqualTo(new AlreadyRecorded(new Receipt(1, 2)));
    assertThat(storage.head()).isEqualTo(2);
    assertThat(storage.receipt("k1")).contains(new Receipt(1, 2));
    assertThat(storage.receipt("k2")).isEmpty();
  }

  @Test
  void aCommandCountsOnceWithinAGroupToo() {
    var verdicts = storage.append(
      List.of(answering("k", "a", 0), answering("k", "b", 0), answering("k", "a", 0))
    );

    assertThat(verdicts).containsExactly(
      accepted(1, 1),
      new AlreadyRecorded(new Receipt(1, 1)),
      new AlreadyRecorded(new Receipt(1, 1))
    );
  }

  @Test
  void aCommandSentAgainIsToldSoEvenIfItsPremisesHaveMoved() {
    append(new Commit("k", Map.of("p", -1L), List.of(entry("a", 0))));
    append(commit("p", 0));

    assertThat(append(new Commit("k", Map.of("p", -1L), List.of(entry("a", 0))))).isEqualTo(
      new AlreadyRecorded(new Receipt(1, 1))
    );
  }

  @Test
  void aCommitRestsOnStreamsThatStandStill() {
    append(commit("p", 0, 1));

    assertThat(append(restingOn(Map.of("p", 1L, "none", -1L), "a", 0))).isEqualTo(accepted(3, 3));
    append(commit("p", 2));
    assertThat(append(restingOn(Map.of("p", 1L), "a", 1))).isEqualTo(new Overtaken("p", 1));
    assertThat(append(restingOn(Map.of("a", -1L), "b", 0))).isEqualTo(new Overtaken("a", -1));
    assertThat(storage.head()).isEqualTo(4);
  }

  @Test
  void aPremiseIsHeldAgainstEarlierCommitsOfTheSameGroup() {
    append(commit("p", 0));

    var verdicts = storage.append(
      List.of(commit("p", 1), restingOn(Map.of("p", 0L), "a", 0), commit("b", 0))
    );

    assertThat(verdicts).containsExactly(accepted(2, 2), new Overtaken("p", 0), accepted(3, 3));
  }

  @Test
  void readsByPosition() {
    storage.append(List.of(commit("a", 0, 1, 2), commit("b", 0, 1)));

    assertThat(storage.after(1, 2)).extracting(Row::position).containsExactly(2L, 3L);
    assertThat(storage.after(3, 10)).extracting(Row::position).containsExactly(4L, 5L);
    assertThat(storage.after(5, 10)).isEmpty();
  }

  @Test
  void readsByStream() {
    storage.append(List.of(commit("a", 0), commit("b", 0), commit("a", 1, 2)));

    assertThat(storage.stream("a", 0, 10))
      .extracting(Row::position)
      .containsExactly(1L, 3L, 4L);
    assertThat(storage.stream("a", 1, 1))
      .extracting(Row::position)
      .containsExactly(3L);
    assertThat(storage.stream("c", 0, 1)).isEmpty();
    assertThat(storage.lastSequence("a")).hasValue(2);
  }

  @Test
  void readsByScope() {
    storage.append(List.of(commit("a", 0), commit("b", 0), commit("a", 1, 2)));

    assertThat(storage.scope("scope-of-a", 0, 10))
      .extracting(Row::position)
      .containsExactly(1L, 3L, 4L);
    assertThat(storage.scope("scope-of-a", 1, 1))
      .extracting(Row::position)
      .containsExactly(3L);
    assertThat(storage.scope("scope-of-c", 0, 10)).isEmpty();
  }

  @Test
  void findsTheMomentThoughClocksGoBack() {
    for (int seconds : List.of(10, 40, 35, 50)) {
      var at = NINE.plusSeconds(seconds);
      append(new Commit(null, Map.of(), List.of(entry("s" + seconds, 0, at))));
    }

    assertThat(storage.before(NINE)).isZero();
    assertThat(storage.before(NINE.plusSeconds(10))).isZero();
    assertThat(storage.before(NINE.plusSeconds(30))).isEqualTo(1);
    assertThat(storage.before(NINE.plusSeconds(45))).isEqualTo(3);
    assertThat(storage.before(NINE.plusSeconds(51))).isEqualTo(4);
  }

  @Test
  void timesKeepTheirNanoseconds() {
    var at = Instant.parse("2016-02-29T23:59:59.123456789Z");
    append(new Commit(null, Map.of(), List.of(entry("a", 0, at))));

    assertThat(storage.after(0, 1).getFirst().entry().at()).isEqualTo(at);
  }

  @Test
  void whatIsRecordedIsThereAfterReopening() {
    append(answering("k", "a", 0, 1));
    var incarnation = storage.incarnation();

    storage.close();
    storage = open();

    assertThat(storage.incarnation()).isEqualTo(incarnation);
    assertThat(storage.head()).isEqualTo(2);
    assertThat(append(answering("k", "a", 2))).isEqualTo(new AlreadyRecorded(new Receipt(1, 2)));
    assertThat(append(commit("a", 2))).isEqualTo(accepted(3, 3));
    assertThat(storage.after(0, 10)).isEqualTo(rows(answering("k", "a", 0, 1), commit("a", 2)));
  }

  @Test
  void theNewestSnapshotOfAStreamIsKept() {
    var snapshots = storage.snapshots();
    assertThat(snapshots.find("a")).isEmpty();

    for (long sequence : List.of(3L, 5L, 4L)) {
      snapshots.keep(snapshot("a", sequence));
    }

    assertThat(snapshots.find("a")).contains(snapshot("a", 5));
  }

  private static Entry snapshot(String stream, long sequence) {
    var entry = entry(stream, sequence);
    return new Entry(
      entry.id(),
      stream,
      sequence,
      entry.aggregate(),
      null,
      entry.type(),
      entry.revision(),
      entry.at(),
      entry.payload(),
      entry.metadata()
    );
  }

  @Test
  void personalTextsAreKeptReplacedAndForgotten() {
    var people = storage.personalData();

    assertThat(people.keep("w", "p1", "Zoé")).isTrue();
    assertThat(people.keep("w", "p2", "Yann")).isTrue();
    assertThat(people.keep("w", "p1", "Zoé L.")).isTrue();
    assertThat(people.find("w", "p1")).contains("Zoé L.");
    assertThat(people.all("w")).isEqualTo(Map.of("p1", "Zoé L.", "p2", "Yann"));

    people.forget("w", "p1");
    people.forget("w", "nobody");
    assertThat(people.find("w", "p1")).isEmpty();
    assertThat(people.all("w")).isEqualTo(Map.of("p2", "Yann"));
  }

  @Test
  void aBoxHasOneKeyUntilItIsDestroyedAndThenNoneForGood() {
    var keys = storage.boxKeys();
    assertThat(keys.create("w1:b1", Bytes.of("secret one"))).isTrue();
    assertThat(keys.create("w1:b1", Bytes.of("secret two"))).isFalse();
    assertThat(keys.create("w1:b2", Bytes.of("secret three"))).isTrue();
    assertThat(keys.find("w1:b1")).contains(Bytes.of("secret one"));
    assertThat(keys.boxes()).containsExactly("w1:b1", "w1:b2");

    keys.destroy("w1:b1");
    keys.destroy("w1:b1");
    keys.destroy("never made");

    assertThat(keys.find("w1:b1")).isEmpty();
    assertThat(keys.create("w1:b1", Bytes.of("secret four"))).isFalse();
    assertThat(keys.boxes()).containsExactly("w1:b2");
  }

  @Test
  void papersLieSealedInTheirBoxUntilItIsDestroyed() {
    var papers = new SealedBoxes(storage);
    var box = new Box(new WorkshopId("w1"), new BallotId("b1"));
    var anna = new Sealed(new ParticipantId("anna"), new PaperId("p1"));
    var marks = List.of(new Mark(new AxisId("food"), 0, "Trop large, trop flou"));
    assertThat(papers.keep(box, anna, marks)).isTrue();
    assertThat(papers.keep(box, anna, marks)).isTrue();
    assertThat(papers.keep(box, anna, List.of())).isFalse();
    assertThat(papers.open(box)).containsExactly(Map.entry(anna, marks));
    assertThat(papers.open(new Box(box.workshop(), new BallotId("b2")))).isEmpty();
    assertThat(papers.boxes()).containsExactly(box);
    assertThat(storage.cells().all("ballot-box:w1:b1").toString()).doesNotContain("food", "flou");

    papers.destroy(box);
    papers.destroy(box);

    assertThat(papers.open(box)).isEmpty();
    assertThat(papers.keep(box, anna, marks)).isFalse();
    assertThat(papers.boxes()).isEmpty();
    assertThat(storage.cells().all("ballot-box:w1:b1")).isEmpty();
  }

  @Test
  void aPersonalTextIsHeldByOneOfItsScope() {
    var people = storage.personalData();
    people.keep("w", "p1", "Zoé Le Gall");

    assertThat(people.keep("w", "p2", "ZOE LE GALL")).isFalse();
    assertThat(people.keep("w", "p1", "zoé le gall")).isTrue();
    assertThat(people.keep("elsewhere", "p2", "Zoé Le Gall")).isTrue();
    assertThat(people.find("w", "p2")).isEmpty();
    assertThat(people.find("w", "p1")).contains("zoé le gall");

    people.keep("w", "p1", "Annaïg");
    assertThat(people.keep("w", "p2", "Zoe le Gall")).isTrue();
  }

  @Test
  void cellsAreListedByGroupAndByPath() {
    var cells = storage.cells();
    for (var group : List.of("letters/a/one", "letters/a/two", "letters/ab/one", "letters/a")) {
      assertThat(cells.create(group, "2", "second")).isTrue();
      assertThat(cells.create(group, "1", "first")).isTrue();
    }

    assertThat(cells.all("letters/a")).extracting(Cells.Cell::key).containsExactly("1", "2");
    assertThat(cells.allUnder("letters/a/"))
      .extracting(cell -> cell.group() + " " + cell.key())
      .containsExactly("letters/a/one 1", "letters/a/one 2", "letters/a/two 1", "letters/a/two 2");
  }
}
