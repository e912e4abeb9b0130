package tablee.messages.counsel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.Stored;
import tablee.messages.id.AmendmentId;
import tablee.messages.id.ObjectionId;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.RecommendationId;
import tablee.messages.id.TerritoryId;
import tablee.messages.id.WorkshopId;

/** What happened to a programme's recommendations: part of its story, whichever workshop it came from. */
public sealed interface CounselEvent extends Event {
  ProgrammeId programme();

  /** Where it came from. */
  WorkshopId workshop();

  RecommendationId recommendation();

  @Override
  default String scope() {
    return programme().value();
  }

  /**
   * Its text is version 1.
   *
   * @param territory null for a general one
   */
  @Stored("recommendation-drafted")
  record RecommendationDrafted(
    ProgrammeId programme,
    WorkshopId workshop,
    RecommendationId recommendation,
    @Nullable TerritoryId territory,
    Aim aim,
    String text,
    List<RowReference> rows,
    Actor by
  ) implements CounselEvent {}

  @Stored("recommendation-rewritten")
  record RecommendationRewritten(
    ProgrammeId programme,
    WorkshopId workshop,
    RecommendationId recommendation,
    int version,
    String text,
    Actor by
  ) implements CounselEvent {}

  /** @param territory null for a general one */
  @Stored("recommendation-situated")
  record RecommendationSituated(
    ProgrammeId programme,
    WorkshopId workshop,
    RecommendationId recommendation,
    @Nullable TerritoryId territory,
    Aim aim,
    Actor by
  ) implements CounselEvent {}

  @Stored("row-cited")
  record RowCited(
    ProgrammeId programme,
    WorkshopId workshop,
    RecommendationId recommendation,
    RowReference row,
    Actor by
  ) implements CounselEvent {}

  @Stored("row-left-out")
  record RowLeftOut(
    ProgrammeId programme,
    WorkshopId workshop,
    RecommendationId recommendation,
    RowReference row,
    Actor by
  ) implements CounselEvent {}

  /** @param basedOn the version that it changes */
  @Stored("amendment-proposed")
  record AmendmentProposed(
    ProgrammeId programme,
    WorkshopId workshop,
    RecommendationId recommendation,
    AmendmentId amendment,
    int basedOn,
    String text,
    String reason,
    Actor by
  ) implements CounselEvent {}

  @Stored("amendment-withdrawn")
  record AmendmentWithdrawn(
    ProgrammeId programme,
    WorkshopId workshop,
    RecommendationId recommendation,
    AmendmentId amendment,
    Actor by
  ) implements CounselEvent {}

  /** @param version of the recommendation's text, which is the amendment's from here on */
  @Stored("amendment-accepted")
  record AmendmentAccepted(
    ProgrammeId programme,
    WorkshopId workshop,
    RecommendationId recommendation,
    AmendmentId amendment,
    int version,
    String text,
    Actor by
  ) implements CounselEvent {}

  @Stored("amendment-declined")
  record AmendmentDeclined(
    ProgrammeId programme,
    WorkshopId workshop,
    RecommendationId recommendation,
    AmendmentId amendment,
    String reason,
    Actor by
  ) implements CounselEvent {}

  /** @param version of the text that is consented to; a person's consent to an earlier one is replaced */
  @Stored("consent-given")
  record ConsentGiven(
    ProgrammeId programme,
    WorkshopId workshop,
    RecommendationId recommendation,
    int version,
    String words,
    Actor by
  ) implements CounselEvent {}

  @Stored("consent-taken-back")
  record ConsentTakenBack(
    ProgrammeId programme,
    WorkshopId workshop,
    RecommendationId recommendation,
    Actor by
  ) implements CounselEvent {}

  /** @param version of the text that is objected to; it stands against later ones as well */
  @Stored("objection-raised")
  record ObjectionRaised(
    ProgrammeId programme,
    WorkshopId workshop,
    RecommendationId recommendation,
    ObjectionId objection,
    int version,
    String words,
    Actor by
  ) implements CounselEvent {}

  @Stored("objection-withdrawn")
  record ObjectionWithdrawn(
    ProgrammeId programme,
    WorkshopId workshop,
    RecommendationId recommendation,
    ObjectionId objection,
    Actor by
  ) implements CounselEvent {}

  /** @param words what was done about it */
  @Stored("objection-settled")
  record ObjectionSettled(
    ProgrammeId programme,
    WorkshopId workshop,
    RecommendationId recommendation,
    ObjectionId objection,
    String words,
    Actor by
  ) implements CounselEvent {}

  /** @param from how far it was before */
  @Stored("recommendation-discussed")
  record RecommendationDiscussed(
    ProgrammeId programme,
    WorkshopId workshop,
    RecommendationId recommendation,
    Status from,
    Actor by
  ) implements CounselEvent {}

  /**
   * @param version of the text that is adopted
   * @param consents how many people had consented to it
   */
  @Stored("recommendation-adopted")
  record RecommendationAdopted(
    ProgrammeId programme,
    WorkshopId workshop,
    RecommendationId recommendation,
    int version,
    int consents,
    Actor by
  ) implements CounselEvent {}

  /** @param from how far it was before */
  @Stored("recommendation-withdrawn")
  record RecommendationWithdrawn(
    ProgrammeId programme,
    WorkshopId workshop,
    RecommendationId recommendation,
    Status from,
    String reason,
    Actor by
  ) implements CounselEvent {}

  @Stored("recommendation-restored")
  record RecommendationRestored(
    ProgrammeId programme,
    WorkshopId workshop,
    RecommendationId recommendation,
    Actor by
  ) implements CounselEvent {}
}
