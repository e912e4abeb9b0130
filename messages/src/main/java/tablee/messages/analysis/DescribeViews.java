package tablee.messages.analysis;

/** Asks how the views are. Answered by {@link ViewsDescribed}, also when their storage is away. */
public record DescribeViews() implements Question<ViewsDescribed> {
  @Override
  public Class<ViewsDescribed> answer() {
    return ViewsDescribed.class;
  }
}
