package tablee.log;

import java.util.Collection;
import tablee.messages.log.Receipt;
import tablee.messages.log.Recorded;

/** A submission that is durable, and where it stands. */
record Placed(Submission submission, Receipt receipt) {
  void addTo(Collection<Recorded> recorded) {
    var entries = submission.commit().entries();
    for (int i = 0; i < submission.events().size(); i++) {
      var entry = entries.get(i);
      recorded.add(
        new Recorded(
          receipt.first() + i,
          entry.stream(),
          entry.sequence(),
          entry.at(),
          submission.events().get(i),
          submission.circumstances()
        )
      );
    }
  }
}
