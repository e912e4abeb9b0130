package tablee.live.door;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tablee.live.access.Bearer;
import tablee.live.command.Args;
import tablee.live.room.Rooms;
import tablee.messages.Actor;
import tablee.messages.Commands;
import tablee.messages.RejectedException;
import tablee.messages.Rejection;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.TableId;
import tablee.messages.id.WorkshopId;
import tablee.messages.log.PersonalData;
import tablee.messages.people.PeopleCommand.AddParticipant;
import tablee.messages.people.PeopleCommand.SitAtTable;
import tablee.messages.text.Texts;

/** Takes up people who have no device, for facilitators to enter what they say. */
@RestController
class PeopleController {

  private final Commands commands;
  private final Rooms rooms;
  private final PersonalData people;

  PeopleController(Commands commands, Rooms rooms, PersonalData people) {
    this.commands = commands;
    this.rooms = rooms;
    this.people = people;
  }

  /** The same request again changes nothing: whoever makes it makes the id. */
  @PutMapping("/api/workshops/{workshop}/people/{participant}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void add(
    @PathVariable WorkshopId workshop,
    @PathVariable ParticipantId participant,
    Bearer bearer,
    Args args
  ) {
    var by = bearer.facilitating(workshop);
    var nickname = Texts.line("nickname", args.text("nickname"), Texts.NICKNAME);
    var table = args.idOrNull("table", TableId::new);
    args.nothingElse();
    if (isThere(workshop, participant)) {
      if (!people.find(workshop.value(), participant.value()).filter(nickname::equals).isPresent()) {
        throw new Rejection.AlreadyThere("participant", participant.value()).asException();
      }
    } else {
      add(workshop, participant, nickname, by);
    }
    sit(workshop, participant, table, by);
  }

  private void add(WorkshopId workshop, ParticipantId participant, String nickname, Actor by) {
    // Before the event, so that whoever hears of it finds the name.
    if (!people.keep(workshop.value(), participant.value(), nickname)) {
      throw new Rejection.NicknameTaken().asException();
    }
    try {
      commands.submit(new AddParticipant(workshop, participant, by), workshop + "/added/" + participant);
    } catch (RejectedException refused) {
      if (!isThere(workshop, participant)) {
        people.forget(workshop.value(), participant.value());
      }
      throw refused;
    }
  }

  private void sit(WorkshopId workshop, ParticipantId participant, @Nullable TableId table, Actor by) {
    if (table != null) {
      commands.submit(
        new SitAtTable(workshop, participant, table, by),
        workshop + "/added/" + participant + "/" + table
      );
    }
  }

  private boolean isThere(WorkshopId workshop, ParticipantId participant) {
    return rooms.lookUpToDate(workshop, (board, _) -> board.hasJoined(participant));
  }
}
