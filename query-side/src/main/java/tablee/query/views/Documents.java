package tablee.query.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Turns records into documents and back, by way of their JSON form. Components that are null are left out. */
public final class Documents {

  private static final JsonMapper MAPPER = JsonMapper.builder()
    .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
    .addModule(new SimpleModule().addSerializer(new InOrder()))
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

  /** Sets have no order of their own, which would make equal things different documents. */
  private static final class InOrder extends ValueSerializer<Set<?>> {

    @Override
    @SuppressWarnings("unchecked")
    public Class<Set<?>> handledType() {
      return (Class<Set<?>>) (Class<?>) Set.class;
    }

    @Override
    public void serialize(Set<?> set, JsonGenerator json, SerializationContext context) {
      json.writeStartArray();
      for (var element : new TreeSet<>(set)) {
        json.writePOJO(element);
      }
      json.writeEndArray();
    }
  }
}
