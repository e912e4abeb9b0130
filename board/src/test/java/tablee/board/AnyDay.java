package tablee.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import tablee.messages.ballot.BallotKind;
import tablee.messages.ballot.Secrecy;
import tablee.messages.expectation.Assessment;
import tablee.messages.group.GroupMode;
import tablee.messages.id.AnswerId;
import tablee.messages.id.AxisId;
import tablee.messages.id.ExpectationId;
import tablee.messages.id.FacetId;
import tablee.messages.id.GroupingId;
import tablee.messages.id.RowId;
import tablee.messages.library.Stance;
import tablee.messages.moderation.Contribution;
import tablee.messages.moderation.ContributionKind;

/** A workshop in which things happen in any order; more than a facilitator would let happen, but nothing impossible. */
final class AnyDay {

  private static final List<String> PHASES = List.of(
    "welcome",
    "exploration",
    "pooling",
    "groups",
    "appropriation",
    "grid",
    "closed"
  );

  private final Random random;
  private final Story story = Story.exploring();
  private final List<String> people = new ArrayList<>(List.of("yann", "lena"));
  private final List<String> axes = new ArrayList<>();
  private final List<String> ballots = new ArrayList<>();
  private final List<String> paperBallots = new ArrayList<>();
  private final List<String> groupings = new ArrayList<>();
  private final Map<String, String> axisOfRow = new HashMap<>();
  private final List<String> rows = new ArrayList<>();
  private final Map<String, String> rowOfFacet = new HashMap<>();
  private final List<String> facets = new ArrayList<>();
  private final Map<String, Integer> versions = new HashMap<>();
  private final List<String> hopes = new ArrayList<>();
  private final Map<String, List<String>> hopeGroups = new LinkedHashMap<>();
  private final List<String> answers = new ArrayList<>();
  private final Map<String, String> axisOfAnswer = new HashMap<>();
  private int made;

  private AnyDay(Random random) {
    this.random = random;
  }

  static Story of(Random random, int events) {
    var day = new AnyDay(random);
    while (day.story.recorded().size() < events) {
      int before = day.story.recorded().size();
      day.somethingHappens();
      if (day.story.recorded().size() > before && day.random.nextInt(5) == 0) {
        day.story.enteredLater();
      }
    }
    return day.story;
  }

  private void somethingHappens() {
    switch (random.nextInt(31)) {
      case 20, 21, 22 -> onAnExpectation();
      case 23, 24 -> onAGroupsPage();
      case 25 -> besideSomething();
      case 0 -> story.enter(any(PHASES));
      case 1 -> {
        var somebody = next("p");
        people.add(somebody);
        if (random.nextInt(4) == 0) {
          story.added(somebody, "Nom " + somebody);
        } else {
          story.joined(somebody, "Nom " + somebody);
        }
      }
      case 2 -> story.seated(any(people), any(List.of("t1", "t2")), null);
      case 3 -> story.renamed(any(people), random.nextBoolean() ? next("Nom") : null);
      case 4 -> story.removed(any(people));
      case 5 -> story.readmitted(any(people));
      case 6, 7 -> {
        var axis = next("a");
        axes.add(axis);
        story.proposed(any(people), any(List.of("t1", "t2")), axis, "Axe " + axis);
      }
      case 8 -> onAnAxis();
      case 9 -> onABallot();
      case 26 -> onAGrouping();
      case 27 -> onAPaper();
      case 28 -> onAWish();
      case 29 -> moderated();
      case 30 -> {
        if (random.nextBoolean()) {
          story.locked(any(List.of("t1", "t2")), next("raison"));
        } else {
          story.unlocked(any(List.of("t1", "t2")));
        }
      }
      case 10 -> {
        if (!axes.isEmpty()) {
          story.joinedGroup(any(people), any(axes));
        }
      }
      case 11 -> {
        if (!axes.isEmpty()) {
          story.leftGroup(any(people), any(axes));
        }
      }
      case 12, 13 -> {
        if (!axes.isEmpty()) {
          var row = next("r");
          var axis = any(axes);
          story.rowAdded(any(people), axis, row, null);
          rows.add(row);
          axisOfRow.put(row, axis);
        }
      }
      default -> onARow();
    }
  }

  private void onAnAxis() {
    if (axes.isEmpty()) {
      return;
    }
    var axis = any(axes);
    switch (random.nextInt(6)) {
      case 0 -> story.revisedAxis(any(people), axis, next("Axe"), "");
      case 1 -> story.withdrewAxis(any(people), axis);
      case 2 -> story.restoredAxis(any(people), axis);
      case 3 -> {
        var merged = next("m");
        story.merged(merged, "Ensemble " + merged, axis, any(axes));
        axes.add(merged);
      }
      case 4 -> story.validated(axis);
      default -> story.validationWithdrawn(axis);
    }
  }

  private void onABallot() {
    if (axes.isEmpty()) {
      return;
    }
    if (ballots.isEmpty()) {
      var ballot = next("b");
      ballots.add(ballot);
      story.opened(ballot, 3, axes.toArray(String[]::new));
      return;
    }
    var ballot = any(ballots);
    switch (random.nextInt(6)) {
      case 0 -> story.closed(ballot);
      case 1 -> story.reopened(ballot);
      case 2 -> story.revealed(ballot);
      default -> story.voted(any(people), ballot, any(axes));
    }
  }

  private void onAGrouping() {
    if (axes.isEmpty()) {
      return;
    }
    if (groupings.isEmpty() || random.nextInt(3) == 0) {
      var grouping = next("g");
      groupings.add(grouping);
      story.proposedGrouping(any(people), grouping, "Ensemble " + grouping, any(axes), any(axes));
      return;
    }
    var grouping = any(groupings);
    switch (random.nextInt(6)) {
      case 0 -> story.declined(grouping, "Non");
      case 1 -> story.withdrewGrouping(any(people), grouping);
      case 2 -> story.unsupported(any(people), grouping);
      case 3 -> {
        var merged = next("m");
        story.accepted(grouping, merged, "Ensemble", any(axes), any(axes));
        axes.add(merged);
      }
      default -> story.supported(any(people), grouping);
    }
  }

  private void onAPaper() {
    if (axes.isEmpty()) {
      return;
    }
    if (paperBallots.isEmpty()) {
      for (var secrecy : Secrecy.values()) {
        var ballot = next("b");
        paperBallots.add(ballot);
        story.opened(ballot, 1, BallotKind.CONSENT, secrecy, axes.toArray(String[]::new));
      }
      return;
    }
    var ballot = any(paperBallots);
    switch (random.nextInt(6)) {
      case 0 -> story.closed(ballot);
      case 1 -> story.revealed(ballot);
      case 2 -> {
        var axis = any(axes);
        story.counted(
          ballot,
          3,
          List.of(Story.count(axis, 4, 1, 0, 2)),
          Story.objection(1, axis, any(people))
        );
      }
      case 3 -> story.resolved(ballot, 1, next("ainsi"));
      case 4 -> story.sealed(any(people), ballot, next("p"));
      default -> story.marked(any(people), ballot, Story.mark(any(axes), 2));
    }
  }

  private void onAWish() {
    if (axes.isEmpty()) {
      return;
    }
    switch (random.nextInt(5)) {
      case 0 -> story.arranged(random.nextBoolean() ? GroupMode.FREE : GroupMode.WISHES, null, 9);
      case 1 -> story.drawn(Story.place(any(people), any(axes)));
      case 2 -> story.moved(any(people), random.nextBoolean() ? any(axes) : null);
      case 3 -> story.confirmed();
      default -> {
        if (random.nextBoolean()) {
          story.ranked(any(people), any(axes));
        } else {
          story.ranked(any(people));
        }
      }
    }
  }

  private void onARow() {
    if (rows.isEmpty()) {
      return;
    }
    var row = any(rows);
    var axis = axisOfRow.getOrDefault(row, "");
    switch (random.nextInt(9)) {
      case 0 -> story.rowMoved(any(people), axis, row, random.nextBoolean() ? any(rows) : null);
      case 1 -> story.rowTakenOut(any(people), axis, row);
      case 2 -> story.rowPutBack(any(people), axis, row);
      case 3, 4 -> {
        int version = versions.merge(row, 1, Integer::sum);
        Set<Integer> basedOn = random
          .ints(random.nextInt(3), 1, version + 1)
          .boxed()
          .filter(seen -> seen < version)
          .collect(Collectors.toSet());
        story.wrote(any(people), axis, row, "practice", version, basedOn, next("texte"));
      }
      case 5 -> {
        var facet = next("x");
        story.facetAdded(any(people), axis, row, facet, "gem", "Facette " + facet);
        facets.add(facet);
        rowOfFacet.put(facet, row);
      }
      default -> onAFacet();
    }
  }

  private void onAFacet() {
    if (facets.isEmpty()) {
      return;
    }
    var facet = any(facets);
    var row = rowOfFacet.getOrDefault(facet, "");
    var axis = axisOfRow.getOrDefault(row, "");
    switch (random.nextInt(3)) {
      case 0 -> story.facetRevised(any(people), axis, row, facet, next("mots"));
      case 1 -> story.facetTakenOut(any(people), axis, row, facet);
      default -> story.facetPutBack(any(people), axis, row, facet);
    }
  }

  private void onAnExpectation() {
    if (hopes.isEmpty() || random.nextInt(3) == 0) {
      var hope = next("e");
      hopes.add(hope);
      story.said(any(people), hope, "Attente " + hope);
      return;
    }
    var hope = any(hopes);
    switch (random.nextInt(8)) {
      case 0 -> story.revisedExpectation(any(people), hope, next("Attente"));
      case 1 -> story.withdrewExpectation(any(people), hope);
      case 2 -> story.restoredExpectation(any(people), hope);
      case 3 -> story.shared(any(people), hope);
      case 4 -> story.unshared(any(people), hope);
      case 5 -> story.assessed(any(people), hope, any(List.of(Assessment.values())));
      case 6 -> story.assessmentTakenBack(any(people), hope);
      default -> onLooseHopes();
    }
  }

  /** Only what stands for itself is ever grouped, and only groups are undone. */
  private void onLooseHopes() {
    if (hopeGroups.isEmpty() || random.nextBoolean()) {
      if (hopes.size() < 2) {
        return;
      }
      var first = hopes.removeFirst();
      var second = hopes.removeFirst();
      var group = next("g");
      hopeGroups.put(group, List.of(first, second));
      story.grouped(group, "Ensemble " + group, first, second);
    } else {
      var group = any(List.copyOf(hopeGroups.keySet()));
      var sources = hopeGroups.getOrDefault(group, List.of());
      hopeGroups.remove(group);
      hopes.addAll(sources);
      story.ungrouped(group, sources.toArray(String[]::new));
    }
  }

  private void onAGroupsPage() {
    if (axes.isEmpty()) {
      return;
    }
    if (answers.isEmpty() || random.nextInt(3) == 0) {
      var answer = next("n");
      var axis = any(axes);
      answers.add(answer);
      axisOfAnswer.put(answer, axis);
      story.answered(any(people), axis, answer, "stakes", "Réponse " + answer);
      return;
    }
    var answer = any(answers);
    var axis = axisOfAnswer.getOrDefault(answer, "");
    switch (random.nextInt(4)) {
      case 0 -> story.answerTakenOut(any(people), axis, answer);
      case 1 -> story.answerPutBack(any(people), axis, answer);
      default -> {
        int version = versions.merge(answer, 1, Integer::sum) + 1;
        story.reworded(any(people), axis, answer, version, Set.of(version - 1), next("texte"));
      }
    }
  }

  private void besideSomething() {
    if (rows.isEmpty()) {
      return;
    }
    var row = any(rows);
    story.attached(any(people), next("k"), axisOfRow.getOrDefault(row, ""), row, Stance.SUPPORTS);
    if (!facets.isEmpty()) {
      var facet = any(facets);
      var its = rowOfFacet.getOrDefault(facet, "");
      story.sideAdded(any(people), axisOfRow.getOrDefault(its, ""), its, facet, next("s"), next("position"));
    }
  }

  private void moderated() {
    contributions().forEach(what -> {
      if (random.nextInt(4) == 0) {
        story.hidden(what, next("raison"));
      } else if (random.nextInt(3) == 0) {
        story.shown(what);
      }
    });
  }

  /** One of each kind of contribution, as far as there is one. */
  private List<Contribution> contributions() {
    List<Contribution> all = new ArrayList<>();
    if (!axes.isEmpty()) {
      all.add(Contribution.axis(new AxisId(any(axes))));
    }
    if (!rows.isEmpty()) {
      var row = any(rows);
      var axis = new AxisId(axisOfRow.getOrDefault(row, ""));
      all.add(Contribution.of(ContributionKind.ROW, new RowId(row), axis));
      all.add(new Contribution(ContributionKind.CELL, row + ".practice", axis));
    }
    if (!facets.isEmpty()) {
      var facet = any(facets);
      var axis = new AxisId(axisOfRow.getOrDefault(rowOfFacet.getOrDefault(facet, ""), ""));
      all.add(Contribution.of(ContributionKind.FACET, new FacetId(facet), axis));
    }
    if (!hopes.isEmpty()) {
      all.add(Contribution.of(ContributionKind.EXPECTATION, new ExpectationId(any(hopes))));
    }
    if (!answers.isEmpty()) {
      var answer = any(answers);
      var axis = new AxisId(axisOfAnswer.getOrDefault(answer, ""));
      all.add(Contribution.of(ContributionKind.ANSWER, new AnswerId(answer), axis));
    }
    if (!groupings.isEmpty()) {
      all.add(Contribution.of(ContributionKind.GROUPING, new GroupingId(any(groupings))));
    }
    return all;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private String next(String prefix) {
    return prefix + "-" + made++;
  }
}
