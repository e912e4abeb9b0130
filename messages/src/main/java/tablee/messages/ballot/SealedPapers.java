package tablee.messages.ballot;

import java.util.List;
import java.util.Map;
import tablee.messages.id.BallotId;
import tablee.messages.id.PaperId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.WorkshopId;

/**
 * The papers of confidential ballots, which lie beside the log, never in it, and only until they are counted. Durable
 * before a write returns, in the same file or database as the events. Everything throws
 * {@link tablee.messages.log.LogUnavailableException} while the storage cannot be reached.
 */
public interface SealedPapers {
  /** Where a ballot's papers lie. */
  record Box(WorkshopId workshop, BallotId ballot) {}

  /** Names a paper in its box. */
  record Sealed(ParticipantId participant, PaperId paper) {}

  /**
   * Keeps a paper. Which of a voter's papers counts is for the log to say.
   *
   * @return false, with nothing kept, if another paper lies there under this name, or the box was destroyed
   */
  boolean keep(Box box, Sealed name, List<Mark> marks);

  /** Every paper of a box that can still be read. */
  Map<Sealed, List<Mark>> open(Box box);

  /** Makes a box unreadable for good, for everybody; nothing can be kept in it any more. Once more does nothing. */
  void destroy(Box box);

  /** The boxes that were not destroyed. */
  List<Box> boxes();
}
