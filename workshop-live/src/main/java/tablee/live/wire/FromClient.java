package tablee.live.wire;

import org.jspecify.annotations.Nullable;
import tablee.messages.id.RowId;
import tools.jackson.databind.node.ObjectNode;

/** A frame from a client, with the right form. */
public sealed interface FromClient {
  /**
   * The first frame.
   *
   * @param version of the protocol, as the client speaks it
   * @param resume null for a client that holds no board
   */
  record Hello(int version, String token, Lang lang, @Nullable Resume resume) implements FromClient {
    @Override
    public String toString() {
      return "Hello[token hidden]";
    }
  }

  /** The log's incarnation and the position of the board that a returning client holds. */
  record Resume(String log, long position) {}

  /**
   * @param id made by the client; 8 to 40 letters, digits, hyphens and underscores
   * @param onBehalf for whom it is entered; null for the sender themself
   */
  record Order(String id, String name, ObjectNode args, @Nullable ObjectNode onBehalf) implements FromClient {
    @Override
    public String toString() {
      return "Order[" + id + " " + name + "]";
    }
  }

  /**
   * Somebody writes in a cell, or does no more. Said again while it goes on, because it is forgotten otherwise.
   *
   * @param cell null for nowhere any more
   */
  record Writing(@Nullable Spot cell) implements FromClient {}

  /** A cell of the grid, as one speaks of it whether or not there is a text in it. */
  record Spot(RowId row, String column) {
    @Override
    public String toString() {
      return row + "." + column;
    }
  }

  record Ping() implements FromClient {}
}
