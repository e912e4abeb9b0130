package tablee.command.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static tablee.command.Story.FOOD;
import static tablee.command.Story.WATER;
import static tablee.messages.ballot.BallotKind.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tablee.messages.ballot.BallotKind;
import tablee.messages.ballot.Count;
import tablee.messages.ballot.Mark;
import tablee.messages.ballot.Secrecy;
import tablee.messages.id.AxisId;
import tablee.messages.id.ParticipantId;

/** What holds for a count, whoever voted for what and when. */
class TallyTest {

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  private static Ballot ballot(BallotKind kind) {
    return new Ballot(
      kind == SCORE ? 5 : 9,
      List.of(FOOD, WATER),
      kind,
      Secrecy.CONFIDENTIAL,
      false,
      null
    );
  }

  private static List<Mark> paper(BallotKind kind, Random random) {
    List<Mark> marks = new ArrayList<>();
    for (AxisId axis : List.of(FOOD, WATER)) {
      if (random.nextBoolean()) {
        int value = switch (kind) {
          case DOTS -> 1 + random.nextInt(4);
          case SCORE -> random.nextInt(6);
          case CONSENT -> random.nextInt(3);
          case APPROVAL -> 1;
        };
        boolean objects = kind == CONSENT && value == OBJECT;
        marks.add(new Mark(axis, value, objects ? "Raison " + random.nextInt(5) : ""));
      }
    }
    return marks;
  }

  @ParameterizedTest(name = "papers {0}")
  @MethodSource("seeds")
  void aCountOfConfidentialPapersIsTheSameWhoeverHandedThemInAndInWhateverOrder(long seed) {
    var random = new Random(seed);
    var kind = List.of(DOTS, SCORE, CONSENT, APPROVAL).get(random.nextInt(4));
    List<List<Mark>> papers = new ArrayList<>();
    int voters = random.nextInt(40);
    for (int n = 0; n < voters; n++) {
      papers.add(paper(kind, random));
    }

    var tally = Tally.of(ballot(kind), handedIn(papers, "voter"));
    Collections.shuffle(papers, random);
    var shuffled = Tally.of(ballot(kind), handedIn(papers, "somebody-else"));

    assertThat(shuffled).isEqualTo(tally);
    assertThat(tally.objections()).allMatch(objection -> objection.by() == null);
    if (tally.papers() < Tally.FEWEST_TO_KEEP_A_SECRET) {
      assertThat(tally.counts()).isEmpty();
      assertThat(tally.objections()).isEmpty();
    } else {
      assertThat(tally.counts().stream().mapToInt(Count::sum).sum()).isEqualTo(
        papers.stream().flatMap(List::stream).mapToInt(Mark::value).sum()
      );
      assertThat(tally.objections()).hasSize(
        (int) papers.stream().flatMap(List::stream).filter(mark -> !mark.reason().isEmpty()).count()
      );
    }
  }

  private static Map<ParticipantId, List<Mark>> handedIn(List<List<Mark>> papers, String voter) {
    Map<ParticipantId, List<Mark>> all = new LinkedHashMap<>();
    papers.forEach(paper -> all.put(new ParticipantId(voter + all.size()), paper));
    return all;
  }
}
