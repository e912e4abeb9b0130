package tablee.live.client;

/** One connection of a device's, whatever carries it. */
interface Wire {
  /** What comes over it, on a thread of the wire's. */
  interface Ear {
    void frame(byte[] utf8);

    void closed(int code);
  }

  void send(byte[] utf8, boolean asText);

  /** Sends what the server may not wait for the end of. */
  void trySend(String text);

  /** What the server calls it, where it has a name. */
  String name();

  /** Ends it as a Wi-Fi that breaks. */
  void abort();
}
