package tablee.board;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.expectation.Assessment;
import tablee.messages.expectation.ExpectationEvent;
import tablee.messages.id.ExpectationId;
import tablee.messages.id.ParticipantId;

/** What people expect, their lineage, and what became of them. Who assessed how leaves here only as their own part. */
final class Expectations {

  private static final class Expectation {

    final ExpectationId id;
    final Actor by;
    final List<ExpectationId> from;
    final int order;
    final Set<ParticipantId> sharers = new LinkedHashSet<>();
    final Map<ParticipantId, Assessment> assessments = new LinkedHashMap<>();
    String text;

    @Nullable
    ExpectationId into;

    boolean ended;

    Expectation(ExpectationId id, Actor by, String text, List<ExpectationId> from, int order) {
      this.id = id;
      this.by = by;
      this.text = text;
      this.from = from;
      this.order = order;
    }

    boolean isSaidBy(ParticipantId participant) {
      return from.isEmpty() && by.participant().filter(participant::equals).isPresent();
    }
  }

  private final Map<String, Expectation> expectations = new LinkedHashMap<>();

  void evolve(ExpectationEvent event, Touched touched) {
    switch (event) {
      case ExpectationEvent.ExpectationSaid said -> add(
        said.expectation(),
        said.by(),
        said.text(),
        List.of()
      );
      case ExpectationEvent.ExpectationRevised revised -> of(revised.expectation()).text = revised.text();
      case ExpectationEvent.ExpectationWithdrawn withdrawn -> of(withdrawn.expectation()).ended = true;
      case ExpectationEvent.ExpectationRestored restored -> of(restored.expectation()).ended = false;
      case ExpectationEvent.ExpectationShared shared -> {
        of(shared.expectation()).sharers.add(shared.participant());
        touched.own(shared.participant());
      }
      case ExpectationEvent.ExpectationUnshared unshared -> {
        of(unshared.expectation()).sharers.remove(unshared.participant());
        touched.own(unshared.participant());
      }
      case ExpectationEvent.ExpectationsGrouped grouped -> {
        if (expectations.containsKey(grouped.expectation().value())) {
          var again = of(grouped.expectation());
          again.text = grouped.text();
          again.ended = false;
        } else {
          add(grouped.expectation(), grouped.by(), grouped.text(), grouped.from());
        }
        lead(grouped.from(), grouped.expectation(), touched);
      }
      case ExpectationEvent.ExpectationsUngrouped ungrouped -> {
        of(ungrouped.expectation()).ended = true;
        lead(ungrouped.into(), null, touched);
      }
      case ExpectationEvent.ExpectationAssessed assessed -> {
        of(assessed.expectation()).assessments.put(assessed.participant(), assessed.assessment());
        touched.own(assessed.participant());
      }
      case ExpectationEvent.AssessmentTakenBack taken -> {
        of(taken.expectation()).assessments.remove(taken.participant());
        touched.own(taken.participant());
      }
    }
    touch(of(event.expectation()), touched);
  }

  private void add(ExpectationId id, Actor by, String text, List<ExpectationId> from) {
    expectations.put(id.value(), new Expectation(id, by, text, from, expectations.size()));
  }

  private void lead(List<ExpectationId> sources, @Nullable ExpectationId into, Touched touched) {
    for (var source : sources) {
      of(source).into = into;
      touched.card(Section.EXPECTATIONS, source);
    }
  }

  /** Those that it lives on in count its people, too. */
  private void touch(Expectation expectation, Touched touched) {
    expectation.by.participant().ifPresent(touched::own);
    for (var each = expectation; each != null; each = each.into == null ? null : of(each.into)) {
      touched.card(Section.EXPECTATIONS, each.id);
    }
  }

  private Expectation of(ExpectationId id) {
    var expectation = expectations.get(id.value());
    if (expectation == null) {
      throw new IllegalStateException("no expectation " + id + " on the board");
    }
    return expectation;
  }

  Iterable<String> ids() {
    return expectations.keySet();
  }

  /** Null for somebody who has none. */
  Mine.@Nullable Expectations of(ParticipantId participant) {
    List<ExpectationId> said = new ArrayList<>();
    Map<ExpectationId, String> withdrawn = new LinkedHashMap<>();
    List<ExpectationId> shared = new ArrayList<>();
    Map<ExpectationId, Assessment> assessed = new LinkedHashMap<>();
    for (var each : expectations.values()) {
      if (each.isSaidBy(participant)) {
        if (each.ended) {
          withdrawn.put(each.id, each.text);
        } else {
          said.add(each.id);
        }
      }
      if (each.sharers.contains(participant)) {
        shared.add(each.id);
      }
      var assessment = each.assessments.get(participant);
      if (assessment != null) {
        assessed.put(each.id, assessment);
      }
    }
    return said.isEmpty() && withdrawn.isEmpty() && shared.isEmpty() && assessed.isEmpty()
      ? null
      : new Mine.Expectations(said, withdrawn, shared, assessed);
  }

  private Set<ParticipantId> had(Expectation expectation) {
    var had = new LinkedHashSet<ParticipantId>(expectation.sharers);
    if (expectation.from.isEmpty()) {
      expectation.by.participant().ifPresent(had::add);
    }
    expectation.from.forEach(source -> had.addAll(had(of(source))));
    return had;
  }

  Authored authored(String id) {
    var expectation = expectations.get(id);
    return expectation == null ? Authored.NOTHING : Authored.of(Stream.of(expectation.by), expectation.text);
  }

  @Nullable
  Card card(String id, Eyes eyes) {
    var expectation = expectations.get(id);
    if (expectation == null || (expectation.ended && !eyes.facilitate())) {
      return null;
    }
    return new Card.ExpectationCard(
      expectation.text,
      eyes.author(expectation.by),
      expectation.from,
      expectation.into,
      expectation.ended ? true : null,
      had(expectation).size(),
      expectation.assessments.isEmpty() ? null : counted(expectation),
      expectation.order
    );
  }

  private static Map<Assessment, Integer> counted(Expectation expectation) {
    Map<Assessment, Integer> counts = new EnumMap<>(Assessment.class);
    expectation.assessments.values().forEach(each -> counts.merge(each, 1, Integer::sum));
    return counts;
  }
}
