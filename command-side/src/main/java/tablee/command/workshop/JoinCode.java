package tablee.command.workshop;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import tablee.command.premise.Premise;
import tablee.command.premise.Premises;
import tablee.command.rule.Authority;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.id.WorkshopId;
import tablee.messages.workshop.WorkshopCommand.ReserveJoinCode;
import tablee.messages.workshop.WorkshopEvent.JoinCodeReserved;

/** Decides whose a join code is: the first workshop's that asks, for good. */
@AggregateRoot(type = Streams.JOIN_CODE)
public final class JoinCode {

  @AggregateIdentifier
  final String stream;

  private @Nullable WorkshopId reservedFor;

  public JoinCode(String stream) {
    this.stream = stream;
  }

  /** Makes a decision rest on a code being reserved for a workshop. */
  static void mustBeReserved(Premises premises, String code, WorkshopId workshop) {
    var owner = premises.restOn(
      new Premise<Optional<WorkshopId>>(Streams.joinCode(code), Optional::empty, (_, event) ->
        Optional.of(((JoinCodeReserved) event).workshop())
      ),
      reservedFor -> reservedFor
    );
    if (!owner.equals(Optional.of(workshop))) {
      throw new Rejection.CodeUnknown().asException();
    }
  }

  @CommandHandler(commandName = Streams.JOIN_CODE)
  void decide(ReserveJoinCode it) {
    Authority.facilitates(it.by());
    if (reservedFor == null) {
      apply(new JoinCodeReserved(it.code(), it.workshop(), it.by()));
    } else if (!reservedFor.equals(it.workshop())) {
      throw new Rejection.AlreadyThere("code", it.code()).asException();
    }
  }

  @EventSourcingHandler
  void evolve(JoinCodeReserved event) {
    reservedFor = event.workshop();
  }
}
