package tablee.live.network;

import java.util.function.IntSupplier;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The port that is served, once it is known. */
@Component
public class ServedPort implements IntSupplier {

  private volatile int port;

  @EventListener
  void serves(WebServerInitializedEvent event) {
    if (event.getApplicationContext().getServerNamespace() == null) {
      port = event.getWebServer().getPort();
    }
  }

  /** 0 before anything is served. */
  @Override
  public int getAsInt() {
    return port;
  }
}
