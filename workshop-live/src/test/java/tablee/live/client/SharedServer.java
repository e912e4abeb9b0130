package tablee.live.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One server for all tests that need no other settings; each plans a workshop of its own. */
public final class SharedServer implements ParameterResolver {

  private static final class Running implements AutoCloseable {

    final Path data;
    final Server server;

    Running() {
      try {
        data = Files.createTempDirectory("tablee");
      } catch (IOException e) {
        throw new AssertionError(e);
      }
      server = Server.start(data);
    }

    @Override
    public void close() throws IOException {
      server.close();
      try (var files = Files.walk(data)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    var type = parameter.getParameter().getType();
    return type == Server.class || type == Hall.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var server = context
      .getRoot()
      .getStore(ExtensionContext.Namespace.create(SharedServer.class))
      .getOrComputeIfAbsent(Running.class, _ -> new Running(), Running.class)
      .server;
    if (parameter.getParameter().getType() != Hall.class) {
      return server;
    }
    var hall = Hall.plan(server.address());
    return context
      .getTestInstance()
      .filter(Transport.Choice.class::isInstance)
      .map(test -> hall.over(((Transport.Choice) test).transport()))
      .orElse(hall);
  }
}
