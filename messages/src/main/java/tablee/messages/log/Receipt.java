package tablee.messages.log;

/**
 * Where a durable commit stands in the log.
 *
 * @param first position of its first event
 * @param last position of its last event, at least {@code first}
 */
public record Receipt(long first, long last) {}
