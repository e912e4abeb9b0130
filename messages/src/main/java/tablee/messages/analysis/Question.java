package tablee.messages.analysis;

/**
 * Something that the views answer.
 *
 * @param <A> how it is answered
 */
public sealed interface Question<A> permits
  ListWorkshops,
  DescribeWorkshop,
  FindRows,
  ExportRows,
  TraceRow,
  FindRecommendations,
  ExportRecommendations,
  DescribeViews {
  Class<A> answer();
}
