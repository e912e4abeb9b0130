package tablee.log.axon;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tablee.log.type.TokensAsJson;

/** The serializer of everything but events, as the application has it. */
final class Json {

  static final Serializer GENERAL = Jackson3Serializer.builder()
    .jsonMapperBuilderCustomizer(new TokensAsJson())
    .build();

  private Json() {}
}
