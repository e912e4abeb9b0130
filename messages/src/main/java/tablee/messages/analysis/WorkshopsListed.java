package tablee.messages.analysis;

import java.util.List;

/**
 * @param position everything up to this position of the log is in the answer
 * @param head the log's last position when it was asked
 * @param catchingUp whether the answer is behind
 * @param workshops by date, undecided dates last
 */
public record WorkshopsListed(
  long position,
  long head,
  boolean catchingUp,
  List<WorkshopSummary> workshops
) {}
