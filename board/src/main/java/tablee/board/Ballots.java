package tablee.board;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tablee.messages.ballot.BallotEvent;
import tablee.messages.ballot.BallotEvent.BallotCounted;
import tablee.messages.ballot.BallotKind;
import tablee.messages.ballot.Mark;
import tablee.messages.ballot.Secrecy;
import tablee.messages.id.AxisId;
import tablee.messages.id.BallotId;
import tablee.messages.id.PaperId;
import tablee.messages.id.ParticipantId;

/** Rounds of votes. Who voted for what leaves here only as the voter's own part. */
final class Ballots {

  private static final String OPEN = "open";
  private static final String CLOSED = "closed";
  private static final String REVEALED = "revealed";

  private static final class Ballot {

    final BallotId id;
    final BallotKind kind;
    final boolean confidential;
    final int budget;
    final List<AxisId> axes;
    final int order;
    final Map<ParticipantId, Map<AxisId, Integer>> papers = new LinkedHashMap<>();
    final Map<AxisId, Integer> results = new LinkedHashMap<>();
    final Map<ParticipantId, List<Mark>> marked = new LinkedHashMap<>();
    final Map<ParticipantId, PaperId> sealed = new LinkedHashMap<>();
    final Map<Integer, String> resolved = new HashMap<>();

    @Nullable
    BallotCounted counted;

    String state = OPEN;
    int votes;

    Ballot(BallotEvent.BallotOpened opened, int order) {
      this.id = opened.ballot();
      this.kind = opened.kind();
      this.confidential = opened.secrecy() == Secrecy.CONFIDENTIAL;
      this.budget = opened.budget();
      this.axes = opened.axes();
      this.order = order;
      axes.forEach(axis -> results.put(axis, 0));
    }

    boolean takesPapers() {
      return confidential || kind != BallotKind.DOTS;
    }

    int voters() {
      return papers.size() + marked.size() + sealed.size();
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
      case BallotEvent.PaperHandedIn it -> {
        ballot(event).marked.compute(it.participant(), (_, _) -> it.marks().isEmpty() ? null : it.marks());
        touched.own(it.participant());
      }
      case BallotEvent.PaperSealed it -> {
        ballot(event).sealed.put(it.participant(), it.paper());
        touched.own(it.participant());
      }
      case BallotEvent.BallotCounted it -> ballot(event).counted = it;
      case BallotEvent.ObjectionResolved it -> ballot(event).resolved.put(it.objection(), it.how());
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

  /** Those whose objections have authors. */
  Iterable<String> consentIds() {
    return ballots
      .values()
      .stream()
      .filter(ballot -> ballot.kind == BallotKind.CONSENT)
      .map(ballot -> ballot.id.value())
      .toList();
  }

  Map<BallotId, List<Mark>> markedBy(ParticipantId participant) {
    var papers = new LinkedHashMap<BallotId, List<Mark>>();
    for (var ballot : ballots.values()) {
      var paper = ballot.marked.get(participant);
      if (paper != null) {
        papers.put(ballot.id, paper);
      }
    }
    return papers;
  }

  Map<BallotId, PaperId> sealedBy(ParticipantId participant) {
    var papers = new LinkedHashMap<BallotId, PaperId>();
    for (var ballot : ballots.values()) {
      var paper = ballot.sealed.get(participant);
      if (paper != null) {
        papers.put(ballot.id, paper);
      }
    }
    return papers;
  }

  @Nullable
  Card card(String id, Eyes eyes) {
    var ballot = ballots.get(id);
    if (ballot == null) {
      return null;
    }
    var counted = ballot.state.equals(REVEALED) ? ballot.counted : null;
    return new Card.BallotCard(
      ballot.kind == BallotKind.DOTS ? null : ballot.kind,
      ballot.confidential ? true : null,
      ballot.budget,
      ballot.state,
      ballot.axes,
      ballot.voters(),
      ballot.takesPapers() ? ballot.voters() : ballot.votes,
      ballot.state.equals(REVEALED) ? results(ballot) : null,
      counted == null ? null : counted.papers(),
      counted == null ? null : counts(counted),
      counted == null || ballot.kind != BallotKind.CONSENT ? null : objections(ballot, counted, eyes),
      ballot.order
    );
  }

  private static @Nullable Map<AxisId, Integer> results(Ballot ballot) {
    if (!ballot.takesPapers()) {
      return new LinkedHashMap<>(ballot.results);
    }
    if (ballot.counted == null || ballot.counted.counts().isEmpty()) {
      return null;
    }
    Map<AxisId, Integer> sums = new LinkedHashMap<>();
    ballot.counted.counts().forEach(count -> sums.put(count.axis(), count.sum()));
    return sums;
  }

  private static @Nullable Map<AxisId, List<Integer>> counts(BallotCounted counted) {
    Map<AxisId, List<Integer>> counts = new LinkedHashMap<>();
    counted.counts().forEach(count -> {
      if (!count.papers().isEmpty()) {
        counts.put(count.axis(), count.papers());
      }
    });
    return counts.isEmpty() ? null : counts;
  }

  private static List<Card.ObjectionPart> objections(Ballot ballot, BallotCounted counted, Eyes eyes) {
    return counted
      .objections()
      .stream()
      .map(it -> {
        var by = it.by();
        return new Card.ObjectionPart(
          it.number(),
          it.axis(),
          it.reason(),
          by == null ? null : eyes.author(by),
          ballot.resolved.get(it.number())
        );
      })
      .toList();
  }
}
