package tablee.log;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.WorkshopId;
import tablee.messages.people.PeopleEvent.NicknameChanged;
import tablee.messages.people.PeopleEvent.ParticipantReadmitted;

/** A small aggregate for tests: one participant who comes and changes names. */
@Aggregate
public class Roster {

  public static final WorkshopId WORKSHOP = new WorkshopId("morlaix-2015-09-29");

  /** Read by Axon. */
  @AggregateIdentifier
  @SuppressWarnings("UnusedVariable")
  private @Nullable String id;

  private int renamed;

  public record Join(@TargetAggregateIdentifier String participant) {}

  public record Rename(@TargetAggregateIdentifier String participant) {}

  public Roster() {}

  @CommandHandler
  public Roster(Join join) {
    apply(joined(join.participant()));
  }

  @CommandHandler
  public int handle(Rename rename) {
    apply(renamed(rename.participant()));
    return renamed;
  }

  @EventSourcingHandler
  void on(ParticipantReadmitted joined) {
    id = joined.participant().value();
  }

  @EventSourcingHandler
  void on(NicknameChanged event) {
    renamed++;
  }

  public static Event joined(String participant) {
    var who = new ParticipantId(participant);
    return new ParticipantReadmitted(WORKSHOP, who, Actor.participant(who));
  }

  public static Event renamed(String participant) {
    var who = new ParticipantId(participant);
    return new NicknameChanged(WORKSHOP, who, Actor.participant(who));
  }
}
