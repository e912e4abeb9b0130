package tablee.verification.store;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.axis.AxisEvent.AxisRevised;
import tablee.messages.id.AxisId;
import tablee.messages.id.FacilitatorId;
import tablee.messages.id.WorkshopId;

/** An aggregate as small as can be: an axis that is revised again and again. */
public class Theme {

  private static final Actor SOMEBODY = Actor.facilitator(new FacilitatorId("f1"));

  /** Read by Axon. */
  @AggregateIdentifier
  @SuppressWarnings("UnusedVariable")
  private @Nullable String id;

  /** @param number tells one command from another */
  public record Revise(@TargetAggregateIdentifier String axis, long number) {}

  public Theme() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(Revise revise) {
    apply(revised(revise.axis(), revise.number()));
  }

  static AxisRevised revised(String axis, long number) {
    return new AxisRevised(
      new WorkshopId("w-" + axis),
      new AxisId(axis),
      "Mobilités douces " + number,
      "Se déplacer sans voiture, du bourg à la gare, quand le dernier car est passé",
      SOMEBODY
    );
  }

  static long number(AxisRevised event) {
    return Long.parseLong(event.title().substring(event.title().lastIndexOf(' ') + 1));
  }

  @EventSourcingHandler
  void on(AxisRevised event) {
    id = event.axis().value();
  }
}
