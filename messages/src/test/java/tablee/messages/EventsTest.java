package tablee.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventsTest {

  @Test
  void noTwoEventsShareAStoredName() {
    assertThat(
      Events.all()
        .stream()
        .map(type -> type.getAnnotation(Stored.class).value())
    )
      .hasSizeGreaterThan(30)
      .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("tablee.messages.Events#all")
  void everyEventIsStoredUnderItsOwnNameInKebabCase(Class<? extends Event> type) {
    var kebab = type
      .getSimpleName()
      .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
      .toLowerCase(java.util.Locale.ROOT);
    assertThat(type.getAnnotation(Stored.class)).isNotNull();
    assertThat(type.getAnnotation(Stored.class).value()).isEqualTo(kebab);
  }
}
