package tablee.messages;

import java.util.Optional;
import tablee.messages.log.Receipt;

/** Where orders are given. */
public interface Commands {
  /**
   * Decides on a command and returns only once what it caused is durable. The same key never counts twice: a
   * repetition changes nothing and returns the first one's receipt. Safe to call from any number of threads.
   *
   * @param key made by the sender for this command, unique in the whole log
   * @return where the commit stands; empty when things were already as ordered, so that nothing was recorded
   * @throws RejectedException if the command is refused; nothing was recorded
   */
  Optional<Receipt> submit(Command command, String key, Circumstances circumstances);

  /** The same, for an order like any other. */
  default Optional<Receipt> submit(Command command, String key) {
    return submit(command, key, Circumstances.PLAIN);
  }

  /**
   * Takes back what an earlier order of the same sender did. What that takes is decided anew whenever something it rests
   * on moves meanwhile. An order that was taken back already is left so: its receipt is the earlier undo's.
   *
   * @param key made by the sender for this undo, unique in the whole log
   * @throws RejectedException if nothing can be taken back, or others have built on it; nothing was recorded
   */
  Optional<Receipt> undo(Undo undo, String key);
}
