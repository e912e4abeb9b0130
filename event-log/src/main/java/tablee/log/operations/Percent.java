package tablee.log.operations;

import java.io.PrintWriter;

/** Prints how far an operation has come, once for each of its hundredths. */
final class Percent implements Progress {

  private final PrintWriter out;
  private final String done;
  private long last = -1;

  Percent(PrintWriter out, String done) {
    this.out = out;
    this.done = done;
  }

  @Override
  public void at(long count, long total) {
    long percent = total == 0 ? 100 : (100 * count) / total;
    if (percent > last) {
      last = percent;
      out.printf("%d %% %s%n", percent, done);
      out.flush();
    }
  }
}
