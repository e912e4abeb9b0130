package tablee.log.axon;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.Circumstances;
import tablee.messages.OnBehalf;
import tablee.messages.id.TableId;

/** How the circumstances of an order are marked in the metadata of its events. */
public final class Marks {

  private static final String BY = "enteredBy";
  private static final String TABLE = "forTable";
  private static final String HAPPENED = "happened";
  private static final String UNDOES = "undoes";

  private Marks() {}

  static Map<String, String> of(Circumstances circumstances) {
    Map<String, String> marks = new HashMap<>();
    if (circumstances.undoes() != null) {
      marks.put(UNDOES, circumstances.undoes().toString());
    }
    var onBehalf = circumstances.onBehalf();
    if (onBehalf != null) {
      marks.put(BY, onBehalf.by().toString());
      if (onBehalf.table() != null) {
        marks.put(TABLE, onBehalf.table().value());
      }
      if (onBehalf.happened() != null) {
        marks.put(HAPPENED, onBehalf.happened().toString());
      }
    }
    return marks;
  }

  public static Circumstances read(Map<String, ?> metadata) {
    var onBehalf = onBehalf(metadata);
    var undoes = text(metadata, UNDOES).map(Long::valueOf).orElse(null);
    return onBehalf == null && undoes == null ? Circumstances.PLAIN : new Circumstances(onBehalf, undoes);
  }

  private static @Nullable OnBehalf onBehalf(Map<String, ?> metadata) {
    return text(metadata, BY)
      .map(by ->
        new OnBehalf(
          Actor.parse(by),
          text(metadata, TABLE).map(TableId::new).orElse(null),
          text(metadata, HAPPENED).map(Instant::parse).orElse(null)
        )
      )
      .orElse(null);
  }

  private static Optional<String> text(Map<String, ?> metadata, String name) {
    return Optional.ofNullable(metadata.get(name)).map(Object::toString);
  }
}
