package tablee.command.ballot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tablee.command.premise.Premise;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.ballot.BallotEvent;
import tablee.messages.ballot.BallotEvent.BallotClosed;
import tablee.messages.ballot.BallotEvent.BallotCounted;
import tablee.messages.ballot.BallotEvent.BallotOpened;
import tablee.messages.ballot.BallotEvent.BallotReopened;
import tablee.messages.ballot.BallotEvent.BallotRevealed;
import tablee.messages.ballot.BallotEvent.ObjectionResolved;
import tablee.messages.ballot.BallotEvent.PaperHandedIn;
import tablee.messages.ballot.BallotEvent.PaperSealed;
import tablee.messages.ballot.BallotEvent.VoteCast;
import tablee.messages.ballot.BallotEvent.VoteTakenBack;
import tablee.messages.ballot.Mark;
import tablee.messages.id.AxisId;
import tablee.messages.id.BallotId;
import tablee.messages.id.PaperId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.WorkshopId;

/** A workshop's ballots and the votes in them, as far as the log knows them. */
final class BallotBox {

  private record Resolution(BallotId ballot, int objection) {}

  private final Map<BallotId, Ballot> ballots = new HashMap<>();
  private final Map<BallotId, Map<ParticipantId, Map<AxisId, Integer>>> votes = new HashMap<>();
  private final Map<BallotId, Map<ParticipantId, List<Mark>>> papers = new HashMap<>();
  private final Map<BallotId, Map<ParticipantId, PaperId>> sealed = new HashMap<>();
  private final Map<Resolution, String> resolved = new HashMap<>();
  private OpenBallot open = OpenBallot.NONE;

  /** What a workshop's ballots say. */
  static Premise<BallotBox> of(WorkshopId workshop) {
    return new Premise<>(Streams.ballots(workshop), BallotBox::new, (box, event) -> {
      box.evolve((BallotEvent) event);
      return box;
    });
  }

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

  /**
   * @param papers whether somebody comes with a whole paper, or with one vote
   */
  Ballot mustTake(BallotId id, boolean papers) {
    var ballot = known(id);
    if (!open.is(id)) {
      throw new Rejection.BallotNotOpen().asException();
    }
    if (ballot.takesPapers() != papers) {
      throw new Rejection.OtherKindOfBallot().asException();
    }
    return ballot;
  }

  Ballot mustBeRevealed(BallotId id) {
    var ballot = known(id);
    if (!ballot.revealed()) {
      throw new Rejection.BallotNotRevealed().asException();
    }
    return ballot;
  }

  int spent(BallotId ballot, ParticipantId participant) {
    return votes(ballot, participant)
      .values()
      .stream()
      .mapToInt(votes -> votes)
      .sum();
  }

  boolean hasVote(BallotId ballot, ParticipantId participant, AxisId axis) {
    return votes(ballot, participant).containsKey(axis);
  }

  private Map<AxisId, Integer> votes(BallotId ballot, ParticipantId participant) {
    return votes.getOrDefault(ballot, Map.of()).getOrDefault(participant, Map.of());
  }

  /** All the votes on an axis, where they go one by one. */
  int votes(BallotId ballot, AxisId axis) {
    return votes
      .getOrDefault(ballot, Map.of())
      .values()
      .stream()
      .mapToInt(each -> each.getOrDefault(axis, 0))
      .sum();
  }

  /** People whose vote stands. */
  int voters(BallotId ballot) {
    Set<ParticipantId> voters = new HashSet<>(sealed(ballot).keySet());
    voters.addAll(papers(ballot).keySet());
    votes.getOrDefault(ballot, Map.of()).forEach((voter, each) -> {
      if (!each.isEmpty()) {
        voters.add(voter);
      }
    });
    return voters.size();
  }

  /** Everybody's paper in an open ballot, without those that were taken back. */
  Map<ParticipantId, List<Mark>> papers(BallotId ballot) {
    return papers.getOrDefault(ballot, Map.of());
  }

  /** Which of everybody's papers counts in a confidential ballot. */
  Map<ParticipantId, PaperId> sealed(BallotId ballot) {
    return sealed.getOrDefault(ballot, Map.of());
  }

  /** How an objection was dealt with; empty if it still stands. */
  String resolution(BallotId ballot, int objection) {
    return resolved.getOrDefault(new Resolution(ballot, objection), "");
  }

  int count() {
    return ballots.size();
  }

  void evolve(BallotEvent event) {
    open = open.after(event);
    switch (event) {
      case BallotOpened it -> ballots.put(it.ballot(), Ballot.of(it));
      case BallotCounted it -> ballots.computeIfPresent(it.ballot(), (_, ballot) -> ballot.ended(it));
      case BallotRevealed it -> ballots.computeIfPresent(it.ballot(), (_, ballot) -> ballot.shown());
      case VoteCast it -> votes
        .computeIfAbsent(it.ballot(), _ -> new HashMap<>())
        .computeIfAbsent(it.participant(), _ -> new HashMap<>())
        .merge(it.axis(), 1, Integer::sum);
      case VoteTakenBack it -> votes
        .getOrDefault(it.ballot(), Map.of())
        .getOrDefault(it.participant(), new HashMap<>())
        .computeIfPresent(it.axis(), (_, count) -> count > 1 ? count - 1 : null);
      case PaperHandedIn it -> papers
        .computeIfAbsent(it.ballot(), _ -> new LinkedHashMap<>())
        .compute(it.participant(), (_, _) -> it.marks().isEmpty() ? null : it.marks());
      case PaperSealed it -> sealed
        .computeIfAbsent(it.ballot(), _ -> new HashMap<>())
        .put(it.participant(), it.paper());
      case ObjectionResolved it -> resolved.put(new Resolution(it.ballot(), it.objection()), it.how());
      case BallotClosed _, BallotReopened _ -> {
      }
    }
  }
}
