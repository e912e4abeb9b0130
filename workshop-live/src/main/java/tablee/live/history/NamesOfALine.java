package tablee.live.history;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tablee.board.Board;
import tablee.board.Names;
import tablee.messages.Rejection;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.WorkshopId;
import tablee.messages.log.LogUnavailableException;
import tablee.messages.log.PersonalData;

/** What people are called now in a workshop, and in those it inherits from. */
final class NamesOfALine implements Names {

  private final PersonalData people;
  private final WorkshopId workshop;
  private final Board board;
  private final Map<WorkshopId, Map<String, String>> known = new HashMap<>();

  NamesOfALine(PersonalData people, WorkshopId workshop, Board board) {
    this.people = people;
    this.workshop = workshop;
    this.board = board;
  }

  @Override
  public @Nullable String of(ParticipantId participant) {
    var name = of(workshop, participant);
    for (var earlier : board.line()) {
      if (name != null) {
        return name;
      }
      name = of(earlier, participant);
    }
    return name;
  }

  private @Nullable String of(WorkshopId place, ParticipantId participant) {
    return known.computeIfAbsent(place, this::read).get(participant.value());
  }

  private Map<String, String> read(WorkshopId place) {
    try {
      return people.all(place.value());
    } catch (LogUnavailableException e) {
      throw new Rejection.Unavailable().asException();
    }
  }
}
