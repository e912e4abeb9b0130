package tablee.live.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tablee.live.wire.Lang;
import tablee.messages.RejectedException;
import tablee.messages.Rejection;
import tablee.messages.analysis.CsvPart;
import tablee.messages.analysis.DescribeWorkshop;
import tablee.messages.analysis.ExportRows;
import tablee.messages.analysis.FindRows;
import tablee.messages.analysis.ListWorkshops;
import tablee.messages.analysis.Questions;
import tablee.messages.analysis.ReadingScope;
import tablee.messages.analysis.RowFilter;
import tablee.messages.analysis.RowTraced;
import tablee.messages.analysis.RowsFound;
import tablee.messages.analysis.TraceRow;
import tablee.messages.analysis.WorkshopDescribed;
import tablee.messages.analysis.WorkshopsListed;
import tablee.messages.id.RowId;
import tablee.messages.id.TerritoryId;
import tablee.messages.id.WorkshopId;

/** Questions over workshops, for those who hold links of analysts or facilitators. */
@RestController
class AnalysisController {

  private static final int LIMIT = 50;

  private final Questions questions;

  AnalysisController(Questions questions) {
    this.questions = questions;
  }

  @GetMapping("/api/analysis/workshops")
  WorkshopsListed workshops(ReadingScope scope) {
    return questions.ask(new ListWorkshops(scope));
  }

  @GetMapping("/api/analysis/workshops/{workshop}")
  WorkshopDescribed workshop(@PathVariable WorkshopId workshop, ReadingScope scope) {
    return questions.ask(new DescribeWorkshop(scope, workshop));
  }

  @GetMapping("/api/analysis/rows")
  RowsFound rows(@RequestParam MultiValueMap<String, String> asked, ReadingScope scope) {
    return questions.ask(new FindRows(scope, filter(asked), asked.getFirst("after"), limit(asked)));
  }

  @GetMapping("/api/analysis/rows/{row}/provenance")
  RowTraced provenance(
    @PathVariable RowId row,
    @RequestParam(required = false) @Nullable WorkshopId workshop,
    ReadingScope scope
  ) {
    return questions.ask(new TraceRow(scope, row, workshop));
  }

  /** Part by part, so that no file is ever whole in memory. */
  @GetMapping("/api/analysis/rows.csv")
  void csv(
    @RequestParam MultiValueMap<String, String> asked,
    ReadingScope scope,
    Lang accepted,
    HttpServletResponse response
  ) throws IOException {
    var lang = asked.getFirst("lang");
    var flavour =
      (lang == null ? accepted : Lang.of(lang)) == Lang.EN
        ? ExportRows.Flavour.ENGLISH
        : ExportRows.Flavour.FRENCH;
    var filter = filter(asked);
    var part = questions.ask(new ExportRows(scope, filter, flavour, null));
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tablee.csv\"");
    response.setHeader("Tablee-Position", Long.toString(part.position()));
    write(part, response);
    for (var next = part.next(); next != null; next = part.next()) {
      part = after(next, scope, filter, flavour);
      write(part, response);
    }
  }

  private CsvPart after(String next, ReadingScope scope, RowFilter filter, ExportRows.Flavour flavour) {
    try {
      return questions.ask(new ExportRows(scope, filter, flavour, next));
    } catch (RejectedException refused) {
      throw new CutShortException(refused);
    }
  }

  private static void write(CsvPart part, HttpServletResponse response) throws IOException {
    response.getOutputStream().write(part.text().getBytes(UTF_8));
    response.flushBuffer();
  }

  /** A file whose beginning is sent cannot be refused any more: the connection has to break, so that it is noticed. */
  @ExceptionHandler
  void cutShort(CutShortException failure) {
    throw failure;
  }

  private static RowFilter filter(MultiValueMap<String, String> asked) {
    return new RowFilter(
      all(asked, "workshop").stream().map(WorkshopId::new).collect(Collectors.toSet()),
      all(asked, "theme"),
      new HashSet<>(all(asked, "facet")),
      Objects.requireNonNullElse(asked.getFirst("q"), ""),
      all(asked, "territory").stream().map(TerritoryId::new).collect(Collectors.toSet())
    );
  }

  private static List<String> all(MultiValueMap<String, String> asked, String name) {
    return asked
      .getOrDefault(name, List.of())
      .stream()
      .filter(value -> !value.isBlank())
      .toList();
  }

  private static int limit(MultiValueMap<String, String> asked) {
    var limit = asked.getFirst("limit");
    try {
      return limit == null ? LIMIT : Integer.parseInt(limit);
    } catch (NumberFormatException _) {
      throw new Rejection.Malformed("limit").asException();
    }
  }

  static final class CutShortException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CutShortException(Throwable cause) {
      super(cause);
    }
  }
}
