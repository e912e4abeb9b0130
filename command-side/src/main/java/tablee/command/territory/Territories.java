package tablee.command.territory;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import tablee.command.premise.Premises;
import tablee.command.programme.Programme;
import tablee.command.rule.AtMost;
import tablee.command.rule.Authority;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.id.TerritoryId;
import tablee.messages.programme.Aspect;
import tablee.messages.programme.Coordinates;
import tablee.messages.programme.TerritoryCommand;
import tablee.messages.programme.TerritoryCommand.AddTerritory;
import tablee.messages.programme.TerritoryCommand.DescribeTerritory;
import tablee.messages.programme.TerritoryCommand.PutTerritoryBack;
import tablee.messages.programme.TerritoryCommand.ReviseTerritory;
import tablee.messages.programme.TerritoryCommand.TakeTerritoryOut;
import tablee.messages.programme.TerritoryEvent;
import tablee.messages.programme.TerritoryEvent.TerritoryAdded;
import tablee.messages.programme.TerritoryEvent.TerritoryDescribed;
import tablee.messages.programme.TerritoryEvent.TerritoryPutBack;
import tablee.messages.programme.TerritoryEvent.TerritoryRevised;
import tablee.messages.programme.TerritoryEvent.TerritoryTakenOut;

/** Decides about the territories of one programme. */
@AggregateRoot(type = Streams.TERRITORIES)
public final class Territories {

  private static final AtMost TERRITORIES = new AtMost(100, "territory");

  private record Name(String name, @Nullable Coordinates at) {}

  private record Section(TerritoryId territory, Aspect aspect) {}

  @AggregateIdentifier
  final String stream;

  private final transient Premises premises;
  private final KnownTerritories known = new KnownTerritories();
  private final Map<TerritoryId, Name> names = new HashMap<>();
  private final Map<Section, WrittenOnce> texts = new HashMap<>();

  public Territories(String stream, Premises premises) {
    this.stream = stream;
    this.premises = premises;
  }

  @CommandHandler(commandName = Streams.TERRITORIES)
  void decide(TerritoryCommand command) {
    Authority.facilitates(command.by());
    switch (command) {
      case AddTerritory it -> add(it);
      case ReviseTerritory it -> revise(it);
      case DescribeTerritory it -> describe(it);
      case TakeTerritoryOut it -> takeOut(it);
      case PutTerritoryBack it -> putBack(it);
    }
  }

  private void add(AddTerritory it) {
    if (known.knows(it.territory())) {
      throw new Rejection.AlreadyThere("territory", it.territory().value()).asException();
    }
    TERRITORIES.admitOneMore(known.count());
    if (!premises.restOn(Programme.launched(it.programme()), launched -> launched)) {
      throw new Rejection.NotFound("programme", it.programme().value()).asException();
    }
    apply(new TerritoryAdded(it.programme(), it.territory(), it.name(), it.at(), it.by()));
  }

  private void revise(ReviseTerritory it) {
    known.mustStand(it.territory());
    if (!new Name(it.name(), it.at()).equals(names.get(it.territory()))) {
      apply(new TerritoryRevised(it.programme(), it.territory(), it.name(), it.at(), it.by()));
    }
  }

  private void describe(DescribeTerritory it) {
    known.mustStand(it.territory());
    var text = texts.getOrDefault(new Section(it.territory(), it.aspect()), WrittenOnce.NOTHING);
    if (text.changes(it.text(), it.basedOn(), it.aspect())) {
      apply(
        new TerritoryDescribed(
          it.programme(),
          it.territory(),
          it.aspect(),
          text.version() + 1,
          it.text(),
          it.by()
        )
      );
    }
  }

  private void takeOut(TakeTerritoryOut it) {
    if (!known.isOut(it.territory())) {
      apply(new TerritoryTakenOut(it.programme(), it.territory(), it.by()));
    }
  }

  private void putBack(PutTerritoryBack it) {
    if (known.isOut(it.territory())) {
      apply(new TerritoryPutBack(it.programme(), it.territory(), it.by()));
    }
  }

  @EventSourcingHandler
  void evolve(TerritoryEvent event) {
    known.evolve(event);
    switch (event) {
      case TerritoryAdded it -> names.put(it.territory(), new Name(it.name(), it.at()));
      case TerritoryRevised it -> names.put(it.territory(), new Name(it.name(), it.at()));
      case TerritoryDescribed it -> texts.put(
        new Section(it.territory(), it.aspect()),
        new WrittenOnce(it.version(), it.text())
      );
      case TerritoryTakenOut _, TerritoryPutBack _ -> {
        // Kept above.
      }
    }
  }
}
