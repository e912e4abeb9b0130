package tablee.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DayTest {

  @Test
  void morlaixHasFourTablesOfSix() {
    var day = Day.morlaix();
    assertThat(day.tables())
      .hasSize(4)
      .allSatisfy(table -> assertThat(table.participants()).hasSize(6));
    assertThat(day.participants()).hasSize(24).doesNotHaveDuplicates();
  }

  @Test
  void everythingMorlaixRefersToIsThere() {
    var day = Day.morlaix();
    var model = ReadModel.of(day);
    var proposed = model
      .tables()
      .values()
      .stream()
      .flatMap(table -> table.axes().stream())
      .toList();
    assertThat(model.merges().values()).allSatisfy(from -> assertThat(proposed).containsAll(from));
    assertThat(model.groups().keySet()).isEqualTo(model.validated());
    assertThat(day.pooling().votes().keySet()).containsExactlyInAnyOrderElementsOf(day.participants());
  }

  @Test
  void aFileThatHoldsNoDayIsNamed(@TempDir Path directory) throws IOException {
    var file = Files.writeString(directory.resolve("day.json"), "{\"tables\": 3}");
    assertThatIOException()
      .isThrownBy(() -> Day.read(file))
      .withMessageContaining("day.json holds no day");
  }

  @Test
  void anUnknownOptionIsAnsweredWithTheKnownOnes() throws InterruptedException {
    assertThat(Demo.run(java.util.List.of("--fast"))).isEqualTo(1);
  }
}
