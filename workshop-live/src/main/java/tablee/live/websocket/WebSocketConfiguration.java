package tablee.live.websocket;

import jakarta.servlet.ServletContext;
import java.time.Duration;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.server.jetty.JettyRequestUpgradeStrategy;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import tablee.live.connection.ConnectionSettings;
import tablee.live.connection.Connections;
import tablee.live.network.Origins;

@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class WebSocketConfiguration {

  /** Compression costs every connection a deflater of its own, and frames are small. */
  private static final String COMPRESSION = "permessage-deflate";

  @Bean
  WebSocketConfigurer liveSockets(Connections connections, Origins origins, ConnectionSettings settings) {
    // Origins are the handshake's to judge: Spring's own check takes a missing one for the server's.
    return registry ->
      registry
        .addHandler(new LiveHandler(connections), "/live/*")
        .addInterceptors(new Handshake(origins))
        .setHandshakeHandler(handshakeHandler(settings))
        .setAllowedOriginPatterns("*");
  }

  private static DefaultHandshakeHandler handshakeHandler(ConnectionSettings settings) {
    var jetty = new JettyRequestUpgradeStrategy() {
      @Override
      public void setServletContext(ServletContext context) {
        super.setServletContext(context);
        var handler = ServletContextHandler.getServletContextHandler(context, "the live edge");
        WebSocketServerComponents.getWebSocketComponents(handler)
          .getExtensionRegistry()
          .unregister(COMPRESSION);
      }
    };
    jetty.addWebSocketConfigurer(container -> {
      container.setMaxTextMessageSize(settings.frameBytes());
      container.setMaxBinaryMessageSize(settings.frameBytes());
      // Connections watch over their own silence.
      container.setIdleTimeout(Duration.ZERO);
    });
    var handler = new DefaultHandshakeHandler(jetty);
    handler.setSupportedProtocols("tablee.v1");
    return handler;
  }
}
