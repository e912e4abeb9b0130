package tablee.log.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tablee.log.mongo.TestDatabase;
import tablee.log.sqlite.SqliteStorage;
import tablee.log.storage.Bytes;
import tablee.log.storage.Commit;
import tablee.log.storage.Entry;
import tablee.log.storage.Row;
import tablee.log.storage.Samples;
import tablee.log.storage.Storage;

class LogCommandsTest {

  private static final String PAYLOAD = "{\"workshop\":\"w\",\"participant\":\"p\",\"by\":\"participant:p\"}";

  @TempDir
  Path directory;

  @AutoClose
  private final TestDatabase database = new TestDatabase();

  private final StringWriter printed = new StringWriter();

  private int run(String... arguments) {
    return new LogCommands(Map.of(), new PrintWriter(printed)).run(arguments);
  }

  private String here(String file) {
    return directory.resolve(file).toString();
  }

  private String inDirectory() {
    return "--directory=" + directory;
  }

  private String inDatabase() {
    return "--mongodb=" + database.uri();
  }

  private String said() {
    return printed.toString();
  }

  private Storage openFile() {
    return SqliteStorage.open(directory.resolve("tablee.db"), 1);
  }

  private static Commit renamed(String stream, long... sequences) {
    return new Commit(
      "key-" + stream + sequences[0],
      Map.of(),
      LongStream.of(sequences)
        .mapToObj(sequence -> entry(stream, sequence))
        .toList()
    );
  }

  private static Entry entry(String stream, long sequence) {
    return new Entry(
      "id-" + stream + sequence,
      stream,
      sequence,
      "Roster",
      "w",
      "nickname-changed",
      "1",
      Samples.NINE,
      Bytes.of(PAYLOAD),
      null
    );
  }

  private List<Row> aLog() {
    try (var log = openFile()) {
      log.append(List.of(renamed("a", 0, 1, 2), renamed("b", 0)));
      log.append(List.of(renamed("a", 3)));
      log.personalData().keep("w", "p", "Zoé");
      return log.after(0, 10);
    }
  }

  private void change(String sql) throws SQLException {
    try (
      var connection = DriverManager.getConnection("jdbc:sqlite:" + here("tablee.db"));
      var statement = connection.createStatement()
    ) {
      statement.execute(sql);
    }
  }

  @Test
  void aSoundLogIsFoundSound() {
    aLog();

    assertThat(run("verify", inDirectory())).isZero();
    assertThat(said()).contains("100 % verified").contains("5 events, seal").contains(" 0 findings");
  }

  @Test
  void aLogInUseIsVerified() {
    aLog();
    try (var log = openFile()) {
      log.append(List.of(renamed("c", 0)));
      assertThat(run("verify", inDirectory())).isZero();
    }
    assertThat(said()).contains("6 events");
  }

  @Test
  void aChangedPayloadIsFound() throws SQLException {
    aLog();
    change(
      "UPDATE event SET payload = replace(payload, 'participant:p', 'participant:q') WHERE position = 2"
    );

    assertThat(run("verify", inDirectory())).isEqualTo(1);
    assertThat(said()).contains("position 2 its seal does not follow").contains("1 findings");
  }

  @Test
  void aMissingRowIsFound() throws SQLException {
    aLog();
    change("DELETE FROM event WHERE position = 3");

    assertThat(run("verify", inDirectory())).isEqualTo(1);
    assertThat(said())
      .contains("position 4 follows 2: positions are missing")
      .contains("position 5 is number 3 of stream a, not 2");
  }

  @Test
  void anEventThatNobodyKnowsIsFound() throws SQLException {
    aLog();
    change("UPDATE event SET type = 'nickname-sung' WHERE position = 4");

    assertThat(run("verify", inDirectory())).isEqualTo(1);
    assertThat(said()).contains("position 4 cannot be read").contains("\"nickname-sung\" in revision 1");
  }

  @Test
  void aDamagedPageIsFound() throws IOException {
    try (var log = openFile()) {
      for (int i = 0; i < 20; i++) {
        log.append(List.of(renamed("s" + i, LongStream.range(0, 50).toArray())));
      }
    }
    try (var file = new RandomAccessFile(here("tablee.db"), "rw")) {
      for (long page = 30; page < 40; page++) {
        file.seek(page * 4096);
        file.write(new byte[4096]);
      }
    }

    assertThat(run("verify", inDirectory())).isEqualTo(1);
    assertThat(said()).contains("the file is damaged");
  }

  @Test
  void aBackupTakenWhileTheLogIsWrittenToIsRestoredAsANewIncarnation() {
    var rows = aLog();
    String incarnation;
    try (var log = openFile()) {
      assertThat(run("backup", here("copy.db"), inDirectory())).isZero();
      log.append(List.of(renamed("late", 0)));
      incarnation = log.incarnation();
    }

    assertThat(run("restore", here("copy.db"), inDirectory())).isZero();

    try (var log = openFile()) {
      assertThat(log.after(0, 10)).isEqualTo(rows);
      assertThat(log.incarnation()).isNotEqualTo(incarnation);
      assertThat(log.personalData().find("w", "p")).contains("Zoé");
    }
    assertThat(directory.resolve("tablee.db.replaced")).exists();
    assertThat(said()).contains("100 % copied").contains("copy.db holds 5 events");
  }

  @Test
  void aDamagedLogIsReplacedAndKept() throws IOException {
    var rows = aLog();
    run("backup", here("copy.db"), inDirectory());
    Files.writeString(directory.resolve("tablee.db"), "This is not a database. ".repeat(100));
    Files.writeString(directory.resolve("tablee.db-wal"), "nor is this");

    assertThat(run("restore", here("copy.db"), inDirectory())).isZero();

    try (var log = openFile()) {
      assertThat(log.after(0, 10)).isEqualTo(rows);
    }
    assertThat(directory.resolve("tablee.db.replaced")).content().startsWith("This is not a database.");
  }

  @Test
  void aBackupIsRestoredWhereThereIsNoLog() {
    var rows = aLog();
    run("backup", here("copy.db"), inDirectory());

    assertThat(run("restore", here("copy.db"), "--directory=" + here("elsewhere"))).isZero();

    try (var log = SqliteStorage.open(directory.resolve("elsewhere/tablee.db"), 1)) {
      assertThat(log.after(0, 10)).isEqualTo(rows);
    }
  }

  @Test
  void aLogInUseIsNotReplaced() {
    aLog();
    run("backup", here("copy.db"), inDirectory());
    try (var log = openFile()) {
      assertThat(run("restore", here("copy.db"), inDirectory())).isEqualTo(1);
      assertThat(log.head()).isEqualTo(5);
    }
    assertThat(said()).contains("in use by another process");
  }

  @Test
  void aBackupOverwritesNothing() throws IOException {
    aLog();
    Files.writeString(directory.resolve("copy.db"), "something else");

    assertThat(run("backup", here("copy.db"), inDirectory())).isEqualTo(1);
    assertThat(directory.resolve("copy.db")).hasContent("something else");
  }

  @Test
  void anExportCarriesALogFromOneFormToTheOtherAndBack() {
    var rows = aLog();

    assertThat(run("export", here("log.ndjson"), inDirectory())).isZero();
    assertThat(run("import", here("log.ndjson"), inDatabase())).isZero();
    assertThat(run("verify", inDatabase())).isZero();
    assertThat(run("export", here("back.ndjson"), inDatabase())).isZero();
    assertThat(run("import", here("back.ndjson"), inDirectory(), "--file=back.db")).isZero();

    try (var shared = database.open(); var back = SqliteStorage.open(directory.resolve("back.db"), 1)) {
      assertThat(shared.after(0, 10)).isEqualTo(rows);
      assertThat(back.after(0, 10)).isEqualTo(rows);
      assertThat(back.personalData().find("w", "p")).contains("Zoé");
      assertThat(back.receipt("key-a0")).isEqualTo(shared.receipt("key-a0"));
    }
    assertThat(said()).contains("100 % written").contains("100 % read");
  }

  @Test
  void anImportNeedsAnEmptyLog() {
    aLog();
    run("export", here("log.ndjson"), inDirectory());

    assertThat(run("import", here("log.ndjson"), inDirectory())).isEqualTo(1);
    assertThat(said()).contains("an import needs an empty log");
  }

  @Test
  void aChangedExportIsNotBelieved() throws IOException {
    aLog();
    run("export", here("log.ndjson"), inDirectory());
    var text = Files.readString(directory.resolve("log.ndjson"));
    Files.writeString(directory.resolve("log.ndjson"), text.replace("participant:p", "participant:q"));

    assertThat(run("import", here("log.ndjson"), inDirectory(), "--file=new.db")).isEqualTo(1);
    assertThat(said()).contains("it was changed after it was written");
  }

  @Test
  void aTruncatedExportIsNotBelieved() throws IOException {
    aLog();
    run("export", here("log.ndjson"), inDirectory());
    var lines = Files.readAllLines(directory.resolve("log.ndjson"));
    Files.write(directory.resolve("log.ndjson"), lines.subList(0, 4));

    assertThat(run("import", here("log.ndjson"), inDirectory(), "--file=new.db")).isEqualTo(1);
    assertThat(said()).contains("it promises 5 events and holds 3");
  }

  @Test
  void whatIsNotUnderstoodIsAnsweredWithTheUsage() {
    assertThat(run("polish")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
    assertThat(said()).contains("usage: log verify");
  }

  @Test
  void theApplicationFindsTheOperationsByTheirName() {
    aLog();
    var tool = ToolProvider.findFirst("log").orElseThrow();

    assertThat(
      tool.run(new PrintWriter(printed), new PrintWriter(printed), "verify", inDirectory())
    ).isZero();
    assertThat(said()).contains("5 events");
  }

  @Test
  void aLogThatIsNotThereIsSaidSo() {
    assertThat(run("verify", inDirectory())).isEqualTo(1);
    assertThat(said()).contains("there is no log at");
  }
}
