package tablee.messages.analysis;

import java.util.List;

/**
 * Read from the programme's own story and never behind it.
 *
 * @param changed position of the last event about a recommendation of the programme, whether it was asked for or not; 0
 *     before the first
 * @param recommendations by number
 */
public record RecommendationsFound(long changed, List<Recommendation> recommendations) {}
