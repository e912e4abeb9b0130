package tablee.log.spring;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the log. Where {@link #MONGODB_URI} names a MongoDB, events go there instead of into the file.
 *
 * @param directory where the embedded log keeps its file; made if need be
 * @param file name of that file
 * @param readers how many reads of the file may run at once
 * @param patience how long an append is tried while MongoDB does not answer
 * @param lease how long a silent process keeps a segment or a sequence of dead letters to itself
 * @param node names this process among those that share the storage; made up if not given
 * @param keepTokens whether streaming processors keep their tokens beside the log
 */
@ConfigurationProperties("tablee.log")
record LogProperties(
  @DefaultValue("data") Path directory,
  @DefaultValue("tablee.db") String file,
  @DefaultValue("4") int readers,
  @DefaultValue("20s") Duration patience,
  @DefaultValue("10s") Duration lease,
  @Nullable String node,
  @DefaultValue("false") boolean keepTokens
) {
  /** Also read from the environment variable MONGODB_URI. */
  public static final String MONGODB_URI = "mongodb.uri";

  private static final String MADE_UP = UUID.randomUUID().toString();

  String nodeName() {
    return node == null ? MADE_UP : node;
  }

  Path path() {
    return directory.resolve(file);
  }
}
