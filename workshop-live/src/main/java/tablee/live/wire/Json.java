package tablee.live.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Set;
import java.util.TreeSet;
import tablee.messages.Role;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** How the wire's JSON is written and read: the same value always makes the same bytes. */
public final class Json {

  /** Deeper than any frame of the protocol. */
  private static final int DEEPEST = 8;

  public static final JsonMapper MAPPER = JsonMapper.builder(
    JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .build()
  )
    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
    .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
    .addModule(new SimpleModule().addSerializer(new InOrder()).addSerializer(new AsWord()))
    .build();

  private Json() {}

  /** Sets have no order of their own, which would show in the bytes. */
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

  private static final class AsWord extends ValueSerializer<Role> {

    @Override
    public Class<Role> handledType() {
      return Role.class;
    }

    @Override
    public void serialize(Role role, JsonGenerator json, SerializationContext context) {
      json.writeString(role.word());
    }
  }
}
