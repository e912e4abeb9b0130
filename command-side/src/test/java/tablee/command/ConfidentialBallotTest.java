package tablee.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static tablee.command.Room.person;
import static tablee.command.Room.table;
import static tablee.command.Story.FACILITATOR;
import static tablee.command.Story.FOOD;
import static tablee.command.Story.WATER;
import static tablee.command.Story.by;
import static tablee.messages.method.CollectiveExploration.EXPLORATION;
import static tablee.messages.method.CollectiveExploration.POOLING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tablee.command.Room.Ending;
import tablee.log.storage.Bytes;
import tablee.log.storage.Storage;
import tablee.messages.Command;
import tablee.messages.Commands;
import tablee.messages.Rejection;
import tablee.messages.ballot.BallotCommand.CloseBallot;
import tablee.messages.ballot.BallotCommand.HandInPaper;
import tablee.messages.ballot.BallotCommand.OpenBallot;
import tablee.messages.ballot.BallotEvent.BallotCounted;
import tablee.messages.ballot.BallotEvent.PaperSealed;
import tablee.messages.ballot.BallotKind;
import tablee.messages.ballot.Count;
import tablee.messages.ballot.Mark;
import tablee.messages.ballot.SealedPapers;
import tablee.messages.ballot.SealedPapers.Box;
import tablee.messages.ballot.SealedPapers.Sealed;
import tablee.messages.ballot.Secrecy;
import tablee.messages.id.AxisId;
import tablee.messages.id.BallotId;
import tablee.messages.id.PaperId;
import tablee.messages.id.ParticipantId;
import tablee.messages.log.EventLog;

/** A confidential ballot through the real command path into the real file, whose bytes are looked through. */
class ConfidentialBallotTest {

  @SpringBootConfiguration
  @EnableAutoConfiguration
  static class Application {}

  private static final BallotId BALLOT = new BallotId("ballot");
  private static final int VOTERS = 40;

  @TempDir
  Path directory;

  private ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(Application.class)
      .properties("tablee.log.directory=" + directory, "spring.main.banner-mode=off")
      .run();
  }

  private static Room room(ConfigurableApplicationContext application) {
    return new Room(application.getBean(Commands.class), application.getBean(EventLog.class), "confidential");
  }

  private static void voting(Room room, BallotKind kind, int budget) {
    room.opens(1, VOTERS, EXPLORATION);
    room.proposes(FOOD, table(0));
    room.proposes(WATER, table(0));
    room.enters(POOLING);
    room.does(
      new OpenBallot(
        room.workshop,
        BALLOT,
        budget,
        List.of(FOOD, WATER),
        FACILITATOR,
        kind,
        Secrecy.CONFIDENTIAL
      )
    );
  }

  private static HandInPaper paper(Room room, int voter, String paper, Mark... marks) {
    return new HandInPaper(
      room.workshop,
      BALLOT,
      person(voter),
      new PaperId(paper),
      List.of(marks),
      by(person(voter))
    );
  }

  private static Mark mark(AxisId axis, int value) {
    return new Mark(axis, value, "");
  }

  private static String reasonOf(int voter) {
    return "Motif " + (7 * voter + 1_000_003) + " que nul autre ne donne";
  }

  private static Box box(Room room) {
    return new Box(room.workshop, BALLOT);
  }

  /** Everything in the log's directory, as one long text of bytes. */
  private String bytes() {
    try (var files = Files.walk(directory)) {
      var all = new StringBuilder();
      for (var file : files.filter(Files::isRegularFile).toList()) {
        all.append(new String(Files.readAllBytes(file), ISO_8859_1));
      }
      return all.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void nothingInAnyFileTellsWhoChoseWhatOnceItIsClosed() {
    Bytes key;
    try (var application = start()) {
      var room = room(application);
      voting(room, BallotKind.CONSENT, 1);
      List<HandInPaper> orders = new ArrayList<>();
      for (int n = 0; n < VOTERS; n++) {
        orders.add(paper(room, n, "first" + n, mark(FOOD, BallotKind.AGREE)));
      }
      room.allAtOnce(orders);
      Collections.shuffle(orders, new Random(7));
      var changed = IntStream.range(0, VOTERS)
        .mapToObj(n ->
          paper(room, n, "second" + n, new Mark(FOOD, BallotKind.OBJECT, reasonOf(n)), mark(WATER, 2))
        )
        .toList();
      assertThat(room.allAtOnce(changed)).allMatch(Ending::accepted);
      key = application
        .getBean(Storage.class)
        .boxKeys()
        .find(room.workshop + ":" + BALLOT)
        .orElseThrow();
      // Also while it is open no choice lies about in words; only who has the key could read it.
      assertThat(bytes()).doesNotContain("Motif 1").contains(text(key));

      room.does(new CloseBallot(room.workshop, BALLOT, FACILITATOR));

      var counted = room.history(BallotCounted.class).getFirst();
      assertThat(counted.papers()).isEqualTo(VOTERS);
      assertThat(counted.counts()).containsExactly(
        new Count(FOOD, 0, List.of(VOTERS, 0, 0)),
        new Count(WATER, 2 * VOTERS, List.of(0, 0, VOTERS))
      );
      assertThat(counted.objections()).allMatch(objection -> objection.by() == null);
      assertThat(application.getBean(SealedPapers.class).open(box(room))).isEmpty();
      assertThat(bytes()).doesNotContain(text(key));
      nobodysNameStandsNearWhatTheySaid();
    }
    assertThat(bytes()).doesNotContain(text(key));
    nobodysNameStandsNearWhatTheySaid();
  }

  private static String text(Bytes key) {
    return new String(key.array(), ISO_8859_1);
  }

  /** Reasons stand in the count alone, in the order of their texts; nobody and no paper is named anywhere near. */
  private void nobodysNameStandsNearWhatTheySaid() {
    var bytes = bytes();
    var reasons = Pattern.compile("(?:Motif 1\\d{6} que.{0,80}){2,}", Pattern.DOTALL).matcher(bytes);
    assertThat(reasons.find()).isTrue();
    do {
      assertThat(reasons.group()).doesNotContain("person", "first", "second");
    } while (reasons.find());
    var alone = Pattern.compile("person\\d+[^\\x00]{0,200}Motif 1", Pattern.DOTALL).matcher(bytes);
    assertThat(alone.find()).isFalse();
  }

  @Test
  void aPaperSentTwentyTimesAtOnceCountsOnce() {
    try (var application = start()) {
      var room = room(application);
      voting(room, BallotKind.SCORE, 5);

      var endings = room.repeatedAtOnce(paper(room, 0, "only", mark(FOOD, 5)), 20);

      assertThat(endings).allMatch(Ending::accepted);
      assertThat(endings.stream().map(Ending::receipt).distinct()).hasSize(1);
      assertThat(room.history(PaperSealed.class)).hasSize(1);
    }
  }

  @Test
  void ofManyPapersOfManyPeopleAtOnceTheLastOfEachCountsAndNoBudgetIsOverspent() {
    try (var application = start()) {
      var room = room(application);
      voting(room, BallotKind.DOTS, 3);
      List<Command> orders = new ArrayList<>();
      for (int n = 0; n < VOTERS; n++) {
        orders.add(paper(room, n, "a" + n, mark(FOOD, 3)));
        orders.add(paper(room, n, "b" + n, mark(FOOD, 1), mark(WATER, 2)));
        orders.add(paper(room, n, "c" + n, mark(FOOD, 2), mark(WATER, 2)));
      }

      var endings = room.allAtOnce(orders);

      assertThat(endings)
        .flatExtracting(ending -> ending.rejection().stream().toList())
        .hasSize(VOTERS)
        .containsOnly(new Rejection.BudgetSpent(3));
      room.does(new CloseBallot(room.workshop, BALLOT, FACILITATOR));
      var counted = room.history(BallotCounted.class).getFirst();
      assertThat(counted.papers()).isEqualTo(VOTERS);
      assertThat(counted.counts().stream().mapToInt(Count::sum).sum()).isEqualTo(3 * VOTERS);
    }
  }

  @Test
  void whatWasAcknowledgedBeforeTheEndIsCountedAndNothingIsTakenAfterIt() {
    try (var application = start()) {
      var room = room(application);
      voting(room, BallotKind.APPROVAL, 1);
      List<Command> orders = new ArrayList<>();
      for (int n = 0; n < VOTERS; n++) {
        orders.add(paper(room, n, "p" + n, mark(FOOD, 1)));
      }
      orders.add(VOTERS / 2, new CloseBallot(room.workshop, BALLOT, FACILITATOR));

      var endings = room.allAtOnce(orders);

      long taken = endings.stream().filter(Ending::accepted).count() - 1;
      assertThat(room.history(PaperSealed.class)).hasSize((int) taken);
      assertThat(room.history(BallotCounted.class))
        .singleElement()
        .satisfies(counted -> assertThat(counted.papers()).isEqualTo((int) taken));
      assertThat(application.getBean(SealedPapers.class).open(box(room))).isEmpty();
    }
  }

  @Test
  void aPaperThatIsSentAgainAfterTheNextOneDoesNotCount() {
    try (var application = start()) {
      var room = room(application);
      voting(room, BallotKind.APPROVAL, 1);
      for (int n = 1; n <= 3; n++) {
        room.does(paper(room, n, "p" + n, mark(FOOD, 1)));
      }
      room.does(paper(room, 0, "first", mark(FOOD, 1)));
      room.does(paper(room, 0, "second", mark(WATER, 1)));

      room.everythingSentAgainChangesNothing(new Random());
      room.does(new CloseBallot(room.workshop, BALLOT, FACILITATOR));
      room.everythingSentAgainChangesNothing(new Random());

      assertThat(room.history(BallotCounted.class))
        .singleElement()
        .satisfies(counted ->
          assertThat(counted.counts()).containsExactly(
            new Count(FOOD, 3, List.of(0, 3)),
            new Count(WATER, 1, List.of(0, 1))
          )
        );
      assertThat(application.getBean(SealedPapers.class).open(box(room))).isEmpty();
    }
  }

  @Test
  void aPaperWhoseProcessDiedBeforeItWasAcknowledgedCountsOnceWhenItIsSentAgainAndNotAtAllOtherwise() {
    try (var application = start()) {
      var room = room(application);
      voting(room, BallotKind.APPROVAL, 1);
      for (int n = 0; n < 3; n++) {
        room.does(paper(room, n, "p" + n, mark(FOOD, 1)));
      }
      var papers = application.getBean(SealedPapers.class);
      // As far as they came: durable in the box, and the log knows nothing of them.
      assertThat(
        papers.keep(box(room), new Sealed(person(3), new PaperId("again")), List.of(mark(WATER, 1)))
      ).isTrue();
      assertThat(
        papers.keep(box(room), new Sealed(person(4), new PaperId("never")), List.of(mark(WATER, 1)))
      ).isTrue();
    }
    try (var application = start()) {
      var room = room(application);
      var commands = application.getBean(Commands.class);
      var again = paper(room, 3, "again", mark(WATER, 1));
      var first = commands.submit(again, "sent-again");
      assertThat(commands.submit(again, "sent-again")).isEqualTo(first);
      commands.submit(new CloseBallot(room.workshop, BALLOT, FACILITATOR), "close");

      assertThat(room.history(BallotCounted.class))
        .singleElement()
        .satisfies(counted -> {
          assertThat(counted.papers()).isEqualTo(4);
          assertThat(counted.counts()).containsExactly(
            new Count(FOOD, 3, List.of(0, 3)),
            new Count(WATER, 1, List.of(0, 1))
          );
        });
      assertThat(application.getBean(SealedPapers.class).open(box(room))).isEmpty();
    }
  }

  @Test
  void whoeverElseClosesItAtTheSameMomentIsToldTheSameAndItIsCountedOnce() {
    try (var application = start()) {
      var room = room(application);
      voting(room, BallotKind.APPROVAL, 1);
      for (int n = 0; n < 3; n++) {
        room.does(paper(room, n, "p" + n, mark(FOOD, 1)));
      }
      var close = new CloseBallot(room.workshop, BALLOT, FACILITATOR);

      var endings = room.allAtOnce(Collections.nCopies(10, close));

      assertThat(endings).allMatch(Ending::accepted);
      assertThat(room.history(BallotCounted.class))
        .singleElement()
        .satisfies(counted -> assertThat(counted.papers()).isEqualTo(3));
      assertThat(application.getBean(SealedPapers.class).open(box(room))).isEmpty();
    }
  }

  @Test
  void papersOutliveTheProcessAndABoxThatWasLeftBehindIsDestroyedAtTheNextStart() throws Exception {
    var left = new Sealed(new ParticipantId("somebody"), new PaperId("late"));
    try (var application = start()) {
      var room = room(application);
      voting(room, BallotKind.APPROVAL, 1);
      for (int n = 0; n < 3; n++) {
        room.does(paper(room, n, "p" + n, mark(WATER, 1)));
      }
    }
    try (var application = start()) {
      var room = room(application);
      application
        .getBean(Commands.class)
        .submit(new CloseBallot(room.workshop, BALLOT, FACILITATOR), "close-after-restart");
      assertThat(room.history(BallotCounted.class).getFirst().counts()).contains(
        new Count(WATER, 3, List.of(0, 3))
      );
      assertThat(application.getBean(SealedPapers.class).keep(box(room), left, List.of())).isFalse();
    }
  }
}
