package tablee.messages.method;

/** The same thing said in French and in English. */
public record Words(String fr, String en) {}
