package tablee.log.operations;

import java.io.PrintWriter;
import java.util.spi.ToolProvider;

/** The operations under the name {@code log}, for whoever starts the application with that word. */
public final class LogTool implements ToolProvider {

  @Override
  public String name() {
    return "log";
  }

  @Override
  public int run(PrintWriter out, PrintWriter err, String... arguments) {
    int code = new LogCommands(System.getenv(), out).run(arguments);
    out.flush();
    return code;
  }
}
