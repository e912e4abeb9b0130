package tablee.verification.crash;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import tablee.log.Journal;
import tablee.log.storage.Verdict;
import tablee.messages.axis.AxisEvent.AxisRevised;
import tablee.messages.log.LogUnavailableException;
import tablee.messages.log.Receipt;
import tablee.verification.log.Facts;
import tablee.verification.log.Form;

/** Appends as fast as it can until it is killed, and says what was acknowledged: {@code ack KEY FIRST LAST}. */
final class Writer {

  private static final int CALLERS = 8;

  private final Journal journal;
  private final String run;

  private Writer(Journal journal, String run) {
    this.journal = journal;
    this.run = run;
  }

  /** @param arguments where the log is, and a name for this run that no other has */
  public static void main(String... arguments) {
    try (
      var journal = new Journal(new Form(arguments[0]).open(), Facts.decoder()::recorded);
      var callers = Executors.newVirtualThreadPerTaskExecutor()
    ) {
      var writer = new Writer(journal, arguments[1]);
      for (int i = 0; i < CALLERS; i++) {
        int caller = i;
        callers.execute(() -> writer.write(caller));
      }
    }
  }

  private void write(int caller) {
    var stream = "s-" + run + "-" + caller;
    long sequence = 0;
    for (long number = 0; ; number++) {
      int size = ThreadLocalRandom.current().nextInt(1, 4);
      long first = sequence;
      var events = LongStream.range(first, first + size)
        .mapToObj(each -> Facts.event(stream, each))
        .toList();
      var key = stream + "-" + number;
      var receipt = append(key, stream, first, events);
      say("ack " + key + " " + receipt.first() + " " + receipt.last());
      sequence += size;
    }
  }

  /** Sends a command until it is answered, as a tablet does: under one key, so that it counts once. */
  private Receipt append(String key, String stream, long sequence, List<AxisRevised> events) {
    while (true) {
      try {
        switch (
          journal.append(Facts.commit(key, stream, sequence, events, Instant.now()), List.copyOf(events))
        ) {
          case Verdict.Accepted(Receipt receipt) -> {
            return receipt;
          }
          case Verdict.AlreadyRecorded(Receipt receipt) -> {
            return receipt;
          }
          case Verdict.InDoubt doubt -> say("doubt " + key);
          case Verdict.Overtaken overtaken -> throw new IllegalStateException(
            key + " was refused: " + overtaken
          );
          case Verdict.Unwritable unwritable -> throw new IllegalStateException(unwritable.why());
        }
      } catch (LogUnavailableException away) {
        say("away " + key);
      }
    }
  }

  private static void say(String line) {
    synchronized (System.out) {
      System.out.println(line);
      System.out.flush();
    }
  }
}
