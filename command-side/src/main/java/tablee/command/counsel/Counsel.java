package tablee.command.counsel;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import tablee.command.people.Roster;
import tablee.command.premise.Premises;
import tablee.command.rule.AtMost;
import tablee.command.rule.Authority;
import tablee.command.territory.KnownTerritories;
import tablee.command.workshop.WorkshopFacts;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.counsel.CounselCommand;
import tablee.messages.counsel.CounselCommand.AcceptAmendment;
import tablee.messages.counsel.CounselCommand.AdoptRecommendation;
import tablee.messages.counsel.CounselCommand.CiteRow;
import tablee.messages.counsel.CounselCommand.DeclineAmendment;
import tablee.messages.counsel.CounselCommand.DiscussRecommendation;
import tablee.messages.counsel.CounselCommand.DraftRecommendation;
import tablee.messages.counsel.CounselCommand.GiveConsent;
import tablee.messages.counsel.CounselCommand.LeaveRowOut;
import tablee.messages.counsel.CounselCommand.ProposeAmendment;
import tablee.messages.counsel.CounselCommand.RaiseObjection;
import tablee.messages.counsel.CounselCommand.RestoreRecommendation;
import tablee.messages.counsel.CounselCommand.RewriteRecommendation;
import tablee.messages.counsel.CounselCommand.SettleObjection;
import tablee.messages.counsel.CounselCommand.SituateRecommendation;
import tablee.messages.counsel.CounselCommand.TakeConsentBack;
import tablee.messages.counsel.CounselCommand.WithdrawAmendment;
import tablee.messages.counsel.CounselCommand.WithdrawObjection;
import tablee.messages.counsel.CounselCommand.WithdrawRecommendation;
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
import tablee.messages.counsel.Status;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.RecommendationId;
import tablee.messages.id.TerritoryId;

/**
 * Decides about one programme's recommendations. Everybody who takes part in one of its workshops drafts, amends,
 * consents and objects, in whatever phase that workshop is; facilitators answer amendments, settle objections and adopt.
 */
@AggregateRoot(type = Streams.COUNSEL)
public final class Counsel {

  private static final AtMost RECOMMENDATIONS = new AtMost(500, "recommendation");
  private static final AtMost ROWS = new AtMost(30, "row");

  @AggregateIdentifier
  final String stream;

  private final transient Premises premises;
  private final Map<RecommendationId, Recommendation> all = new HashMap<>();

  public Counsel(String stream, Premises premises) {
    this.stream = stream;
    this.premises = premises;
  }

  @CommandHandler(commandName = Streams.COUNSEL)
  void decide(CounselCommand command) {
    Roster.admit(premises, command.workshop(), command.by());
    WorkshopFacts.mustBelong(premises, command.workshop(), command.programme());
    switch (command) {
      case DraftRecommendation it -> draft(it);
      case RewriteRecommendation it -> rewrite(it, known(it));
      case SituateRecommendation it -> situate(it, known(it));
      case CiteRow it -> cite(it, known(it));
      case LeaveRowOut it -> leaveOut(it, known(it));
      case ProposeAmendment it -> amend(it, known(it));
      case WithdrawAmendment it -> withdraw(it, known(it));
      case AcceptAmendment it -> accept(it, known(it));
      case DeclineAmendment it -> decline(it, known(it));
      case GiveConsent it -> consent(it, known(it));
      case TakeConsentBack it -> takeBack(it, known(it));
      case RaiseObjection it -> object(it, known(it));
      case WithdrawObjection it -> withdraw(it, known(it));
      case SettleObjection it -> settle(it, known(it));
      case DiscussRecommendation it -> discuss(it, known(it));
      case AdoptRecommendation it -> adopt(it, known(it));
      case WithdrawRecommendation it -> withdraw(it, known(it));
      case RestoreRecommendation it -> restore(it, known(it));
    }
  }

  private Recommendation known(CounselCommand it) {
    var recommendation = all.get(it.recommendation());
    if (recommendation == null) {
      throw new Rejection.NotFound("recommendation", it.recommendation().value()).asException();
    }
    return recommendation;
  }

  // --- writing ----------------------------------------------------------------------------------------------

  private void draft(DraftRecommendation it) {
    if (all.containsKey(it.recommendation())) {
      throw new Rejection.AlreadyThere("recommendation", it.recommendation().value()).asException();
    }
    RECOMMENDATIONS.admitOneMore(all.size());
    mustHave(it.programme(), it.territory());
    var rule = new CitesWhatStands(premises);
    for (int n = 0; n < it.rows().size(); n++) {
      ROWS.admitOneMore(n);
      rule.mayCite(it.rows().get(n), it);
    }
    apply(
      new RecommendationDrafted(
        it.programme(),
        it.workshop(),
        it.recommendation(),
        it.territory(),
        it.aim(),
        it.text(),
        it.rows(),
        it.by()
      )
    );
  }

  private void mustHave(ProgrammeId programme, @Nullable TerritoryId territory) {
    if (territory != null) {
      KnownTerritories.mustHave(premises, programme, territory);
    }
  }

  private void rewrite(RewriteRecommendation it, Recommendation now) {
    now.mustBeOpen();
    if (now.status() == Status.DISCUSSION) {
      throw new Rejection.ChangesByAmendment().asException();
    }
    Person.giving(it).mayChangeWhat(now.author());
    if (now.text().equals(it.text())) {
      return;
    }
    now.mustStandAt(it.basedOn());
    apply(
      new RecommendationRewritten(
        it.programme(),
        it.workshop(),
        it.recommendation(),
        now.version() + 1,
        it.text(),
        it.by()
      )
    );
  }

  private void situate(SituateRecommendation it, Recommendation now) {
    now.mustBeOpen();
    Person.giving(it).mayChangeWhat(now.author());
    if (!now.situation().equals(new Recommendation.Situation(it.territory(), it.aim()))) {
      mustHave(it.programme(), it.territory());
      apply(
        new RecommendationSituated(
          it.programme(),
          it.workshop(),
          it.recommendation(),
          it.territory(),
          it.aim(),
          it.by()
        )
      );
    }
  }

  private void cite(CiteRow it, Recommendation now) {
    now.mustBeOpen();
    Person.giving(it).mayChangeWhat(now.author());
    if (!now.rows().contains(it.row())) {
      ROWS.admitOneMore(now.rows().size());
      new CitesWhatStands(premises).mayCite(it.row(), it);
      apply(new RowCited(it.programme(), it.workshop(), it.recommendation(), it.row(), it.by()));
    }
  }

  private void leaveOut(LeaveRowOut it, Recommendation now) {
    now.mustBeOpen();
    Person.giving(it).mayChangeWhat(now.author());
    if (now.rows().contains(it.row())) {
      apply(new RowLeftOut(it.programme(), it.workshop(), it.recommendation(), it.row(), it.by()));
    }
  }

  // --- amendments -------------------------------------------------------------------------------------------

  private void amend(ProposeAmendment it, Recommendation now) {
    now.mustBeUnderDiscussion();
    now.amendments().mustTake(it.amendment());
    now.mustStandAt(it.basedOn());
    if (now.text().equals(it.text())) {
      throw new Rejection.AmendmentSaysTheSame().asException();
    }
    if (it.instead() != null) {
      var replaced = now.amendments().known(it.instead());
      replaced.mustBeOpen();
      Person.giving(it).mayChangeWhat(replaced.by());
      apply(
        new AmendmentWithdrawn(it.programme(), it.workshop(), it.recommendation(), it.instead(), it.by())
      );
    }
    apply(
      new AmendmentProposed(
        it.programme(),
        it.workshop(),
        it.recommendation(),
        it.amendment(),
        it.basedOn(),
        it.text(),
        it.reason(),
        it.by()
      )
    );
  }

  private void withdraw(WithdrawAmendment it, Recommendation now) {
    var amendment = now.amendments().known(it.amendment());
    Person.giving(it).mayChangeWhat(amendment.by());
    if (amendment.state() != Amendments.State.WITHDRAWN) {
      amendment.mustBeOpen();
      apply(
        new AmendmentWithdrawn(it.programme(), it.workshop(), it.recommendation(), it.amendment(), it.by())
      );
    }
  }

  private void accept(AcceptAmendment it, Recommendation now) {
    Authority.facilitates(it.by());
    var amendment = now.amendments().known(it.amendment());
    if (amendment.state() == Amendments.State.ACCEPTED) {
      return;
    }
    now.mustBeUnderDiscussion();
    amendment.mustBeOpen();
    amendment.mustChange(now.version());
    apply(
      new AmendmentAccepted(
        it.programme(),
        it.workshop(),
        it.recommendation(),
        it.amendment(),
        now.version() + 1,
        amendment.text(),
        it.by()
      )
    );
  }

  private void decline(DeclineAmendment it, Recommendation now) {
    Authority.facilitates(it.by());
    var amendment = now.amendments().known(it.amendment());
    if (amendment.state() != Amendments.State.DECLINED) {
      amendment.mustBeOpen();
      apply(
        new AmendmentDeclined(
          it.programme(),
          it.workshop(),
          it.recommendation(),
          it.amendment(),
          it.reason(),
          it.by()
        )
      );
    }
  }

  // --- consent and objections -------------------------------------------------------------------------------

  /** Whoever consents withdraws what they objected. */
  private void consent(GiveConsent it, Recommendation now) {
    now.mustBeUnderDiscussion();
    now.mustStandAt(it.basedOn());
    var person = Person.giving(it);
    for (var objection : now.voices().standingOf(person)) {
      apply(new ObjectionWithdrawn(it.programme(), it.workshop(), it.recommendation(), objection, it.by()));
    }
    if (!new Voices.Consent(it.basedOn(), it.words()).equals(now.voices().consent(person))) {
      apply(
        new ConsentGiven(
          it.programme(),
          it.workshop(),
          it.recommendation(),
          it.basedOn(),
          it.words(),
          it.by()
        )
      );
    }
  }

  private void takeBack(TakeConsentBack it, Recommendation now) {
    now.mustBeUnderDiscussion();
    if (now.voices().consent(Person.giving(it)) != null) {
      apply(new ConsentTakenBack(it.programme(), it.workshop(), it.recommendation(), it.by()));
    }
  }

  private void object(RaiseObjection it, Recommendation now) {
    now.mustBeUnderDiscussion();
    now.voices().mustTake(it.objection());
    now.mustStandAt(it.basedOn());
    apply(
      new ObjectionRaised(
        it.programme(),
        it.workshop(),
        it.recommendation(),
        it.objection(),
        it.basedOn(),
        it.words(),
        it.by()
      )
    );
  }

  /** Nobody withdraws another's objection; facilitators settle it, and say how. */
  private void withdraw(WithdrawObjection it, Recommendation now) {
    var objection = now.voices().known(it.objection());
    Person.giving(it).mustBe(objection.by());
    if (objection.state() != Voices.State.WITHDRAWN) {
      objection.mustStand();
      apply(
        new ObjectionWithdrawn(it.programme(), it.workshop(), it.recommendation(), it.objection(), it.by())
      );
    }
  }

  private void settle(SettleObjection it, Recommendation now) {
    Authority.facilitates(it.by());
    now.voices().known(it.objection()).mustStand();
    apply(
      new ObjectionSettled(
        it.programme(),
        it.workshop(),
        it.recommendation(),
        it.objection(),
        it.words(),
        it.by()
      )
    );
  }

  // --- how far it is ----------------------------------------------------------------------------------------

  private void discuss(DiscussRecommendation it, Recommendation now) {
    switch (now.status()) {
      case DISCUSSION -> {
        return;
      }
      case DRAFT -> Person.giving(it).mayChangeWhat(now.author());
      case ADOPTED -> Authority.facilitates(it.by());
      case WITHDRAWN -> now.mustBeOpen();
    }
    apply(
      new RecommendationDiscussed(it.programme(), it.workshop(), it.recommendation(), now.status(), it.by())
    );
  }

  private void adopt(AdoptRecommendation it, Recommendation now) {
    Authority.facilitates(it.by());
    if (now.status() == Status.ADOPTED && now.version() == it.basedOn()) {
      return;
    }
    now.mustBeUnderDiscussion();
    now.mustStandAt(it.basedOn());
    new AdoptedByConsent(now.voices().standing(), now.amendments().open()).mustHold();
    apply(
      new RecommendationAdopted(
        it.programme(),
        it.workshop(),
        it.recommendation(),
        now.version(),
        now.voices().consentsTo(now.version()),
        it.by()
      )
    );
  }

  /** A draft is its author's to withdraw; what others have discussed is the facilitators'. */
  private void withdraw(WithdrawRecommendation it, Recommendation now) {
    if (now.status() == Status.DRAFT) {
      Person.giving(it).mayChangeWhat(now.author());
    } else {
      Authority.facilitates(it.by());
    }
    if (now.status() != Status.WITHDRAWN) {
      apply(
        new RecommendationWithdrawn(
          it.programme(),
          it.workshop(),
          it.recommendation(),
          now.status(),
          it.reason(),
          it.by()
        )
      );
    }
  }

  private void restore(RestoreRecommendation it, Recommendation now) {
    Authority.facilitates(it.by());
    if (now.status() == Status.WITHDRAWN) {
      apply(new RecommendationRestored(it.programme(), it.workshop(), it.recommendation(), it.by()));
    }
  }

  @EventSourcingHandler
  void evolve(CounselEvent event) {
    if (event instanceof RecommendationDrafted it) {
      all.put(it.recommendation(), Recommendation.drafted(it));
    } else {
      var before = requireNonNull(all.get(event.recommendation()), event.recommendation()::value);
      all.put(event.recommendation(), before.after(event));
    }
  }
}
