package tablee.live.method;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tablee.live.access.Bearer;
import tablee.live.access.Doorkeeper;
import tablee.live.command.Args;
import tablee.messages.Commands;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.id.ProgrammeId;
import tablee.messages.method.BuiltInMethods;
import tablee.messages.method.Method;
import tablee.messages.method.MethodCommand.PublishMethod;
import tablee.messages.method.Words;
import tools.jackson.databind.node.ObjectNode;

/** Methods to choose from, to take away as files, to check, and to publish. */
@RestController
class MethodsController {

  private final Commands commands;
  private final PublishedMethods methods;
  private final Doorkeeper doorkeeper;

  MethodsController(Commands commands, PublishedMethods methods, Doorkeeper doorkeeper) {
    this.commands = commands;
    this.methods = methods;
    this.doorkeeper = doorkeeper;
  }

  /** @param versions all that can be had, ascending */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Choice(
    String id,
    @Nullable Words title,
    @Nullable Words about,
    List<Integer> versions,
    boolean builtIn,
    int phases
  ) {
    static Choice of(Method method, List<Integer> versions, boolean builtIn) {
      return new Choice(
        method.id(),
        method.title(),
        method.about(),
        versions,
        builtIn,
        method.phases().size()
      );
    }
  }

  /** The built-in ones are anybody's to see; a programme's are its facilitators' and analysts'. */
  @GetMapping("/api/methods")
  Map<String, List<Choice>> choices(
    @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization
  ) {
    List<Choice> choices = new ArrayList<>();
    for (var method : BuiltInMethods.all()) {
      choices.add(Choice.of(method, List.of(method.version()), true));
    }
    programme(authorization).ifPresent(programme -> {
      for (var kept : methods.of(programme)) {
        choices.add(Choice.of(kept.latest(), List.copyOf(kept.versions().keySet()), false));
      }
    });
    return Map.of("methods", choices);
  }

  @GetMapping("/api/methods/{id}")
  ObjectNode file(
    @PathVariable String id,
    @RequestParam(required = false) @Nullable Integer version,
    @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization
  ) {
    return methods
      .find(programme(authorization).orElse(null), id, version)
      .map(MethodFile::write)
      .orElseThrow(() -> new Rejection.NotFound("method", id).asException());
  }

  /** Says what is wrong with a file, or gives it back clean. */
  @PostMapping("/api/methods/check")
  ObjectNode check(Args args) {
    return MethodFile.write(method(args));
  }

  record Published(String id, int version) {}

  /** Publishes a file as the version after the one that its author saw. */
  @PostMapping("/api/methods")
  @ResponseStatus(HttpStatus.CREATED)
  Published publish(Bearer bearer, Args args) {
    if (bearer.actor().role() != Role.FACILITATOR) {
      throw new Rejection.NotAllowed(bearer.actor().role()).asException();
    }
    var basedOn = args.numberOrNull("basedOn");
    var method = method(args).as(basedOn == null ? 1 : basedOn + 1);
    var programme = bearer.programme();
    var command = new PublishMethod(programme, method, bearer.actor());
    var key = programme + "/method/" + method.id() + "/" + method.version() + "/" + Fingerprint.of(method);
    commands.submit(command, key);
    return new Published(
      method.id(),
      methods.find(programme, method.id(), null).map(Method::version).orElseThrow()
    );
  }

  private static Method method(Args args) {
    var file = args.objectOrNull("method");
    args.nothingElse();
    if (file == null) {
      throw new Rejection.Malformed("method").asException();
    }
    return MethodFile.read(file);
  }

  private Optional<ProgrammeId> programme(@Nullable String authorization) {
    return doorkeeper
      .bearer(authorization)
      .filter(bearer -> bearer.actor().role() == Role.FACILITATOR || bearer.actor().role() == Role.ANALYST)
      .map(Bearer::programme);
  }
}
