package tablee.command;

import java.util.Map;
import tablee.messages.Circumstances;
import tablee.messages.Command;
import tablee.messages.log.Receipt;

/** What somebody who asked for something gets decided next. */
sealed interface Turn {
  /** Nothing: it stands already. */
  record Taken(Receipt receipt) implements Turn {}

  /** @param premises last sequence number of each stream that it was made up from */
  record Order(Command command, Circumstances circumstances, Map<String, Long> premises) implements Turn {}
}
