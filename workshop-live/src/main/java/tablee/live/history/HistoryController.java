package tablee.live.history;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tablee.board.Audience;
import tablee.live.access.Bearer;
import tablee.live.room.Rooms;
import tablee.live.wire.Json;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.WorkshopId;
import tablee.messages.log.EventLog;
import tablee.messages.log.PersonalData;

/** A workshop's past over HTTP, for those who facilitated it and those who analyse its programme. */
@RestController
class HistoryController {

  private static final int MOST_CHANGES = 2_000;

  private final Past past;
  private final Rooms rooms;

  HistoryController(EventLog log, PersonalData people, Rooms rooms) {
    this.past = new Past(log, people);
    this.rooms = rooms;
  }

  @GetMapping(path = "/api/workshops/{workshop}/board", produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] board(
    @PathVariable WorkshopId workshop,
    @RequestParam(required = false) @Nullable Long at,
    Bearer bearer
  ) {
    mayRead(workshop, bearer);
    var standing = past.at(workshop, at == null ? Long.MAX_VALUE : notNegative("at", at), audience(bearer));
    return json(
      "{\"log\":%s,\"position\":%d,\"board\":%s}".formatted(
        Json.MAPPER.writeValueAsString(past.incarnation()),
        standing.position(),
        standing.board()
      )
    );
  }

  @GetMapping(path = "/api/workshops/{workshop}/changes", produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] changes(
    @PathVariable WorkshopId workshop,
    @RequestParam(defaultValue = "0") long after,
    @RequestParam(defaultValue = "2000") int limit,
    Bearer bearer
  ) {
    mayRead(workshop, bearer);
    if (limit < 1 || limit > MOST_CHANGES) {
      throw new Rejection.Malformed("limit").asException();
    }
    long head = past.head();
    var changes = past.changes(workshop, notNegative("after", after), limit, audience(bearer));
    return json(
      "{\"log\":%s,\"head\":%d,\"changes\":[%s]}".formatted(
        Json.MAPPER.writeValueAsString(past.incarnation()),
        head,
        String.join(",", texts(changes))
      )
    );
  }

  private static List<String> texts(List<byte[]> changes) {
    return changes
      .stream()
      .map(change -> new String(change, StandardCharsets.UTF_8))
      .toList();
  }

  private static byte[] json(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static long notNegative(String field, long position) {
    if (position < 0) {
      throw new Rejection.Malformed(field).asException();
    }
    return position;
  }

  private static Audience audience(Bearer bearer) {
    return Audience.of(bearer.actor().role());
  }

  private void mayRead(WorkshopId workshop, Bearer bearer) {
    if (bearer.actor().role() != Role.ANALYST) {
      bearer.facilitating(workshop);
    } else if (!isOf(workshop, bearer.programme())) {
      throw new Rejection.NotFound("workshop", workshop.value()).asException();
    }
  }

  private boolean isOf(WorkshopId workshop, ProgrammeId programme) {
    return rooms.look(workshop, (board, _) -> board.programme().filter(programme::equals).isPresent());
  }
}
