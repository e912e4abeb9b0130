package tablee.command.series;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import tablee.command.premise.Premises;
import tablee.command.rule.AtMost;
import tablee.command.rule.Authority;
import tablee.command.territory.KnownTerritories;
import tablee.command.workshop.WorkshopFacts;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.id.TerritoryId;
import tablee.messages.id.WorkshopId;
import tablee.messages.series.SeriesCommand;
import tablee.messages.series.SeriesCommand.AnnounceNext;
import tablee.messages.series.SeriesCommand.BeginInheritance;
import tablee.messages.series.SeriesCommand.CompleteInheritance;
import tablee.messages.series.SeriesCommand.InheritPeople;
import tablee.messages.series.SeriesCommand.SituateWorkshop;
import tablee.messages.series.SeriesEvent;
import tablee.messages.series.SeriesEvent.InheritanceBegun;
import tablee.messages.series.SeriesEvent.InheritanceCompleted;
import tablee.messages.series.SeriesEvent.NextAnnounced;
import tablee.messages.series.SeriesEvent.PeopleInherited;
import tablee.messages.series.SeriesEvent.WorkshopSituated;
import tablee.messages.series.Snapshot;

/** Decides about a workshop's place in its series. */
@AggregateRoot(type = Streams.SERIES)
public final class Series {

  private static final AtMost NEXT = new AtMost(50, "workshop");

  @AggregateIdentifier
  final String stream;

  private final transient Premises premises;
  private final Inheritance inheritance = new Inheritance();
  private final Set<WorkshopId> next = new HashSet<>();
  private @Nullable TerritoryId territory;

  public Series(String stream, Premises premises) {
    this.stream = stream;
    this.premises = premises;
  }

  @CommandHandler(commandName = Streams.SERIES)
  void decide(SeriesCommand command) {
    Authority.facilitates(command.by());
    var workshop = WorkshopFacts.restedOn(premises, command.workshop());
    switch (command) {
      case SituateWorkshop it -> situate(it, workshop);
      case BeginInheritance it -> begin(it, workshop);
      case InheritPeople it -> inherit(it, workshop);
      case CompleteInheritance it -> complete(it, workshop);
      case AnnounceNext it -> announce(it, workshop);
    }
  }

  private void situate(SituateWorkshop it, WorkshopFacts workshop) {
    if (Objects.equals(territory, it.territory())) {
      return;
    }
    if (it.territory() != null) {
      KnownTerritories.mustHave(premises, workshop.programme(), it.territory());
    }
    apply(new WorkshopSituated(it.workshop(), it.territory(), it.by()));
  }

  /** A workshop goes on inheriting from the one it began with, or from a later state of it. */
  private void begin(BeginInheritance it, WorkshopFacts workshop) {
    workshop.mustNotHaveStarted();
    var from = it.snapshot().workshop();
    mustBeAnotherOfTheProgramme(from, it.workshop(), workshop);
    var line = Inheritance.lineFrom(premises, from);
    if (
      line.contains(it.workshop()) || !inheritance.begun().map(Snapshot::workshop).orElse(from).equals(from)
    ) {
      throw new Rejection.Malformed("from").asException();
    }
    if (inheritance.begun().map(Snapshot::position).orElse(0L) < it.snapshot().position()) {
      apply(new InheritanceBegun(it.workshop(), it.snapshot(), it.title(), it.date(), line, it.by()));
    }
  }

  private void inherit(InheritPeople it, WorkshopFacts workshop) {
    workshop.mustNotHaveStarted();
    inheritance.mustBeOf(it.snapshot());
    if (!inheritance.holdsPeopleOf(it.snapshot())) {
      apply(new PeopleInherited(it.workshop(), it.snapshot(), it.people(), it.by()));
    }
  }

  private void complete(CompleteInheritance it, WorkshopFacts workshop) {
    inheritance.mustBeOf(it.snapshot());
    if (!inheritance.finished()) {
      workshop.mustNotHaveStarted();
      apply(new InheritanceCompleted(it.workshop(), it.snapshot(), it.by()));
    }
  }

  private void announce(AnnounceNext it, WorkshopFacts workshop) {
    mustBeAnotherOfTheProgramme(it.next(), it.workshop(), workshop);
    if (!next.contains(it.next())) {
      NEXT.admitOneMore(next.size());
      apply(new NextAnnounced(it.workshop(), it.next(), it.by()));
    }
  }

  private void mustBeAnotherOfTheProgramme(WorkshopId other, WorkshopId self, WorkshopFacts workshop) {
    if (
      other.equals(self) || !WorkshopFacts.restedOn(premises, other).programme().equals(workshop.programme())
    ) {
      throw new Rejection.NotFound("workshop", other.value()).asException();
    }
  }

  @EventSourcingHandler
  void evolve(SeriesEvent event) {
    inheritance.evolve(event);
    if (event instanceof WorkshopSituated it) {
      territory = it.territory();
    } else if (event instanceof NextAnnounced it) {
      next.add(it.next());
    }
  }
}
