package tablee.command.expectation;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.Rejection;
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

/** A workshop's expectations with their lineage, who has them, and what became of them. Nothing is ever forgotten. */
final class ExpectationWall {

  enum Standing {
    LIVE,
    WITHDRAWN,
    /** It lives on in another one. */
    GROUPED,
    /** It came from a grouping that was undone. */
    UNGROUPED,
  }

  static final class Expectation {

    private final Actor by;
    private final List<ExpectationId> from;
    private final Set<ParticipantId> sharers = new HashSet<>();
    private final Map<ParticipantId, Assessment> assessments = new HashMap<>();
    private String text;
    private Standing standing = Standing.LIVE;
    private @Nullable ExpectationId into;

    private Expectation(Actor by, String text, List<ExpectationId> from) {
      this.by = by;
      this.text = text;
      this.from = from;
    }

    Actor by() {
      return by;
    }

    String text() {
      return text;
    }

    /** What it was grouped of; empty for one that somebody said. */
    List<ExpectationId> from() {
      return from;
    }

    Standing standing() {
      return standing;
    }

    boolean isSharedBy(ParticipantId participant) {
      return sharers.contains(participant);
    }

    @Nullable
    Assessment assessmentOf(ParticipantId participant) {
      return assessments.get(participant);
    }

    private void stands(Standing now, @Nullable ExpectationId in) {
      standing = now;
      into = in;
    }
  }

  private final Map<ExpectationId, Expectation> expectations = new HashMap<>();

  int count() {
    return expectations.size();
  }

  void mustBeNew(ExpectationId id) {
    if (expectations.containsKey(id)) {
      throw new Rejection.AlreadyThere("expectation", id.value()).asException();
    }
  }

  Expectation known(ExpectationId id) {
    var expectation = expectations.get(id);
    if (expectation == null || expectation.standing == Standing.UNGROUPED) {
      throw new Rejection.NotFound("expectation", id.value()).asException();
    }
    return expectation;
  }

  /**
   * @throws tablee.messages.RejectedException for one that is unknown, withdrawn or grouped into another
   */
  Expectation live(ExpectationId id) {
    var expectation = known(id);
    return switch (expectation.standing) {
      case LIVE, UNGROUPED -> expectation;
      case WITHDRAWN -> throw new Rejection.ExpectationWithdrawn().asException();
      case GROUPED -> throw new Rejection.ExpectationGrouped(
        id,
        requireNonNull(expectation.into)
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
    if (expectation.from.isEmpty()) {
      expectation.by.participant().ifPresent(had::add);
    }
    had.addAll(expectation.sharers);
    expectation.from.forEach(source -> collect(requireNonNull(expectations.get(source)), had));
  }

  void evolve(ExpectationEvent event) {
    switch (event) {
      case ExpectationSaid it -> expectations.put(
        it.expectation(),
        new Expectation(it.by(), it.text(), List.of())
      );
      case ExpectationsGrouped it -> {
        expectations.put(it.expectation(), new Expectation(it.by(), it.text(), it.from()));
        it.from().forEach(source -> of(source).stands(Standing.GROUPED, it.expectation()));
      }
      case ExpectationsUngrouped it -> {
        of(it.expectation()).stands(Standing.UNGROUPED, null);
        it.into().forEach(source -> of(source).stands(Standing.LIVE, null));
      }
      case ExpectationRevised it -> of(it.expectation()).text = it.text();
      case ExpectationWithdrawn it -> of(it.expectation()).stands(Standing.WITHDRAWN, null);
      case ExpectationRestored it -> of(it.expectation()).stands(Standing.LIVE, null);
      case ExpectationShared it -> of(it.expectation()).sharers.add(it.participant());
      case ExpectationUnshared it -> of(it.expectation()).sharers.remove(it.participant());
      case ExpectationAssessed it -> of(it.expectation()).assessments.put(
        it.participant(),
        it.assessment()
      );
      case AssessmentTakenBack it -> of(it.expectation()).assessments.remove(it.participant());
    }
  }

  private Expectation of(ExpectationId id) {
    return requireNonNull(expectations.get(id), id::value);
  }
}
