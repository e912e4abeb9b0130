package tablee.command.moderation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import tablee.command.appropriation.Answers;
import tablee.command.axis.AxisForest;
import tablee.command.expectation.ExpectationWall;
import tablee.command.grid.Rows;
import tablee.command.grouping.Proposals;
import tablee.command.premise.Premises;
import tablee.command.rule.AtMost;
import tablee.command.rule.Authority;
import tablee.command.workshop.WorkshopFacts;
import tablee.messages.Streams;
import tablee.messages.id.AxisId;
import tablee.messages.id.ExpectationId;
import tablee.messages.id.GroupingId;
import tablee.messages.id.WorkshopId;
import tablee.messages.moderation.Contribution;
import tablee.messages.moderation.ModerationCommand;
import tablee.messages.moderation.ModerationCommand.HideContribution;
import tablee.messages.moderation.ModerationCommand.LockTable;
import tablee.messages.moderation.ModerationCommand.RestoreContribution;
import tablee.messages.moderation.ModerationCommand.UnlockTable;
import tablee.messages.moderation.ModerationEvent;
import tablee.messages.moderation.ModerationEvent.ContributionHidden;
import tablee.messages.moderation.ModerationEvent.ContributionRestored;
import tablee.messages.moderation.ModerationEvent.TableLocked;
import tablee.messages.moderation.ModerationEvent.TableUnlocked;

/**
 * Decides what is kept from sight and which tables may not write. In any phase, also after the end: what hurts somebody
 * has to be hidden whenever it is seen.
 */
@AggregateRoot(type = Streams.MODERATION)
public final class Moderation {

  private static final AtMost HIDDEN = new AtMost(2_000, "contribution");

  @AggregateIdentifier
  final String stream;

  private final transient Premises premises;
  private final Moderated moderated = new Moderated();

  public Moderation(String stream, Premises premises) {
    this.stream = stream;
    this.premises = premises;
  }

  @CommandHandler(commandName = Streams.MODERATION)
  void decide(ModerationCommand command) {
    Authority.facilitates(command.by());
    var workshop = WorkshopFacts.restedOn(premises, command.workshop());
    switch (command) {
      case HideContribution it -> hide(it);
      case RestoreContribution it -> restore(it);
      case LockTable it -> lock(it, workshop);
      case UnlockTable it -> unlock(it, workshop);
    }
  }

  private void hide(HideContribution it) {
    if (it.reason().equals(moderated.reason(it.what()))) {
      return;
    }
    mayBeHidden(it.workshop(), it.what());
    if (moderated.reason(it.what()) == null) {
      HIDDEN.admitOneMore(moderated.count());
    }
    apply(new ContributionHidden(it.workshop(), it.what(), it.reason(), it.by()));
  }

  /** It has to be there, and people must not be working on it. */
  private void mayBeHidden(WorkshopId workshop, Contribution what) {
    switch (what.kind()) {
      case AXIS -> AxisForest.mustNotBeATheme(premises, workshop, new AxisId(what.id()));
      case ROW, CELL, FACET, SIDE -> Rows.mustHold(premises, workshop, theme(what), what);
      case ANSWER -> Answers.mustHold(premises, workshop, theme(what), what.id());
      case EXPECTATION -> ExpectationWall.mustHold(premises, workshop, new ExpectationId(what.id()));
      case GROUPING -> Proposals.mustHold(premises, workshop, new GroupingId(what.id()));
    }
  }

  private static AxisId theme(Contribution what) {
    return Objects.requireNonNull(what.axis());
  }

  private void restore(RestoreContribution it) {
    if (moderated.reason(it.what()) != null) {
      apply(new ContributionRestored(it.workshop(), it.what(), it.by()));
    }
  }

  private void lock(LockTable it, WorkshopFacts workshop) {
    workshop.mustHave(it.table());
    if (!it.reason().equals(moderated.reason(it.table()))) {
      apply(new TableLocked(it.workshop(), it.table(), it.reason(), it.by()));
    }
  }

  private void unlock(UnlockTable it, WorkshopFacts workshop) {
    workshop.mustHave(it.table());
    if (moderated.reason(it.table()) != null) {
      apply(new TableUnlocked(it.workshop(), it.table(), it.by()));
    }
  }

  @EventSourcingHandler
  void evolve(ModerationEvent event) {
    moderated.evolve(event);
  }
}
