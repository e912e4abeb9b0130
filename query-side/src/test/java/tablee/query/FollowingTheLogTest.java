package tablee.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tablee.board.Board;
import tablee.board.Step;
import tablee.board.Story;
import tablee.messages.Event;
import tablee.messages.analysis.DescribeViews;
import tablee.messages.analysis.DescribeWorkshop;
import tablee.messages.analysis.FindRows;
import tablee.messages.analysis.ListWorkshops;
import tablee.messages.analysis.RowFilter;
import tablee.messages.analysis.ViewsDescribed;
import tablee.messages.id.WorkshopId;
import tablee.messages.log.EventLog;
import tablee.messages.programme.ProgrammeEvent.ProgrammeLaunched;
import tablee.query.views.Drawn;
import tablee.query.views.Sketch;
import tablee.query.views.View;

/** How the views follow the log: twice, from the beginning, through failures, and with what in between. */
class FollowingTheLogTest {

  @TempDir
  Path directory;

  private Hall aDay(String... properties) throws InterruptedException {
    return Hall.open(directory, properties)
      .record(new ProgrammeLaunched(Story.PROGRAMME, "Démarche", Story.FACILITATOR))
      .record(Story.wholeDay())
      .record(rows())
      .caughtUp();
  }

  private static Event[] rows() {
    return new Told("w2")
      .planned("d1", "Novembre", null)
      .axis("a1", "Habiter")
      .row("a1", "r1", null, "Colocation")
      .row("a1", "r2", null, "Habitat participatif")
      .facet("a1", "r1", "f1", "limit", "Peu d'offres")
      .events();
  }

  @Test
  void everythingDeliveredTwiceChangesNothing() throws InterruptedException {
    try (var hall = aDay()) {
      var once = hall.stored();

      hall.follow().stop();
      hall.forgetHowFarTheViewsAre();
      hall.follow().start();
      hall.caughtUp();

      assertThat(hall.stored()).isEqualTo(once);
      assertThat(once.values()).allSatisfy(view -> assertThat(view).isNotEmpty());
    }
  }

  @Test
  void aViewThatIsFilledAfreshIsEqual() throws InterruptedException {
    try (var hall = aDay()) {
      var before = hall.stored();

      for (var view : hall.views().toList()) {
        hall.follow().rebuild(view);
      }
      hall.caughtUp();

      assertThat(hall.stored()).isEqualTo(before);
    }
  }

  @Test
  void aViewGoesOnAfterItWasFilledAfresh() throws InterruptedException {
    try (var hall = aDay()) {
      for (var view : hall.views().toList()) {
        hall.follow().rebuild(view);
      }
      hall
        .caughtUp()
        .record(new Told("w2").row("a1", "r3", null, "Après").events())
        .caughtUp();

      var found = hall.ask(new FindRows(Hall.only("w2"), RowFilter.ALL, null, 50));
      assertThat(found.rows())
        .extracting(row -> row.row().value())
        .containsExactly("r3", "r2", "r1");
    }
  }

  @Test
  void itDoesNotMatterHowManyEventsAreDrawnAtOnceNorHowManyBoardsAreKept() throws InterruptedException {
    Map<String, Map<String, Document>> together;
    try (var hall = aDay()) {
      together = hall.stored();
    }
    try (
      var hall = Hall.open(directory, "tablee.views.uri=", "tablee.views.batch=1", "tablee.views.boards=0")
    ) {
      hall.caughtUp();
      assertThat(hall.stored()).isEqualTo(together);
    }
  }

  @Test
  void anAnswerSaysThatItIsBehind() throws InterruptedException {
    try (var hall = aDay()) {
      var before = hall.ask(new ListWorkshops(Hall.PROGRAMME));
      assertThat(before.catchingUp()).isFalse();
      hall.follow().stop();
      hall.record(Told.planned("w3", "d1", "Décembre", null));

      var behind = hall.ask(new ListWorkshops(Hall.PROGRAMME));
      assertThat(behind.catchingUp()).isTrue();
      assertThat(behind.position()).isEqualTo(before.position());
      assertThat(behind.head()).isEqualTo(before.head() + 1);
      assertThat(behind.workshops()).hasSize(2);
      var third = new DescribeWorkshop(Hall.PROGRAMME, new WorkshopId("w3"));
      assertThat(hall.refused(third).code()).isEqualTo("unavailable");

      hall.follow().start();
      hall.caughtUp();
      assertThat(hall.ask(third).summary().title()).isEqualTo("Décembre");
      var fourth = new DescribeWorkshop(Hall.PROGRAMME, new WorkshopId("w4"));
      assertThat(hall.refused(fourth).code()).isEqualTo("not-found");
    }
  }

  @Test
  void viewsOfAnotherLogAreNotMistakenForItsOwn(@TempDir Path another) throws InterruptedException {
    try (
      var server = new Server();
      var first = aDay("tablee.views.uri=" + server.uri());
      var second = Hall.open(another, "tablee.views.uri=" + server.uri())
    ) {
      second.record(Told.planned("w9", "d1", "Ailleurs", null)).caughtUp();

      assertThat(second.ask(new ListWorkshops(Hall.PROGRAMME)).workshops())
        .extracting(workshop -> workshop.title())
        .containsExactly("Ailleurs");
      assertThat(first.ask(new ListWorkshops(Hall.PROGRAMME)).workshops())
        .extracting(workshop -> workshop.title())
        .doesNotContain("Ailleurs");
    }
  }

  @Test
  void viewsOnAServerOfTheirOwnGoOnWhereTheyStood() throws InterruptedException {
    try (var server = new Server()) {
      long position;
      try (var hall = aDay("tablee.views.uri=" + server.uri())) {
        position = hall.the(EventLog.class).head();
      }
      try (var hall = Hall.open(directory, "tablee.views.uri=" + server.uri())) {
        var at = hall.ask(new ListWorkshops(Hall.PROGRAMME));
        assertThat(at.position()).isEqualTo(position);
        assertThat(at.workshops()).hasSize(2);

        hall.record(new Told("w2").row("a1", "r3", "r1", "Après").events()).caughtUp();
        var found = hall.ask(new FindRows(Hall.only("w2"), RowFilter.ALL, null, 50));
        assertThat(found.rows())
          .extracting(row -> row.row().value())
          .containsExactly("r2", "r1", "r3");
      }
    }
  }

  @Test
  void viewsRecoverWhenTheirServerWasAway() throws InterruptedException {
    Map<String, Map<String, Document>> undisturbed;
    try (var server = new Server(); var line = new Line(server.address())) {
      try (var hall = Hall.open(directory, "tablee.views.uri=" + line.uri(), "tablee.views.patience=300ms")) {
        hall.record(Story.wholeDay()).caughtUp();

        line.cut();
        hall.record(rows());
        assertThat(hall.refused(new ListWorkshops(Hall.PROGRAMME)).code()).isEqualTo("unavailable");
        hall.when(views ->
          views
            .views()
            .stream()
            .noneMatch(view -> view.trouble() == null)
        );

        line.mend();
        hall.caughtUp().when(ViewsDescribed::well);
        undisturbed = hall.stored();
      }
    }
    try (var hall = Hall.open(directory)) {
      assertThat(hall.caughtUp().stored()).isEqualTo(undisturbed);
    }
  }

  @Test
  void aViewThatFailsSkipsNothingAndHoldsUpNoOther() throws InterruptedException {
    try (var hall = Hall.open(directory, List.of(Stumbling.class))) {
      hall.record(Told.planned("w1", "d1", "Atelier", null)).caughtUp();
      var stone = hall.the(AtomicBoolean.class);
      stone.set(true);
      hall.record(
        Story.wholeDay()
          .recorded()
          .stream()
          .skip(1)
          .map(each -> each.event())
          .toArray(Event[]::new)
      );

      var head = hall.the(EventLog.class).head();
      hall.when(views ->
        views
          .views()
          .stream()
          .allMatch(view -> view.name().equals("stumbling") || Objects.equals(view.position(), head))
      );
      hall.when(views ->
        views
          .views()
          .stream()
          .anyMatch(view -> tries(view) > 1)
      );
      var views = hall.ask(new DescribeViews());
      assertThat(views.well()).isFalse();
      assertThat(views.views())
        .filteredOn(view -> view.trouble() != null)
        .singleElement()
        .satisfies(view -> {
          assertThat(view.name()).isEqualTo("stumbling");
          assertThat(view.position()).isLessThan(head);
          assertThat(Objects.requireNonNull(view.trouble()).problem()).contains("a stone", "position 2");
        });

      stone.set(false);
      hall.caughtUp();
      assertThat(hall.ask(new DescribeViews()).well()).isTrue();
      assertThat(hall.stored("stumbling")).hasSize(Math.toIntExact(head));
    }
  }

  private static int tries(ViewsDescribed.View view) {
    return view.trouble() == null ? 0 : view.trouble().attempts();
  }

  /** A view that keeps every event it was shown, and stumbles as long as there is a stone. */
  @Configuration(proxyBeanMethods = false)
  static class Stumbling {

    @Bean
    AtomicBoolean stone() {
      return new AtomicBoolean();
    }

    @Bean
    View stumbling(AtomicBoolean stone) {
      return new View() {
        @Override
        public String name() {
          return "stumbling";
        }

        @Override
        public int revision() {
          return 1;
        }

        @Override
        public List<String> lookups() {
          return List.of();
        }

        @Override
        public Sketch sketch() {
          var drawn = new ArrayList<Drawn>();
          return new Sketch() {
            @Override
            public void see(Step step, Board board) {
              if (stone.get()) {
                throw new IllegalStateException("a stone");
              }
              drawn.add(new Drawn("e" + step.position(), step.position(), new Document()));
            }

            @Override
            public List<Drawn> draw() {
              return drawn;
            }
          };
        }
      };
    }
  }
}
