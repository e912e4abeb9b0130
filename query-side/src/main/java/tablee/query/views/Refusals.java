package tablee.query.views;

import com.mongodb.MongoException;
import java.util.function.Supplier;
import org.axonframework.queryhandling.QueryExecutionException;
import tablee.messages.RejectedException;
import tablee.messages.Rejection;
import tablee.messages.log.LogUnavailableException;

/** How a question that cannot be answered is refused: typed, as the exception's details. */
public final class Refusals {

  private Refusals() {}

  public static QueryExecutionException refuse(Rejection rejection) {
    return new QueryExecutionException(rejection.code(), null, rejection, false);
  }

  /** A view that is not there now refuses for now. */
  public static <T> T answer(Supplier<T> answer) {
    try {
      return answer.get();
    } catch (RejectedException rejected) {
      throw refuse(rejected.rejection());
    } catch (MongoException | LogUnavailableException away) {
      throw new QueryExecutionException("the views cannot be read", away, new Rejection.Unavailable());
    }
  }

  /** What is not in a view that is behind may still come. */
  public static QueryExecutionException missing(Standing standing, String kind, String id) {
    return refuse(standing.catchingUp() ? new Rejection.Unavailable() : new Rejection.NotFound(kind, id));
  }
}
