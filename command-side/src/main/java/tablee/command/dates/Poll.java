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

/**
 * One poll: it takes answers until a date is decided on or it is withdrawn; another date can still be decided on.
 *
 * @param decided null while open
 */
record Poll(Set<OptionId> options, Map<Said, Answer> answers, @Nullable OptionId decided, boolean withdrawn) {
  record Said(OptionId option, ParticipantId participant) {}

  Poll {
    options = Set.copyOf(options);
    answers = Map.copyOf(answers);
  }

  static Poll proposing(List<ProposedDate> dates) {
    return new Poll(
      dates.stream().map(ProposedDate::option).collect(Collectors.toSet()),
      Map.of(),
      null,
      false
    );
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

  /** Null for somebody who has not answered. */
  @Nullable
  Answer answer(OptionId option, ParticipantId participant) {
    return answers.get(new Said(option, participant));
  }

  Poll after(DateAnswered it) {
    var more = new HashMap<>(answers);
    more.put(new Said(it.option(), it.participant()), it.answer());
    return new Poll(options, more, decided, withdrawn);
  }

  Poll decidedFor(OptionId option) {
    return new Poll(options, answers, option, withdrawn);
  }

  Poll takenBack() {
    return new Poll(options, answers, decided, true);
  }
}
