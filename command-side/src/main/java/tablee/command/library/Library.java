package tablee.command.library;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import tablee.command.people.Roster;
import tablee.command.premise.Premises;
import tablee.command.rule.AtMost;
import tablee.command.workshop.WorkshopFacts;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.id.ItemId;
import tablee.messages.library.ItemKind;
import tablee.messages.library.LibraryCommand;
import tablee.messages.library.LibraryCommand.AddItems;
import tablee.messages.library.LibraryCommand.PutItemBack;
import tablee.messages.library.LibraryCommand.ReviseItem;
import tablee.messages.library.LibraryCommand.TakeItemOut;
import tablee.messages.library.LibraryEvent;
import tablee.messages.library.LibraryEvent.ItemAdded;
import tablee.messages.library.LibraryEvent.ItemPutBack;
import tablee.messages.library.LibraryEvent.ItemRevised;
import tablee.messages.library.LibraryEvent.ItemTakenOut;
import tablee.messages.library.LibraryItem;
import tablee.messages.method.Activity;

/** Decides about what a programme's library holds. */
@AggregateRoot(type = Streams.LIBRARY)
public final class Library {

  private static final AtMost ITEMS = new AtMost(3_000, "item");

  @AggregateIdentifier
  final String stream;

  private final transient Premises premises;
  private final Shelves shelves = new Shelves();

  public Library(String stream, Premises premises) {
    this.stream = stream;
    this.premises = premises;
  }

  @CommandHandler(commandName = Streams.LIBRARY)
  void decide(LibraryCommand command) {
    mustBeOpenTo(command);
    var rule = new ParticipantsBringResources(command.workshop(), command.by());
    switch (command) {
      case AddItems it -> add(it, rule);
      case ReviseItem it -> revise(it, rule);
      case TakeItemOut it -> takeOut(it, rule);
      case PutItemBack it -> putBack(it, rule);
    }
  }

  /** Facilitators prepare and tidy up a library at any time; participants use it in the phases that say so. */
  private void mustBeOpenTo(LibraryCommand it) {
    Roster.admit(premises, it.workshop(), it.by());
    var workshop = WorkshopFacts.restedOn(premises, it.workshop());
    if (!workshop.programme().equals(it.programme())) {
      throw new Rejection.NotFound("programme", it.programme().value()).asException();
    }
    if (!it.by().facilitates()) {
      workshop.mustTake(Activity.USE_LIBRARY, it.by());
    }
  }

  private void add(AddItems it, ParticipantsBringResources rule) {
    var entries = new HashSet<ItemId>();
    var ids = new HashSet<ItemId>();
    for (var item : it.items()) {
      rule.mayBring(item.kind());
      if (shelves.has(item.item()) || !ids.add(item.item())) {
        throw new Rejection.AlreadyThere("item", item.item().value()).asException();
      }
      ITEMS.admitOneMore(shelves.count() + ids.size() - 1);
      if (item.kind() == ItemKind.THEMATIC_ENTRY) {
        entries.add(item.item());
      }
    }
    for (var item : it.items()) {
      if (item.entry() != null && !entries.contains(item.entry())) {
        shelves.mustBeAnEntry(item.entry());
      }
    }
    it.items().forEach(item -> apply(new ItemAdded(it.programme(), it.workshop(), item, it.by())));
  }

  private void revise(ReviseItem it, ParticipantsBringResources rule) {
    LibraryItem item = it.item();
    rule.mayChange(shelves.known(item.item()));
    var now = shelves.standing(item.item());
    if (now.kind() != item.kind()) {
      throw new Rejection.Malformed("kind").asException();
    }
    if (item.entry() != null && !item.entry().equals(now.entry())) {
      shelves.mustBeAnEntry(item.entry());
    }
    if (!now.equals(item)) {
      apply(new ItemRevised(it.programme(), it.workshop(), item, it.by()));
    }
  }

  private void takeOut(TakeItemOut it, ParticipantsBringResources rule) {
    var kept = shelves.known(it.item());
    rule.mayChange(kept);
    if (!kept.out()) {
      apply(new ItemTakenOut(it.programme(), it.workshop(), it.item(), it.by()));
    }
  }

  private void putBack(PutItemBack it, ParticipantsBringResources rule) {
    var kept = shelves.known(it.item());
    rule.mayChange(kept);
    if (kept.out()) {
      apply(new ItemPutBack(it.programme(), it.workshop(), it.item(), it.by()));
    }
  }

  @EventSourcingHandler
  void evolve(LibraryEvent event) {
    shelves.evolve(event);
  }
}
