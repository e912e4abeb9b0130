package tablee.demo;

import java.io.IOException;
import java.io.PrintStream;

/** Prints what the read models hold of a workshop, as an analyst gets it over HTTP. */
public final class Report {

  private final Api api;

  public Report(Api api) {
    this.api = api;
  }

  void print(Room room, PrintStream out) throws IOException, InterruptedException {
    throw new UnsupportedOperationException();
  }
}
