package tablee.command.dates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tablee.messages.Rejection;
import tablee.messages.dates.Answer;
import tablee.messages.dates.DateEvent.DateAnswered;
import tablee.messages.dates.ProposedDate;
import tablee.messages.id.OptionId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.PollId;

/** One poll: it takes answers until a date is decided on or it is withdrawn; another date can still be decided on. */
final class Poll {

  private record Said(OptionId option, ParticipantId participant) {}

  private final Set<OptionId> options;
  private final Map<Said, Answer> answers = new HashMap<>();
  private @Nullable OptionId decided;
  private boolean withdrawn;

  Poll(List<ProposedDate> options) {
    this.options = options.stream().map(ProposedDate::option).collect(Collectors.toSet());
  }

  void mustPropose(OptionId option) {
    if (!options.contains(option)) {
      throw new Rejection.NotFound("option", option.value()).asException();
    }
  }

  void mustStand(PollId id) {
    if (withdrawn) {
      throw new Rejection.NotFound("poll", id.value()).asException();
    }
  }

  void mustBeOpen(PollId id) {
    mustStand(id);
    if (decided != null) {
      throw new Rejection.DateIsDecided().asException();
    }
  }

  boolean isWithdrawn() {
    return withdrawn;
  }

  boolean isDecidedFor(OptionId option) {
    return option.equals(decided);
  }

  /** Null for somebody who has not answered. */
  @Nullable
  Answer answer(OptionId option, ParticipantId participant) {
    return answers.get(new Said(option, participant));
  }

  void answered(DateAnswered it) {
    answers.put(new Said(it.option(), it.participant()), it.answer());
  }

  void decided(OptionId option) {
    decided = option;
  }

  void withdrawn() {
    withdrawn = true;
  }
}
