package tablee.command.premise;

import java.util.function.BiFunction;
import java.util.function.Supplier;
import tablee.messages.Event;

/**
 * What another aggregate's stream says, as far as a decision elsewhere needs it.
 *
 * @param stream the other aggregate's
 * @param nothingYet what an empty stream says
 * @param after what the stream says after one more of its events; may change and return what it is given
 */
public record Premise<F>(String stream, Supplier<F> nothingYet, BiFunction<F, Event, F> after) {}
