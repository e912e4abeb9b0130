package tablee.command.programme;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import tablee.command.premise.Premise;
import tablee.command.rule.AtMost;
import tablee.command.rule.Authority;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.id.GrantId;
import tablee.messages.id.ProgrammeId;
import tablee.messages.programme.Period;
import tablee.messages.programme.ProgrammeCommand;
import tablee.messages.programme.ProgrammeCommand.EnterStage;
import tablee.messages.programme.ProgrammeCommand.GrantReading;
import tablee.messages.programme.ProgrammeCommand.LaunchProgramme;
import tablee.messages.programme.ProgrammeCommand.ReviseProgramme;
import tablee.messages.programme.ProgrammeCommand.ReviseStage;
import tablee.messages.programme.ProgrammeCommand.WithdrawReading;
import tablee.messages.programme.ProgrammeEvent;
import tablee.messages.programme.ProgrammeEvent.ProgrammeLaunched;
import tablee.messages.programme.ProgrammeEvent.ProgrammeRevised;
import tablee.messages.programme.ProgrammeEvent.ReadingGranted;
import tablee.messages.programme.ProgrammeEvent.ReadingWithdrawn;
import tablee.messages.programme.ProgrammeEvent.StageEntered;
import tablee.messages.programme.ProgrammeEvent.StageRevised;
import tablee.messages.programme.Stage;
import tablee.messages.programme.TerritoryEvent;

/** Decides about a programme and about who reads it. */
@AggregateRoot(type = Streams.PROGRAMME)
public final class Programme {

  private static final AtMost GRANTS = new AtMost(200, "grant");

  @AggregateIdentifier
  final String stream;

  private final Map<GrantId, Boolean> grants = new HashMap<>();
  private final Map<Stage, StageNote> notes = new EnumMap<>(Stage.class);
  private boolean launched;
  private @Nullable Frame frame;
  private @Nullable Stage stage;

  private record Frame(String title, Period period, String objectives) {
    static Frame after(ProgrammeRevised it) {
      return new Frame(it.title(), it.period(), it.objectives());
    }
  }

  private record StageNote(Period period, String note) {
    static final StageNote NONE = new StageNote(Period.OPEN, "");
  }

  public Programme(String stream) {
    this.stream = stream;
  }

  /** Whether a programme was launched. */
  public static Premise<Boolean> launched(ProgrammeId programme) {
    return new Premise<>(
      Streams.programme(programme),
      () -> false,
      (launched, event) -> launched || event instanceof ProgrammeLaunched
    );
  }

  @CommandHandler(commandName = Streams.PROGRAMME)
  void decide(ProgrammeCommand command) {
    Authority.facilitates(command.by());
    switch (command) {
      case LaunchProgramme it -> launch(it);
      case ReviseProgramme it -> revise(it);
      case EnterStage it -> enter(it);
      case ReviseStage it -> revise(it);
      case GrantReading it -> grant(it);
      case WithdrawReading it -> withdraw(it);
    }
  }

  private void launch(LaunchProgramme it) {
    if (launched) {
      throw new Rejection.AlreadyThere("programme", it.programme().value()).asException();
    }
    apply(new ProgrammeLaunched(it.programme(), it.title(), it.by()));
  }

  private void revise(ReviseProgramme it) {
    mustBeLaunched(it);
    var revised = new ProgrammeRevised(it.programme(), it.title(), it.period(), it.objectives(), it.by());
    if (!Frame.after(revised).equals(frame)) {
      apply(revised);
    }
  }

  private void enter(EnterStage it) {
    mustBeLaunched(it);
    if (it.stage() != stage) {
      apply(new StageEntered(it.programme(), it.stage(), stage, it.by()));
    }
  }

  private void revise(ReviseStage it) {
    mustBeLaunched(it);
    if (!new StageNote(it.period(), it.note()).equals(notes.getOrDefault(it.stage(), StageNote.NONE))) {
      apply(new StageRevised(it.programme(), it.stage(), it.period(), it.note(), it.by()));
    }
  }

  private void grant(GrantReading it) {
    mustBeLaunched(it);
    if (grants.containsKey(it.grant())) {
      throw new Rejection.AlreadyThere("grant", it.grant().value()).asException();
    }
    GRANTS.admitOneMore(grants.size());
    apply(new ReadingGranted(it.programme(), it.grant(), it.tokenHash(), it.by()));
  }

  private void withdraw(WithdrawReading it) {
    mustBeLaunched(it);
    var good = grants.get(it.grant());
    if (good == null) {
      throw new Rejection.NotFound("grant", it.grant().value()).asException();
    }
    if (good) {
      apply(new ReadingWithdrawn(it.programme(), it.grant(), it.by()));
    }
  }

  private void mustBeLaunched(ProgrammeCommand it) {
    if (!launched) {
      throw new Rejection.NotFound("programme", it.programme().value()).asException();
    }
  }

  @EventSourcingHandler
  void evolve(ProgrammeEvent event) {
    switch (event) {
      case ProgrammeLaunched it -> {
        launched = true;
        frame = new Frame(it.title(), Period.OPEN, "");
      }
      case ProgrammeRevised it -> frame = Frame.after(it);
      case StageEntered it -> stage = it.stage();
      case StageRevised it -> notes.put(it.stage(), new StageNote(it.period(), it.note()));
      case ReadingGranted granted -> grants.put(granted.grant(), true);
      case ReadingWithdrawn withdrawn -> grants.put(withdrawn.grant(), false);
      case TerritoryEvent it -> throw new IllegalArgumentException("not in a programme's own stream: " + it);
    }
  }
}
