package tablee.live.http;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import tablee.messages.log.EventLog;
import tablee.messages.log.LogUnavailableException;

/** Whether the log can be read, as a part of the server's health: without it there is no room to come into. */
@Component("logHealthIndicator")
class LogHealth implements HealthIndicator {

  private final EventLog log;

  LogHealth(EventLog log) {
    this.log = log;
  }

  @Override
  public Health health() {
    try {
      return Health.up().withDetail("head", log.head()).withDetail("incarnation", log.incarnation()).build();
    } catch (LogUnavailableException e) {
      return Health.down(e).build();
    }
  }
}
