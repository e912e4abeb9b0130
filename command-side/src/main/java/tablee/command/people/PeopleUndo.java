package tablee.command.people;

import java.util.Optional;
import tablee.command.undo.Course;
import tablee.messages.Command;
import tablee.messages.Rejection;
import tablee.messages.Rejection.BuiltUpon.Since;
import tablee.messages.Rejection.CannotBeUndone.Why;
import tablee.messages.people.PeopleCommand.ReadmitParticipant;
import tablee.messages.people.PeopleCommand.RemoveParticipant;
import tablee.messages.people.PeopleCommand.SitAtTable;
import tablee.messages.people.PeopleEvent;
import tablee.messages.people.PeopleEvent.NicknameChanged;
import tablee.messages.people.PeopleEvent.ParticipantAdded;
import tablee.messages.people.PeopleEvent.ParticipantJoined;
import tablee.messages.people.PeopleEvent.ParticipantReadmitted;
import tablee.messages.people.PeopleEvent.ParticipantRemoved;
import tablee.messages.people.PeopleEvent.ParticipantSeated;

/** The opposite of what was done on the roster. */
public final class PeopleUndo {

  private PeopleUndo() {}

  public static Command opposite(PeopleEvent event, Course course) {
    return switch (event) {
      case ParticipantSeated it -> {
        var now = course.now(new Roster(), (roster, each) -> roster.evolve((PeopleEvent) each));
        if (!now.seat(it.participant()).equals(Optional.of(it.table()))) {
          throw course
            .builtUpon(
              Since.MOVED,
              each ->
                each instanceof ParticipantSeated seated && seated.participant().equals(it.participant())
            )
            .asException();
        }
        if (it.from() == null) {
          throw new Rejection.CannotBeUndone(Why.STAYS).asException();
        }
        yield new SitAtTable(it.workshop(), it.participant(), it.from(), it.by());
      }
      case ParticipantRemoved it -> new ReadmitParticipant(it.workshop(), it.participant(), it.by());
      case ParticipantReadmitted it -> new RemoveParticipant(it.workshop(), it.participant(), it.by());
      case ParticipantJoined _, ParticipantAdded _, NicknameChanged _ -> throw new Rejection.CannotBeUndone(
        Why.STAYS
      ).asException();
    };
  }
}
