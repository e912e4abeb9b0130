package tablee.command.grouping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import tablee.command.premise.Premise;
import tablee.command.premise.Premises;
import tablee.messages.Actor;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.grouping.GroupingEvent;
import tablee.messages.grouping.GroupingEvent.GroupingDeclined;
import tablee.messages.grouping.GroupingEvent.GroupingProposed;
import tablee.messages.grouping.GroupingEvent.GroupingSupported;
import tablee.messages.grouping.GroupingEvent.GroupingWithdrawn;
import tablee.messages.grouping.GroupingEvent.SupportWithdrawn;
import tablee.messages.id.GroupingId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.WorkshopId;

/** Proposed groupings and who supports them. */
public final class Proposals {

  /** @param settled declined or taken back */
  private record Proposal(Actor by, Set<ParticipantId> supporters, boolean settled) {
    Proposal supportedBy(ParticipantId participant, boolean now) {
      var supporting = new HashSet<>(supporters);
      if (now) {
        supporting.add(participant);
      } else {
        supporting.remove(participant);
      }
      return new Proposal(by, Set.copyOf(supporting), settled);
    }

    Proposal settle() {
      return new Proposal(by, supporters, true);
    }
  }

  private final Map<GroupingId, Proposal> proposals = new HashMap<>();

  /** Makes a decision rest on a proposal being neither declined nor taken back. */
  public static void mustBeOpen(Premises premises, WorkshopId workshop, GroupingId grouping) {
    premises.restOn(of(workshop), proposals -> proposals.open(grouping));
  }

  /**
   * Looks whether a grouping was ever proposed.
   *
   * @throws tablee.messages.RejectedException with {@link Rejection.NotFound}
   */
  public static void mustHold(Premises premises, WorkshopId workshop, GroupingId grouping) {
    premises.look(of(workshop), proposals -> proposals.known(grouping));
  }

  private static Premise<Proposals> of(WorkshopId workshop) {
    return new Premise<>(Streams.groupings(workshop), Proposals::new, (proposals, event) -> {
      proposals.evolve((GroupingEvent) event);
      return proposals;
    });
  }

  void mustBeNew(GroupingId id) {
    if (proposals.containsKey(id)) {
      throw new Rejection.AlreadyThere("grouping", id.value()).asException();
    }
  }

  /** @return who proposed it */
  Actor open(GroupingId id) {
    var proposal = known(id);
    if (proposal.settled()) {
      throw new Rejection.GroupingSettled().asException();
    }
    return proposal.by();
  }

  private Proposal known(GroupingId id) {
    var proposal = proposals.get(id);
    if (proposal == null) {
      throw new Rejection.NotFound("grouping", id.value()).asException();
    }
    return proposal;
  }

  boolean supports(GroupingId id, ParticipantId participant) {
    return known(id).supporters().contains(participant);
  }

  int count() {
    return proposals.size();
  }

  void evolve(GroupingEvent event) {
    switch (event) {
      case GroupingProposed it -> proposals.put(it.grouping(), new Proposal(it.by(), Set.of(), false));
      case GroupingSupported it -> change(it, proposal -> proposal.supportedBy(it.participant(), true));
      case SupportWithdrawn it -> change(it, proposal -> proposal.supportedBy(it.participant(), false));
      case GroupingDeclined it -> change(it, Proposal::settle);
      case GroupingWithdrawn it -> change(it, Proposal::settle);
    }
  }

  private void change(GroupingEvent event, UnaryOperator<Proposal> how) {
    proposals.computeIfPresent(event.grouping(), (_, proposal) -> how.apply(proposal));
  }
}
