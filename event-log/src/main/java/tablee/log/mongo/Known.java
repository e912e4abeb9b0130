package tablee.log.mongo;

import tablee.log.storage.Head;
import tablee.log.storage.Newest;

/**
 * What this node knows of the log's end: where it stands, and what is newest there. All of it is exact as of the head: a
 * node that is overtaken cannot take the next position, and learns so.
 */
final class Known {

  private final Newest newest = new Newest();
  private volatile Head head;

  Known(Head head) {
    this.head = head;
  }

  Head head() {
    return head;
  }

  Newest newest() {
    return newest;
  }

  /** Takes note of the commit that stands right behind the head, unless that was done already. */
  synchronized void advance(CommitDocument commit) {
    if (commit.last() <= head.position()) {
      return;
    }
    if (commit.first() != head.position() + 1) {
      throw new IllegalStateException(
        "the commit at %d does not follow the head at %d".formatted(commit.first(), head.position())
      );
    }
    newest.note(commit.rows());
    head = commit.head();
  }
}
