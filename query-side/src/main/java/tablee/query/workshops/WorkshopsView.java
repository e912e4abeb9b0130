package tablee.query.workshops;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static tablee.query.views.ViewsStore.part;

import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import tablee.board.Board;
import tablee.board.Step;
import tablee.messages.analysis.ReadingScope;
import tablee.messages.analysis.WorkshopSummary;
import tablee.messages.id.Id;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.WorkshopId;
import tablee.messages.programme.ProgrammeEvent;
import tablee.messages.programme.TerritoryEvent;
import tablee.query.board.Cards;
import tablee.query.views.Documents;
import tablee.query.views.Drawn;
import tablee.query.views.Sketch;
import tablee.query.views.View;
import tablee.query.views.ViewsStore;

/** Keeps every workshop in numbers, and what the programmes are called. */
public final class WorkshopsView implements View {

  private static final String KIND = "kind";
  private static final String WORKSHOP = "workshop";
  private static final String PROGRAMME = "programme";
  private static final String PLACE = "place";
  private static final String TITLE = "title";
  private static final String SHOWN = "shown";

  private final ViewsStore store;

  public WorkshopsView(ViewsStore store) {
    this.store = store;
  }

  @Override
  public String name() {
    return "workshops";
  }

  @Override
  public int revision() {
    return 2;
  }

  @Override
  public List<String> lookups() {
    return List.of(WORKSHOP, PROGRAMME, PLACE);
  }

  @Override
  public Sketch sketch() {
    return new Changed();
  }

  /** By date, undecided dates last. */
  List<WorkshopSummary> readable(ReadingScope scope) {
    return found(
      or(in(part(PROGRAMME), values(scope.programmes())), in(part(WORKSHOP), values(scope.workshops())))
    );
  }

  Optional<WorkshopSummary> readable(ReadingScope scope, WorkshopId workshop) {
    return found(eq(part(WORKSHOP), workshop.value()))
      .stream()
      .filter(
        summary ->
          scope.workshops().contains(workshop) || scope.programmes().contains(summary.programme().programme())
      )
      .findFirst();
  }

  private List<WorkshopSummary> found(Bson filter) {
    var summaries = new ArrayList<WorkshopSummary>();
    for (var stored : store
      .documents(this)
      .find(and(eq(part(KIND), WORKSHOP), filter))
      .sort(Sorts.ascending(part(PLACE)))) {
      summaries.add(Documents.read(ViewsStore.content(stored).get(SHOWN), WorkshopSummary.class));
    }
    var titles = titles(summaries);
    return summaries
      .stream()
      .map(summary -> titled(summary, titles))
      .toList();
  }

  private Map<String, String> titles(List<WorkshopSummary> summaries) {
    var programmes = summaries
      .stream()
      .map(summary -> summary.programme().programme().value())
      .distinct()
      .toList();
    Map<String, String> titles = new HashMap<>();
    for (var stored : store
      .documents(this)
      .find(and(eq(part(KIND), PROGRAMME), in(part(PROGRAMME), programmes)))) {
      var content = ViewsStore.content(stored);
      titles.put(content.getString(PROGRAMME), content.getString(TITLE));
    }
    return titles;
  }

  private static WorkshopSummary titled(WorkshopSummary summary, Map<String, String> titles) {
    var programme = summary.programme().programme();
    return new WorkshopSummary(
      summary.workshop(),
      summary.title(),
      summary.date(),
      summary.place(),
      new WorkshopSummary.Programme(programme, titles.get(programme.value())),
      summary.phase(),
      summary.tables(),
      summary.participants(),
      summary.axes(),
      summary.ballots(),
      summary.groups(),
      summary.rows(),
      summary.facets(),
      summary.position(),
      summary.series()
    );
  }

  private static List<String> values(Collection<? extends Id> ids) {
    return ids.stream().map(Id::value).toList();
  }

  private static final class Changed implements Sketch {

    private final Map<String, Board> workshops = new LinkedHashMap<>();
    private final List<Drawn> programmes = new ArrayList<>();

    @Override
    public void see(Step step, Board board) {
      workshops.put(step.recorded().event().scope(), board);
    }

    @Override
    public void see(ProgrammeEvent event, long position) {
      switch (event) {
        case ProgrammeEvent.ProgrammeLaunched it -> programmes.add(
          programme(it.programme(), it.title(), position)
        );
        case ProgrammeEvent.ProgrammeRevised it -> programmes.add(
          programme(it.programme(), it.title(), position)
        );
        case ProgrammeEvent.StageEntered _, ProgrammeEvent.StageRevised _, TerritoryEvent _ -> {
          // Told from the programme's own story.
        }
        case ProgrammeEvent.ReadingGranted _, ProgrammeEvent.ReadingWithdrawn _ -> {
          // Who may read is nothing that is read.
        }
      }
    }

    private static Drawn programme(ProgrammeId programme, String title, long position) {
      return new Drawn(
        PROGRAMME + "/" + programme,
        position,
        new Document(KIND, PROGRAMME).append(PROGRAMME, programme.value()).append(TITLE, title)
      );
    }

    @Override
    public List<Drawn> draw() {
      var drawn = new ArrayList<>(programmes);
      workshops.forEach((workshop, board) ->
        Cards.of(new WorkshopId(workshop), board)
          .map(cards -> draw(Summary.of(cards, board.position())))
          .ifPresent(drawn::add)
      );
      return drawn;
    }

    private static Drawn draw(WorkshopSummary summary) {
      var workshop = summary.workshop().value();
      var document = new Document(KIND, WORKSHOP)
        .append(WORKSHOP, workshop)
        .append(PROGRAMME, summary.programme().programme().value())
        .append(PLACE, date(summary) + "|" + workshop)
        .append(SHOWN, Documents.write(summary));
      return new Drawn(WORKSHOP + "/" + workshop, summary.position(), document);
    }

    /** Compared as text; undecided dates come last. */
    private static String date(WorkshopSummary summary) {
      return summary.date() == null ? "~" : summary.date().toString();
    }
  }
}
