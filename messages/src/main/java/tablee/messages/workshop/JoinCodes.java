package tablee.messages.workshop;

import tablee.messages.Streams;

/** Where a join code stands in the log: one stream for each code ever reserved. */
public final class JoinCodes {

  private JoinCodes() {}

  public static String stream(String code) {
    return Streams.joinCode(code);
  }
}
