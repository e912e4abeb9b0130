package tablee.log.mongo;

import java.util.ArrayList;
import java.util.List;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;
import tablee.log.storage.Bytes;
import tablee.log.storage.Entry;
import tablee.log.storage.Nanos;
import tablee.log.storage.Row;

/** Writes a commit as one document, and reads it back. */
final class CommitCodec implements Codec<CommitDocument> {

  /** Before a command's key, and before a commit's own id where no command stands behind it. */
  private static final String OF_COMMAND = "k:";
  private static final String OF_COMMIT = "c:";

  /** What the unique index holds for a command. */
  static String key(String commandKey) {
    return OF_COMMAND + commandKey;
  }

  @Override
  public Class<CommitDocument> getEncoderClass() {
    return CommitDocument.class;
  }

  @Override
  public void encode(BsonWriter writer, CommitDocument commit, EncoderContext context) {
    var commandKey = commit.commandKey();
    writer.writeStartDocument();
    writer.writeString("_id", Positions.id(commit.first()));
    writer.writeString("commit", commit.commitId());
    writer.writeString("key", commandKey == null ? OF_COMMIT + commit.commitId() : key(commandKey));
    writer.writeInt64("last", commit.last());
    writer.writeInt64("latest", commit.latest());
    writer.writeStartArray("scopes");
    commit.scopes().forEach(writer::writeString);
    writer.writeEndArray();
    writer.writeStartArray("places");
    commit.rows().forEach(row -> writer.writeString(Places.of(row.entry().stream(), row.entry().sequence())));
    writer.writeEndArray();
    writer.writeStartArray("events");
    commit.rows().forEach(row -> write(writer, row));
    writer.writeEndArray();
    writer.writeEndDocument();
  }

  private static void write(BsonWriter writer, Row row) {
    var entry = row.entry();
    writer.writeStartDocument();
    writer.writeString("stream", entry.stream());
    writer.writeInt64("sequence", entry.sequence());
    optional(writer, "aggregate", entry.aggregate());
    optional(writer, "scope", entry.scope());
    writer.writeString("id", entry.id());
    writer.writeString("type", entry.type());
    optional(writer, "revision", entry.revision());
    writer.writeInt64("at", Nanos.of(entry.at()));
    writer.writeString("payload", entry.payload().text());
    optional(writer, "metadata", entry.metadata() == null ? null : entry.metadata().text());
    writer.writeBinaryData("seal", new BsonBinary(row.seal().array()));
    writer.writeEndDocument();
  }

  private static void optional(BsonWriter writer, String name, @Nullable String text) {
    if (text != null) {
      writer.writeString(name, text);
    }
  }

  @Override
  public CommitDocument decode(BsonReader reader, DecoderContext context) {
    long first = 0;
    long latest = Long.MIN_VALUE;
    String commitId = "";
    String key = "";
    var events = List.<Event>of();
    reader.readStartDocument();
    while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
      switch (reader.readName()) {
        case "_id" -> first = Positions.of(reader.readString());
        case "commit" -> commitId = reader.readString();
        case "key" -> key = reader.readString();
        case "latest" -> latest = reader.readInt64();
        case "events" -> events = events(reader);
        default -> reader.skipValue();
      }
    }
    reader.readEndDocument();
    return new CommitDocument(commitId, latest, rows(first, key, events));
  }

  private static List<Row> rows(long first, String key, List<Event> events) {
    var rows = new ArrayList<Row>(events.size());
    for (int i = 0; i < events.size(); i++) {
      var event = events.get(i);
      var commandKey = i == 0 && key.startsWith(OF_COMMAND) ? key.substring(OF_COMMAND.length()) : null;
      rows.add(new Row(first + i, events.size() - 1 - i, commandKey, event.entry(), event.seal()));
    }
    return rows;
  }

  private record Event(Entry entry, Bytes seal) {}

  private static List<Event> events(BsonReader reader) {
    var events = new ArrayList<Event>();
    reader.readStartArray();
    while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
      events.add(event(reader));
    }
    reader.readEndArray();
    return events;
  }

  private static Event event(BsonReader reader) {
    String stream = "";
    long sequence = 0;
    String aggregate = null;
    String scope = null;
    String id = "";
    String type = "";
    String revision = null;
    long at = 0;
    String payload = "";
    String metadata = null;
    byte[] seal = {};
    reader.readStartDocument();
    while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
      switch (reader.readName()) {
        case "stream" -> stream = reader.readString();
        case "sequence" -> sequence = reader.readInt64();
        case "aggregate" -> aggregate = reader.readString();
        case "scope" -> scope = reader.readString();
        case "id" -> id = reader.readString();
        case "type" -> type = reader.readString();
        case "revision" -> revision = reader.readString();
        case "at" -> at = reader.readInt64();
        case "payload" -> payload = reader.readString();
        case "metadata" -> metadata = reader.readString();
        case "seal" -> seal = reader.readBinaryData().getData();
        default -> reader.skipValue();
      }
    }
    reader.readEndDocument();
    return new Event(
      new Entry(
        id,
        stream,
        sequence,
        aggregate,
        scope,
        type,
        revision,
        Nanos.toInstant(at),
        Bytes.of(payload),
        metadata == null ? null : Bytes.of(metadata)
      ),
      Bytes.of(seal)
    );
  }
}
