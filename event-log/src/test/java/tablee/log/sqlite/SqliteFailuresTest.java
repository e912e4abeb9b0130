package tablee.log.sqlite;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static tablee.log.storage.Samples.commit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tablee.log.storage.Bytes;
import tablee.log.storage.Chain;
import tablee.log.storage.Commit;
import tablee.log.storage.Entry;
import tablee.log.storage.Newest;
import tablee.log.storage.Samples;
import tablee.log.storage.Verdict;
import tablee.messages.log.LogUnavailableException;
import tablee.messages.log.Receipt;

/** What becomes of the embedded log when the machine fails it. */
class SqliteFailuresTest {

  @TempDir
  Path directory;

  private Path file() {
    return directory.resolve("log.db");
  }

  static Commit large(String stream, int bytes) {
    var small = Samples.entry(stream, 0);
    var payload = Bytes.of("\"" + "x".repeat(bytes) + "\"");
    return new Commit(
      null,
      Map.of(),
      List.of(
        new Entry(
          small.id(),
          stream,
          0,
          small.aggregate(),
          small.scope(),
          small.type(),
          small.revision(),
          small.at(),
          payload,
          null
        )
      )
    );
  }

  private static Verdict accepted(long position) {
    return new Verdict.Accepted(new Receipt(position, position));
  }

  private static Verdict write(Writer writer, Commit commit) {
    return writer.transact(session ->
      new Group(session, new Chain(), new Newest(), Streams.head(session)).write(commit)
    );
  }

  /** A small disk of its own, mounted by a process of its own; where none may be mounted, the one below stands for it. */
  @Test
  void aFullDiskIsSaidSoNothingIsFalselyAcknowledgedAndTheLogGoesOnOnceThereIsRoom() throws Exception {
    assumeTrue(OtherProcess.mayMount(), "this machine lets nobody mount a disk");
    var disk = Files.createDirectory(directory.resolve("disk"));
    try (var other = OtherProcess.thatFillsADiskOfItsOwn(disk)) {
      assertThat(other.line()).hasValueSatisfying(refused ->
        assertThat(refused).contains("no space is left on the disk; nothing was recorded")
      );
      assertThat(other.line()).contains("0 recorded without being acknowledged");
      assertThat(other.line()).contains("goes on behind what was acknowledged");
    }
  }

  /** The file may grow to so many pages and no further: the same answer as from a full disk. */
  @Test
  void aFileThatMayNotGrowIsSaidSoAndTheLogGoesOnOnceItMay() {
    var held = SqliteFile.hold(file());
    var writer = new Writer(held);
    writer.transact(session -> session.query("PRAGMA max_page_count = 60", result -> result.next()));
    writer.transact(session -> {
      Schema.prepare(held, session);
      return true;
    });

    assertThatThrownBy(() -> write(writer, large("a", 500_000)))
      .isInstanceOf(LogUnavailableException.class)
      .hasMessageContaining("no space is left on the disk; nothing was recorded");

    // The limit went with the connection that failed.
    assertThat(write(writer, commit("a", 0))).isEqualTo(accepted(1));
    writer.close();
    held.close();
  }

  @Test
  void aFileThatAnotherProcessWritesToIsSaidSoAndTheLogGoesOnAfterwards() throws IOException {
    try (var log = SqliteStorage.open(file(), 1)) {
      log.append(List.of(commit("a", 0)));
      try (var other = OtherProcess.thatWritesTo(file())) {
        assertThat(other.line()).contains("writes");
        assertThatThrownBy(() -> log.append(List.of(commit("a", 1))))
          .isInstanceOf(LogUnavailableException.class)
          .hasMessageContaining("another process holds the file");
        assertThat(log.after(0, 10)).hasSize(1);
      }

      assertThat(log.append(List.of(commit("a", 1)))).containsExactly(accepted(2));
    }
  }

  @Test
  void aLogThatAnotherProcessHasOpenIsNotOpenedUntilThatHasEnded() throws IOException {
    try (var other = OtherProcess.thatHolds(file())) {
      assertThat(other.line()).contains("holds 0 events");
      assertThatThrownBy(() -> SqliteStorage.open(file(), 1))
        .isInstanceOf(FileHeldException.class)
        .hasMessageContaining("in use by another process");
    }

    try (var log = SqliteStorage.open(file(), 1)) {
      assertThat(log.append(List.of(commit("a", 0)))).containsExactly(accepted(1));
    }
  }

  @Test
  void aDamagedPageIsSaidSo() throws IOException {
    try (var log = SqliteStorage.open(file(), 1)) {
      for (int i = 0; i < 50; i++) {
        log.append(List.of(large("s" + i, 3_000)));
      }
    }
    try (var raw = new RandomAccessFile(file().toFile(), "rw")) {
      for (long page = 12; page < raw.length() / 4096; page++) {
        raw.seek(page * 4096);
        raw.write("damaged".repeat(500).getBytes(UTF_8));
      }
    }

    try (var log = SqliteStorage.open(file(), 1)) {
      assertThatThrownBy(() -> log.after(0, 100))
        .isInstanceOf(LogUnavailableException.class)
        .hasMessageContaining("the file is damaged; run verify");
    } catch (LogUnavailableException noticedOnOpening) {
      assertThat(noticedOnOpening).hasMessageContaining("the file is damaged");
    }
  }

  @Test
  void aFileThatIsNoLogIsSaidSo() throws IOException {
    Files.writeString(file(), "This is not a database. ".repeat(100));

    assertThatThrownBy(() -> SqliteStorage.open(file(), 1))
      .isInstanceOf(LogUnavailableException.class)
      .hasMessageContaining("the file is damaged");
    // And it is not held any longer.
    assertThatThrownBy(() -> SqliteStorage.open(file(), 1)).isNotInstanceOf(FileHeldException.class);
  }

  @Test
  void aLogOfALaterFormatIsNotTouched() throws SQLException {
    SqliteStorage.open(file(), 1).close();
    try (
      var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
      var statement = connection.createStatement()
    ) {
      statement.execute("UPDATE about SET value = '2' WHERE name = 'format'");
    }

    assertThatThrownBy(() -> SqliteStorage.open(file(), 1))
      .isInstanceOf(LogUnavailableException.class)
      .hasMessageContaining("has format 2, this version reads 1");
  }

  @Test
  void whatWasErasedIsNoLongerInTheFile() throws IOException {
    try (var log = SqliteStorage.open(file(), 1)) {
      log.personalData().keep("w", "p", "Rumpelstilzchen");
      log.personalData().forget("w", "p");
    }

    assertThat(Files.readString(file(), ISO_8859_1)).doesNotContain("Rumpelstilzchen");
    assertThat(directory.resolve("log.db-wal")).doesNotExist();
  }

  @Test
  void theReadsAreAnsweredByIndexes() {
    try (var log = SqliteStorage.open(file(), 1)) {
      log.append(List.of(commit("a", 0)));
    }
    try (var held = SqliteFile.hold(file()); var readers = new Readers(held, 1)) {
      assertThat(
        plan(readers, "WHERE position > 5 AND position <= 7 ORDER BY position LIMIT 9")
      ).containsExactly("SEARCH event USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)");
      assertThat(
        plan(readers, "WHERE scope = 'w' AND position > 5 AND position <= 7 ORDER BY position LIMIT 9")
      ).containsExactly("SEARCH event USING INDEX event_by_scope (scope=? AND position>? AND position<?)");
      assertThat(
        plan(readers, "WHERE stream = 'a' AND sequence >= 5 ORDER BY sequence LIMIT 9")
      ).containsExactly("SEARCH event USING INDEX event_by_stream (stream=? AND sequence>?)");
      assertThat(plan(readers, "WHERE command = 'k'")).containsExactly(
        "SEARCH event USING INDEX event_by_command (command=?)"
      );
    }
  }

  @Test
  void anInterruptNeitherStopsAWriteNorTheOnesAfterIt() {
    try (var log = SqliteStorage.open(file(), 1)) {
      Thread.currentThread().interrupt();
      assertThat(log.append(List.of(commit("a", 0)))).containsExactly(accepted(1));
      assertThat(Thread.interrupted()).isTrue();

      assertThat(log.append(List.of(commit("a", 1)))).containsExactly(accepted(2));
    }
  }

  /** Whether the disk took it is not known, so the caller is not told that it did; it is settled before the next write. */
  @Test
  void aFlushThatFailsLeavesTheCommitInDoubtAndTheLogGoesOnOnceTheDiskAnswers() throws IOException {
    var ahead = directory.resolve("log.db-wal");
    var away = directory.resolve("away");
    SqliteStorage.open(file(), 1).close();
    try (var held = SqliteFile.hold(file()); var writer = new Writer(held)) {
      writer.write(session ->
        new Group(session, new Chain(), new Newest(), Streams.head(session)).write(commit("a", 0))
      );
      Files.move(ahead, away);
      assertThatThrownBy(writer::flush)
        .isInstanceOf(LogUnavailableException.class)
        .hasMessageContaining("in doubt");
      Files.move(away, ahead);

      assertThat(write(writer, commit("a", 1))).isEqualTo(accepted(2));
    }

    try (var log = SqliteStorage.open(file(), 1)) {
      assertThat(log.after(0, 10)).hasSize(2);
    }
  }

  private static List<String> plan(Readers readers, String where) {
    return readers.read(session ->
      session.query("EXPLAIN QUERY PLAN SELECT " + Rows.COLUMNS + " FROM event " + where, result -> {
        var steps = new ArrayList<String>();
        while (result.next()) {
          steps.add(result.getString("detail"));
        }
        return steps;
      })
    );
  }
}
