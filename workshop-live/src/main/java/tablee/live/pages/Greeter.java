package tablee.live.pages;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tablee.live.network.OwnNames;
import tablee.live.network.ServedPort;
import tablee.live.wire.Lang;

/** Says on the console where to go, after everything else has started. */
@Component
class Greeter {

  private final OwnNames names;
  private final ServedPort port;

  Greeter(OwnNames names, ServedPort port) {
    this.names = names;
    this.port = port;
  }

  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void ready(ApplicationReadyEvent event) {
    new Welcome(names).print(
      // Whatever the machine's own encoding is; a terminal that does not know accents is rare by now.
      new PrintStream(System.out, true, StandardCharsets.UTF_8),
      Lang.ofThisMachine(),
      port.getAsInt()
    );
  }
}
