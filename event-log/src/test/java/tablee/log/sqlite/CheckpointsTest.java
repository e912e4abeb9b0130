package tablee.log.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CheckpointsTest {

  private static final int LARGE = 1_000_000;

  @TempDir
  Path directory;

  private Path log;
  private SqliteFile file;
  private Session writer;

  @BeforeEach
  void openFile() throws SQLException {
    log = directory.resolve("log.db");
    file = SqliteFile.hold(log);
    writer = file.writer();
    writer.execute("CREATE TABLE kept (content BLOB)");
  }

  @AfterEach
  void closeFile() throws SQLException {
    writer.close();
    file.close();
  }

  private void write() throws SQLException {
    writer.update("INSERT INTO kept VALUES (zeroblob(" + LARGE + "))");
  }

  private boolean isInTheFile() throws IOException {
    return Files.size(log) > LARGE;
  }

  @Test
  void whatWasWrittenMovesIntoTheFileOnceEnoughHasGathered() throws Exception {
    try (var checkpoints = new Checkpoints(file, Duration.ZERO)) {
      write();
      checkpoints.written(249);
      assertThat(isInTheFile()).isFalse();

      checkpoints.written(1);

      await().until(this::isInTheFile);
    }
  }

  private void writeAndClose(Duration between, int commits) throws SQLException {
    try (var checkpoints = new Checkpoints(file, between)) {
      write();
      checkpoints.written(commits);
    }
  }

  @Test
  void aFewCommitsStayWhereTheyAreAndClosingDoesNotWaitForMore() throws Exception {
    writeAndClose(Duration.ZERO, 249);

    assertThat(isInTheFile()).isFalse();
  }

  @Test
  void closingDoesNotWaitUntilTheNextOneIsDue() throws Exception {
    writeAndClose(Duration.ofHours(1), 10_000);

    assertThat(isInTheFile()).isFalse();
  }
}
