package tablee.live.http;

import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tablee.live.connection.ConnectionSettings;

/** The server under HTTP and WebSockets. */
@Configuration(proxyBeanMethods = false)
class HttpServerConfiguration {

  @Bean
  WebServerFactoryCustomizer<JettyServletWebServerFactory> connectors(ConnectionSettings settings) {
    return factory ->
      factory.addServerCustomizers(server -> {
        for (var connector : server.getConnectors()) {
          if (connector instanceof ServerConnector tcp) {
            // What the system takes for a reader who does not read is not seen here, so it is kept small.
            tcp.setAcceptedSendBufferSize(settings.sendBufferBytes());
            tcp.setAcceptedTcpNoDelay(true);
          }
          for (var protocol : connector.getConnectionFactories()) {
            if (protocol instanceof HttpConnectionFactory http) {
              quiet(http.getHttpConfiguration());
            }
          }
        }
      });
  }

  private static void quiet(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
  }
}
