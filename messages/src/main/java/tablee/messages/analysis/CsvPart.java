package tablee.messages.analysis;

import org.jspecify.annotations.Nullable;

/**
 * @param position everything up to this position of the log is in this part
 * @param text whole lines, ending in CR LF; the first part begins with a byte order mark and the headers
 * @param next where the next part begins; null on the last
 */
public record CsvPart(long position, String text, @Nullable String next) {}
