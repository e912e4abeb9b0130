package tablee.query.rows;

import static com.mongodb.client.model.Accumulators.min;
import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Projections.include;
import static tablee.query.views.ViewsStore.part;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import tablee.messages.analysis.GridRow;
import tablee.messages.analysis.ReadingScope;
import tablee.messages.analysis.RowFilter;
import tablee.messages.analysis.RowsFound.FacetCount;
import tablee.messages.analysis.RowsFound.ThemeCount;
import tablee.messages.id.Id;
import tablee.messages.id.RowId;
import tablee.messages.id.WorkshopId;
import tablee.messages.method.Column;
import tablee.messages.method.FacetKind;
import tablee.messages.method.Words;
import tablee.query.views.Documents;
import tablee.query.views.ViewsStore;

/** Reads the rows that are kept, as far as somebody may read them. */
public final class StoredRows {

  private static final String COUNT = "count";
  private static final String TITLE = "title";

  /** @param next where the next page begins; null on the last */
  public record Page(List<GridRow> rows, @Nullable String next) {}

  /** What columns and facets are called, where several methods call one differently as the last that was read. */
  public record Frame(List<Column> columns, List<FacetKind> facets) {}

  private final ViewsStore store;
  private final RowsView view;

  public StoredRows(ViewsStore store, RowsView view) {
    this.store = store;
    this.view = view;
  }

  private MongoCollection<Document> documents() {
    return store.documents(view);
  }

  public Page page(ReadingScope scope, RowFilter filter, @Nullable String after, int limit) {
    var found = and(rows(scope, filter), asked(filter), beyond(Cursor.read(after)));
    var rows = new ArrayList<GridRow>();
    var last = new Cursor("", "");
    for (var stored : documents()
      .find(found)
      .sort(Sorts.ascending(part(RowsView.PLACE)))
      .limit(limit + 1)) {
      if (rows.size() == limit) {
        return new Page(rows, last.written());
      }
      var content = ViewsStore.content(stored);
      rows.add(row(content));
      last = new Cursor(stored.getString("_id"), content.getString(RowsView.PLACE));
    }
    return new Page(rows, null);
  }

  private Bson beyond(@Nullable Cursor last) {
    if (last == null) {
      return exists(part(RowsView.PLACE));
    }
    var now = documents().find(eq("_id", last.key())).first();
    var place = now == null ? null : ViewsStore.content(now).getString(RowsView.PLACE);
    return gt(part(RowsView.PLACE), place == null ? last.place() : place);
  }

  /** All rows of one workshop that stand, in order. */
  public List<GridRow> of(WorkshopId workshop) {
    var found = and(
      eq(part(RowsView.KIND), RowsView.ROW),
      eq(part(RowsView.WORKSHOP), workshop.value()),
      exists(part(RowsView.PLACE))
    );
    var rows = new ArrayList<GridRow>();
    for (var stored : documents()
      .find(found)
      .sort(Sorts.ascending(part(RowsView.PLACE)))) {
      rows.add(row(ViewsStore.content(stored)));
    }
    return rows;
  }

  /** The rows of one id, at most one in each workshop. */
  public List<GridRow> named(ReadingScope scope, RowId id, @Nullable WorkshopId workshop) {
    var found = new ArrayList<>(
      List.of(readable(scope, RowsView.ROW), eq(part(RowsView.ID), id.value()), exists(part(RowsView.PLACE)))
    );
    if (workshop == null) {
      found.add(rows(scope, RowFilter.ALL));
    } else {
      found.add(eq(part(RowsView.WORKSHOP), workshop.value()));
    }
    var rows = new ArrayList<GridRow>();
    for (var stored : documents().find(and(found)).limit(2)) {
      rows.add(row(ViewsStore.content(stored)));
    }
    return rows;
  }

  public long total(ReadingScope scope, RowFilter filter) {
    return documents().countDocuments(and(rows(scope, filter), asked(filter), standing()));
  }

  public List<ThemeCount> themes(ReadingScope scope, RowFilter filter) {
    var any = new RowFilter(
      filter.workshops(),
      List.of(),
      filter.facets(),
      filter.words(),
      filter.territories()
    );
    var counts = new ArrayList<ThemeCount>();
    var theme = "$" + part(RowsView.THEME);
    var title = "$" + part(RowsView.SHOWN) + "." + RowsView.THEME + "." + TITLE;
    for (var count : documents().aggregate(
      List.of(
        match(and(rows(scope, any), asked(any), standing())),
        group(theme, sum(COUNT, 1L), min(TITLE, title)),
        sort(Sorts.ascending("_id"))
      )
    )) {
      counts.add(new ThemeCount(count.getString(TITLE), count.get(COUNT, Number.class).longValue()));
    }
    return counts;
  }

  /** In the order in which the methods name them. */
  public List<FacetCount> facets(ReadingScope scope, RowFilter filter, Frame frame) {
    var any = new RowFilter(
      filter.workshops(),
      filter.themes(),
      Set.of(),
      filter.words(),
      filter.territories()
    );
    var facets = "$" + part(RowsView.FACETS);
    Map<String, Long> counts = new LinkedHashMap<>();
    for (var count : documents().aggregate(
      List.of(
        match(and(rows(scope, any), asked(any), standing())),
        unwind(facets),
        group(facets, sum(COUNT, 1L)),
        sort(Sorts.ascending("_id"))
      )
    )) {
      counts.put(count.getString("_id"), count.get(COUNT, Number.class).longValue());
    }
    var ordered = new ArrayList<FacetCount>();
    for (var kind : frame.facets()) {
      var rows = counts.remove(kind.id());
      if (rows != null) {
        ordered.add(new FacetCount(kind.id(), kind.title(), rows));
      }
    }
    counts.forEach((kind, rows) -> ordered.add(new FacetCount(kind, new Words(kind, kind), rows)));
    return ordered;
  }

  public Frame frame(ReadingScope scope, RowFilter filter) {
    var found = new ArrayList<>(List.of(readable(scope, RowsView.FRAME)));
    found.addAll(inWorkshops(filter));
    Map<String, Column> columns = new LinkedHashMap<>();
    Map<String, FacetKind> facets = new LinkedHashMap<>();
    for (var stored : documents().find(and(found)).sort(Sorts.ascending("_id"))) {
      var content = ViewsStore.content(stored);
      for (var column : content.getList(RowsView.COLUMNS, Document.class)) {
        var read = Documents.read(column, Column.class);
        columns.put(read.id(), read);
      }
      for (var facet : content.getList(RowsView.FACETS, Document.class)) {
        var read = Documents.read(facet, FacetKind.class);
        facets.put(read.id(), read);
      }
    }
    return new Frame(List.copyOf(columns.values()), List.copyOf(facets.values()));
  }

  private static Optional<Bson> any(String part, Collection<String> values) {
    return values.isEmpty() ? Optional.empty() : Optional.of(in(part(part), values));
  }

  private static Bson standing() {
    return exists(part(RowsView.PLACE));
  }

  /**
   * The rows that can be read, each once: where a row goes on in a later workshop that is asked for, too, it is shown
   * there alone, be it that it was taken out there.
   */
  private Bson rows(ReadingScope scope, RowFilter filter) {
    var later = new ArrayList<>(List.of(readable(scope, RowsView.ROW), exists(part(RowsView.CONTINUES))));
    later.addAll(inWorkshops(filter));
    var goOn = new ArrayList<String>();
    for (var stored : documents()
      .find(and(later))
      .projection(include(part(RowsView.CONTINUES)))) {
      goOn.addAll(ViewsStore.content(stored).getList(RowsView.CONTINUES, String.class));
    }
    return goOn.isEmpty()
      ? readable(scope, RowsView.ROW)
      : and(readable(scope, RowsView.ROW), nin("_id", goOn));
  }

  private static Bson readable(ReadingScope scope, String kind) {
    return and(
      eq(part(RowsView.KIND), kind),
      or(
        in(part(RowsView.PROGRAMME), values(scope.programmes())),
        in(part(RowsView.WORKSHOP), values(scope.workshops()))
      )
    );
  }

  private static List<String> values(Collection<? extends Id> ids) {
    return ids.stream().map(Id::value).toList();
  }

  private static List<Bson> inWorkshops(RowFilter filter) {
    return any(RowsView.WORKSHOP, values(filter.workshops())).stream().toList();
  }

  private static Bson asked(RowFilter filter) {
    var asked = new ArrayList<>(inWorkshops(filter));
    any(RowsView.THEME, filter.themes().stream().map(Folding::fold).toList()).ifPresent(asked::add);
    any(RowsView.FACETS, filter.facets()).ifPresent(asked::add);
    any(RowsView.TERRITORY, values(filter.territories())).ifPresent(asked::add);
    for (var word : Folding.words(filter.words())) {
      asked.add(regex(part(RowsView.TEXTS), Folding.literally(word)));
    }
    return asked.isEmpty() ? standing() : and(asked);
  }

  private static GridRow row(Document content) {
    var shown = Documents.read(content.get(RowsView.SHOWN), GridRow.class);
    return new GridRow(
      shown.row(),
      shown.workshop(),
      shown.theme(),
      shown.order(),
      shown.cells(),
      shown.contested(),
      shown.facets(),
      shown.attachments(),
      shown.by(),
      ViewsStore.position(content),
      shown.continues()
    );
  }
}
