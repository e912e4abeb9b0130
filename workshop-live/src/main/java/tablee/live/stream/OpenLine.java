package tablee.live.stream;

import java.util.concurrent.locks.ReentrantLock;
import tablee.live.connection.Connection;
import tablee.messages.id.WorkshopId;

/** A line that is open, and the connection at its end, which takes one frame at a time. */
final class OpenLine {

  private final WorkshopId workshop;
  private final Connection connection;
  private final ReentrantLock oneAtATime = new ReentrantLock(true);

  OpenLine(WorkshopId workshop, Connection connection) {
    this.workshop = workshop;
    this.connection = connection;
  }

  boolean isAt(WorkshopId asked) {
    return workshop.equals(asked);
  }

  Connection connection() {
    return connection;
  }

  /** Returns once the frame was dealt with, so that whoever waits for that keeps the order of their frames. */
  void receive(byte[] frame) throws InterruptedException {
    oneAtATime.lockInterruptibly();
    try {
      connection.receive(frame);
    } finally {
      oneAtATime.unlock();
    }
  }
}
