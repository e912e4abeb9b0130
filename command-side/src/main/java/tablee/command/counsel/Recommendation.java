package tablee.command.counsel;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tablee.messages.Rejection;
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
import tablee.messages.id.TerritoryId;

/**
 * One recommendation as it stands.
 *
 * @param version counts its texts from 1
 */
record Recommendation(
  Person author,
  Situation situation,
  Status status,
  int version,
  String text,
  Set<RowReference> rows,
  Amendments amendments,
  Voices voices
) {
  /** @param territory null for a general one */
  record Situation(@Nullable TerritoryId territory, Aim aim) {}

  Recommendation {
    rows = Set.copyOf(rows);
  }

  static Recommendation drafted(RecommendationDrafted it) {
    return new Recommendation(
      Person.behind(it),
      new Situation(it.territory(), it.aim()),
      Status.DRAFT,
      1,
      it.text(),
      Set.copyOf(it.rows()),
      Amendments.NONE,
      Voices.NONE
    );
  }

  void mustBeOpen() {
    if (!status.open()) {
      throw new Rejection.RecommendationClosed(status).asException();
    }
  }

  void mustBeUnderDiscussion() {
    mustBeOpen();
    if (status != Status.DISCUSSION) {
      throw new Rejection.NotUnderDiscussion().asException();
    }
  }

  /** Refuses whoever read another text than stands. */
  void mustStandAt(int basedOn) {
    if (basedOn != version) {
      throw new Rejection.ChangedMeanwhile("text").asException();
    }
  }

  Recommendation after(CounselEvent event) {
    return switch (event) {
      case RecommendationDrafted it -> throw new IllegalArgumentException("drafted twice: " + it);
      case RecommendationRewritten it -> saying(it.version(), it.text());
      case RecommendationSituated it -> at(new Situation(it.territory(), it.aim()));
      case RowCited it -> {
        var more = new HashSet<>(rows);
        more.add(it.row());
        yield from(more);
      }
      case RowLeftOut it -> {
        var fewer = new HashSet<>(rows);
        fewer.remove(it.row());
        yield from(fewer);
      }
      case AmendmentProposed it -> with(amendments.proposed(it));
      case AmendmentWithdrawn it -> with(amendments.settled(it.amendment(), Amendments.State.WITHDRAWN));
      case AmendmentAccepted it -> with(amendments.settled(it.amendment(), Amendments.State.ACCEPTED)).saying(
        it.version(),
        it.text()
      );
      case AmendmentDeclined it -> with(amendments.settled(it.amendment(), Amendments.State.DECLINED));
      case ConsentGiven it -> with(voices.consented(it));
      case ConsentTakenBack it -> with(voices.takenBack(Person.behind(it)));
      case ObjectionRaised it -> with(voices.objected(it));
      case ObjectionWithdrawn it -> with(voices.settled(it.objection(), Voices.State.WITHDRAWN));
      case ObjectionSettled it -> with(voices.settled(it.objection(), Voices.State.SETTLED));
      case RecommendationDiscussed _ -> now(Status.DISCUSSION);
      case RecommendationAdopted _ -> now(Status.ADOPTED);
      case RecommendationWithdrawn _ -> now(Status.WITHDRAWN);
      case RecommendationRestored _ -> now(Status.DRAFT);
    };
  }

  private Recommendation saying(int now, String words) {
    return new Recommendation(author, situation, status, now, words, rows, amendments, voices);
  }

  private Recommendation at(Situation now) {
    return new Recommendation(author, now, status, version, text, rows, amendments, voices);
  }

  private Recommendation from(Set<RowReference> now) {
    return new Recommendation(author, situation, status, version, text, now, amendments, voices);
  }

  private Recommendation with(Amendments now) {
    return new Recommendation(author, situation, status, version, text, rows, now, voices);
  }

  private Recommendation with(Voices now) {
    return new Recommendation(author, situation, status, version, text, rows, amendments, now);
  }

  private Recommendation now(Status now) {
    return new Recommendation(author, situation, now, version, text, rows, amendments, voices);
  }
}
