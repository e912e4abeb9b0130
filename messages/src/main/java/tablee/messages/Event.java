package tablee.messages;

/** A fact. Stored for good under the name and revision that its record's {@link Stored} gives. */
public interface Event {
  /** The workshop (or programme) whose story this fact belongs to: the key it is read back by. */
  String scope();
}
