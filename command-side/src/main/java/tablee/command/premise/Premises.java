package tablee.command.premise;

import java.util.function.Function;
import tablee.messages.log.Append;
import tablee.messages.log.EventLog;

/**
 * What decisions may know of other aggregates. Every question reads what its stream has got since the last one,
 * so that no answer is older than the question. Safe to use from any number of threads.
 */
public final class Premises {

  private static final int STREAMS_KEPT = 10_000;

  private final EventLog log;
  private final Recent<Reading<?>> readings = new Recent<>(STREAMS_KEPT);

  public Premises(EventLog log) {
    this.log = log;
  }

  /**
   * Answers a question, and lets the command's append fail if the stream moves before it is written.
   *
   * @param question may look at the facts but not keep them
   */
  public <F, A> A restOn(Premise<F> premise, Function<F, A> question) {
    var answer = ask(premise, question);
    Append.CURRENT.get().restOn(premise.stream(), answer.sequence());
    return answer.value();
  }

  /**
   * Answers a question whose answer may be out of date a moment later without harm.
   *
   * @param question may look at the facts but not keep them
   */
  public <F, A> A look(Premise<F> premise, Function<F, A> question) {
    return ask(premise, question).value();
  }

  private record Answer<A>(A value, long sequence) {}

  @SuppressWarnings("unchecked")
  private <F, A> Answer<A> ask(Premise<F> premise, Function<F, A> question) {
    var reading = (Reading<F>) readings.get(premise.stream(), () ->
      new Reading<>(premise.nothingYet().get())
    );
    var news = log.stream(premise.stream(), reading.next);
    synchronized (reading) {
      for (var recorded : news) {
        // Another question may have read the same news meanwhile.
        if (recorded.sequence() == reading.next) {
          reading.facts = premise.after().apply(reading.facts, recorded.event());
          reading.next++;
        }
      }
      return new Answer<>(question.apply(reading.facts), reading.next - 1);
    }
  }

  private static final class Reading<F> {

    F facts;
    volatile long next;

    Reading(F facts) {
      this.facts = facts;
    }
  }
}
