package tablee.command.library;

import tablee.messages.Actor;
import tablee.messages.Rejection;
import tablee.messages.id.WorkshopId;
import tablee.messages.library.ItemKind;

/**
 * Facilitators fill the library; participants bring resources, and change those they brought.
 *
 * @param workshop the one they act from, which their name belongs to
 */
record ParticipantsBringResources(WorkshopId workshop, Actor by) {
  void mayBring(ItemKind kind) {
    if (!by.facilitates() && kind != ItemKind.RESOURCE) {
      throw new Rejection.NotAllowed(by.role()).asException();
    }
  }

  void mayChange(Shelves.Kept kept) {
    if (!by.facilitates() && !(kept.by().equals(by) && kept.workshop().equals(workshop))) {
      throw new Rejection.NotYours().asException();
    }
  }
}
