package tablee.log.spring;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Settings of Axon's, below every other source of settings: JSON instead of XStream, no stack walk for each task, no
 * call home for updates, no Axon Server.
 */
final class AxonSettings implements EnvironmentPostProcessor {

  private static final Map<String, Object> SETTINGS = Map.of(
    "axon.serializer.general",
    "jackson3",
    "axon.serializer.messages",
    "jackson3",
    "axon.timeout.enabled",
    "false",
    "axon.update-check.disabled",
    "true",
    "axon.axonserver.enabled",
    "false"
  );

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
    environment.getPropertySources().addLast(new MapPropertySource("axon-under-the-log", SETTINGS));
  }
}
