package tablee.command.ballot;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tablee.messages.Rejection;
import tablee.messages.ballot.BallotEvent;
import tablee.messages.ballot.BallotEvent.BallotClosed;
import tablee.messages.ballot.BallotEvent.BallotOpened;
import tablee.messages.ballot.BallotEvent.BallotReopened;
import tablee.messages.ballot.BallotEvent.BallotRevealed;
import tablee.messages.ballot.BallotEvent.VoteCast;
import tablee.messages.ballot.BallotEvent.VoteTakenBack;
import tablee.messages.id.AxisId;
import tablee.messages.id.BallotId;
import tablee.messages.id.ParticipantId;

/** A workshop's ballots and the votes in them. */
final class BallotBox {

  record Ballot(int budget, Set<AxisId> axes, boolean revealed) {}

  private record Voter(BallotId ballot, ParticipantId participant) {}

  private final Map<BallotId, Ballot> ballots = new HashMap<>();
  private final Map<Voter, Map<AxisId, Integer>> votes = new HashMap<>();
  private OpenBallot open = OpenBallot.NONE;

  void mustBeNew(BallotId ballot) {
    if (ballots.containsKey(ballot)) {
      throw new Rejection.AlreadyThere("ballot", ballot.value()).asException();
    }
  }

  Ballot known(BallotId id) {
    var ballot = ballots.get(id);
    if (ballot == null) {
      throw new Rejection.NotFound("ballot", id.value()).asException();
    }
    return ballot;
  }

  OpenBallot open() {
    return open;
  }

  Ballot mustTakeVotes(BallotId id) {
    var ballot = known(id);
    if (!open.is(id)) {
      throw new Rejection.BallotNotOpen().asException();
    }
    return ballot;
  }

  int spent(BallotId ballot, ParticipantId participant) {
    return paper(ballot, participant)
      .values()
      .stream()
      .mapToInt(votes -> votes)
      .sum();
  }

  boolean hasVote(BallotId ballot, ParticipantId participant, AxisId axis) {
    return paper(ballot, participant).containsKey(axis);
  }

  private Map<AxisId, Integer> paper(BallotId ballot, ParticipantId participant) {
    return votes.getOrDefault(new Voter(ballot, participant), Map.of());
  }

  int count() {
    return ballots.size();
  }

  void evolve(BallotEvent event) {
    open = open.after(event);
    switch (event) {
      case BallotOpened it -> ballots.put(it.ballot(), new Ballot(it.budget(), Set.copyOf(it.axes()), false));
      case BallotRevealed it -> ballots.computeIfPresent(it.ballot(), (_, ballot) ->
        new Ballot(ballot.budget(), ballot.axes(), true)
      );
      case VoteCast it -> votes
        .computeIfAbsent(new Voter(it.ballot(), it.participant()), _ -> new HashMap<>())
        .merge(it.axis(), 1, Integer::sum);
      case VoteTakenBack it -> votes.computeIfPresent(
        new Voter(it.ballot(), it.participant()),
        (_, paper) -> {
          paper.computeIfPresent(it.axis(), (_, count) -> count > 1 ? count - 1 : null);
          return paper;
        }
      );
      case BallotClosed _, BallotReopened _ -> {
      }
    }
  }
}
