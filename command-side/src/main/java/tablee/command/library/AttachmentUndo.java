package tablee.command.library;

import static java.util.Objects.requireNonNull;

import tablee.command.undo.Course;
import tablee.messages.Command;
import tablee.messages.Event;
import tablee.messages.Rejection;
import tablee.messages.Rejection.BuiltUpon.Since;
import tablee.messages.Rejection.CannotBeUndone.Why;
import tablee.messages.library.AttachmentCommand.AttachItem;
import tablee.messages.library.AttachmentCommand.DetachItem;
import tablee.messages.library.AttachmentCommand.TakeStance;
import tablee.messages.library.AttachmentEvent;
import tablee.messages.library.AttachmentEvent.ItemAttached;
import tablee.messages.library.AttachmentEvent.ItemDetached;
import tablee.messages.library.AttachmentEvent.ItemInherited;
import tablee.messages.library.AttachmentEvent.LibraryNoticed;
import tablee.messages.library.AttachmentEvent.StanceTaken;

/** The opposite of what was done to something that stands beside something. */
public final class AttachmentUndo {

  private AttachmentUndo() {}

  public static Command opposite(AttachmentEvent event, Course course) {
    return switch (event) {
      case ItemAttached it -> {
        course.nothingOfOthersSince(StanceTaken.class, other -> other.attachment().equals(it.attachment()));
        yield new DetachItem(it.workshop(), it.attachment(), it.by());
      }
      case ItemDetached it -> {
        var pin = course.before(new Pins(), AttachmentUndo::take).known(it.attachment());
        var place = pin.place();
        yield new AttachItem(
          it.workshop(),
          it.attachment(),
          pin.item(),
          place.on(),
          place.axis(),
          place.row(),
          pin.stance(),
          it.by()
        );
      }
      case StanceTaken it -> {
        course.nothingSince(Since.REWORDED, StanceTaken.class, other ->
          other.attachment().equals(it.attachment())
        );
        var before = course.before(new Pins(), AttachmentUndo::take).known(it.attachment()).stance();
        yield new TakeStance(it.workshop(), it.attachment(), requireNonNull(before), it.by());
      }
      case ItemInherited _, LibraryNoticed _ -> throw new Rejection.CannotBeUndone(Why.STAYS).asException();
    };
  }

  private static void take(Pins pins, Event event) {
    pins.evolve((AttachmentEvent) event);
  }
}
