package tablee.live;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the edge.
 *
 * @param origins where pages may come from besides this server's own addresses, such as {@code https://ateliers.example}
 */
@ConfigurationProperties("tablee.live")
record LiveSettings(@DefaultValue List<String> origins) {}
