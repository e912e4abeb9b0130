package tablee.log.operations;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import tablee.log.axon.EventDecoder;
import tablee.log.mongo.MongoStorage;
import tablee.log.sqlite.SqliteCopy;
import tablee.log.sqlite.SqliteReading;
import tablee.log.sqlite.SqliteStorage;
import tablee.log.storage.Storage;
import tablee.log.storage.StoredRows;
import tablee.log.type.EventSerializer;
import tablee.log.type.EventTypes;
import tablee.log.type.Upcasters;
import tablee.messages.Events;
import tablee.messages.log.LogUnavailableException;

/**
 * The operations as commands: {@code log verify|backup|restore|export|import}. Without a MongoDB named, they speak of
 * the file.
 */
public final class LogCommands {

  private static final String USAGE = """
  usage: log verify                 checks positions, sequence numbers, seals and payloads
         log backup FILE            copies the log file while it is written to
         log restore FILE           makes a copy the log; the old one stays beside it as .replaced
         log export FILE            writes the log as lines of JSON
         log import FILE            reads them into an empty log
  with   --directory=DIRECTORY      where the log file is (data)
         --file=NAME                its name there (tablee.db)
         --mongodb=URI              the log is in that MongoDB (the environment's MONGODB_URI)
  """;

  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private final Map<String, String> environment;
  private final PrintWriter out;
  private final Map<String, String> options = new HashMap<>();
  private final List<String> words = new ArrayList<>();

  /** @param environment where MONGODB_URI is looked for */
  public LogCommands(Map<String, String> environment, PrintWriter out) {
    this.environment = Map.copyOf(environment);
    this.out = out;
  }

  /**
   * @param arguments what stands behind {@code log}
   * @return the exit code: 0 done, 1 failed or something found, 2 not understood
   */
  public int run(String... arguments) {
    for (var argument : arguments) {
      if (argument.startsWith("--") && argument.contains("=")) {
        options.put(
          argument.substring(2, argument.indexOf('=')),
          argument.substring(argument.indexOf('=') + 1)
        );
      } else {
        words.add(argument);
      }
    }
    try {
      return carryOut();
    } catch (LogUnavailableException | CorruptExportException | IllegalArgumentException failed) {
      out.println(failed.getMessage());
      return FAILED;
    } catch (IOException failed) {
      out.println(failed);
      return FAILED;
    }
  }

  private int carryOut() throws IOException {
    return switch (String.join(" ", words.stream().limit(1).toList()) + words.size()) {
      case "verify1" -> verify();
      case "backup2" -> backUp(target());
      case "restore2" -> restore(target());
      case "export2" -> export(target());
      case "import2" -> read(target());
      default -> {
        out.print(USAGE);
        yield MISUSED;
      }
    };
  }

  private Path target() {
    return Path.of(words.get(1));
  }

  private int verify() {
    var damages = new ArrayList<String>();
    if (mongodb().isEmpty()) {
      try (var file = SqliteReading.open(file())) {
        // Told at once: what is damaged may not be read to its end.
        damages.addAll(file.damages());
        damages.forEach(out::println);
      }
    }
    try (var log = openForReading()) {
      var report = new Check(log, decoder()::recorded).run(new Percent(out, "verified"));
      report
        .findings()
        .forEach(finding -> out.printf("position %d %s%n", finding.position(), finding.what()));
      int found = damages.size() + report.findings().size();
      out.printf("%d events, seal %s, %d findings%n", report.events(), report.seal(), found);
      return found == 0 ? DONE : FAILED;
    }
  }

  private int backUp(Path target) {
    requireFile();
    SqliteCopy.backUp(file(), target, new Percent(out, "copied")::at);
    try (var copy = SqliteReading.open(target)) {
      out.printf("%s holds %d events%n", target, copy.head());
    }
    return DONE;
  }

  private int restore(Path copy) {
    requireFile();
    SqliteCopy.restore(copy, file(), new Percent(out, "copied")::at);
    try (var log = SqliteReading.open(file())) {
      out.printf("%s holds %d events, incarnation %s%n", file(), log.head(), log.incarnation());
    }
    return DONE;
  }

  private void requireFile() {
    if (mongodb().isPresent()) {
      throw new IllegalArgumentException(
        "a MongoDB is backed up and restored with its own tools, or by export and import"
      );
    }
  }

  private int export(Path target) throws IOException {
    try (var log = openForReading()) {
      out.printf("%s holds %d events%n", target, new Export(log).to(target, new Percent(out, "written")));
      return DONE;
    }
  }

  private int read(Path source) throws IOException {
    try (var log = openForWriting()) {
      long events = new Import(log).from(source, new Percent(out, "read"));
      out.printf("%d events read, incarnation %s%n", events, log.incarnation());
      return DONE;
    }
  }

  private StoredRows openForReading() {
    return mongodb().isPresent() ? openForWriting() : SqliteReading.open(file());
  }

  private Storage openForWriting() {
    var mongodb = mongodb();
    return mongodb.isPresent()
      ? MongoStorage.open(mongodb.get(), Duration.ofSeconds(20))
      : SqliteStorage.open(file(), 1);
  }

  private Optional<String> mongodb() {
    return Optional.ofNullable(options.getOrDefault("mongodb", environment.get("MONGODB_URI"))).filter(
      uri -> !uri.isBlank()
    );
  }

  private Path file() {
    return Path.of(options.getOrDefault("directory", "data"), options.getOrDefault("file", "tablee.db"));
  }

  private static EventDecoder decoder() {
    return new EventDecoder(
      new EventSerializer(new EventTypes(Events.all())),
      new EventUpcasterChain(Upcasters.all())
    );
  }
}
