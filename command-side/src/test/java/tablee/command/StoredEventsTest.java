package tablee.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tablee.command.axis.Axes;
import tablee.command.ballot.Ballots;
import tablee.command.counsel.Counsel;
import tablee.command.dates.Dates;
import tablee.command.grid.Grid;
import tablee.command.group.Groups;
import tablee.command.grouping.Groupings;
import tablee.command.homework.Homework;
import tablee.command.method.Methods;
import tablee.command.moderation.Moderation;
import tablee.command.people.People;
import tablee.command.programme.Programme;
import tablee.command.series.Series;
import tablee.command.territory.Territories;
import tablee.command.timer.Timer;
import tablee.command.workshop.JoinCode;
import tablee.command.workshop.Workshop;
import tablee.log.type.EventSerializer;
import tablee.log.type.EventTypes;
import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.Events;
import tablee.messages.Stored;
import tablee.messages.ballot.BallotEvent.BallotOpened;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events stay readable for good: what is stored is what was approved, and what was approved is read. A difference is a
 * decision: it needs a new revision and an upcaster, and {@code -Dapprove=true}.
 */
class StoredEventsTest {

  private static final Path APPROVED = Path.of("src/test/resources/approved/events");
  private static final boolean APPROVING = Boolean.getBoolean("approve");

  private final EventSerializer serializer = new EventSerializer(new EventTypes(Events.all()));
  private final JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Test
  void thereIsASampleOfEveryEvent() {
    assertThat(EventSamples.full().stream().map(Event::getClass).toList()).hasSameElementsAs(Events.all());
  }

  @TestFactory
  Stream<DynamicTest> everyEventIsStoredAsItWasApproved() {
    return EventSamples.full()
      .stream()
      .map(event ->
        dynamicTest(name(event), () -> {
          var stored = serializer.serialize(event, String.class);
          var readable = json.writeValueAsString(json.readTree(stored.getData())) + "\n";
          var file = APPROVED.resolve(name(event) + ".json");
          if (APPROVING) {
            Files.createDirectories(APPROVED);
            Files.writeString(file, readable);
          }
          assertThat(readable).isEqualTo(Files.readString(file));
        })
      );
  }

  @TestFactory
  Stream<DynamicTest> everyApprovedEventIsReadAsItWasMeant() {
    return EventSamples.full()
      .stream()
      .map(event -> dynamicTest(name(event), () -> assertThat(approved(event)).isEqualTo(event)));
  }

  private Object approved(Event event) throws IOException {
    var stored = event.getClass().getAnnotation(Stored.class);
    return serializer.deserialize(
      new SimpleSerializedObject<>(
        Files.readString(APPROVED.resolve(name(event) + ".json")),
        String.class,
        new SimpleSerializedType(stored.value(), Integer.toString(stored.revision()))
      )
    );
  }

  @Test
  void whatIsLeftOutStaysLeftOut() {
    assertThat(EventSamples.bare()).allSatisfy(event -> {
      SerializedObject<byte[]> stored = serializer.serialize(event, byte[].class);
      Object read = serializer.deserialize(stored);
      assertThat(read).as(new String(stored.getData(), UTF_8)).isEqualTo(event);
    });
  }

  @Test
  void aBallotFromBeforeThereWereKindsIsAnOpenOneWithDots() {
    var stored =
      "{'workshop':'morlaix','ballot':'first','budget':3,'axes':['food'],'by':'facilitator:f1'}".replace(
        '\'',
        '"'
      );
    assertThat(
      serializer.<String, Object>deserialize(
        new SimpleSerializedObject<>(stored, String.class, new SimpleSerializedType("ballot-opened", "1"))
      )
    ).isEqualTo(
      new BallotOpened(Story.WORKSHOP, Story.BALLOT, 3, List.of(Story.FOOD), Actor.parse("facilitator:f1"))
    );
  }

  @Test
  void nothingIsApprovedThatNoEventIsStoredAs() throws IOException {
    try (var files = Files.list(APPROVED)) {
      assertThat(files.map(file -> file.getFileName().toString()).toList()).hasSameElementsAs(
        EventSamples.full()
          .stream()
          .map(event -> name(event) + ".json")
          .toList()
      );
    }
  }

  @Test
  void noClassNameReachesTheLogWithAnAggregatesType() {
    var aggregates = Stream.of(
      Programme.class,
      JoinCode.class,
      Workshop.class,
      People.class,
      Axes.class,
      Ballots.class,
      Groups.class,
      Grid.class,
      Territories.class,
      Series.class,
      Homework.class,
      Dates.class,
      Methods.class,
      Timer.class,
      Groupings.class,
      Moderation.class,
      Counsel.class
    );
    assertThat(
      aggregates.map(type -> AnnotatedAggregateMetaModelFactory.inspectAggregate(type).type())
    ).containsExactly(
      "programme",
      "code",
      "workshop",
      "people",
      "axes",
      "ballots",
      "groups",
      "grid",
      "territories",
      "series",
      "homework",
      "dates",
      "methods",
      "timer",
      "groupings",
      "moderation",
      "counsel"
    );
  }

  private static String name(Event event) {
    var stored = event.getClass().getAnnotation(Stored.class);
    return stored.value() + "." + stored.revision();
  }
}
