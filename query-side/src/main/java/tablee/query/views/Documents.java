package tablee.query.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Turns records into documents and back, by way of their JSON form. Components that are null are left out. */
public final class Documents {

  private static final JsonMapper MAPPER = JsonMapper.builder()
    .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
    .build();

  private Documents() {}

  public static Document write(Object thing) {
    return MAPPER.convertValue(thing, Document.class);
  }

  public static <T> T read(@Nullable Object document, Class<T> type) {
    if (document == null) {
      throw new IllegalStateException("a document without its " + type.getSimpleName());
    }
    return MAPPER.convertValue(document, type);
  }
}
