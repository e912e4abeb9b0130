package tablee.live.analysis;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import tablee.messages.analysis.DescribeViews;
import tablee.messages.analysis.Questions;

/**
 * How the views are, as a part of the server's health. Views that don't go on take nothing from a room that works, so
 * that they never make the server seem down.
 */
@Component("viewsHealthIndicator")
class ViewsHealth implements HealthIndicator {

  private static final String DEGRADED = "DEGRADED";

  private final Questions questions;

  ViewsHealth(Questions questions) {
    this.questions = questions;
  }

  @Override
  public Health health() {
    var views = questions.ask(new DescribeViews());
    var health = views.well() ? Health.up() : Health.status(DEGRADED);
    health.withDetail("head", views.head());
    views.views().forEach(view -> health.withDetail(view.name(), view));
    return health.build();
  }
}
