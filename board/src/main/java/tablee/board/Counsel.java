package tablee.board;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.analysis.Recommendation;
import tablee.messages.analysis.Recommendation.Amendment;
import tablee.messages.analysis.Recommendation.Answer;
import tablee.messages.analysis.Recommendation.Author;
import tablee.messages.analysis.Recommendation.Consent;
import tablee.messages.analysis.Recommendation.Fate;
import tablee.messages.analysis.Recommendation.Objection;
import tablee.messages.analysis.Recommendation.Standing;
import tablee.messages.analysis.Recommendation.Step;
import tablee.messages.analysis.Recommendation.Text;
import tablee.messages.counsel.Aim;
import tablee.messages.counsel.CounselEvent;
import tablee.messages.counsel.CounselEvent.AmendmentAccepted;
import tablee.messages.counsel.CounselEvent.AmendmentDeclined;
import tablee.messages.counsel.CounselEvent.AmendmentProposed;
import tablee.messages.counsel.CounselEvent.AmendmentWithdrawn;
import tablee.messages.counsel.CounselEvent.ConsentGiven;
import tablee.messages.counsel.CounselEvent.ConsentTakenBack;
import tablee.messages.counsel.CounselEvent.ObjectionRaised;
import tablee.messages.counsel.CounselEvent.ObjectionSettled;
import tablee.messages.counsel.CounselEvent.ObjectionWithdrawn;
import tablee.messages.counsel.CounselEvent.RecommendationAdopted;
import tablee.messages.counsel.CounselEvent.RecommendationDiscussed;
import tablee.messages.counsel.CounselEvent.RecommendationDrafted;
import tablee.messages.counsel.CounselEvent.RecommendationRestored;
import tablee.messages.counsel.CounselEvent.RecommendationRewritten;
import tablee.messages.counsel.CounselEvent.RecommendationSituated;
import tablee.messages.counsel.CounselEvent.RecommendationWithdrawn;
import tablee.messages.counsel.CounselEvent.RowCited;
import tablee.messages.counsel.CounselEvent.RowLeftOut;
import tablee.messages.counsel.RowReference;
import tablee.messages.counsel.Status;
import tablee.messages.id.AmendmentId;
import tablee.messages.id.ObjectionId;
import tablee.messages.id.RecommendationId;
import tablee.messages.id.TerritoryId;
import tablee.messages.id.WorkshopId;
import tablee.messages.log.Recorded;

/**
 * A programme's recommendations at one position of the log: a pure fold of their events. It names people by their ids;
 * whoever shows it adds the names.
 */
public final class Counsel {

  private record Person(WorkshopId workshop, Actor actor) {}

  private static final class Draft {

    final RecommendationId id;
    final int number;
    final List<Text> texts = new ArrayList<>();
    final Set<RowReference> rows = new LinkedHashSet<>();
    final Map<AmendmentId, Amendment> amendments = new LinkedHashMap<>();
    final Map<Person, Consent> consents = new LinkedHashMap<>();
    final Map<ObjectionId, Objection> objections = new LinkedHashMap<>();
    final List<Step> course = new ArrayList<>();

    @Nullable
    TerritoryId territory;

    Aim aim;
    long position;

    Draft(RecommendationDrafted it, int number) {
      this.id = it.recommendation();
      this.number = number;
      this.territory = it.territory();
      this.aim = it.aim();
    }

    void answer(AmendmentId amendment, Fate fate, Answer answer) {
      var it = requireNonNull(amendments.get(amendment), amendment::value);
      amendments.put(
        amendment,
        new Amendment(it.amendment(), it.basedOn(), it.text(), it.reason(), fate, it.by(), it.at(), answer)
      );
    }

    void answer(ObjectionId objection, Standing standing, Answer answer) {
      var it = requireNonNull(objections.get(objection), objection::value);
      objections.put(
        objection,
        new Objection(it.objection(), it.v(), it.words(), standing, it.by(), it.at(), answer)
      );
    }

    Recommendation shown() {
      return new Recommendation(
        id,
        number,
        territory,
        aim,
        course.getLast().status(),
        List.copyOf(texts),
        List.copyOf(rows),
        List.copyOf(amendments.values()),
        List.copyOf(consents.values()),
        List.copyOf(objections.values()),
        List.copyOf(course),
        position
      );
    }
  }

  private final Map<RecommendationId, Draft> drafts = new LinkedHashMap<>();
  private long position;
  private long changed;

  /** The recommendations after these events of a programme, in their order. */
  public static Counsel of(List<Recorded> story) {
    var counsel = new Counsel();
    story.forEach(counsel::apply);
    return counsel;
  }

  /** Takes in one more event of the programme's story; one that was seen before changes nothing. */
  public void apply(Recorded recorded) {
    if (recorded.position() <= position) {
      return;
    }
    position = recorded.position();
    if (recorded.event() instanceof CounselEvent event) {
      changed = position;
      evolve(event, recorded.at());
    }
  }

  /** Position of the last event taken in, 0 before the first. */
  public long position() {
    return position;
  }

  /** Position of the last event about a recommendation, 0 before the first. */
  public long changed() {
    return changed;
  }

  /** In the order they were drafted. */
  public List<Recommendation> recommendations() {
    return drafts.values().stream().map(Draft::shown).toList();
  }

  private void evolve(CounselEvent event, Instant at) {
    var by = new Author(event.workshop(), event.by(), null);
    if (event instanceof RecommendationDrafted it) {
      drafts.put(it.recommendation(), new Draft(it, drafts.size() + 1));
    }
    var draft = requireNonNull(drafts.get(event.recommendation()), event.recommendation()::value);
    draft.position = changed;
    switch (event) {
      case RecommendationDrafted it -> {
        draft.texts.add(new Text(1, it.text(), null, by, at));
        draft.rows.addAll(it.rows());
        draft.course.add(new Step(Status.DRAFT, null, by, at));
      }
      case RecommendationRewritten it -> draft.texts.add(new Text(it.version(), it.text(), null, by, at));
      case RecommendationSituated it -> {
        draft.territory = it.territory();
        draft.aim = it.aim();
      }
      case RowCited it -> draft.rows.add(it.row());
      case RowLeftOut it -> draft.rows.remove(it.row());
      case AmendmentProposed it -> draft.amendments.put(
        it.amendment(),
        new Amendment(it.amendment(), it.basedOn(), it.text(), it.reason(), Fate.OPEN, by, at, null)
      );
      case AmendmentWithdrawn it -> draft.answer(it.amendment(), Fate.WITHDRAWN, new Answer(null, by, at));
      case AmendmentAccepted it -> {
        draft.answer(it.amendment(), Fate.ACCEPTED, new Answer(null, by, at));
        draft.texts.add(new Text(it.version(), it.text(), it.amendment(), by, at));
      }
      case AmendmentDeclined it -> draft.answer(
        it.amendment(),
        Fate.DECLINED,
        new Answer(it.reason(), by, at)
      );
      case ConsentGiven it -> draft.consents.put(
        person(it),
        new Consent(it.version(), it.words().isEmpty() ? null : it.words(), by, at)
      );
      case ConsentTakenBack it -> draft.consents.remove(person(it));
      case ObjectionRaised it -> {
        draft.consents.remove(person(it));
        draft.objections.put(
          it.objection(),
          new Objection(it.objection(), it.version(), it.words(), Standing.STANDING, by, at, null)
        );
      }
      case ObjectionWithdrawn it -> draft.answer(
        it.objection(),
        Standing.WITHDRAWN,
        new Answer(null, by, at)
      );
      case ObjectionSettled it -> draft.answer(
        it.objection(),
        Standing.SETTLED,
        new Answer(it.words(), by, at)
      );
      case RecommendationDiscussed _ -> draft.course.add(new Step(Status.DISCUSSION, null, by, at));
      case RecommendationAdopted _ -> draft.course.add(new Step(Status.ADOPTED, null, by, at));
      case RecommendationWithdrawn it -> draft.course.add(new Step(Status.WITHDRAWN, it.reason(), by, at));
      case RecommendationRestored _ -> draft.course.add(new Step(Status.DRAFT, null, by, at));
    }
  }

  private static Person person(CounselEvent it) {
    return new Person(it.workshop(), it.by());
  }
}
