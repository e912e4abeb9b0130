package tablee.log.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import tablee.log.storage.Cells;

/** Changeable records in the log's own database. */
final class MongoCells implements Cells {

  private final MongoCollection<Document> cells;

  MongoCells(MongoDatabase database) {
    cells = Durably.collection(database, "cells");
    Unreachable.unless(() -> cells.createIndex(Indexes.ascending("group", "key")));
  }

  private static String id(String group, String key) {
    return group + "\n" + key;
  }

  private static Cell cell(Document document) {
    return new Cell(
      document.getString("group"),
      document.getString("key"),
      document.getLong("version"),
      document.getString("content")
    );
  }

  @Override
  public Optional<Cell> find(String group, String key) {
    return Unreachable.unless(() -> Optional.ofNullable(cells.find(eq("_id", id(group, key))).first())).map(
      MongoCells::cell
    );
  }

  @Override
  public List<Cell> all(String group) {
    return Unreachable.unless(() ->
      cells
        .find(eq("group", group))
        .sort(Sorts.ascending("key"))
        .map(MongoCells::cell)
        .into(new ArrayList<>())
    );
  }

  /** The character behind a slash is a zero. */
  @Override
  public List<Cell> allUnder(String path) {
    var end = path.substring(0, path.length() - 1) + "0";
    return Unreachable.unless(() ->
      cells
        .find(and(gte("group", path), lt("group", end)))
        .sort(Sorts.ascending("group", "key"))
        .map(MongoCells::cell)
        .into(new ArrayList<>())
    );
  }

  @Override
  public boolean create(String group, String key, String content) {
    var cell = new Document("_id", id(group, key))
      .append("group", group)
      .append("key", key)
      .append("version", 1L)
      .append("content", content);
    return Durably.unlessTaken(() -> cells.insertOne(cell));
  }

  @Override
  public boolean replace(Cell asRead, String content) {
    var change = combine(set("content", content), inc("version", 1L));
    return Unreachable.unless(
      () ->
        cells
          .updateOne(
            and(eq("_id", id(asRead.group(), asRead.key())), eq("version", asRead.version())),
            change
          )
          .getModifiedCount() == 1
    );
  }

  @Override
  public boolean delete(Cell asRead) {
    return Unreachable.unless(
      () ->
        cells
          .deleteOne(and(eq("_id", id(asRead.group(), asRead.key())), eq("version", asRead.version())))
          .getDeletedCount() == 1
    );
  }

  @Override
  public void clear(String group) {
    Unreachable.unless(() -> cells.deleteMany(eq("group", group)));
  }
}
