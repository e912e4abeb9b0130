package tablee.query;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tablee.board.Story;
import tablee.messages.Event;
import tablee.messages.RejectedException;
import tablee.messages.Rejection;
import tablee.messages.analysis.DescribeViews;
import tablee.messages.analysis.Question;
import tablee.messages.analysis.Questions;
import tablee.messages.analysis.ReadingScope;
import tablee.messages.analysis.ViewsDescribed;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.WorkshopId;
import tablee.messages.log.EventLog;
import tablee.messages.log.PersonalData;
import tablee.messages.log.Recorded;
import tablee.query.views.Forgetful;
import tablee.query.views.View;
import tablee.query.views.Views;
import tablee.query.views.ViewsStore;

/** A running application with the log and the query side, wired as they are in the product. */
final class Hall implements AutoCloseable {

  static final ReadingScope PROGRAMME = new ReadingScope(Set.of(Story.PROGRAMME), Set.of());

  private static final long PATIENCE_SECONDS = 30;

  private final ConfigurableApplicationContext application;

  @SpringBootConfiguration
  @EnableAutoConfiguration
  static class Application {}

  private Hall(ConfigurableApplicationContext application) {
    this.application = application;
  }

  static Hall open(Path directory, String... properties) {
    return open(directory, List.of(), properties);
  }

  static Hall open(Path directory, List<Class<?>> more, String... properties) {
    var sources = new ArrayList<Class<?>>(more);
    sources.add(Application.class);
    var settings = new ArrayList<>(
      List.of(
        "tablee.log.directory=" + directory,
        "tablee.views.pace=0s",
        "tablee.views.lease=2s",
        "spring.main.banner-mode=off",
        "logging.level.root=warn"
      )
    );
    settings.addAll(List.of(properties));
    return new Hall(
      new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
        .properties(settings.toArray(String[]::new))
        .run()
    );
  }

  <T> T the(Class<T> type) {
    return application.getBean(type);
  }

  /** Puts events into the log, as aggregates would. */
  Hall record(Event... events) {
    var sequences = new HashMap<String, Long>();
    var messages = new ArrayList<EventMessage<?>>();
    for (var event : events) {
      var stream = "story:" + event.scope();
      var sequence = sequences.merge(stream, 1L, (last, one) -> last + one) - 1;
      if (sequence == 0) {
        sequence = the(EventLog.class).stream(stream, 0).size();
        sequences.put(stream, sequence + 1);
      }
      messages.add(new GenericDomainEventMessage<>("Story", stream, sequence, event));
    }
    the(EventStore.class).publish(messages);
    return this;
  }

  Hall record(Story story) {
    var recorded = story.recorded();
    record(
      recorded
        .stream()
        .map(Recorded::event)
        .toArray(Event[]::new)
    );
    for (var participant : List.of("yann", "lena", "nolwenn")) {
      var name = story.names().of(new ParticipantId(participant));
      if (name != null) {
        the(PersonalData.class).keep(Story.WORKSHOP.value(), participant, name);
      }
    }
    return this;
  }

  /** Waits until every view has come to the log's end. */
  Hall caughtUp() throws InterruptedException {
    return when(described ->
      described
        .views()
        .stream()
        .allMatch(view -> Objects.equals(view.position(), described.head()))
    );
  }

  Hall when(Predicate<ViewsDescribed> state) throws InterruptedException {
    var end = System.nanoTime() + SECONDS.toNanos(PATIENCE_SECONDS);
    while (!state.test(ask(new DescribeViews()))) {
      if (System.nanoTime() > end) {
        throw new AssertionError("the views stay at " + ask(new DescribeViews()));
      }
      Thread.sleep(10);
    }
    return this;
  }

  <A> A ask(Question<A> question) {
    return the(Questions.class).ask(question);
  }

  /** Why a question was not answered. */
  Rejection refused(Question<?> question) {
    try {
      throw new AssertionError("answered: " + ask(question));
    } catch (RejectedException refused) {
      return refused.rejection();
    }
  }

  Stream<View> views() {
    return application.getBeansOfType(View.class).values().stream();
  }

  View view(String name) {
    return views()
      .filter(view -> view.name().equals(name))
      .findFirst()
      .orElseThrow();
  }

  /** Everything that is stored, by view and document. */
  Map<String, Map<String, Document>> stored() {
    var stored = new TreeMap<String, Map<String, Document>>();
    views().forEach(view -> stored.put(view.name(), stored(view.name())));
    return stored;
  }

  Map<String, Document> stored(String view) {
    var documents = new TreeMap<String, Document>();
    for (var document : the(ViewsStore.class).documents(view(view)).find()) {
      documents.put(document.getString("_id"), document);
    }
    return documents;
  }

  /** Every document of one workshop, of all views. */
  List<Document> storedOf(WorkshopId workshop) {
    return stored()
      .values()
      .stream()
      .flatMap(documents -> documents.values().stream())
      .filter(document -> workshop.value().equals(ViewsStore.content(document).getString("workshop")))
      .toList();
  }

  /** The views stand, but nobody knows any more how far they have come. To be done while they don't follow. */
  void forgetHowFarTheViewsAre() {
    Forgetful.tokens(the(ViewsStore.class));
  }

  Views follow() {
    return the(Views.class);
  }

  static ReadingScope only(String... workshops) {
    return new ReadingScope(Set.of(), Stream.of(workshops).map(WorkshopId::new).collect(Collectors.toSet()));
  }

  @Override
  public void close() {
    application.close();
  }
}
