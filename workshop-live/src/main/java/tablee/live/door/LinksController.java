package tablee.live.door;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tablee.live.access.Bearer;
import tablee.live.access.Readers;
import tablee.live.access.Token;
import tablee.live.command.Args;
import tablee.messages.Actor;
import tablee.messages.Commands;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.Streams;
import tablee.messages.id.GrantId;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.WorkshopId;
import tablee.messages.log.EventLog;
import tablee.messages.log.LogUnavailableException;
import tablee.messages.log.Recorded;
import tablee.messages.programme.ProgrammeCommand.GrantReading;
import tablee.messages.programme.ProgrammeCommand.WithdrawReading;
import tablee.messages.workshop.WorkshopCommand.GrantAccess;
import tablee.messages.workshop.WorkshopCommand.WithdrawAccess;
import tablee.messages.workshop.WorkshopEvent.AccessGranted;
import tablee.messages.workshop.WorkshopEvent.AccessWithdrawn;

/** The links that a facilitator gives out and takes back. */
@RestController
class LinksController {

  private final Commands commands;
  private final EventLog log;
  private final Readers readers;

  LinksController(Commands commands, EventLog log, Readers readers) {
    this.commands = commands;
    this.log = log;
    this.readers = readers;
  }

  record Given(GrantId grant, Role role, String token) {}

  @PostMapping("/api/workshops/{workshop}/links")
  @ResponseStatus(HttpStatus.CREATED)
  Given give(@PathVariable WorkshopId workshop, Bearer bearer, Args args) {
    var by = bearer.facilitating(workshop);
    var grant = args.id("grant", GrantId::new);
    var role = args.id("role", Role::of);
    var secret = args.text("secret");
    args.nothingElse();
    var token = switch (role) {
      case FACILITATOR, PROJECTOR -> Token.made(role, workshop.value(), secret);
      case ANALYST -> Token.made(role, bearer.programme().value(), secret);
      case PARTICIPANT -> throw new Rejection.Malformed("role").asException();
    };
    var key = workshop + "/link/" + by + "/" + grant + "/" + token.hash();
    commands.submit(
      role == Role.ANALYST
        ? new GrantReading(bearer.programme(), grant, token.hash(), by)
        : new GrantAccess(workshop, grant, role, token.hash(), null, by),
      key
    );
    return new Given(grant, role, token.reveal());
  }

  record Link(GrantId grant, Role role, Instant since) {}

  @GetMapping("/api/workshops/{workshop}/links")
  Map<String, List<Link>> links(@PathVariable WorkshopId workshop, Bearer bearer) {
    bearer.facilitating(workshop);
    List<Link> links = new ArrayList<>(ofWorkshop(workshop));
    for (var reader : readers.of(bearer.programme())) {
      links.add(new Link(reader.grant(), Role.ANALYST, reader.since()));
    }
    return Map.of("links", links);
  }

  private List<Link> ofWorkshop(WorkshopId workshop) {
    Map<GrantId, Link> links = new LinkedHashMap<>();
    for (var recorded : events(workshop)) {
      switch (recorded.event()) {
        case AccessGranted granted -> links.put(
          granted.grant(),
          new Link(granted.grant(), granted.role(), recorded.at())
        );
        case AccessWithdrawn withdrawn -> links.remove(withdrawn.grant());
        default -> {
          // Gives and takes nothing.
        }
      }
    }
    return List.copyOf(links.values());
  }

  private List<Recorded> events(WorkshopId workshop) {
    try {
      return log.stream(Streams.workshop(workshop), 0);
    } catch (LogUnavailableException e) {
      throw new Rejection.Unavailable().asException();
    }
  }

  @DeleteMapping("/api/workshops/{workshop}/links/{grant}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable WorkshopId workshop, @PathVariable GrantId grant, Bearer bearer) {
    var by = bearer.facilitating(workshop);
    var key = workshop + "/withdraw/" + grant;
    commands.submit(
      isReaders(bearer.programme(), grant)
        ? withdrawReading(bearer.programme(), grant, by)
        : new WithdrawAccess(workshop, grant, by),
      key
    );
  }

  private boolean isReaders(ProgrammeId programme, GrantId grant) {
    return readers
      .of(programme)
      .stream()
      .anyMatch(reader -> reader.grant().equals(grant));
  }

  private static WithdrawReading withdrawReading(ProgrammeId programme, GrantId grant, Actor by) {
    return new WithdrawReading(programme, grant, by);
  }
}
