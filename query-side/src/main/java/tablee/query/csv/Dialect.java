package tablee.query.csv;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tablee.messages.analysis.ExportRows.Flavour;
import tablee.messages.method.Words;

/** What differs between the files that spreadsheets of one language and of the other open by themselves. */
enum Dialect {
  FRENCH(";", DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRANCE)) {
    @Override
    String word(Words words) {
      return words.fr();
    }
  },
  ENGLISH(",", DateTimeFormatter.ISO_LOCAL_DATE) {
    @Override
    String word(Words words) {
      return words.en();
    }
  };

  private static final String END_OF_LINE = "\r\n";
  private static final String QUOTE = "\"";

  private final String separator;
  private final DateTimeFormatter dates;

  Dialect(String separator, DateTimeFormatter dates) {
    this.separator = separator;
    this.dates = dates;
  }

  static Dialect of(Flavour flavour) {
    return switch (flavour) {
      case FRENCH -> FRENCH;
      case ENGLISH -> ENGLISH;
    };
  }

  abstract String word(Words words);

  /** Empty while undecided. */
  String date(@Nullable LocalDate date) {
    return date == null ? "" : dates.format(date);
  }

  /** One line of a file: every field quoted, quotes doubled, formulas made harmless. */
  String line(List<String> fields) {
    return fields
      .stream()
      .map(field -> QUOTE + Harmless.text(field).replace(QUOTE, QUOTE + QUOTE) + QUOTE)
      .collect(Collectors.joining(separator, "", END_OF_LINE));
  }
}
