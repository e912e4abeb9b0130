package tablee.query.views;

import org.axonframework.queryhandling.QueryHandler;
import tablee.messages.analysis.DescribeViews;
import tablee.messages.analysis.ViewsDescribed;

/** Says how the views are. */
public final class ViewsAnswers {

  private final Views views;

  public ViewsAnswers(Views views) {
    this.views = views;
  }

  @QueryHandler
  public ViewsDescribed on(DescribeViews asked) {
    return views.describe();
  }
}
