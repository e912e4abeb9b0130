package tablee.live.series;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tablee.board.Audience;
import tablee.board.Board;
import tablee.board.Card;
import tablee.board.Section;
import tablee.live.access.Bearer;
import tablee.live.command.Args;
import tablee.live.room.Rooms;
import tablee.messages.Commands;
import tablee.messages.Rejection;
import tablee.messages.dates.DateCommand.DecideDate;
import tablee.messages.homework.HomeworkCommand.RenameHelper;
import tablee.messages.id.HomeworkId;
import tablee.messages.id.OptionId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.PollId;
import tablee.messages.id.WorkshopId;
import tablee.messages.log.EventLog;
import tablee.messages.log.PersonalData;
import tablee.messages.series.Snapshot;
import tablee.messages.text.Texts;
import tablee.messages.workshop.WorkshopCommand.ReviseWorkshop;

/** What spans a workshop and the one before or after it, and those who help from outside. */
@RestController
class SeriesController {

  private final Commands commands;
  private final Rooms rooms;
  private final PersonalData people;
  private final Inheriting inheriting;

  SeriesController(Commands commands, Rooms rooms, PersonalData people, EventLog log) {
    this.commands = commands;
    this.rooms = rooms;
    this.people = people;
    this.inheriting = new Inheriting(commands, log);
  }

  @PostMapping("/api/workshops/{workshop}/inheritance")
  Snapshot inherit(@PathVariable WorkshopId workshop, Bearer bearer, Args args) {
    var by = bearer.facilitating(workshop);
    var from = args.idOrNull("from", WorkshopId::new);
    args.nothingElse();
    return inheriting.inherit(workshop, from, by);
  }

  record Decided(PollId poll, OptionId option) {}

  /** Both steps may have been taken already; sent again, what is missing is done. */
  @PostMapping("/api/workshops/{workshop}/dates/{poll}/decision")
  Decided decide(@PathVariable WorkshopId workshop, @PathVariable PollId poll, Bearer bearer, Args args) {
    var by = bearer.facilitating(workshop);
    var option = args.id("option", OptionId::new);
    var next = args.idOrNull("next", WorkshopId::new);
    args.nothingElse();
    if (next != null && !rooms.lookUpToDate(workshop, (board, _) -> board.next().contains(next))) {
      throw new Rejection.NotFound("workshop", next.value()).asException();
    }
    commands.submit(new DecideDate(workshop, poll, option, by), freshKey(workshop));
    if (next != null) {
      var decided = rooms.lookUpToDate(workshop, (board, _) -> option(board, poll, option));
      var frame = rooms.lookUpToDate(next, (board, _) -> frame(board));
      var place = decided.place() != null ? decided.place() : frame.place();
      commands.submit(
        new ReviseWorkshop(next, frame.title(), decided.date(), place == null ? "" : place, by),
        freshKey(next)
      );
    }
    return new Decided(poll, option);
  }

  private static Card.DateOption option(Board board, PollId poll, OptionId option) {
    var card = card(board, Section.DATES, poll.value(), Card.DatesCard.class);
    return card
      .options()
      .stream()
      .filter(each -> each.option().equals(option))
      .findFirst()
      .orElseThrow(() -> new Rejection.NotFound("option", option.value()).asException());
  }

  private static Card.WorkshopCard frame(Board board) {
    return card(board, Section.WORKSHOP, Board.SELF, Card.WorkshopCard.class);
  }

  private static <C extends Card> C card(Board board, Section section, String id, Class<C> type) {
    var cards = board.cards(Audience.FACILITATOR, _ -> null).get(section);
    var card = cards == null ? null : cards.get(id);
    if (card == null) {
      throw new Rejection.NotFound("poll", id).asException();
    }
    return type.cast(card);
  }

  /** What somebody who takes no part but has homework is called; the name stands beside the log. */
  @PutMapping("/api/workshops/{workshop}/helpers/{helper}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void call(@PathVariable WorkshopId workshop, @PathVariable ParticipantId helper, Bearer bearer, Args args) {
    var by = bearer.facilitating(workshop);
    var name = Texts.line("name", args.text("name"), Texts.NICKNAME);
    args.nothingElse();
    boolean ownName = rooms.lookUpToDate(
      workshop,
      (board, _) -> board.hasJoined(helper) || board.isEarlier(helper)
    );
    if (ownName) {
      throw new Rejection.AlreadyThere("participant", helper.value()).asException();
    }
    if (!people.keep(workshop.value(), helper.value(), name)) {
      throw new Rejection.NicknameTaken().asException();
    }
    for (HomeworkId homework : rooms.lookUpToDate(workshop, (board, _) -> board.homeworkOf(helper))) {
      commands.submit(new RenameHelper(workshop, homework, by), freshKey(workshop));
    }
  }

  /** These orders change nothing when they are given again, so that each may come under a key of its own. */
  private static String freshKey(WorkshopId workshop) {
    return workshop + "/series/" + UUID.randomUUID();
  }
}
