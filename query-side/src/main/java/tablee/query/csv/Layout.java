package tablee.query.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tablee.messages.analysis.GridRow;
import tablee.messages.library.ItemReference;
import tablee.messages.library.Stance;
import tablee.messages.method.Column;
import tablee.messages.method.FacetKind;
import tablee.messages.method.Words;
import tablee.query.rows.StoredRows;

/** Which columns a file has. */
record Layout(List<String> columns, List<String> facets) {
  private static final String BETWEEN_TEXTS = "\n———\n";
  private static final String BEFORE_A_SIDE = "⇄ ";

  private static final Words WORKSHOP = new Words("Atelier", "Workshop");
  private static final Words DATE = new Words("Date", "Date");
  private static final Words PLACE = new Words("Lieu", "Place");
  private static final Words THEME = new Words("Thème", "Theme");
  private static final Words FROM = new Words("Issu de", "Made of");
  private static final Words SUPPORTS = new Words("À l’appui", "Supported by");
  private static final Words CONTRADICTS = new Words("En sens contraire", "Contradicted by");
  private static final Words BY = new Words("Écrit par", "Written by");
  private static final Words CONTESTED = new Words("Cellules à accorder", "Cells to settle");
  private static final Words WORKSHOP_ID = new Words("Identifiant de l’atelier", "Workshop id");
  private static final Words ROW_ID = new Words("Identifiant de la ligne", "Row id");

  static Layout of(StoredRows.Frame frame) {
    return new Layout(
      frame.columns().stream().map(Column::id).toList(),
      frame.facets().stream().map(FacetKind::id).toList()
    );
  }

  static List<String> headers(StoredRows.Frame frame, Dialect dialect) {
    return Stream.of(
      Stream.of(WORKSHOP, DATE, PLACE, THEME, FROM),
      frame.columns().stream().map(Column::title),
      frame.facets().stream().map(FacetKind::title),
      Stream.of(SUPPORTS, CONTRADICTS, BY, CONTESTED, WORKSHOP_ID, ROW_ID)
    )
      .flatMap(titles -> titles)
      .map(dialect::word)
      .toList();
  }

  List<String> fields(GridRow row, Dialect dialect) {
    var fields = new ArrayList<String>();
    fields.add(row.workshop().title());
    fields.add(dialect.date(row.workshop().date()));
    fields.add(Objects.requireNonNullElse(row.workshop().place(), ""));
    fields.add(row.theme().title());
    fields.add(lines(row.theme().from().stream().map(Layout::origin)));
    for (var column : columns) {
      fields.add(texts(row.cells().getOrDefault(column, List.of())));
    }
    for (var kind : facets) {
      fields.add(
        lines(
          row
            .facets()
            .stream()
            .filter(facet -> facet.kind().equals(kind))
            .flatMap(Layout::facet)
        )
      );
    }
    fields.add(attachments(row, Stance.SUPPORTS));
    fields.add(attachments(row, Stance.CONTRADICTS));
    fields.add(lines(row.by().stream().map(GridRow.Contributor::name).filter(Objects::nonNull)));
    fields.add(Integer.toString(row.contested()));
    fields.add(row.workshop().workshop().value());
    fields.add(row.row().value());
    return fields;
  }

  private static String origin(GridRow.Origin origin) {
    return origin.table() == null ? origin.title() : origin.title() + " (" + origin.table() + ")";
  }

  private static String texts(List<GridRow.Text> texts) {
    return texts
      .stream()
      .map(text -> String.join("\n", text.lines()))
      .collect(Collectors.joining(BETWEEN_TEXTS));
  }

  /** A controversy's positions follow it, each on a line of its own. */
  private static Stream<String> facet(GridRow.Facet facet) {
    var sides = facet.sides() == null ? List.<GridRow.Side>of() : facet.sides();
    return Stream.concat(Stream.of(facet.text()), sides.stream().map(side -> BEFORE_A_SIDE + side.text()));
  }

  private static String attachments(GridRow row, Stance stance) {
    return lines(
      row
        .attachments()
        .stream()
        .filter(attachment -> attachment.stance() == stance)
        .map(attachment -> reference(attachment.item()))
    );
  }

  private static String reference(ItemReference item) {
    return item.link() == null ? item.title() : item.title() + " <" + item.link() + ">";
  }

  private static String lines(Stream<String> lines) {
    return lines.collect(Collectors.joining("\n"));
  }
}
