package tablee.live.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tablee.board.Audience;
import tablee.board.Board;
import tablee.board.Card;
import tablee.board.Section;
import tablee.live.client.Hall;
import tablee.live.client.Http;
import tablee.live.client.Server;
import tablee.live.client.SharedServer;
import tablee.messages.Actor;
import tablee.messages.Circumstances;
import tablee.messages.Command;
import tablee.messages.Commands;
import tablee.messages.RejectedException;
import tablee.messages.Rejection;
import tablee.messages.Undo;
import tablee.messages.axis.AxisCommand.ProposeAxis;
import tablee.messages.axis.AxisCommand.ValidateAxis;
import tablee.messages.grid.GridCommand.AddFacet;
import tablee.messages.grid.GridCommand.AddRow;
import tablee.messages.grid.GridCommand.AddSide;
import tablee.messages.grid.GridCommand.EditCell;
import tablee.messages.grid.GridCommand.TakeRowOut;
import tablee.messages.homework.HomeworkCommand.AssignHomework;
import tablee.messages.homework.HomeworkCommand.ReportHomework;
import tablee.messages.homework.Report;
import tablee.messages.homework.Task;
import tablee.messages.id.AxisId;
import tablee.messages.id.FacetId;
import tablee.messages.id.FacilitatorId;
import tablee.messages.id.HomeworkId;
import tablee.messages.id.PhaseId;
import tablee.messages.id.RowId;
import tablee.messages.id.SideId;
import tablee.messages.id.TableId;
import tablee.messages.id.WorkshopId;
import tablee.messages.log.EventLog;
import tablee.messages.log.Receipt;
import tablee.messages.method.CollectiveExploration;
import tablee.messages.workshop.WorkshopCommand.EnterPhase;

/** One workshop takes over another: whole, once, and the same however often it breaks off. */
@ExtendWith(SharedServer.class)
class InheritingTest {

  private static final AxisId HOUSING = new AxisId("housing");
  private static final AxisId IDLE = new AxisId("idle");
  private static final RowId ROW = new RowId("row1");
  private static final RowId OUT = new RowId("row2");
  private static final FacetId DEBATE = new FacetId("x2");
  private static final HomeworkId READ = new HomeworkId("read");
  private static final Actor BY = Actor.facilitator(new FacilitatorId("f1"));

  private final Server server;
  private final Commands commands;
  private final EventLog log;
  private final WorkshopId september;
  private final Map<String, Object> plan = new HashMap<>();
  private final Hall hall;
  private int orders;

  InheritingTest(Server server, Hall hall) {
    this.server = server;
    this.hall = hall;
    commands = server.part(Commands.class);
    log = server.part(EventLog.class);
    september = new WorkshopId(hall.workshop());
    aDayAtItsClose();
  }

  private void does(Command command) {
    commands.submit(command, september + "/test/" + ++orders);
  }

  private void enters(PhaseId phase) {
    does(new EnterPhase(september, phase, BY));
  }

  private void aDayAtItsClose() {
    enters(CollectiveExploration.EXPLORATION);
    does(new ProposeAxis(september, new TableId("t1"), HOUSING, "Habiter", "Cher", BY));
    does(new ProposeAxis(september, new TableId("t1"), IDLE, "Se déplacer", "", BY));
    enters(CollectiveExploration.POOLING);
    does(new ValidateAxis(september, HOUSING, BY));
    enters(CollectiveExploration.GRID);
    does(new AddRow(september, HOUSING, ROW, null, BY));
    does(new AddRow(september, HOUSING, OUT, ROW, BY));
    does(new EditCell(september, HOUSING, ROW, "practice", "Colocation", Set.of(), BY));
    does(new EditCell(september, HOUSING, ROW, "practice", "Colocations", Set.of(1), BY));
    does(new AddFacet(september, HOUSING, ROW, new FacetId("x1"), "gem", "À Morlaix", BY));
    does(new AddFacet(september, HOUSING, ROW, DEBATE, "controversy", "Le loyer", BY));
    does(new AddSide(september, HOUSING, ROW, DEBATE, new SideId("s1"), "Trop cher", BY));
    does(new TakeRowOut(september, HOUSING, OUT, BY));
    does(new AssignHomework(september, READ, new Task("Lire", HOUSING, ROW, null, null), BY));
    enters(CollectiveExploration.CLOSED);
  }

  private WorkshopId next() {
    var id = new WorkshopId(Hall.id("w"));
    plan.put("workshop", id.value());
    plan.put("secret", Hall.secret());
    plan.put("title", "Novembre");
    plan.put("tables", List.of("Une"));
    plan.put("programme", hall.programme());
    hall.http().with(hall.facilitatorToken()).post("/api/workshops", plan).ok();
    return id;
  }

  private Board board(WorkshopId workshop) {
    var board = new Board();
    log.read(workshop.value(), 0, 10_000).forEach(board::apply);
    return board;
  }

  private Map<Section, Map<String, Card>> inherited(WorkshopId workshop) {
    var cards = board(workshop).cards(Audience.FACILITATOR, _ -> null);
    cards.remove(Section.WORKSHOP);
    return cards;
  }

  private Map<String, Card> section(WorkshopId workshop, Section section) {
    return inherited(workshop).getOrDefault(section, Map.of());
  }

  private <C extends Card> C card(WorkshopId workshop, Section section, String id, Class<C> type) {
    return type.cast(Objects.requireNonNull(section(workshop, section).get(id)));
  }

  private List<String> kinds(WorkshopId workshop) {
    return log
      .read(workshop.value(), 0, 10_000)
      .stream()
      .map(recorded -> recorded.event().getClass().getSimpleName())
      .filter(kind -> kind.contains("Inherit"))
      .toList();
  }

  @Test
  void theNextWorkshopTakesOverThemesRowsAndHomework() {
    var november = next();
    new Inheriting(commands, log).inherit(november, september, BY);
    assertThat(kinds(november)).containsExactly(
      "InheritanceBegun",
      "PeopleInherited",
      "AxisInherited",
      "RowInherited",
      "RowInherited",
      "HomeworkInherited",
      "InheritanceCompleted"
    );
    assertThat(section(november, Section.AXES)).containsOnlyKeys("housing");
    assertThat(section(november, Section.ROWS)).containsOnlyKeys("row1", "row2");
    assertThat(section(november, Section.FACETS)).containsOnlyKeys("x1", "x2");
    assertThat(section(november, Section.SIDES)).containsOnlyKeys("s1");
    assertThat(section(november, Section.HOMEWORK)).containsOnlyKeys("read");
    var cell = card(november, Section.CELLS, "row1.practice", Card.CellCard.class);
    assertThat(cell.heads()).extracting(Card.Version::v).containsExactly(2);
    assertThat(cell.heads()).extracting(Card.Version::origin).containsExactly(september);
    assertThat(board(september).next()).containsExactly(november);
  }

  @Test
  void takingOverTwiceIsTakingOverOnce() {
    var november = next();
    var inheriting = new Inheriting(commands, log);
    inheriting.inherit(november, september, BY);
    var before = log.read(november.value(), 0, 10_000);
    inheriting.inherit(november, september, BY);
    inheriting.inherit(november, null, BY);
    assertThat(log.read(november.value(), 0, 10_000)).isEqualTo(before);
  }

  /** Breaks off after so many orders, as a server that is killed does. */
  private final class Frail implements Commands {

    private int left;

    Frail(int left) {
      this.left = left;
    }

    @Override
    public Optional<Receipt> submit(Command command, String key, Circumstances circumstances) {
      if (left-- == 0) {
        throw new IllegalStateException("killed");
      }
      return commands.submit(command, key, circumstances);
    }

    @Override
    public Optional<Receipt> undo(Undo undo, String key) {
      return commands.undo(undo, key);
    }
  }

  @Test
  void whereverItBreaksOffItIsGoneOnWithAndEndsTheSame() {
    var whole = next();
    new Inheriting(commands, log).inherit(whole, september, BY);
    var expected = withoutSeries(inherited(whole));
    int steps = 8;
    for (int done = 0; done < steps; done++) {
      var broken = next();
      int left = done;
      assertThatThrownBy(() ->
        new Inheriting(new Frail(left), log).inherit(broken, september, BY)
      ).hasMessage("killed");
      new Inheriting(commands, log).inherit(broken, september, BY);
      assertThat(withoutSeries(inherited(broken)))
        .as("after %d steps", done)
        .isEqualTo(expected);
      assertThat(kinds(broken)).as("after %d steps", done).isEqualTo(kinds(whole));
    }
  }

  private static Map<Section, Map<String, Card>> withoutSeries(Map<Section, Map<String, Card>> cards) {
    cards.remove(Section.SERIES);
    return cards;
  }

  @Test
  void aWorkshopThatHasNotTakenOverEverythingDoesNotStart() {
    var november = next();
    assertThatThrownBy(() -> new Inheriting(new Frail(4), log).inherit(november, september, BY)).hasMessage(
      "killed"
    );
    var start = new EnterPhase(november, CollectiveExploration.EXPLORATION, BY);
    assertThatThrownBy(() -> commands.submit(start, november + "/start")).isInstanceOfSatisfying(
      RejectedException.class,
      refused -> assertThat(refused.rejection()).isEqualTo(new Rejection.InheritanceUnfinished())
    );
    new Inheriting(commands, log).inherit(november, null, BY);
    assertThat(commands.submit(start, november + "/start")).isPresent();
  }

  @Test
  void whatWasFoundMeanwhileIsTakenOverUntilTheStart() {
    var november = next();
    var inheriting = new Inheriting(commands, log);
    inheriting.inherit(november, september, BY);
    does(new ReportHomework(september, READ, new Report(true, "Douze"), BY));
    inheriting.inherit(november, null, BY);
    var homework = card(november, Section.HOMEWORK, "read", Card.HomeworkCard.class);
    assertThat(homework.found()).isEqualTo("Douze");

    commands.submit(new EnterPhase(november, CollectiveExploration.EXPLORATION, BY), november + "/start");
    does(new ReportHomework(september, READ, new Report(true, "Treize"), BY));
    assertThatThrownBy(() -> inheriting.inherit(november, null, BY)).isInstanceOfSatisfying(
      RejectedException.class,
      refused -> assertThat(refused.rejection()).isEqualTo(new Rejection.AlreadyStarted())
    );
  }

  @Test
  void twoWhoTakeOverAtOnceTakeOverTheSame() throws Exception {
    var november = next();
    Callable<Boolean> once = () -> {
      new Inheriting(commands, log).inherit(november, september, BY);
      return true;
    };
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var runs = new ArrayList<>(Stream.of(once, once, once, once).map(people::submit).toList());
      for (var run : runs) {
        assertThat(run.get()).isTrue();
      }
    }
    assertThat(kinds(november)).hasSize(7);
    assertThat(section(november, Section.ROWS)).containsOnlyKeys("row1", "row2");
  }

  @Test
  void overHttpOnlyWhoeverFacilitatesItLetsAWorkshopInherit() {
    var november = next();
    var path = "/api/workshops/" + november + "/inheritance";
    var other = Http.at(server.address()).with(hall.facilitatorToken());
    assertThat(other.post(path, Map.of("from", september.value())).status()).isEqualTo(403);
    var own = other.with("f." + november + "." + plan.get("secret"));
    assertThat(own.post(path, Map.of()).code()).isEqualTo("malformed");
    assertThat(own.post(path, Map.of("from", "nowhere")).code()).isEqualTo("not-found");
    var answer = own.post(path, Map.of("from", september.value())).ok();
    assertThat(answer.path("workshop").stringValue()).isEqualTo(september.value());
    assertThat(own.post(path, Map.of("from", september.value())).ok()).isEqualTo(answer);
  }
}
