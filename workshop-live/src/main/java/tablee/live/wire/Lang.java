package tablee.live.wire;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tablee.messages.method.Words;

/** A language the product speaks. French where nothing else was asked for. */
public enum Lang {
  FR,
  EN;

  /** The language behind a code such as {@code en}; French for a code that says nothing. */
  public static Lang of(String code) {
    return "en".equals(code) ? EN : FR;
  }

  /** The one of the two that an {@code Accept-Language} header asks for first. */
  public static Lang accepted(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return FR;
    }
    try {
      var best = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), List.of("fr", "en"));
      return best == null ? FR : of(best);
    } catch (IllegalArgumentException unreadable) {
      return FR;
    }
  }

  /** The language of this machine. */
  public static Lang ofThisMachine() {
    return Locale.ENGLISH.getLanguage().equals(Locale.getDefault().getLanguage()) ? EN : FR;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String choose(Words words) {
    return this == EN ? words.en() : words.fr();
  }
}
