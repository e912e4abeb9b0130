package tablee.query.board;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.analysis.GridRow.Contributor;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.WorkshopId;
import tablee.messages.log.PersonalData;

/** The nicknames of a workshop's people at the moment of an answer. They are never kept in a view. */
public final class Nicknames {

  private final Map<String, String> byParticipant;

  private Nicknames(Map<String, String> byParticipant) {
    this.byParticipant = byParticipant;
  }

  /** @param line the earlier workshops whose people contributed to this one, nearest first */
  public static Nicknames of(WorkshopId workshop, List<WorkshopId> line, PersonalData personalData) {
    Map<String, String> names = new HashMap<>(personalData.all(workshop.value()));
    line.forEach(earlier -> personalData.all(earlier.value()).forEach(names::putIfAbsent));
    return new Nicknames(names);
  }

  /** Null once it was erased. */
  public @Nullable String of(ParticipantId participant) {
    return byParticipant.get(participant.value());
  }

  public List<Contributor> named(Collection<Actor> actors) {
    return actors.stream().map(this::named).toList();
  }

  private Contributor named(Actor actor) {
    return new Contributor(actor, actor.participant().map(this::of).orElse(null));
  }
}
