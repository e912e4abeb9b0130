package tablee.log.spring;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the log.
 *
 * @param directory where the embedded log keeps its file; made if need be
 * @param file name of that file
 * @param readers how many reads of the file may run at once
 */
@ConfigurationProperties("tablee.log")
public record LogProperties(
  @DefaultValue("data") Path directory,
  @DefaultValue("tablee.db") String file,
  @DefaultValue("4") int readers
) {
  Path path() {
    return directory.resolve(file);
  }
}
