package tablee.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tablee.messages.ballot.BallotEvent;
import tablee.messages.id.AxisId;
import tablee.messages.id.BallotId;
import tablee.messages.id.ParticipantId;

/** Rounds of votes. Who voted for what leaves here only as the voter's own part. */
final class Ballots {

  private static final String OPEN = "open";
  private static final String CLOSED = "closed";
  private static final String REVEALED = "revealed";

  private static final class Ballot {

    final BallotId id;
    final int budget;
    final List<AxisId> axes;
    final int order;
    final Map<ParticipantId, Map<AxisId, Integer>> papers = new LinkedHashMap<>();
    final Map<AxisId, Integer> results = new LinkedHashMap<>();
    String state = OPEN;
    int votes;

    Ballot(BallotEvent.BallotOpened opened, int order) {
      this.id = opened.ballot();
      this.budget = opened.budget();
      this.axes = opened.axes();
      this.order = order;
      axes.forEach(axis -> results.put(axis, 0));
    }

    void count(ParticipantId participant, AxisId axis, int vote) {
      var paper = papers.computeIfAbsent(participant, _ -> new LinkedHashMap<>());
      paper.merge(axis, vote, Integer::sum);
      paper.values().removeIf(count -> count == 0);
      if (paper.isEmpty()) {
        papers.remove(participant);
      }
      results.merge(axis, vote, Integer::sum);
      votes += vote;
    }
  }

  private final Map<String, Ballot> ballots = new LinkedHashMap<>();

  void evolve(BallotEvent event, Touched touched) {
    touched.card(Section.BALLOTS, event.ballot());
    switch (event) {
      case BallotEvent.BallotOpened opened -> ballots.put(
        opened.ballot().value(),
        new Ballot(opened, ballots.size())
      );
      case BallotEvent.VoteCast cast -> {
        ballot(event).count(cast.participant(), cast.axis(), 1);
        touched.own(cast.participant());
      }
      case BallotEvent.VoteTakenBack taken -> {
        ballot(event).count(taken.participant(), taken.axis(), -1);
        touched.own(taken.participant());
      }
      case BallotEvent.BallotClosed _ -> ballot(event).state = CLOSED;
      case BallotEvent.BallotReopened _ -> ballot(event).state = OPEN;
      case BallotEvent.BallotRevealed _ -> ballot(event).state = REVEALED;
    }
  }

  private Ballot ballot(BallotEvent event) {
    var ballot = ballots.get(event.ballot().value());
    if (ballot == null) {
      throw new IllegalStateException("no ballot " + event.ballot() + " on the board");
    }
    return ballot;
  }

  Iterable<String> ids() {
    return ballots.keySet();
  }

  Map<BallotId, Map<AxisId, Integer>> castBy(ParticipantId participant) {
    var votes = new LinkedHashMap<BallotId, Map<AxisId, Integer>>();
    for (var ballot : ballots.values()) {
      var paper = ballot.papers.get(participant);
      if (paper != null) {
        votes.put(ballot.id, new LinkedHashMap<>(paper));
      }
    }
    return votes;
  }

  @Nullable
  Card card(String id) {
    var ballot = ballots.get(id);
    return ballot == null
      ? null
      : new Card.BallotCard(
          ballot.budget,
          ballot.state,
          ballot.axes,
          ballot.papers.size(),
          ballot.votes,
          ballot.state.equals(REVEALED) ? new LinkedHashMap<>(ballot.results) : null,
          ballot.order
        );
  }
}
