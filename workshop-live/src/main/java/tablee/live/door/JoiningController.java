package tablee.live.door;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tablee.board.Audience;
import tablee.board.Board;
import tablee.board.Card;
import tablee.board.Section;
import tablee.live.access.Token;
import tablee.live.command.Args;
import tablee.live.room.Rooms;
import tablee.messages.Actor;
import tablee.messages.Commands;
import tablee.messages.RejectedException;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.PhaseId;
import tablee.messages.id.TableId;
import tablee.messages.id.WorkshopId;
import tablee.messages.log.PersonalData;
import tablee.messages.people.PeopleCommand.JoinWorkshop;
import tablee.messages.people.PeopleCommand.SitAtTable;
import tablee.messages.text.Texts;

/** Lets people in who have a code. */
@RestController
class JoiningController {

  private static final Logger LOG = LoggerFactory.getLogger(JoiningController.class);

  private final Commands commands;
  private final Codes codes;
  private final Rooms rooms;
  private final PersonalData people;
  private final DoorSettings settings;
  private final InstantSource clock;

  JoiningController(
    Commands commands,
    Codes codes,
    Rooms rooms,
    PersonalData people,
    DoorSettings settings,
    InstantSource clock
  ) {
    this.commands = commands;
    this.codes = codes;
    this.rooms = rooms;
    this.people = people;
    this.settings = settings;
    this.clock = clock;
  }

  record Glimpse(
    WorkshopId workshop,
    String title,
    @Nullable LocalDate date,
    @Nullable String place,
    @Nullable PhaseId phase,
    List<Seat> tables
  ) {}

  record Seat(String table, String name) {}

  /** What a code leads to, for somebody who has not decided yet. */
  @PostMapping("/api/join/look")
  Glimpse look(Args args, HttpServletRequest request) {
    var code = args.text("code");
    args.nothingElse();
    var found = codes.find(code, request);
    return rooms.look(found.workshop(), (board, names) -> glimpse(found.workshop(), board));
  }

  private static Glimpse glimpse(WorkshopId workshop, Board board) {
    var cards = board.cards(Audience.PARTICIPANT, _ -> null);
    List<Seat> tables = new ArrayList<>();
    cards
      .getOrDefault(Section.TABLES, java.util.Map.of())
      .forEach((id, card) -> tables.add(new Seat(id, ((Card.TableCard) card).name())));
    var frame = (Card.WorkshopCard) cards.getOrDefault(Section.WORKSHOP, java.util.Map.of()).get(Board.SELF);
    if (frame == null) {
      throw new Rejection.CodeUnknown().asException();
    }
    return new Glimpse(workshop, frame.title(), frame.date(), frame.place(), frame.phase(), tables);
  }

  record Joined(WorkshopId workshop, ParticipantId participant, String token) {}

  @PostMapping("/api/join")
  @ResponseStatus(HttpStatus.CREATED)
  Joined join(Args args, HttpServletRequest request) {
    var code = args.text("code");
    var participant = args.id("participant", ParticipantId::new);
    var secret = args.text("secret");
    var nickname = Texts.line("nickname", args.text("nickname"), Texts.NICKNAME);
    var table = args.idOrNull("table", TableId::new);
    args.nothingElse();
    var found = codes.find(code, request);
    var token = Token.made(Role.PARTICIPANT, found.workshop().value(), secret);
    join(found, participant, token, nickname);
    if (table != null) {
      sit(found.workshop(), participant, table, token);
    }
    return new Joined(found.workshop(), participant, token.reveal());
  }

  private void join(Codes.Found found, ParticipantId participant, Token token, String nickname) {
    var workshop = found.workshop();
    if (hasJoined(workshop, participant, token)) {
      return;
    }
    // Before the event, so that whoever hears of it finds the name.
    if (!people.keep(workshop.value(), participant.value(), nickname)) {
      throw new Rejection.NicknameTaken().asException();
    }
    try {
      commands.submit(
        new JoinWorkshop(
          workshop,
          participant,
          found.code(),
          token.hash(),
          clock.instant().plus(settings.participantsStay()),
          Actor.participant(participant)
        ),
        workshop + "/join/" + token.hash()
      );
    } catch (RejectedException refused) {
      if (!isThere(workshop, participant)) {
        people.forget(workshop.value(), participant.value());
      }
      throw refused;
    }
  }

  /** Whether this very request was carried out before. */
  private boolean hasJoined(WorkshopId workshop, ParticipantId participant, Token token) {
    return rooms.look(workshop, (board, _) -> {
      if (!board.hasJoined(participant)) {
        return false;
      }
      var holder = board.access().holder(token.hash());
      if (holder.isEmpty() || !holder.get().actor().equals(Actor.participant(participant))) {
        throw new Rejection.AlreadyThere("participant", participant.value()).asException();
      }
      return true;
    });
  }

  private boolean isThere(WorkshopId workshop, ParticipantId participant) {
    return rooms.look(workshop, (board, _) -> board.hasJoined(participant));
  }

  /** Somebody who is in and finds no seat at this table can still choose another. */
  private void sit(WorkshopId workshop, ParticipantId participant, TableId table, Token token) {
    try {
      commands.submit(
        new SitAtTable(workshop, participant, table, Actor.participant(participant)),
        workshop + "/seat/" + token.hash()
      );
    } catch (RejectedException refused) {
      LOG.debug("No seat for somebody who joined workshop {}: {}", workshop, refused.rejection());
    }
  }
}
