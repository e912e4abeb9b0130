package tablee.verification.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tablee.verification.server.PackagedServer;

/** The packaged application. */
final class Ours implements Target {

  private final PackagedServer server;

  private Ours(PackagedServer server) {
    this.server = server;
  }

  static Ours start(Cores cores, Path data, List<String> options) throws IOException, InterruptedException {
    return new Ours(
      PackagedServer.start(
        PackagedServer.freePort(),
        data,
        Map.of("TABLEE_JAVA_OPTIONS", String.join(" ", options)),
        cores.server()
      )
    );
  }

  @Override
  public long pid() {
    return server.pid();
  }

  @Override
  public int port() {
    return server.port();
  }

  @Override
  public Speech speech() {
    return new OurSpeech("localhost:" + server.port());
  }

  @Override
  public void close() {
    server.close();
  }
}
