package tablee.messages.method;

/**
 * A question that every thematic group answers when it makes its theme its own.
 *
 * @param id names it in events, for good
 */
public record GroupQuestion(String id, Words title) {}
