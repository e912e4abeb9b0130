package tablee.query.views;

import com.mongodb.client.model.Filters;

/** Makes a store forget how far its views have come. */
public final class Forgetful {

  private Forgetful() {}

  public static void tokens(ViewsStore store) {
    store.tokens().deleteMany(Filters.empty());
  }
}
