package tablee.live.access;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tablee.board.Access;
import tablee.board.Board;
import tablee.live.room.Rooms;
import tablee.messages.Actor;
import tablee.messages.RejectedException;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.analysis.ReadingScope;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.WorkshopId;

/** Tells who holds a token. Safe for any number of threads. */
public final class Doorkeeper {

  /** More tokens than anybody holds. */
  private static final int MOST_TOKENS = 100;
  private static final String BEARER = "Bearer ";

  private final Rooms rooms;
  private final Readers readers;
  private final InstantSource clock;

  public Doorkeeper(Rooms rooms, Readers readers, InstantSource clock) {
    this.rooms = rooms;
    this.readers = readers;
    this.clock = clock;
  }

  /**
   * Who a request comes from.
   *
   * @param authorization the header of that name
   * @throws RejectedException with {@link Rejection.Unavailable} if the log can't be read now
   */
  public Optional<Bearer> bearer(@Nullable String authorization) {
    var tokens = tokens(authorization);
    return tokens.isEmpty() ? Optional.empty() : Token.parse(tokens.getFirst()).flatMap(this::bearer);
  }

  /**
   * What the tokens of a request open for reading, all of them together. Tokens that open nothing add nothing.
   *
   * @return empty if none of them opens anything
   */
  public Optional<ReadingScope> readingScope(@Nullable String authorization) {
    Set<ProgrammeId> programmes = new HashSet<>();
    Set<WorkshopId> workshops = new HashSet<>();
    for (var token : tokens(authorization)) {
      var bearer = Token.parse(token).flatMap(this::bearer).orElse(null);
      if (bearer != null && bearer.actor().role() == Role.ANALYST) {
        programmes.add(bearer.programme());
      } else if (bearer != null && bearer.actor().role() == Role.FACILITATOR) {
        bearer.place().ifPresent(workshops::add);
      }
    }
    return programmes.isEmpty() && workshops.isEmpty()
      ? Optional.empty()
      : Optional.of(new ReadingScope(programmes, workshops));
  }

  private static List<String> tokens(@Nullable String authorization) {
    if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return List.of();
    }
    return Arrays.stream(authorization.substring(BEARER.length()).strip().split(" +"))
      .limit(MOST_TOKENS)
      .toList();
  }

  private Optional<Bearer> bearer(Token token) {
    var workshop = token.workshop();
    return workshop.isPresent() ? inWorkshop(token, workshop.get()) : ofProgramme(token);
  }

  private Optional<Bearer> inWorkshop(Token token, WorkshopId workshop) {
    var hash = token.hash();
    var known = rooms.look(workshop, (board, _) -> holder(board, workshop, hash));
    // They may have joined a moment ago, and be faster than the event.
    return known.isPresent()
      ? known
      : rooms.lookUpToDate(workshop, (board, _) -> holder(board, workshop, hash));
  }

  private Optional<Bearer> holder(Board board, WorkshopId workshop, String hash) {
    return board
      .access()
      .holder(hash)
      .filter(this::isGood)
      .flatMap(holder ->
        board
          .programme()
          .map(programme -> new Bearer(holder.actor(), workshop, programme, hash, holder.expires()))
      );
  }

  private boolean isGood(Access.Holder holder) {
    return !holder.expired(clock.instant());
  }

  private Optional<Bearer> ofProgramme(Token token) {
    var hash = token.hash();
    return token
      .programme()
      .flatMap(programme ->
        readers
          .holder(programme, hash)
          .map(grant -> new Bearer(new Actor(Role.ANALYST, grant.value()), null, programme, hash, null))
      );
  }
}
