package tablee.log.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import tablee.log.Roster;
import tablee.log.Roster.Join;
import tablee.log.Roster.Rename;
import tablee.messages.Event;
import tablee.messages.log.Append;
import tablee.messages.log.CommandAlreadyRecordedException;
import tablee.messages.log.EventLog;
import tablee.messages.log.LogUnavailableException;
import tablee.messages.log.Receipt;
import tablee.messages.log.Recorded;

/** The log in an application, as it is wired there. */
class LogAutoConfigurationTest {

  @TempDir
  Path directory;

  private ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(Application.class)
      .properties("tablee.log.directory=" + directory, "spring.main.banner-mode=off")
      .run();
  }

  @SpringBootConfiguration
  @EnableAutoConfiguration
  @Import({ Roster.class, Seen.class })
  static class Application {}

  @ProcessingGroup("seen")
  static class Seen {

    final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    @EventHandler
    void on(Event event) {
      events.add(event);
    }
  }

  private static Receipt send(CommandGateway commands, Append append, Object command) {
    ScopedValue.where(Append.CURRENT, append).run(() -> commands.sendAndWait(command));
    return append.receipt().orElseThrow();
  }

  @Test
  void aCommandIsRecordedAndItsSenderKnowsWhere() {
    try (var application = start()) {
      var commands = application.getBean(CommandGateway.class);

      assertThat(send(commands, new Append("k1"), new Join("p1"))).isEqualTo(new Receipt(1, 1));
      assertThat(send(commands, new Append("k2"), new Rename("p1"))).isEqualTo(new Receipt(2, 2));

      var log = application.getBean(EventLog.class);
      assertThat(log.stream("p1", 0)).extracting(Recorded::position).containsExactly(1L, 2L);
      assertThat(log.read(Roster.WORKSHOP.value(), 1, 10))
        .extracting(Recorded::position)
        .containsExactly(2L);
      assertThat(log.find("k2")).contains(new Receipt(2, 2));
    }
  }

  @Test
  void whatWasRecordedIsThereInTheNextProcess() {
    String incarnation;
    try (var application = start()) {
      send(application.getBean(CommandGateway.class), new Append("k"), new Join("p1"));
      incarnation = application.getBean(EventLog.class).incarnation();
    }

    try (var application = start()) {
      var log = application.getBean(EventLog.class);
      assertThat(log.incarnation()).isEqualTo(incarnation);
      assertThat(log.stream("p1", 0)).extracting(Recorded::event).containsExactly(Roster.joined("p1"));
      assertThatThrownBy(() ->
        send(application.getBean(CommandGateway.class), new Append("k"), new Rename("p1"))
      ).isInstanceOfSatisfying(CommandAlreadyRecordedException.class, refused ->
        assertThat(refused.receipt()).isEqualTo(new Receipt(1, 1))
      );
    }
  }

  @Test
  void aCommandWhosePremisesMovedIsRefusedAndLeavesNoTrace() {
    try (var application = start()) {
      var commands = application.getBean(CommandGateway.class);
      send(commands, new Append("k1"), new Join("p1"));
      send(commands, new Append("k2"), new Join("p2"));
      var append = new Append("k3");
      append.restOn("p2", -1);

      assertThatThrownBy(() -> send(commands, append, new Rename("p1"))).isInstanceOf(
        ConcurrencyException.class
      );
      assertThat(append.receipt()).isEmpty();
      assertThat(application.getBean(EventLog.class).head()).isEqualTo(2);
      assertThat(send(commands, new Append("k4"), new Rename("p1"))).isEqualTo(new Receipt(3, 3));
    }
  }

  @Test
  void aStreamingProcessorSeesWhatIsRecorded() throws InterruptedException {
    try (var application = start()) {
      var seen = application.getBean(Seen.class);
      var commands = application.getBean(CommandGateway.class);
      send(commands, new Append("k1"), new Join("p1"));
      send(commands, new Append("k2"), new Rename("p1"));

      assertThat(seen.events.poll(10, TimeUnit.SECONDS)).isEqualTo(Roster.joined("p1"));
      assertThat(seen.events.poll(10, TimeUnit.SECONDS)).isEqualTo(Roster.renamed("p1"));
    }
  }

  @Test
  void aSecondProcessOnTheSameFileIsToldSoAtItsStart() {
    try (var first = start()) {
      assertThat(first.isActive()).isTrue();
      assertThatThrownBy(this::start)
        .hasRootCauseInstanceOf(LogUnavailableException.class)
        .rootCause()
        .hasMessageContaining("in use by another process");
    }
  }

  @Test
  void axonIsSetUpToWriteJsonAndToCallNobody() {
    try (var application = start()) {
      assertThat(application.getBean(Serializer.class)).isInstanceOf(Jackson3Serializer.class);
      assertThat(application.getEnvironment().getProperty("axon.update-check.disabled")).isEqualTo("true");
      assertThat(application.getEnvironment().getProperty("axon.timeout.enabled")).isEqualTo("false");
      assertThat(application.getBeanNamesForType(EventBus.class)).containsExactly("eventBus");
      assertThat(application.getBeansOfType(CommandBus.class)).hasSize(1);
    }
  }
}
