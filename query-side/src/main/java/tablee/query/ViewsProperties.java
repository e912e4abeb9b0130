package tablee.query;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the views.
 *
 * @param uri of the MongoDB server that keeps them, by default the variable {@code MONGODB_URI}; without either they are
 *     kept inside the process and filled from the log at every start
 * @param database used where the uri names none
 * @param patience how long to look for the server before a question is refused
 * @param lease how long a view stays claimed by a node that gives no sign of life
 * @param pace least time between two drawings of a view while events come one by one
 * @param batch most events in one drawing
 * @param boards most workshops whose boards a view keeps folded
 */
@ConfigurationProperties("tablee.views")
record ViewsProperties(
  @Nullable String uri,
  @DefaultValue("tablee") String database,
  @DefaultValue("3s") Duration patience,
  @DefaultValue("10s") Duration lease,
  @DefaultValue("250ms") Duration pace,
  @DefaultValue("200") int batch,
  @DefaultValue("600") int boards
) {}
