package tablee.log.storage;

import tablee.messages.log.Receipt;

/** What became of a commit. */
public sealed interface Verdict {
  /** It is durable. */
  record Accepted(Receipt receipt) implements Verdict {}

  /** Nothing was written: its command is in the log already. */
  record AlreadyRecorded(Receipt receipt) implements Verdict {}

  /** Nothing was written: the sequence number is taken, or the stream that the commit rests on has moved. */
  record Overtaken(String stream, long sequence) implements Verdict {}

  /** Nothing was written, and trying again will not help: the storage cannot hold this commit. */
  record Unwritable(String why) implements Verdict {}

  /**
   * The storage stopped answering, and nobody can say now whether the commit is written. Sent again under the same
   * command key it counts once.
   */
  record InDoubt(String why) implements Verdict {}
}
