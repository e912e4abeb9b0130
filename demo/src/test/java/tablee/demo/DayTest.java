package tablee.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  void novemberGoesOnWithWhatSeptemberLeft() {
    var model = ReadModel.of(Day.november(), Day.morlaix());
    assertThat(model.validated()).containsAll(Day.morlaix().pooling().validated());
    assertThat(model.rows()).hasSize(11);
    assertThat(model.rows())
      .filteredOn(row -> row.practice().equals("Habitat participatif"))
      .singleElement()
      .satisfies(row -> assertThat(row.examples()).hasSize(3));
    assertThat(model.homework().values())
      .filteredOn(homework -> homework.found() != null)
      .hasSize(2);
    assertThat(Day.november().workshop().date()).isEqualTo(Day.morlaix().nextWorkshops().getFirst().date());
  }

  @Test
  void whatMorlaixLeavesHasSomethingOfEveryPart() throws ReflectiveOperationException {
    var model = ReadModel.of(Day.morlaix());
    for (var part : ReadModel.class.getRecordComponents()) {
      var value = part.getAccessor().invoke(model);
      assertThat(value).as(part.getName()).isNotNull().isNotIn(Map.of(), List.of(), Set.of());
    }
  }

  @Test
  void aPartThatWasNotPlayedIsADifferenceWhicheverItIs() throws ReflectiveOperationException {
    var model = ReadModel.of(Day.morlaix());
    var parts = ReadModel.class.getRecordComponents();
    var nothing = ReadModel.of(Day.november());
    for (int left = 0; left < parts.length; left++) {
      var values = new Object[parts.length];
      for (int i = 0; i < parts.length; i++) {
        values[i] = parts[i].getAccessor().invoke(i == left ? nothing : model);
      }
      var without = (ReadModel) ReadModel.class.getDeclaredConstructors()[0].newInstance(values);
      assertThat(without.differences(model)).as(parts[left].getName()).hasSize(1);
    }
  }

  @Test
  void aDayMayHaveNothingButItsWorkshop(@TempDir Path directory) throws IOException {
    var file = Files.writeString(directory.resolve("day.json"), "{\"workshop\": {\"title\": \"Rien\"}}");
    var day = Day.read(file);
    assertThat(day.participants()).isEmpty();
    assertThat(ReadModel.of(day).rows()).isEmpty();
  }

  @Test
  void aPartThatNobodyWouldPlayIsRefused(@TempDir Path directory) throws IOException {
    var file = Files.writeString(
      directory.resolve("day.json"),
      "{\"workshop\": {\"title\": \"Rien\"}, \"karaoke\": []}"
    );
    assertThatIOException()
      .isThrownBy(() -> Day.read(file))
      .withMessageContaining("karaoke");
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
    assertThat(Demo.run(List.of("--fast"))).isEqualTo(1);
  }
}
