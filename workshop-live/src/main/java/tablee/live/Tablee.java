package tablee.live;

import java.util.Arrays;
import java.util.ServiceLoader;
import java.util.spi.ToolProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the server, or what the first argument names instead: {@code tablee log verify}. A part of the product adds
 * such a word as a service of type {@link ToolProvider}.
 */
@SpringBootApplication
public class Tablee {

  private static final int NOT_UNDERSTOOD = 2;

  private Tablee() {}

  public static void main(String[] args) {
    if (args.length > 0 && !args[0].startsWith("-")) {
      System.exit(run(args[0], Arrays.copyOfRange(args, 1, args.length)));
    }
    SpringApplication.run(Tablee.class, args);
  }

  private static int run(String word, String... args) {
    for (var tool : ServiceLoader.load(ToolProvider.class)) {
      // The JDK has tools of its own among these services.
      if (tool.name().equals(word) && tool.getClass().getName().startsWith("tablee.")) {
        return tool.run(System.out, System.err, args);
      }
    }
    System.err.println("? " + word);
    return NOT_UNDERSTOOD;
  }
}
