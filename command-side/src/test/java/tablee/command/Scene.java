package tablee.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import tablee.command.premise.Premises;
import tablee.messages.Circumstances;
import tablee.messages.Command;
import tablee.messages.Event;
import tablee.messages.OnBehalf;
import tablee.messages.Rejection;
import tablee.messages.id.TableId;
import tablee.messages.log.Append;
import tablee.messages.log.Receipt;

/** One aggregate on stage: given what happened to it and around it, when it gets an order, then it decides. */
public final class Scene<T> {

  private final Class<T> type;
  private final BiFunction<String, Premises, T> blank;
  private Story given = new Story(List.of());

  private Scene(Class<T> type, BiFunction<String, Premises, T> blank) {
    this.type = type;
    this.blank = blank;
  }

  public static <T> Scene<T> of(Class<T> type, BiFunction<String, Premises, T> blank) {
    return new Scene<>(type, blank);
  }

  public Scene<T> given(Story... parts) {
    given = Story.story(parts);
    return this;
  }

  public Decision<T> when(Command command) {
    return when(command, Circumstances.PLAIN);
  }

  /** A facilitator enters it for the person who gives the order. */
  public Decision<T> whenEnteredFor(Command command) {
    return when(command, new Circumstances(new OnBehalf(Story.FACILITATOR, null, null)));
  }

  /** A facilitator enters it for a table. */
  public Decision<T> whenEnteredFor(TableId table, Command command) {
    return when(command, new Circumstances(new OnBehalf(Story.FACILITATOR, table, null)));
  }

  public Decision<T> when(Command command, Circumstances circumstances) {
    var log = new GivenLog(given.events());
    var premises = new Premises(log);
    var fixture = new AggregateTestFixture<>(type);
    fixture
      .registerRepository(
        new Aggregates<>(
          type,
          stream -> blank.apply(stream, premises),
          new ForgivingStore(fixture.getEventStore()),
          new Turns(Duration.ofSeconds(1)),
          0
        )
      )
      .registerCommandTargetResolver(CommandSide.TARGETS)
      .registerCommandHandlerInterceptor(new Refusals());
    var own = log
      .stream(command.stream(), 0)
      .stream()
      .map(recorded -> recorded.event())
      .toList();
    var append = new Append("key", circumstances);
    var result = ScopedValue.where(Append.CURRENT, append).call(() ->
      fixture.given(own).when(AxonCommands.message(command, "key"))
    );
    return new Decision<>(result, append);
  }

  /** How the aggregate decided. */
  public record Decision<T>(ResultValidator<T> result, Append append) {
    public Decision<T> records(Event... events) {
      result.expectSuccessfulHandlerExecution().expectEvents((Object[]) events);
      return this;
    }

    /** The commit has reached the disk, which a fixture has none of. */
    public Decision<T> isDurable() {
      append.recorded(new Receipt(1, 1));
      append.receipt();
      return this;
    }

    public void recordsNothing() {
      result.expectSuccessfulHandlerExecution().expectNoEvents();
    }

    public void isRefused(Rejection rejection) {
      result.expectNoEvents().expectExceptionDetails(rejection);
    }

    /** The append fails if one of these streams moves before it is written, and holds whatever others do. */
    public void restingOn(String... streams) {
      assertThat(append.premises()).containsOnlyKeys(streams);
    }
  }
}
