package tablee.messages.analysis;

/** Where questions are asked. */
public interface Questions {
  /**
   * Safe to call from any number of threads.
   *
   * @throws tablee.messages.RejectedException with {@link tablee.messages.Rejection.NotFound} for what is not there or
   *     not to be read, {@link tablee.messages.Rejection.Malformed} for a page or part that never began, and
   *     {@link tablee.messages.Rejection.Unavailable} while the views are away or have not come so far
   */
  <A> A ask(Question<A> question);
}
