package tablee.log.type;

import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Lets the serializer of everything but events read Axon's tokens back: a replay token names the class of what it
 * holds, and Jackson follows such a name only where it is allowed to.
 */
public final class TokensAsJson implements Jackson3SerializerCustomizer {

  @Override
  public void accept(JsonMapper.Builder builder) {
    builder.polymorphicTypeValidator(
      BasicPolymorphicTypeValidator.builder()
        .allowIfSubType("org.axonframework.eventhandling.")
        .allowIfSubType(String.class)
        .build()
    );
  }
}
