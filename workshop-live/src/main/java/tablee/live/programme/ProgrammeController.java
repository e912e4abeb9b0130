package tablee.live.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tablee.board.Programme;
import tablee.live.access.Bearer;
import tablee.live.command.Args;
import tablee.messages.Actor;
import tablee.messages.Command;
import tablee.messages.Commands;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.analysis.ListWorkshops;
import tablee.messages.analysis.Questions;
import tablee.messages.analysis.ReadingScope;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.TerritoryId;
import tablee.messages.log.EventLog;
import tablee.messages.log.LogUnavailableException;
import tablee.messages.log.Recorded;
import tablee.messages.programme.Aspect;
import tablee.messages.programme.Coordinates;
import tablee.messages.programme.Period;
import tablee.messages.programme.ProgrammeCommand.EnterStage;
import tablee.messages.programme.ProgrammeCommand.ReviseProgramme;
import tablee.messages.programme.ProgrammeCommand.ReviseStage;
import tablee.messages.programme.Stage;
import tablee.messages.programme.TerritoryCommand.AddTerritory;
import tablee.messages.programme.TerritoryCommand.DescribeTerritory;
import tablee.messages.programme.TerritoryCommand.PutTerritoryBack;
import tablee.messages.programme.TerritoryCommand.ReviseTerritory;
import tablee.messages.programme.TerritoryCommand.TakeTerritoryOut;

/**
 * A programme over HTTP: read by whoever holds a link to it or to one of its workshops, changed by those who facilitate
 * one of them. Its own story is short and read from the log each time, so that whoever changed it sees that.
 */
@RestController
class ProgrammeController {

  private static final int PAGE = 1_000;

  private final Commands commands;
  private final Questions questions;
  private final EventLog log;

  ProgrammeController(Commands commands, Questions questions, EventLog log) {
    this.commands = commands;
    this.questions = questions;
    this.log = log;
  }

  @GetMapping("/api/programmes/{programme}")
  Page page(@PathVariable ProgrammeId programme, Bearer bearer) {
    if (!bearer.programme().equals(programme)) {
      throw new Rejection.NotFound("programme", programme.value()).asException();
    }
    var story = Programme.of(story(programme));
    var listed = questions.ask(new ListWorkshops(new ReadingScope(Set.of(programme), Set.of())));
    return Page.of(programme, story, listed);
  }

  private List<Recorded> story(ProgrammeId programme) {
    try {
      List<Recorded> story = new ArrayList<>();
      List<Recorded> page;
      do {
        page = log.read(programme.value(), story.isEmpty() ? 0 : story.getLast().position(), PAGE);
        story.addAll(page);
      } while (page.size() == PAGE);
      return story;
    } catch (LogUnavailableException e) {
      throw new Rejection.Unavailable().asException();
    }
  }

  @PutMapping("/api/programmes/{programme}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revise(@PathVariable ProgrammeId programme, Bearer bearer, Args args) {
    var by = editing(programme, bearer);
    var command = new ReviseProgramme(
      programme,
      args.text("title"),
      period(args),
      args.text("objectives"),
      by
    );
    args.nothingElse();
    submit(command, programme);
  }

  @PutMapping("/api/programmes/{programme}/stage")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void enter(@PathVariable ProgrammeId programme, Bearer bearer, Args args) {
    var by = editing(programme, bearer);
    var stage = args.id("stage", Stage::of);
    args.nothingElse();
    submit(new EnterStage(programme, stage, by), programme);
  }

  @PutMapping("/api/programmes/{programme}/stages/{stage}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void describe(@PathVariable ProgrammeId programme, @PathVariable String stage, Bearer bearer, Args args) {
    var by = editing(programme, bearer);
    var command = new ReviseStage(programme, Stage.of(stage), period(args), args.text("note"), by);
    args.nothingElse();
    submit(command, programme);
  }

  @PostMapping("/api/programmes/{programme}/territories")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void add(@PathVariable ProgrammeId programme, Bearer bearer, Args args) {
    var by = editing(programme, bearer);
    var territory = args.id("territory", TerritoryId::new);
    var command = new AddTerritory(programme, territory, args.text("name"), coordinates(args), by);
    args.nothingElse();
    // The one order here that is not the same when it is given twice.
    commands.submit(command, programme + "/territory/" + territory + "/" + by);
  }

  @PutMapping("/api/programmes/{programme}/territories/{territory}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revise(
    @PathVariable ProgrammeId programme,
    @PathVariable TerritoryId territory,
    Bearer bearer,
    Args args
  ) {
    var by = editing(programme, bearer);
    var command = new ReviseTerritory(programme, territory, args.text("name"), coordinates(args), by);
    args.nothingElse();
    submit(command, programme);
  }

  @PutMapping("/api/programmes/{programme}/territories/{territory}/{aspect}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void describe(
    @PathVariable ProgrammeId programme,
    @PathVariable TerritoryId territory,
    @PathVariable String aspect,
    Bearer bearer,
    Args args
  ) {
    var by = editing(programme, bearer);
    var command = new DescribeTerritory(
      programme,
      territory,
      Aspect.of(aspect),
      args.text("text"),
      args.number("basedOn"),
      by
    );
    args.nothingElse();
    submit(command, programme);
  }

  @DeleteMapping("/api/programmes/{programme}/territories/{territory}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void takeOut(@PathVariable ProgrammeId programme, @PathVariable TerritoryId territory, Bearer bearer) {
    submit(new TakeTerritoryOut(programme, territory, editing(programme, bearer)), programme);
  }

  @PostMapping("/api/programmes/{programme}/territories/{territory}/return")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void putBack(@PathVariable ProgrammeId programme, @PathVariable TerritoryId territory, Bearer bearer) {
    submit(new PutTerritoryBack(programme, territory, editing(programme, bearer)), programme);
  }

  /** Whoever facilitates a workshop of the programme; to others it is there to be read, or not there. */
  private static Actor editing(ProgrammeId programme, Bearer bearer) {
    if (!bearer.programme().equals(programme)) {
      throw new Rejection.NotFound("programme", programme.value()).asException();
    }
    if (bearer.actor().role() != Role.FACILITATOR) {
      throw new Rejection.NotAllowed(bearer.actor().role()).asException();
    }
    return bearer.actor();
  }

  /** These orders say how things are to be, and change nothing when they are so already. */
  private void submit(Command command, ProgrammeId programme) {
    commands.submit(command, programme + "/edit/" + UUID.randomUUID());
  }

  private static Period period(Args args) {
    return new Period(args.dateOrNull("from"), args.dateOrNull("to"));
  }

  private static @Nullable Coordinates coordinates(Args args) {
    var latitude = args.decimalOrNull("latitude");
    var longitude = args.decimalOrNull("longitude");
    if (latitude == null && longitude == null) {
      return null;
    }
    if (latitude == null || longitude == null) {
      throw new Rejection.Malformed(latitude == null ? "latitude" : "longitude").asException();
    }
    return new Coordinates(latitude, longitude);
  }
}
