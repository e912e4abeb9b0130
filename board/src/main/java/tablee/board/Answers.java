package tablee.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.appropriation.AppropriationEvent;
import tablee.messages.id.AnswerId;
import tablee.messages.id.AxisId;

/** What the thematic groups answer to the method's questions. */
final class Answers {

  private record Text(int version, String text, Set<Integer> basedOn, Actor by, Instant at) {}

  private static final class Answer {

    final AnswerId id;
    final AxisId axis;
    final String question;
    final Actor by;
    final int order;
    final List<Text> heads = new ArrayList<>();
    boolean out;

    Answer(AppropriationEvent.AnswerAdded added, int order) {
      this.id = added.answer();
      this.axis = added.axis();
      this.question = added.question();
      this.by = added.by();
      this.order = order;
    }
  }

  private final Map<String, Answer> answers = new LinkedHashMap<>();

  void evolve(AppropriationEvent event, Instant at, Touched touched) {
    if (isAnothersId(event)) {
      return;
    }
    switch (event) {
      case AppropriationEvent.AnswerAdded added -> {
        var answer = new Answer(added, answers.size());
        answer.heads.add(new Text(1, added.text(), Set.of(), added.by(), at));
        answers.put(answer.id.value(), answer);
      }
      case AppropriationEvent.AnswerEdited edited -> {
        var heads = of(edited).heads;
        heads.removeIf(head -> edited.basedOn().contains(head.version));
        heads.add(new Text(edited.version(), edited.text(), edited.basedOn(), edited.by(), at));
      }
      case AppropriationEvent.AnswerTakenOut taken -> of(taken).out = true;
      case AppropriationEvent.AnswerPutBack back -> of(back).out = false;
    }
    touched.card(Section.ANSWERS, event.answer());
  }

  /** Devices make the ids, and the domain keeps them apart within a group. */
  private boolean isAnothersId(AppropriationEvent event) {
    var answer = answers.get(event.answer().value());
    return answer != null && !answer.axis.equals(event.axis());
  }

  private Answer of(AppropriationEvent event) {
    var answer = answers.get(event.answer().value());
    if (answer == null) {
      throw new IllegalStateException("no answer " + event.answer() + " on the board");
    }
    return answer;
  }

  Iterable<String> ids() {
    return answers.keySet();
  }

  /** One group's page. */
  Map<AnswerId, Card.AnswerCard> of(AxisId axis, Eyes eyes, Predicate<AnswerId> hidden) {
    Map<AnswerId, Card.AnswerCard> page = new LinkedHashMap<>();
    for (var answer : answers.values()) {
      if (answer.axis.equals(axis) && !answer.out && !hidden.test(answer.id)) {
        page.put(answer.id, card(answer, eyes));
      }
    }
    return page;
  }

  Authored authored(String id) {
    var answer = answers.get(id);
    return answer == null
      ? Authored.NOTHING
      : Authored.of(
          Stream.concat(Stream.of(answer.by), answer.heads.stream().map(Text::by)),
          answer.heads.stream().map(Text::text).collect(Collectors.joining("\n"))
        );
  }

  @Nullable
  Card card(String id, Eyes eyes) {
    var answer = answers.get(id);
    return answer == null || answer.out ? null : card(answer, eyes);
  }

  private static Card.AnswerCard card(Answer answer, Eyes eyes) {
    return new Card.AnswerCard(
      answer.axis,
      answer.question,
      answer.heads
        .stream()
        .map(text ->
          new Card.Version(text.version, text.text, text.basedOn, eyes.author(text.by), text.at, null)
        )
        .toList(),
      eyes.author(answer.by),
      answer.order
    );
  }
}
