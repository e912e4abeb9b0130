package tablee.command.expectation;

import java.util.Set;
import tablee.messages.Rejection;
import tablee.messages.id.ParticipantId;

/**
 * What became of an expectation is for those to say who had it.
 *
 * @param had who said it, said one that it was grouped of, or joined in
 */
record OnlyThoseWhoHadIt(Set<ParticipantId> had) {
  void mayAssess(ParticipantId participant) {
    if (!had.contains(participant)) {
      throw new Rejection.NotYourExpectation().asException();
    }
  }
}
