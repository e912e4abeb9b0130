package tablee.live.client;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tablee.live.Tablee;

/** The whole application as it is shipped, on a port of its own. */
public final class Server implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private Server(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * @param data where its log is
   * @param settings such as {@code tablee.live.room.changes=10}
   */
  public static Server start(Path data, String... settings) {
    List<String> all = new ArrayList<>(
      List.of(
        "--server.port=0",
        "--tablee.log.directory=" + data,
        "--spring.main.register-shutdown-hook=false"
      )
    );
    for (var setting : settings) {
      all.add("--" + setting);
    }
    return new Server(new SpringApplicationBuilder(Tablee.class).run(all.toArray(String[]::new)));
  }

  public int port() {
    return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
  }

  /** Where an operator looks, if a port was named for that. */
  public URI managementAddress() {
    return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.management.port"));
  }

  public URI address() {
    return URI.create("http://localhost:" + port());
  }

  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
