package tablee.live.door;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tablee.live.access.Bearer;
import tablee.live.command.Args;
import tablee.live.room.Rooms;
import tablee.messages.Actor;
import tablee.messages.Commands;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.homework.HomeworkCommand.RenameHelper;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.WorkshopId;
import tablee.messages.log.PersonalData;
import tablee.messages.people.PeopleCommand.ChangeNickname;
import tablee.messages.text.Texts;

/** Who somebody is here, and what they are called. */
@RestController
class MeController {

  private final Commands commands;
  private final Rooms rooms;
  private final PersonalData people;

  MeController(Commands commands, Rooms rooms, PersonalData people) {
    this.commands = commands;
    this.rooms = rooms;
    this.people = people;
  }

  record Me(
    Role role,
    @Nullable WorkshopId workshop,
    ProgrammeId programme,
    String id,
    @Nullable String nickname,
    @Nullable Instant expires
  ) {}

  @GetMapping("/api/me")
  Me me(Bearer bearer) {
    var nickname = bearer
      .place()
      .flatMap(workshop ->
        bearer
          .actor()
          .participant()
          .flatMap(id -> people.find(workshop.value(), id.value()))
      )
      .orElse(null);
    var actor = bearer.actor();
    return new Me(
      actor.role(),
      bearer.workshop(),
      bearer.programme(),
      actor.id(),
      nickname,
      bearer.expires()
    );
  }

  @PutMapping("/api/me/nickname")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void call(Bearer bearer, Args args) {
    var participant = bearer.participating();
    var workshop = bearer.place().orElseThrow();
    var nickname = Texts.line("nickname", args.text("nickname"), Texts.NICKNAME);
    args.nothingElse();
    if (!people.keep(workshop.value(), participant.value(), nickname)) {
      throw new Rejection.NicknameTaken().asException();
    }
    tell(workshop, participant, bearer.actor());
  }

  @DeleteMapping("/api/me/nickname")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void forget(Bearer bearer) {
    forget(bearer.place().orElseThrow(), bearer.participating(), bearer.actor());
  }

  @DeleteMapping("/api/workshops/{workshop}/people/{participant}/nickname")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void forget(@PathVariable WorkshopId workshop, @PathVariable ParticipantId participant, Bearer bearer) {
    var by = bearer.facilitating(workshop);
    var homework = rooms.lookUpToDate(workshop, (board, _) -> board.homeworkOf(participant));
    if (rooms.look(workshop, (board, _) -> board.hasJoined(participant))) {
      forget(workshop, participant, by);
    } else if (!homework.isEmpty()) {
      // Somebody who takes no part, but homework.
      people.forget(workshop.value(), participant.value());
      homework.forEach(each ->
        commands.submit(new RenameHelper(workshop, each, by), workshop + "/nickname/" + UUID.randomUUID())
      );
    } else {
      throw new Rejection.NotFound("participant", participant.value()).asException();
    }
  }

  private void forget(WorkshopId workshop, ParticipantId participant, Actor by) {
    people.forget(workshop.value(), participant.value());
    tell(workshop, participant, by);
  }

  private void tell(WorkshopId workshop, ParticipantId participant, Actor by) {
    commands.submit(
      new ChangeNickname(workshop, participant, by),
      workshop + "/nickname/" + UUID.randomUUID()
    );
  }
}
