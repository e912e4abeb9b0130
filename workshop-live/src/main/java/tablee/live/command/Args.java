package tablee.live.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tablee.messages.RejectedException;
import tablee.messages.Rejection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Members of a JSON object from outside, read one by one. Every method throws {@link RejectedException} with
 * {@link Rejection.Malformed} for a member of another form; a member that is null is absent.
 */
public final class Args {

  private final ObjectNode object;
  private final Set<String> read = new HashSet<>();
  private final List<Args> parts = new ArrayList<>();

  public Args(ObjectNode object) {
    this.object = object;
  }

  /** A text that its place cleans and measures; empty if absent. */
  public String text(String field) {
    var node = member(field);
    if (node == null) {
      return "";
    }
    if (!node.isString()) {
      throw malformed(field);
    }
    return node.stringValue();
  }

  public <I> I id(String field, Function<String, I> maker) {
    var id = idOrNull(field, maker);
    if (id == null) {
      throw malformed(field);
    }
    return id;
  }

  public <I> @Nullable I idOrNull(String field, Function<String, I> maker) {
    var node = member(field);
    return node == null ? null : id(field, node, maker);
  }

  public <I> List<I> ids(String field, Function<String, I> maker) {
    List<I> ids = new ArrayList<>();
    for (var node : list(field)) {
      ids.add(id(field, node, maker));
    }
    return ids;
  }

  public List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    for (var node : list(field)) {
      if (!node.isString()) {
        throw malformed(field);
      }
      texts.add(node.stringValue());
    }
    return texts;
  }

  /** An object that has to be there; its members are heeded one by one like these. */
  public Args object(String field) {
    return object(field, member(field));
  }

  public List<Args> objects(String field) {
    List<Args> objects = new ArrayList<>();
    for (var node : list(field)) {
      objects.add(object(field, node));
    }
    return objects;
  }

  private Args object(String field, @Nullable JsonNode node) {
    if (!(node instanceof ObjectNode inner)) {
      throw malformed(field);
    }
    var args = new Args(inner);
    parts.add(args);
    return args;
  }

  /** An object whose members somebody else reads. */
  public @Nullable ObjectNode objectOrNull(String field) {
    var node = member(field);
    if (node == null) {
      return null;
    }
    if (node instanceof ObjectNode nested) {
      return nested;
    }
    throw malformed(field);
  }

  public int number(String field) {
    return number(field, member(field));
  }

  public @Nullable Integer numberOrNull(String field) {
    var node = member(field);
    return node == null ? null : number(field, node);
  }

  public @Nullable Double decimalOrNull(String field) {
    var node = member(field);
    if (node == null) {
      return null;
    }
    if (!node.isNumber()) {
      throw malformed(field);
    }
    return node.doubleValue();
  }

  /** Objects in a list, each to be read like this one; nothing may be left in them unread either. */
  public <T> List<T> objects(String field, Function<Args, T> reader) {
    List<T> all = new ArrayList<>();
    for (var node : list(field)) {
      if (!(node instanceof ObjectNode each)) {
        throw malformed(field);
      }
      var args = new Args(each);
      all.add(reader.apply(args));
      args.nothingElse();
    }
    return all;
  }

  public boolean flag(String field) {
    var node = member(field);
    if (node == null || !node.isBoolean()) {
      throw malformed(field);
    }
    return node.booleanValue();
  }

  public LocalDate date(String field) {
    var date = dateOrNull(field);
    if (date == null) {
      throw malformed(field);
    }
    return date;
  }

  public Set<Integer> numbers(String field) {
    Set<Integer> numbers = new HashSet<>();
    for (var node : list(field)) {
      numbers.add(number(field, node));
    }
    return numbers;
  }

  /** One of an enumeration's words; the first if absent. */
  public <E extends Enum<E>> E word(String field, E[] values, Function<E, String> word) {
    var text = text(field);
    for (var value : values) {
      if (text.isEmpty() || word.apply(value).equals(text)) {
        return value;
      }
    }
    throw malformed(field);
  }

  public boolean yes(String field) {
    var node = member(field);
    if (node != null && !node.isBoolean()) {
      throw malformed(field);
    }
    return node != null && node.booleanValue();
  }

  public @Nullable LocalDate dateOrNull(String field) {
    var text = text(field);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException unreadable) {
      throw malformed(field);
    }
  }

  /** A moment as {@code 2015-09-29T09:12:03Z}. */
  public @Nullable Instant momentOrNull(String field) {
    var text = text(field);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return Instant.parse(text);
    } catch (DateTimeException unreadable) {
      throw malformed(field);
    }
  }

  /** To be called when everything expected was read: a member that is left is one that nobody would heed. */
  public void nothingElse() {
    for (var field : object.propertyNames()) {
      if (!read.contains(field)) {
        throw malformed(field.length() > 40 ? "args" : field);
      }
    }
    parts.forEach(Args::nothingElse);
  }

  private @Nullable JsonNode member(String field) {
    read.add(field);
    var node = object.get(field);
    return node == null || node.isNull() ? null : node;
  }

  private Iterable<JsonNode> list(String field) {
    var node = member(field);
    if (node == null) {
      return List.of();
    }
    if (!node.isArray()) {
      throw malformed(field);
    }
    return node;
  }

  private static <I> I id(String field, JsonNode node, Function<String, I> maker) {
    if (!node.isString()) {
      throw malformed(field);
    }
    try {
      return maker.apply(node.stringValue());
    } catch (RejectedException noId) {
      throw malformed(field);
    }
  }

  private static int number(String field, @Nullable JsonNode node) {
    if (node == null || !node.isInt()) {
      throw malformed(field);
    }
    return node.intValue();
  }

  private static RejectedException malformed(String field) {
    return new Rejection.Malformed(field).asException();
  }
}
