package tablee.messages.analysis;

/** Asks how the views are. Answered by {@link ViewsDescribed}, also when their storage is away. */
public record DescribeViews() {}
