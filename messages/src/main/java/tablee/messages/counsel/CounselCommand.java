package tablee.messages.counsel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.Command;
import tablee.messages.Streams;
import tablee.messages.id.AmendmentId;
import tablee.messages.id.ObjectionId;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.RecommendationId;
import tablee.messages.id.TerritoryId;
import tablee.messages.id.WorkshopId;
import tablee.messages.text.Texts;

/** Orders about a programme's recommendations, each given from one of the programme's workshops. */
public sealed interface CounselCommand extends Command {
  ProgrammeId programme();

  /** Where the order comes from: people are known by their workshop. */
  WorkshopId workshop();

  RecommendationId recommendation();

  @Override
  default String stream() {
    return Streams.counsel(programme());
  }

  /**
   * @param territory null for a general one
   * @param rows what it comes from; may be empty
   */
  record DraftRecommendation(
    ProgrammeId programme,
    WorkshopId workshop,
    RecommendationId recommendation,
    @Nullable TerritoryId territory,
    Aim aim,
    String text,
    List<RowReference> rows,
    Actor by
  ) implements CounselCommand {
    public DraftRecommendation {
      text = Texts.paragraph("text", text, Texts.RECOMMENDATION);
      rows = rows.stream().distinct().toList();
    }
  }

  /**
   * Rewrites a draft.
   *
   * @param basedOn the version its author read
   */
  record RewriteRecommendation(
    ProgrammeId programme,
    WorkshopId workshop,
    RecommendationId recommendation,
    String text,
    int basedOn,
    Actor by
  ) implements CounselCommand {
    public RewriteRecommendation {
      text = Texts.paragraph("text", text, Texts.RECOMMENDATION);
    }
  }

  /** @param territory null for a general one */
  record SituateRecommendation(
    ProgrammeId programme,
    WorkshopId workshop,
    RecommendationId recommendation,
    @Nullable TerritoryId territory,
    Aim aim,
    Actor by
  ) implements CounselCommand {}

  record CiteRow(
    ProgrammeId programme,
    WorkshopId workshop,
    RecommendationId recommendation,
    RowReference row,
    Actor by
  ) implements CounselCommand {}

  record LeaveRowOut(
    ProgrammeId programme,
    WorkshopId workshop,
    RecommendationId recommendation,
    RowReference row,
    Actor by
  ) implements CounselCommand {}

  /**
   * Proposes another text.
   *
   * @param basedOn the version that it changes
   * @param text the whole recommendation as it would be
   * @param instead an amendment that this one takes the place of; null for none
   */
  record ProposeAmendment(
    ProgrammeId programme,
    WorkshopId workshop,
    RecommendationId recommendation,
    AmendmentId amendment,
    int basedOn,
    String text,
    String reason,
    @Nullable AmendmentId instead,
    Actor by
  ) implements CounselCommand {
    public ProposeAmendment {
      text = Texts.paragraph("text", text, Texts.RECOMMENDATION);
      reason = Texts.paragraph("reason", reason, Texts.REASON);
    }
  }

  record WithdrawAmendment(
    ProgrammeId programme,
    WorkshopId workshop,
    RecommendationId recommendation,
    AmendmentId amendment,
    Actor by
  ) implements CounselCommand {}

  record AcceptAmendment(
    ProgrammeId programme,
    WorkshopId workshop,
    RecommendationId recommendation,
    AmendmentId amendment,
    Actor by
  ) implements CounselCommand {}

  record DeclineAmendment(
    ProgrammeId programme,
    WorkshopId workshop,
    RecommendationId recommendation,
    AmendmentId amendment,
    String reason,
    Actor by
  ) implements CounselCommand {
    public DeclineAmendment {
      reason = Texts.paragraph("reason", reason, Texts.REASON);
    }
  }

  /**
   * @param basedOn the version that is consented to
   * @param words may be empty
   */
  record GiveConsent(
    ProgrammeId programme,
    WorkshopId workshop,
    RecommendationId recommendation,
    int basedOn,
    String words,
    Actor by
  ) implements CounselCommand {
    public GiveConsent {
      words = Texts.lines("words", words, Texts.REASON);
    }
  }

  record TakeConsentBack(
    ProgrammeId programme,
    WorkshopId workshop,
    RecommendationId recommendation,
    Actor by
  ) implements CounselCommand {}

  /**
   * @param basedOn the version that is objected to
   * @param words what stands against it
   */
  record RaiseObjection(
    ProgrammeId programme,
    WorkshopId workshop,
    RecommendationId recommendation,
    ObjectionId objection,
    int basedOn,
    String words,
    Actor by
  ) implements CounselCommand {
    public RaiseObjection {
      words = Texts.paragraph("words", words, Texts.REASON);
    }
  }

  record WithdrawObjection(
    ProgrammeId programme,
    WorkshopId workshop,
    RecommendationId recommendation,
    ObjectionId objection,
    Actor by
  ) implements CounselCommand {}

  /** @param words what was done about it */
  record SettleObjection(
    ProgrammeId programme,
    WorkshopId workshop,
    RecommendationId recommendation,
    ObjectionId objection,
    String words,
    Actor by
  ) implements CounselCommand {
    public SettleObjection {
      words = Texts.paragraph("words", words, Texts.REASON);
    }
  }

  /** Opens a draft to everybody, or an adopted recommendation anew. */
  record DiscussRecommendation(
    ProgrammeId programme,
    WorkshopId workshop,
    RecommendationId recommendation,
    Actor by
  ) implements CounselCommand {}

  /** @param basedOn the version that is adopted */
  record AdoptRecommendation(
    ProgrammeId programme,
    WorkshopId workshop,
    RecommendationId recommendation,
    int basedOn,
    Actor by
  ) implements CounselCommand {}

  record WithdrawRecommendation(
    ProgrammeId programme,
    WorkshopId workshop,
    RecommendationId recommendation,
    String reason,
    Actor by
  ) implements CounselCommand {
    public WithdrawRecommendation {
      reason = Texts.paragraph("reason", reason, Texts.REASON);
    }
  }

  /** Makes a draft again of what was withdrawn. */
  record RestoreRecommendation(
    ProgrammeId programme,
    WorkshopId workshop,
    RecommendationId recommendation,
    Actor by
  ) implements CounselCommand {}
}
