package tablee.demo;

/** Watches what devices send and receive; called on their threads, so it must be quick and thread-safe. */
public interface Witness {
  /** Sees nothing. */
  Witness NONE = new Witness() {};

  /** A command left a device for the first time. */
  default void sent(String device, String command, long nanoTime) {}

  /** A command was acknowledged; 0 when nothing had to change. */
  default void acknowledged(String device, String command, long position, long nanoTime) {}

  /** A change reached a device. */
  default void received(String device, long position, long previous, long nanoTime) {}

  /** A device took a snapshot in place of single changes. */
  default void restarted(String device, long position) {}
}
