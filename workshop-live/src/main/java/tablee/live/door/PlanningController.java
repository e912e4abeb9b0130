package tablee.live.door;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tablee.live.access.Bearer;
import tablee.live.access.Doorkeeper;
import tablee.live.access.Token;
import tablee.live.command.Args;
import tablee.live.http.TroubleException;
import tablee.live.method.MethodFile;
import tablee.live.method.PublishedMethods;
import tablee.live.room.Rooms;
import tablee.messages.Actor;
import tablee.messages.Commands;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.id.FacilitatorId;
import tablee.messages.id.GrantId;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.TableId;
import tablee.messages.id.WorkshopId;
import tablee.messages.log.Receipt;
import tablee.messages.method.CollectiveExploration;
import tablee.messages.method.Method;
import tablee.messages.method.SoundMethod;
import tablee.messages.programme.ProgrammeCommand.LaunchProgramme;
import tablee.messages.workshop.PlannedTable;
import tablee.messages.workshop.WorkshopCommand.ChangeJoinCode;
import tablee.messages.workshop.WorkshopCommand.GrantAccess;
import tablee.messages.workshop.WorkshopCommand.PlanWorkshop;

/**
 * Plans workshops. Planning takes several commits; each has a key that comes from the workshop and the device's
 * secret, so that a request whose answer was lost on the way, or that broke off in the middle, can be sent again.
 */
@RestController
class PlanningController {

  private static final int ID_LENGTH = 16;

  private final Commands commands;
  private final Codes codes;
  private final Rooms rooms;
  private final Doorkeeper doorkeeper;
  private final PublishedMethods methods;

  PlanningController(
    Commands commands,
    Codes codes,
    Rooms rooms,
    Doorkeeper doorkeeper,
    PublishedMethods methods
  ) {
    this.commands = commands;
    this.codes = codes;
    this.rooms = rooms;
    this.doorkeeper = doorkeeper;
    this.methods = methods;
  }

  record Planned(WorkshopId workshop, ProgrammeId programme, String joinCode, String token) {}

  @PostMapping("/api/workshops")
  @ResponseStatus(HttpStatus.CREATED)
  Planned plan(
    Args args,
    @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization
  ) {
    var workshop = args.id("workshop", WorkshopId::new);
    var token = Token.made(Role.FACILITATOR, workshop.value(), args.text("secret"));
    var grant = new GrantId(token.hash().substring(0, ID_LENGTH));
    var by = Actor.facilitator(new FacilitatorId(grant.value()));
    var programme = programme(args, authorization);
    var plan = new PlanWorkshop(
      workshop,
      programme.orElseGet(() -> new ProgrammeId(ownProgramme(token))),
      args.text("title"),
      args.dateOrNull("date"),
      args.text("place"),
      tables(args),
      method(args, programme.orElse(null)),
      "",
      by
    );
    args.nothingElse();

    var key = workshop + "/plan/" + token.hash();
    if (programme.isEmpty()) {
      commands.submit(new LaunchProgramme(plan.programme(), plan.title(), by), key + "/programme");
    }
    plan(plan, key + "/workshop");
    var granted = commands.submit(
      new GrantAccess(workshop, grant, Role.FACILITATOR, token.hash(), null, by),
      key + "/access"
    );
    return rooms.look(workshop, granted.map(Receipt::last).orElse(0L), (board, _) ->
      new Planned(workshop, board.programme().orElseThrow(), board.joinCode(), token.reveal())
    );
  }

  /** A code is drawn anew each time, so a plan that stands already takes none. */
  private void plan(PlanWorkshop plan, String key) {
    if (!rooms.look(plan.workshop(), (board, _) -> board.planned())) {
      var code = codes.reserve(plan.workshop(), plan.by());
      commands.submit(withCode(plan, code), key);
    } else {
      // Refused if the plan that stands is somebody else's.
      commands.submit(plan, key);
    }
  }

  private static PlanWorkshop withCode(PlanWorkshop plan, String code) {
    return new PlanWorkshop(
      plan.workshop(),
      plan.programme(),
      plan.title(),
      plan.date(),
      plan.place(),
      plan.tables(),
      plan.method(),
      code,
      plan.by()
    );
  }

  /** A workshop joins a programme only by the hand of somebody who facilitates another of its workshops. */
  private Optional<ProgrammeId> programme(Args args, @Nullable String authorization) {
    var asked = args.idOrNull("programme", ProgrammeId::new);
    if (asked == null) {
      return Optional.empty();
    }
    var bearer = doorkeeper.bearer(authorization).orElseThrow(TroubleException::tokenUnknown);
    if (bearer.actor().role() != Role.FACILITATOR || !bearer.programme().equals(asked)) {
      throw new Rejection.NotAllowed(bearer.actor().role()).asException();
    }
    return Optional.of(asked);
  }

  /** The same for the same request, however often it is sent. */
  private static String ownProgramme(Token token) {
    var hash = token.hash();
    return hash.substring(hash.length() - ID_LENGTH);
  }

  private static List<PlannedTable> tables(Args args) {
    List<PlannedTable> tables = new ArrayList<>();
    for (var name : args.texts("tables")) {
      tables.add(new PlannedTable(new TableId("t" + (tables.size() + 1)), name));
    }
    return tables;
  }

  /** The default one, one that can be chosen, one that came in a file, or the one another workshop runs. */
  private Method method(Args args, @Nullable ProgrammeId programme) {
    var file = args.objectOrNull("package");
    var chosen = args.text("method");
    var version = args.numberOrNull("methodVersion");
    var like = args.idOrNull("methodOf", WorkshopId::new);
    var method =
      like != null
        ? methodOf(like, programme)
        : file == null
          ? choose(chosen, version, programme)
          : MethodFile.read(file);
    return method.limitedTo(
      number(args, "maxAxesPerTable", method.maxAxesPerTable(), SoundMethod.MOST_AXES),
      number(args, "voteBudget", method.voteBudget(), SoundMethod.MOST_VOTES)
    );
  }

  private Method methodOf(WorkshopId like, @Nullable ProgrammeId programme) {
    return rooms
      .lookUpToDate(like, (board, _) ->
        board
          .programme()
          .filter(it -> it.equals(programme))
          .flatMap(_ -> board.method())
      )
      .orElseThrow(() -> new Rejection.NotFound("workshop", like.value()).asException());
  }

  private Method choose(String id, @Nullable Integer version, @Nullable ProgrammeId programme) {
    return id.isEmpty()
      ? CollectiveExploration.method()
      : methods
          .find(programme, id, version)
          .orElseThrow(() -> new Rejection.NotFound("method", id).asException());
  }

  private static int number(Args args, String field, int usual, int most) {
    var asked = args.numberOrNull(field);
    if (asked == null) {
      return usual;
    }
    if (asked < 1 || asked > most) {
      throw new Rejection.Malformed(field).asException();
    }
    return asked;
  }

  @PostMapping("/api/workshops/{workshop}/join-code")
  Map<String, String> newJoinCode(@PathVariable WorkshopId workshop, Bearer bearer) {
    var by = bearer.facilitating(workshop);
    var code = codes.reserve(workshop, by);
    commands.submit(new ChangeJoinCode(workshop, code, by), workshop + "/new-code/" + code);
    Map<String, String> answer = new HashMap<>();
    answer.put("joinCode", code);
    return answer;
  }
}
