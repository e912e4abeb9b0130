package tablee.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tablee.command.Refused.assertRefused;
import static tablee.command.Story.FACILITATOR;
import static tablee.command.Story.FOOD;
import static tablee.command.Story.WORKSHOP;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tablee.command.premise.Premises;
import tablee.messages.Command;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.axis.AxisCommand.ValidateAxis;
import tablee.messages.log.Append;
import tablee.messages.log.CommandAlreadyRecordedException;
import tablee.messages.log.LogUnavailableException;
import tablee.messages.log.Receipt;

/** What becomes of an order, whatever becomes of its decision. */
class AxonCommandsTest {

  private static final Receipt RECEIPT = new Receipt(7, 8);
  private static final Command ORDER = new ValidateAxis(WORKSHOP, FOOD, FACILITATOR);

  private final GivenLog log = new GivenLog(List.of());
  private final CommandBus bus = CommandSide.bus();
  private final AxonCommands commands = new AxonCommands(bus, log, new Undoing(log, new Premises(log)));
  private final Deque<Callable<Object>> decisions = new ArrayDeque<>();
  private final List<Append> appends = new ArrayList<>();

  @BeforeEach
  void decideAsToldOneAfterTheOther() {
    bus.subscribe(Streams.AXES, message -> {
      assertThat(message.getPayload()).isSameAs(ORDER);
      appends.add(Append.CURRENT.get());
      return (decisions.size() > 1 ? decisions.remove() : decisions.element()).call();
    });
  }

  private void itDecides(Callable<Object> decision) {
    decisions.add(decision);
  }

  private void itFailsWith(Exception failure) {
    itDecides(() -> {
      throw failure;
    });
  }

  private void itRecords() {
    itDecides(() -> {
      Append.CURRENT.get().recorded(RECEIPT);
      return "done";
    });
  }

  private Optional<Receipt> submit() {
    return commands.submit(ORDER, "key");
  }

  @Test
  void whoeverOrdersIsToldWhereItStands() {
    itRecords();
    assertThat(submit()).contains(RECEIPT);
    assertThat(appends).hasSize(1);
    assertThat(appends.getFirst().commandKey()).contains("key");
  }

  @Test
  void whatIsAsOrderedAlreadyStandsNowhere() {
    itDecides(() -> "nothing to do");
    assertThat(submit()).isEmpty();
  }

  @Test
  void whetherAnOrderCountsAlreadyIsNotAskedBeforehand() {
    itDecides(() -> {
      assertThat(log.asked()).isEmpty();
      Append.CURRENT.get().recorded(RECEIPT);
      return "done";
    });
    assertThat(submit()).contains(RECEIPT);
    assertThat(log.asked()).isEmpty();
  }

  @Test
  void aRefusalComesOutAsItIs() {
    itFailsWith(new Rejection.TableIsFull(6).asException());
    assertRefused(this::submit, new Rejection.TableIsFull(6));
    assertThat(appends).hasSize(1);
  }

  @Test
  void aTwinThatFindsTheFirstOnesTracesInItsWayGetsItsReceipt() {
    itDecides(() -> {
      log.holds("key", RECEIPT);
      throw new Rejection.AlreadyThere("axis", "food").asException();
    });
    assertThat(submit()).contains(RECEIPT);
  }

  @Test
  void aTwinThatFindsItselfDoneAlreadyGetsTheFirstOnesReceipt() {
    itDecides(() -> {
      log.holds("key", RECEIPT);
      return "nothing to do";
    });
    assertThat(submit()).contains(RECEIPT);
  }

  @Test
  void aTwinThatTheLogTurnsAwayGetsTheFirstOnesReceipt() {
    itFailsWith(new CommandAlreadyRecordedException(RECEIPT));
    assertThat(submit()).contains(RECEIPT);
  }

  @Test
  void aDecisionWhoseGroundsMovedIsTakenAnewOnNewGrounds() {
    itFailsWith(new ConcurrencyException("moved"));
    itFailsWith(new ConcurrencyException("moved again"));
    itRecords();
    assertThat(submit()).contains(RECEIPT);
    assertThat(appends).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void aDecisionWhoseGroundsNeverStopMovingIsGivenUp() {
    itFailsWith(new ConcurrencyException("moved"));
    assertRefused(this::submit, new Rejection.Crowded());
    assertThat(appends).hasSizeGreaterThan(5);
  }

  @Test
  void whoeverWaitedTooLongForTheirTurnMayComeAgain() {
    itFailsWith(new LockAcquisitionFailedException("no turn"));
    assertRefused(this::submit, new Rejection.Crowded());
    assertThat(appends).hasSize(1);
  }

  @Test
  void aLogThatCannotBeWrittenIsNobodysFault() {
    itFailsWith(new LogUnavailableException("disk full", new IOException()));
    assertRefused(this::submit, new Rejection.Unavailable());
  }

  @Test
  void aMistakeComesOutUnchecked() {
    itFailsWith(new IllegalStateException("a bug"));
    assertThatIllegalStateException().isThrownBy(this::submit).withMessage("a bug");
    decisions.clear();
    itFailsWith(new IOException("another bug"));
    assertThatThrownBy(this::submit)
      .isInstanceOf(RuntimeException.class)
      .hasCauseInstanceOf(IOException.class);
    decisions.clear();
    itDecides(() -> {
      throw new AssertionError("a third");
    });
    assertThatThrownBy(this::submit).isInstanceOf(AssertionError.class);
  }
}
