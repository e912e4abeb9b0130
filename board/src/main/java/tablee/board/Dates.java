package tablee.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tablee.messages.dates.DateEvent;
import tablee.messages.dates.ProposedDate;
import tablee.messages.id.OptionId;
import tablee.messages.id.ParticipantId;

/** Polls for the next workshop's date. Who can come when is told openly, as around a table. */
final class Dates {

  private static final class Poll {

    final int order;
    final List<ProposedDate> options;
    final Map<OptionId, Map<ParticipantId, String>> answers = new LinkedHashMap<>();

    @Nullable
    OptionId decided;

    boolean withdrawn;

    Poll(List<ProposedDate> options, int order) {
      this.options = options;
      this.order = order;
      options.forEach(option -> answers.put(option.option(), new LinkedHashMap<>()));
    }
  }

  private final Map<String, Poll> polls = new LinkedHashMap<>();

  void evolve(DateEvent event, Touched touched) {
    touched.card(Section.DATES, event.poll());
    switch (event) {
      case DateEvent.DatesProposed proposed -> polls.put(
        event.poll().value(),
        new Poll(proposed.options(), polls.size())
      );
      case DateEvent.DateAnswered answered -> {
        var answers = poll(event).answers.get(answered.option());
        if (answers == null) {
          throw new IllegalStateException("no date " + answered.option() + " on the board");
        }
        answers.put(answered.participant(), answered.answer().word());
      }
      case DateEvent.DateDecided decided -> poll(event).decided = decided.option();
      case DateEvent.DatesWithdrawn _ -> poll(event).withdrawn = true;
    }
  }

  private Poll poll(DateEvent event) {
    var poll = polls.get(event.poll().value());
    if (poll == null) {
      throw new IllegalStateException("no poll " + event.poll() + " on the board");
    }
    return poll;
  }

  Iterable<String> ids() {
    return polls.keySet();
  }

  @Nullable
  Card card(String id) {
    var poll = polls.get(id);
    return poll == null || poll.withdrawn
      ? null
      : new Card.DatesCard(
          poll.options
            .stream()
            .map(option ->
              new Card.DateOption(
                option.option(),
                option.date(),
                option.place().isEmpty() ? null : option.place(),
                new LinkedHashMap<>(poll.answers.getOrDefault(option.option(), Map.of()))
              )
            )
            .toList(),
          poll.decided,
          poll.order
        );
  }
}
