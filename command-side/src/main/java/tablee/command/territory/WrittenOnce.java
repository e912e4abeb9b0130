package tablee.command.territory;

import tablee.messages.Rejection;
import tablee.messages.programme.Aspect;

/**
 * A text that nobody replaces without having read it.
 *
 * @param version how often it was written
 */
record WrittenOnce(int version, String text) {
  static final WrittenOnce NOTHING = new WrittenOnce(0, "");

  /**
   * Whether a new text changes anything. One that says the same as what stands changes nothing, whatever it is based
   * on, so that it can be sent twice.
   *
   * @param basedOn the version its author read
   * @throws tablee.messages.RejectedException with {@link Rejection.ChangedMeanwhile} for another one than stands
   */
  boolean changes(String newText, int basedOn, Aspect aspect) {
    if (newText.equals(text)) {
      return false;
    }
    if (basedOn != version) {
      throw new Rejection.ChangedMeanwhile(aspect.word()).asException();
    }
    return true;
  }
}
