package tablee.command.ballot;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.ballot.BallotKind;
import tablee.messages.ballot.Count;
import tablee.messages.ballot.Mark;
import tablee.messages.ballot.Objection;
import tablee.messages.id.AxisId;
import tablee.messages.id.ParticipantId;

/**
 * What papers say together. Everything stands in an order that the axes and the texts give, so that nothing of the
 * order in which people voted is left.
 *
 * @param papers how many were counted
 */
record Tally(int papers, List<Count> counts, List<Objection> objections) {
  /** Of fewer papers than this a voter could work out the others' from their own, or anybody one from the other. */
  static final int FEWEST_TO_KEEP_A_SECRET = 3;

  /** @param papers by voter; one that says nothing is none */
  static Tally of(Ballot ballot, Map<ParticipantId, List<Mark>> papers) {
    var said = papers
      .entrySet()
      .stream()
      .filter(paper -> !paper.getValue().isEmpty())
      .toList();
    if (ballot.confidential() && said.size() < FEWEST_TO_KEEP_A_SECRET) {
      return new Tally(said.size(), List.of(), List.of());
    }
    return new Tally(
      said.size(),
      ballot
        .axes()
        .stream()
        .map(axis -> count(ballot, axis, said.stream().map(Map.Entry::getValue).toList()))
        .toList(),
      objections(ballot, said)
    );
  }

  private static Count count(Ballot ballot, AxisId axis, Collection<List<Mark>> papers) {
    var values = papers
      .stream()
      .flatMap(List::stream)
      .filter(mark -> mark.axis().equals(axis))
      .map(Mark::value)
      .toList();
    int sum = values.stream().mapToInt(value -> value).sum();
    int highest = switch (ballot.kind()) {
      case DOTS -> -1;
      case SCORE -> ballot.budget();
      case CONSENT -> BallotKind.AGREE;
      case APPROVAL -> 1;
    };
    return new Count(
      axis,
      sum,
      IntStream.rangeClosed(0, highest)
        .mapToObj(value -> (int) values.stream().filter(each -> each == value).count())
        .toList()
    );
  }

  private record Against(int place, Mark mark, ParticipantId voter) {}

  private static List<Objection> objections(
    Ballot ballot,
    List<Map.Entry<ParticipantId, List<Mark>>> papers
  ) {
    if (ballot.kind() != BallotKind.CONSENT) {
      return List.of();
    }
    List<Against> against = new ArrayList<>();
    for (var paper : papers) {
      for (var mark : paper.getValue()) {
        if (mark.value() == BallotKind.OBJECT) {
          against.add(new Against(ballot.axes().indexOf(mark.axis()), mark, paper.getKey()));
        }
      }
    }
    against.sort(
      comparingInt(Against::place)
        .thenComparing(each -> each.mark().reason())
        .thenComparing(each -> each.voter().value())
    );
    return IntStream.range(0, against.size())
      .mapToObj(i -> objection(i + 1, against.get(i), ballot.confidential()))
      .toList();
  }

  private static Objection objection(int number, Against it, boolean confidential) {
    @Nullable
    Actor by = confidential ? null : Actor.participant(it.voter());
    return new Objection(number, it.mark().axis(), it.mark().reason(), by);
  }
}
