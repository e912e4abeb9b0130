package tablee.board;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.Role;
import tablee.messages.id.GrantId;
import tablee.messages.id.ParticipantId;
import tablee.messages.people.PeopleEvent;
import tablee.messages.workshop.WorkshopEvent;

/** Who may come in: the links given out for a workshop, by the hash of their tokens. */
public final class Access {

  /**
   * Who holds a token.
   *
   * @param expires null for a link that stays good
   */
  public record Holder(Actor actor, @Nullable Instant expires) {
    public boolean expired(Instant now) {
      return expires != null && !now.isBefore(expires);
    }
  }

  private final Map<String, Holder> byTokenHash = new HashMap<>();
  private final Map<GrantId, String> grants = new HashMap<>();
  private final Map<ParticipantId, String> participants = new HashMap<>();
  private final Set<ParticipantId> removed = new HashSet<>();
  private final Set<String> withdrawn = new HashSet<>();

  /** Who holds the token with this hash. Empty for one that was never given out, or was withdrawn. */
  public Optional<Holder> holder(String tokenHash) {
    return Optional.ofNullable(byTokenHash.get(tokenHash)).filter(holder ->
      holder.actor().participant().filter(removed::contains).isEmpty()
    );
  }

  /** Whether the token with this hash opened the workshop once and does no more. */
  public boolean ended(String tokenHash) {
    return (
      holder(tokenHash).isEmpty() && (withdrawn.contains(tokenHash) || byTokenHash.containsKey(tokenHash))
    );
  }

  void evolve(Event event) {
    switch (event) {
      case WorkshopEvent.AccessGranted granted -> {
        grants.put(granted.grant(), granted.tokenHash());
        hold(granted.tokenHash(), granted.role(), granted.grant().value(), granted.expires());
      }
      case WorkshopEvent.AccessWithdrawn withdrawn -> forget(grants.remove(withdrawn.grant()));
      case PeopleEvent.ParticipantJoined joined -> {
        forget(participants.put(joined.participant(), joined.tokenHash()));
        hold(joined.tokenHash(), Role.PARTICIPANT, joined.participant().value(), joined.expires());
      }
      case PeopleEvent.ParticipantRemoved gone -> removed.add(gone.participant());
      case PeopleEvent.ParticipantReadmitted back -> removed.remove(back.participant());
      default -> {
        // No other event gives or takes access.
      }
    }
  }

  private void hold(String tokenHash, Role role, String id, @Nullable Instant expires) {
    byTokenHash.put(tokenHash, new Holder(new Actor(role, id), expires));
  }

  private void forget(@Nullable String tokenHash) {
    if (tokenHash != null) {
      byTokenHash.remove(tokenHash);
      withdrawn.add(tokenHash);
    }
  }
}
