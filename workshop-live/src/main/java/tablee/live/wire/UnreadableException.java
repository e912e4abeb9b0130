package tablee.live.wire;

import org.jspecify.annotations.Nullable;

/** A frame that can't be taken. The connection goes on. */
public final class UnreadableException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Trouble trouble;

  @Nullable
  private final String id;

  /** @param id the command's, where the frame had one */
  UnreadableException(Trouble trouble, @Nullable String id) {
    super(trouble.code(), null, false, false);
    this.trouble = trouble;
    this.id = id;
  }

  public Trouble trouble() {
    return trouble;
  }

  public @Nullable String id() {
    return id;
  }
}
