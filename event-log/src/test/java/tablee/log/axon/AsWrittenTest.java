package tablee.log.axon;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.Test;
import tablee.log.storage.Bytes;
import tablee.log.storage.Entry;
import tablee.log.storage.Samples;
import tablee.log.type.EventSerializer;
import tablee.log.type.EventTypes;
import tablee.log.type.Upcasters;
import tablee.messages.Events;

/** With the upcasters of the application. */
class AsWrittenTest {

  private final AsWritten asWritten = new AsWritten(
    new EventUpcasterChain(Upcasters.all()),
    new EventSerializer(new EventTypes(Events.all()))
  );

  private static Entry axisProposed(String revision) {
    return new Entry(
      "id",
      "a",
      0,
      "Axis",
      "w",
      "axis-proposed",
      revision,
      Samples.NINE,
      Bytes.of("{\"title\":\"Mobilités\"}"),
      null
    );
  }

  @Test
  void anEventOfTodayIsReadAsItWasWritten() {
    assertThat(asWritten.isRead(axisProposed("1"))).isTrue();
  }

  @Test
  void anEventThatAnUpcasterTouchesIsNot() {
    assertThat(asWritten.isRead(axisProposed("0"))).isFalse();
  }

  @Test
  void whatHoldsForOneRevisionIsNotTakenForAnother() {
    asWritten.isRead(axisProposed("1"));

    assertThat(asWritten.isRead(axisProposed("0"))).isFalse();
    assertThat(asWritten.isRead(axisProposed("1"))).isTrue();
  }
}
