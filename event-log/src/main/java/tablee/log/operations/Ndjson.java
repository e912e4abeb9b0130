package tablee.log.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tablee.log.storage.Bytes;
import tablee.log.storage.Entry;
import tablee.log.storage.Row;
import tablee.log.storage.StoredRows.Person;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of an export. The first says what the file is, then come the events in order, then the texts that may be
 * erased. Payloads are texts within the JSON, so that not a byte of them changes and the seals hold.
 */
final class Ndjson {

  private static final JsonMapper JSON = JsonMapper.builder()
    .changeDefaultPropertyInclusion(included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
    .build();

  private Ndjson() {}

  /** Exactly one of them is there. */
  record Line(@Nullable Title log, @Nullable Event event, @Nullable Person person) {}

  record Title(int format, String incarnation, long head) {}

  record Event(
    long position,
    int more,
    @Nullable String command,
    String id,
    String stream,
    long sequence,
    @Nullable String aggregate,
    @Nullable String scope,
    String type,
    @Nullable String revision,
    Instant at,
    String payload,
    @Nullable String metadata,
    String seal
  ) {
    static Event of(Row row) {
      var entry = row.entry();
      return new Event(
        row.position(),
        row.more(),
        row.commandKey(),
        entry.id(),
        entry.stream(),
        entry.sequence(),
        entry.aggregate(),
        entry.scope(),
        entry.type(),
        entry.revision(),
        entry.at(),
        entry.payload().text(),
        entry.metadata() == null ? null : entry.metadata().text(),
        HexFormat.of().formatHex(row.seal().array())
      );
    }

    Row row() {
      var entry = new Entry(
        id,
        stream,
        sequence,
        aggregate,
        scope,
        type,
        revision,
        at,
        Bytes.of(payload),
        metadata == null ? null : Bytes.of(metadata)
      );
      return new Row(position, more, command, entry, Bytes.of(HexFormat.of().parseHex(seal)));
    }
  }

  static String write(Line line) {
    return JSON.writeValueAsString(line);
  }

  static Line read(String text) {
    return JSON.readValue(text, Line.class);
  }
}
