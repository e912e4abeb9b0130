package tablee.command.library;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import tablee.command.axis.AxisForest;
import tablee.command.grid.Rows;
import tablee.command.group.Memberships;
import tablee.command.library.Pins.Place;
import tablee.command.people.Roster;
import tablee.command.premise.Premises;
import tablee.command.rule.Authority;
import tablee.command.series.Inheritance;
import tablee.command.workshop.WorkshopFacts;
import tablee.messages.Actor;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.id.WorkshopId;
import tablee.messages.library.AttachmentCommand;
import tablee.messages.library.AttachmentCommand.AttachItem;
import tablee.messages.library.AttachmentCommand.DetachItem;
import tablee.messages.library.AttachmentCommand.InheritItems;
import tablee.messages.library.AttachmentCommand.NoticeLibrary;
import tablee.messages.library.AttachmentCommand.TakeStance;
import tablee.messages.library.AttachmentEvent;
import tablee.messages.library.AttachmentEvent.ItemAttached;
import tablee.messages.library.AttachmentEvent.ItemDetached;
import tablee.messages.library.AttachmentEvent.ItemInherited;
import tablee.messages.library.AttachmentEvent.LibraryNoticed;
import tablee.messages.library.AttachmentEvent.StanceTaken;
import tablee.messages.library.ItemReference;
import tablee.messages.library.Target;
import tablee.messages.method.Activity;

/**
 * Decides what of its programme's library a workshop puts beside its axes, groups and rows. Whoever may write somewhere
 * may put something there: a table at its axes, a group on its page and in its grid, facilitators everywhere.
 */
@AggregateRoot(type = Streams.ATTACHMENTS)
public final class Attachments {

  @AggregateIdentifier
  final String stream;

  private final transient Premises premises;
  private final Pins pins = new Pins();

  public Attachments(String stream, Premises premises) {
    this.stream = stream;
    this.premises = premises;
  }

  @CommandHandler(commandName = Streams.ATTACHMENTS)
  void decide(AttachmentCommand command) {
    Roster.admit(premises, command.workshop(), command.by());
    var workshop = WorkshopFacts.restedOn(premises, command.workshop());
    switch (command) {
      case AttachItem it -> attach(it, workshop);
      case TakeStance it -> take(it, workshop);
      case DetachItem it -> detach(it, workshop);
      case NoticeLibrary it -> notice(it, workshop);
      case InheritItems it -> inherit(it, workshop);
    }
  }

  private void attach(AttachItem it, WorkshopFacts workshop) {
    workshop.mustTake(Activity.USE_LIBRARY, it.by());
    var place = new Place(it.on(), it.axis(), it.row());
    mustWriteAt(place, it.workshop(), it.by());
    var standing = pins.standing(it.item(), place);
    if (standing.isPresent()) {
      if (standing.get().stance() != it.stance()) {
        throw new Rejection.AlreadyThere("item", it.item().value()).asException();
      }
      return;
    }
    pins.mayAdd(it.attachment(), it.item(), place);
    var item = premises.look(Shelves.of(workshop.programme()), shelves -> shelves.standing(it.item()));
    apply(
      new ItemAttached(
        it.workshop(),
        it.attachment(),
        ItemReference.to(item),
        it.on(),
        it.axis(),
        it.row(),
        it.stance(),
        it.by()
      )
    );
  }

  private void take(TakeStance it, WorkshopFacts workshop) {
    workshop.mustTake(Activity.USE_LIBRARY, it.by());
    var pin = pins.known(it.attachment());
    mustWriteAt(pin.place(), it.workshop(), it.by());
    var row = pin.place().row();
    if (pin.off() || row == null) {
      throw new Rejection.NotFound("attachment", it.attachment().value()).asException();
    }
    if (pin.stance() != it.stance()) {
      apply(new StanceTaken(it.workshop(), it.attachment(), pin.place().axis(), row, it.stance(), it.by()));
    }
  }

  private void detach(DetachItem it, WorkshopFacts workshop) {
    workshop.mustTake(Activity.USE_LIBRARY, it.by());
    var pin = pins.known(it.attachment());
    mustWriteAt(pin.place(), it.workshop(), it.by());
    if (!pin.off()) {
      apply(new ItemDetached(it.workshop(), it.attachment(), pin.place().axis(), pin.place().row(), it.by()));
    }
  }

  private void inherit(InheritItems it, WorkshopFacts workshop) {
    Authority.facilitates(it.by());
    workshop.mustNotHaveStarted();
    Inheritance.mustBeOf(premises, it.workshop(), it.snapshot());
    if (pins.hold(it.snapshot())) {
      return;
    }
    for (var gone : pins.leftOut(it)) {
      var place = pins.known(gone).place();
      apply(new ItemDetached(it.workshop(), gone, place.axis(), place.row(), it.by()));
    }
    for (var item : it.items()) {
      apply(
        new ItemInherited(
          it.workshop(),
          item.attachment(),
          it.snapshot(),
          item.item(),
          item.on(),
          item.axis(),
          item.row(),
          item.stance(),
          item.author(),
          it.by()
        )
      );
    }
  }

  /** Says the same however often and in whatever order it is asked: how far the library has come. */
  private void notice(NoticeLibrary it, WorkshopFacts workshop) {
    var noticed = premises.look(Shelves.of(workshop.programme()), shelves ->
      new LibraryNoticed(it.workshop(), shelves.revision(), shelves.standing(), it.by())
    );
    if (noticed.revision() > pins.noticed()) {
      apply(noticed);
    }
  }

  private void mustWriteAt(Place place, WorkshopId workshop, Actor by) {
    switch (place.on()) {
      case AXIS -> mustSitAtItsTable(place, workshop, by);
      case GROUP -> mustBeOfItsGroup(place, workshop, by);
      case ROW -> {
        mustBeOfItsGroup(place, workshop, by);
        Rows.mustStand(premises, workshop, place.axis(), requireNonNull(place.row()));
      }
    }
  }

  private void mustSitAtItsTable(Place place, WorkshopId workshop, Actor by) {
    var table = AxisForest.tableOfLiving(premises, workshop, place.axis());
    by.participant().ifPresent(participant -> {
      var seat = premises.look(Roster.of(workshop), roster -> roster.seat(participant));
      if (seat.isEmpty() || !seat.equals(table)) {
        throw new Rejection.NotAtThisTable().asException();
      }
    });
  }

  private void mustBeOfItsGroup(Place place, WorkshopId workshop, Actor by) {
    AxisForest.mustBeValidated(premises, workshop, place.axis());
    by.participant().ifPresent(participant ->
      Memberships.mustContain(premises, workshop, place.axis(), participant)
    );
  }

  @EventSourcingHandler
  void evolve(AttachmentEvent event) {
    pins.evolve(event);
  }
}
