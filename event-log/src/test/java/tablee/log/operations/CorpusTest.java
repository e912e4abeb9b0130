package tablee.log.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tablee.log.axon.EventDecoder;
import tablee.log.sqlite.SqliteStorage;
import tablee.log.storage.Bytes;
import tablee.log.storage.Chain;
import tablee.log.storage.Entry;
import tablee.log.storage.Row;
import tablee.log.storage.Samples;
import tablee.log.storage.Storage;
import tablee.log.type.EventSerializer;
import tablee.log.type.EventTypes;
import tablee.log.type.Upcasters;
import tablee.messages.Events;
import tablee.messages.Stored;
import tablee.messages.axis.AxisEvent.AxisProposed;

/** Logs as earlier versions wrote them. Files are added to the corpus, never changed. */
class CorpusTest {

  private static final Path CORPUS = Path.of("src/test/resources/corpus");
  private static final Path APPROVED = Path.of("../command-side/src/test/resources/approved/events");
  private static final EventDecoder DECODER = new EventDecoder(
    new EventSerializer(new EventTypes(Events.all())),
    new EventUpcasterChain(Upcasters.all())
  );

  @TempDir
  Path directory;

  static List<Path> corpus() throws IOException {
    try (var files = Files.list(CORPUS)) {
      return files.sorted().toList();
    }
  }

  private Storage read(Path exported) throws IOException {
    var log = SqliteStorage.open(directory.resolve("log.db"), 1);
    new Import(log).from(exported, (done, total) -> {});
    return log;
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void everyEventEverStoredIsReadToday(Path exported) throws IOException {
    try (var log = read(exported)) {
      assertThat(new Check(log, DECODER::recorded).run((done, total) -> {}).findings()).isEmpty();
      assertThat(DECODER.recorded(log.after(0, 1_000))).hasSize((int) log.head());
    }
  }

  /** As approved on the side that decides, one file for each event in each revision that was ever released. */
  static Stream<Path> approved() throws IOException {
    try (var files = Files.list(APPROVED)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("approved")
  void everyApprovedRevisionIsReadToday(Path file) throws IOException {
    var name = file.getFileName().toString().split("\\.", -1);
    var some = Samples.entry("a", 0);
    var entry = new Entry(
      some.id(),
      some.stream(),
      0,
      some.aggregate(),
      some.scope(),
      name[0],
      name[1],
      some.at(),
      Bytes.of(Files.readString(file)),
      null
    );

    var recorded = DECODER.recorded(List.of(new Row(1, 0, null, entry, Chain.ORIGIN)));

    assertThat(recorded).hasSize(1);
    assertThat(recorded.getFirst().event().getClass().getAnnotation(Stored.class).value()).isEqualTo(name[0]);
  }

  @Test
  void anAxisFromBeforeReasonsIsReadWithAnEmptyOne() throws IOException {
    try (var log = read(CORPUS.resolve("first-release.ndjson"))) {
      var old = log.after(0, 1_000).stream().filter(CorpusTest::isAxisWithoutReason).toList();

      assertThat(DECODER.recorded(old))
        .hasSize(1)
        .allSatisfy(recorded -> {
          assertThat(((AxisProposed) recorded.event()).title()).isEqualTo("Mobilités");
          assertThat(((AxisProposed) recorded.event()).reason()).isEmpty();
        });
    }
  }

  private static boolean isAxisWithoutReason(Row row) {
    return row.entry().type().equals("axis-proposed") && "0".equals(row.entry().revision());
  }
}
