package tablee.query;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** How much the driver and the server inside the process say of themselves, below every other source of settings. */
final class QuietDriver implements EnvironmentPostProcessor {

  private static final Map<String, Object> SETTINGS = Map.of(
    "logging.level.org.mongodb.driver",
    "warn",
    "logging.level.de.bwaldvogel.mongo",
    "error"
  );

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
    environment.getPropertySources().addLast(new MapPropertySource("quiet-views", SETTINGS));
  }
}
