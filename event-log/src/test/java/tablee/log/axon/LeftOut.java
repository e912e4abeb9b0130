package tablee.log.axon;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import java.lang.reflect.Method;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tests of Axon's suites that ask for luck with the clock. They can't be overridden: they are their package's own. */
final class LeftOut implements ExecutionCondition {

  private static final String CLAIMED =
    "One has to begin within 100 ms, another to come within the next 50; DeadLetterSuite says the same without";

  private static final Map<String, String> WHY = Map.of(
    "eventPublishedAfterOpeningStreamIsPassedToReaderImmediately",
    "Allows 100 ms, which a busy machine takes to start a thread; LogEventStoreTest waits for the same",
    "publishEventsAndProcessDeadLettersConcurrentlyShouldWorkFine",
    "Wants to see a count of one that grows every 5 ms; the suite's same test in bulk wants one or more",
    "processInvocationReturnsFalseIfAllLetterSequencesAreClaimed",
    CLAIMED,
    "processWithLetterPredicateReturnsFalseIfAllLetterSequencesAreClaimed",
    CLAIMED
  );

  /** Against a server of its own, whose disk is part of the race. */
  private static final Map<String, String> WHY_AGAINST_A_SERVER = Map.of(
    "publishEventsAndProcessDeadLettersConcurrentlyInBulkShouldWorkFine",
    "Allows 15 s for 360 events and their letters, whatever the disk; it runs over SQLite and within the process"
  );

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    var why = context.getTestMethod().map(Method::getName).map(LeftOut::why);
    return why.isPresent() ? disabled(why.get()) : enabled("does not depend on luck");
  }

  private static @Nullable String why(String test) {
    var why = WHY.get(test);
    return why == null && System.getenv("MONGODB_URI") != null ? WHY_AGAINST_A_SERVER.get(test) : why;
  }
}
