package tablee.command.expectation;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tablee.command.premise.Premise;
import tablee.command.premise.Premises;
import tablee.messages.Actor;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.expectation.Assessment;
import tablee.messages.expectation.ExpectationEvent;
import tablee.messages.expectation.ExpectationEvent.AssessmentTakenBack;
import tablee.messages.expectation.ExpectationEvent.ExpectationAssessed;
import tablee.messages.expectation.ExpectationEvent.ExpectationRestored;
import tablee.messages.expectation.ExpectationEvent.ExpectationRevised;
import tablee.messages.expectation.ExpectationEvent.ExpectationSaid;
import tablee.messages.expectation.ExpectationEvent.ExpectationShared;
import tablee.messages.expectation.ExpectationEvent.ExpectationUnshared;
import tablee.messages.expectation.ExpectationEvent.ExpectationWithdrawn;
import tablee.messages.expectation.ExpectationEvent.ExpectationsGrouped;
import tablee.messages.expectation.ExpectationEvent.ExpectationsUngrouped;
import tablee.messages.id.ExpectationId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.WorkshopId;

/** A workshop's expectations with their lineage, who has them, and what became of them. Nothing is ever forgotten. */
public final class ExpectationWall {

  enum Standing {
    LIVE,
    WITHDRAWN,
    /** It lives on in another one. */
    GROUPED,
    /** It came from a grouping that was undone. */
    UNGROUPED,
  }

  /**
   * @param from what it was grouped of; empty for one that somebody said
   * @param into what it lives on in; null unless {@link Standing#GROUPED}
   * @param sharers who joined in
   * @param assessments what those who had it say became of it
   */
  record Expectation(
    Actor by,
    List<ExpectationId> from,
    String text,
    Standing standing,
    @Nullable ExpectationId into,
    Set<ParticipantId> sharers,
    Map<ParticipantId, Assessment> assessments
  ) {
    Expectation {
      sharers = Set.copyOf(sharers);
      assessments = Map.copyOf(assessments);
    }

    private Expectation(Actor by, List<ExpectationId> from, String text) {
      this(by, from, text, Standing.LIVE, null, Set.of(), Map.of());
    }

    private Expectation saying(String now) {
      return new Expectation(by, from, now, standing, into, sharers, assessments);
    }

    private Expectation standing(Standing now, @Nullable ExpectationId nowInto) {
      return new Expectation(by, from, text, now, nowInto, sharers, assessments);
    }

    private Expectation sharedBy(ParticipantId participant) {
      var more = new HashSet<>(sharers);
      more.add(participant);
      return new Expectation(by, from, text, standing, into, more, assessments);
    }

    private Expectation notSharedBy(ParticipantId participant) {
      var fewer = new HashSet<>(sharers);
      fewer.remove(participant);
      return new Expectation(by, from, text, standing, into, fewer, assessments);
    }

    private Expectation assessed(ParticipantId participant, @Nullable Assessment assessment) {
      var now = new HashMap<>(assessments);
      if (assessment == null) {
        now.remove(participant);
      } else {
        now.put(participant, assessment);
      }
      return new Expectation(by, from, text, standing, into, sharers, now);
    }
  }

  private final Map<ExpectationId, Expectation> expectations = new HashMap<>();

  int count() {
    return expectations.size();
  }

  /**
   * Looks whether an expectation was ever said.
   *
   * @throws tablee.messages.RejectedException with {@link Rejection.NotFound}
   */
  public static void mustHold(Premises premises, WorkshopId workshop, ExpectationId id) {
    premises.look(
      new Premise<>(Streams.expectations(workshop), ExpectationWall::new, (wall, event) -> {
        wall.evolve((ExpectationEvent) event);
        return wall;
      }),
      wall -> wall.known(id)
    );
  }

  void mustBeNew(ExpectationId id) {
    if (expectations.containsKey(id)) {
      throw new Rejection.AlreadyThere("expectation", id.value()).asException();
    }
  }

  /** Whether one ended by being ungrouped into just these, so that grouping them under its id makes it stand again. */
  boolean wasUngroupedInto(ExpectationId id, List<ExpectationId> sources) {
    var expectation = expectations.get(id);
    return (
      expectation != null &&
      expectation.standing() == Standing.UNGROUPED &&
      expectation.from().equals(sources)
    );
  }

  Expectation known(ExpectationId id) {
    var expectation = expectations.get(id);
    if (expectation == null || expectation.standing() == Standing.UNGROUPED) {
      throw new Rejection.NotFound("expectation", id.value()).asException();
    }
    return expectation;
  }

  /**
   * @throws tablee.messages.RejectedException for one that is unknown, withdrawn or grouped into another
   */
  Expectation live(ExpectationId id) {
    var expectation = known(id);
    return switch (expectation.standing()) {
      case LIVE, UNGROUPED -> expectation;
      case WITHDRAWN -> throw new Rejection.ExpectationWithdrawn().asException();
      case GROUPED -> throw new Rejection.ExpectationGrouped(
        id,
        requireNonNull(expectation.into())
      ).asException();
    };
  }

  /** Whoever has it: by saying it or joining in, here or with one that it was grouped of. */
  Set<ParticipantId> had(ExpectationId id) {
    var had = new HashSet<ParticipantId>();
    collect(known(id), had);
    return had;
  }

  private void collect(Expectation expectation, Set<ParticipantId> had) {
    if (expectation.from().isEmpty()) {
      expectation.by().participant().ifPresent(had::add);
    }
    had.addAll(expectation.sharers());
    expectation.from().forEach(source -> collect(requireNonNull(expectations.get(source)), had));
  }

  void evolve(ExpectationEvent event) {
    var id = event.expectation();
    switch (event) {
      case ExpectationSaid it -> expectations.put(id, new Expectation(it.by(), List.of(), it.text()));
      case ExpectationsGrouped it -> {
        expectations.compute(id, (_, ended) ->
          ended == null
            ? new Expectation(it.by(), it.from(), it.text())
            : ended.standing(Standing.LIVE, null).saying(it.text())
        );
        it.from().forEach(source -> change(source, each -> each.standing(Standing.GROUPED, id)));
      }
      case ExpectationsUngrouped it -> {
        change(id, each -> each.standing(Standing.UNGROUPED, null));
        it.into().forEach(source -> change(source, each -> each.standing(Standing.LIVE, null)));
      }
      case ExpectationRevised it -> change(id, each -> each.saying(it.text()));
      case ExpectationWithdrawn _ -> change(id, each -> each.standing(Standing.WITHDRAWN, null));
      case ExpectationRestored _ -> change(id, each -> each.standing(Standing.LIVE, null));
      case ExpectationShared it -> change(id, each -> each.sharedBy(it.participant()));
      case ExpectationUnshared it -> change(id, each -> each.notSharedBy(it.participant()));
      case ExpectationAssessed it -> change(id, each -> each.assessed(it.participant(), it.assessment()));
      case AssessmentTakenBack it -> change(id, each -> each.assessed(it.participant(), null));
    }
  }

  private void change(ExpectationId id, UnaryOperator<Expectation> change) {
    expectations.computeIfPresent(id, (_, expectation) -> change.apply(expectation));
  }
}
