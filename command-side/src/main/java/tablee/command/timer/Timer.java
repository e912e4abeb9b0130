package tablee.command.timer;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Duration;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import tablee.command.premise.Premises;
import tablee.command.rule.Authority;
import tablee.command.workshop.WorkshopFacts;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.id.PhaseId;
import tablee.messages.timer.TimerCommand;
import tablee.messages.timer.TimerCommand.ExtendTimer;
import tablee.messages.timer.TimerCommand.PauseTimer;
import tablee.messages.timer.TimerCommand.ResumeTimer;
import tablee.messages.timer.TimerCommand.SetTimerBack;
import tablee.messages.timer.TimerCommand.StartTimer;
import tablee.messages.timer.TimerCommand.StopTimer;
import tablee.messages.timer.TimerEvent;
import tablee.messages.timer.TimerEvent.TimerExtended;
import tablee.messages.timer.TimerEvent.TimerPaused;
import tablee.messages.timer.TimerEvent.TimerResumed;
import tablee.messages.timer.TimerEvent.TimerStarted;
import tablee.messages.timer.TimerEvent.TimerStopped;

/**
 * Decides about the time that phases have. A timer is its phase's: in another phase there is none, and whoever comes back
 * starts one anew. It reminds people and stops nobody.
 */
@AggregateRoot(type = Streams.TIMER)
public final class Timer {

  private static final int LONGEST = 480;
  private static final int SECONDS = 60;

  @AggregateIdentifier
  final String stream;

  private final transient Premises premises;
  private @Nullable Countdown countdown;

  public Timer(String stream, Premises premises) {
    this.stream = stream;
    this.premises = premises;
  }

  @CommandHandler(commandName = Streams.TIMER)
  void decide(TimerCommand command) {
    Authority.facilitates(command.by());
    var workshop = WorkshopFacts.restedOn(premises, command.workshop());
    if (workshop.now() == null) {
      throw new Rejection.NotStarted().asException();
    }
    switch (command) {
      case StartTimer it -> start(it, workshop.now());
      case PauseTimer it -> pause(it, of(workshop.now()));
      case ResumeTimer it -> resume(it, of(workshop.now()));
      case ExtendTimer it -> extend(it, of(workshop.now()));
      case StopTimer it -> running(workshop.now()).ifPresent(timer ->
        apply(new TimerStopped(it.workshop(), timer.phase(), it.by()))
      );
      case SetTimerBack it -> setBack(it, workshop.now());
    }
  }

  private void start(StartTimer it, PhaseId phase) {
    int seconds = seconds(it.minutes());
    apply(new TimerStarted(it.workshop(), phase, seconds, it.at().plusSeconds(seconds), it.by()));
  }

  private static void pause(PauseTimer it, Countdown timer) {
    if (timer.runs()) {
      apply(new TimerPaused(it.workshop(), timer.phase(), timer.leftAt(it.at()), it.by()));
    }
  }

  private static void resume(ResumeTimer it, Countdown timer) {
    if (!timer.runs()) {
      apply(new TimerResumed(it.workshop(), timer.phase(), it.at().plusSeconds(timer.left()), it.by()));
    }
  }

  private static void extend(ExtendTimer it, Countdown timer) {
    int more = seconds(it.minutes());
    int all = timer.seconds() + more;
    if (all > LONGEST * SECONDS) {
      throw new Rejection.Malformed("minutes").asException();
    }
    int left = timer.leftAt(it.at()) + more;
    var ends = timer.ends();
    var later =
      ends == null
        ? null
        : ends.isBefore(it.at())
          ? it.at().plusSeconds(more)
          : ends.plus(Duration.ofSeconds(more));
    apply(new TimerExtended(it.workshop(), timer.phase(), all, later, later == null ? left : null, it.by()));
  }

  private static void setBack(SetTimerBack it, PhaseId now) {
    if (!it.phase().equals(now)) {
      throw new Rejection.NoTimer().asException();
    }
    apply(new TimerExtended(it.workshop(), it.phase(), it.seconds(), it.ends(), it.left(), it.by()));
  }

  private static int seconds(int minutes) {
    if (minutes < 1 || minutes > LONGEST) {
      throw new Rejection.Malformed("minutes").asException();
    }
    return minutes * SECONDS;
  }

  private Countdown of(PhaseId now) {
    return running(now).orElseThrow(() -> new Rejection.NoTimer().asException());
  }

  private Optional<Countdown> running(PhaseId now) {
    return Optional.ofNullable(countdown).filter(timer -> timer.phase().equals(now));
  }

  @EventSourcingHandler
  void evolve(TimerEvent event) {
    countdown = Countdown.after(countdown, event);
  }
}
