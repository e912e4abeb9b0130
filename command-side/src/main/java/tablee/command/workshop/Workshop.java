package tablee.command.workshop;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import tablee.command.premise.Premises;
import tablee.command.programme.Programme;
import tablee.command.rule.AtMost;
import tablee.command.rule.Authority;
import tablee.command.series.Inheritance;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.id.TableId;
import tablee.messages.method.Column;
import tablee.messages.workshop.PlannedTable;
import tablee.messages.workshop.WorkshopCommand;
import tablee.messages.workshop.WorkshopCommand.AddColumn;
import tablee.messages.workshop.WorkshopCommand.AddTable;
import tablee.messages.workshop.WorkshopCommand.ChangeJoinCode;
import tablee.messages.workshop.WorkshopCommand.EnterPhase;
import tablee.messages.workshop.WorkshopCommand.GrantAccess;
import tablee.messages.workshop.WorkshopCommand.PlanWorkshop;
import tablee.messages.workshop.WorkshopCommand.RenameTable;
import tablee.messages.workshop.WorkshopCommand.ReserveJoinCode;
import tablee.messages.workshop.WorkshopCommand.RevealContributions;
import tablee.messages.workshop.WorkshopCommand.ReviseWorkshop;
import tablee.messages.workshop.WorkshopCommand.WithdrawAccess;
import tablee.messages.workshop.WorkshopEvent;
import tablee.messages.workshop.WorkshopEvent.AccessGranted;
import tablee.messages.workshop.WorkshopEvent.AccessWithdrawn;
import tablee.messages.workshop.WorkshopEvent.ColumnAdded;
import tablee.messages.workshop.WorkshopEvent.ContributionsRevealed;
import tablee.messages.workshop.WorkshopEvent.JoinCodeChanged;
import tablee.messages.workshop.WorkshopEvent.PhaseEntered;
import tablee.messages.workshop.WorkshopEvent.TableAdded;
import tablee.messages.workshop.WorkshopEvent.TableRenamed;
import tablee.messages.workshop.WorkshopEvent.WorkshopPlanned;
import tablee.messages.workshop.WorkshopEvent.WorkshopRevised;

/** Decides about a workshop's frame. What it is asked to do is taken in any phase, also after the end. */
@AggregateRoot(type = Streams.WORKSHOP)
public final class Workshop {

  private static final AtMost TABLES = new AtMost(200, "table");
  private static final AtMost COLUMNS = new AtMost(12, "column");

  @AggregateIdentifier
  final String stream;

  private final transient Premises premises;
  private final Grants grants = new Grants();
  private Optional<WorkshopFacts> facts = Optional.empty();
  /** Whether what tables propose now is hidden from the others. */
  private boolean hides;

  public Workshop(String stream, Premises premises) {
    this.stream = stream;
    this.premises = premises;
  }

  @CommandHandler(commandName = Streams.WORKSHOP)
  void decide(WorkshopCommand command) {
    Authority.facilitates(command.by());
    switch (command) {
      case PlanWorkshop it -> plan(it);
      case ReviseWorkshop it -> revise(it);
      case AddTable it -> add(it);
      case RenameTable it -> rename(it);
      case AddColumn it -> add(it);
      case EnterPhase it -> enter(it);
      case RevealContributions it -> reveal(it);
      case ChangeJoinCode it -> change(it);
      case GrantAccess it -> grant(it);
      case WithdrawAccess it -> withdraw(it);
      case ReserveJoinCode it -> throw new IllegalArgumentException(
        "a code's stream decides, not " + it.stream()
      );
    }
  }

  private void plan(PlanWorkshop it) {
    if (facts.isPresent()) {
      throw new Rejection.AlreadyThere("workshop", it.workshop().value()).asException();
    }
    var tables = new HashSet<TableId>();
    for (PlannedTable table : it.tables()) {
      TABLES.admitOneMore(tables.size());
      if (!tables.add(table.table())) {
        throw new Rejection.AlreadyThere("table", table.table().value()).asException();
      }
    }
    if (!premises.restOn(Programme.launched(it.programme()), launched -> launched)) {
      throw new Rejection.NotFound("programme", it.programme().value()).asException();
    }
    JoinCode.mustBeReserved(premises, it.joinCode(), it.workshop());
    apply(
      new WorkshopPlanned(
        it.workshop(),
        it.programme(),
        it.title(),
        it.date(),
        it.place(),
        it.tables(),
        it.method(),
        it.joinCode(),
        it.by()
      )
    );
  }

  private void revise(ReviseWorkshop it) {
    var now = planned(it);
    boolean same =
      now.title().equals(it.title()) &&
      now.place().equals(it.place()) &&
      Objects.equals(now.date(), it.date());
    if (!same) {
      apply(new WorkshopRevised(it.workshop(), it.title(), it.date(), it.place(), it.by()));
    }
  }

  private void add(AddTable it) {
    var tables = planned(it).tables();
    if (tables.containsKey(it.table())) {
      throw new Rejection.AlreadyThere("table", it.table().value()).asException();
    }
    TABLES.admitOneMore(tables.size());
    apply(new TableAdded(it.workshop(), it.table(), it.name(), it.by()));
  }

  private void rename(RenameTable it) {
    planned(it).mustHave(it.table());
    if (!it.name().equals(planned(it).tables().get(it.table()))) {
      apply(new TableRenamed(it.workshop(), it.table(), it.name(), it.by()));
    }
  }

  private void add(AddColumn it) {
    var method = planned(it).method();
    if (method.hasColumn(it.column())) {
      throw new Rejection.AlreadyThere("column", it.column()).asException();
    }
    COLUMNS.admitOneMore(method.columns().size());
    apply(new ColumnAdded(it.workshop(), new Column(it.column(), it.title()), it.by()));
  }

  private void enter(EnterPhase it) {
    var now = planned(it);
    if (now.method().phase(it.phase()).isEmpty()) {
      throw new Rejection.NotFound("phase", it.phase().value()).asException();
    }
    if (now.now() == null) {
      Inheritance.mustNotBeUnfinished(premises, it.workshop());
    }
    if (!it.phase().equals(now.now())) {
      apply(new PhaseEntered(it.workshop(), it.phase(), now.now(), it.by()));
    }
  }

  private void reveal(RevealContributions it) {
    var now = planned(it).now();
    if (hides && now != null) {
      apply(new ContributionsRevealed(it.workshop(), now, it.by()));
    }
  }

  private void change(ChangeJoinCode it) {
    if (!it.joinCode().equals(planned(it).joinCode())) {
      JoinCode.mustBeReserved(premises, it.joinCode(), it.workshop());
      apply(new JoinCodeChanged(it.workshop(), it.joinCode(), it.by()));
    }
  }

  private void grant(GrantAccess it) {
    planned(it);
    grants.mayGive(it.grant(), it.role());
    apply(new AccessGranted(it.workshop(), it.grant(), it.role(), it.tokenHash(), it.expires(), it.by()));
  }

  private void withdraw(WithdrawAccess it) {
    planned(it);
    if (grants.mayWithdraw(it.grant())) {
      apply(new AccessWithdrawn(it.workshop(), it.grant(), it.by()));
    }
  }

  private WorkshopFacts planned(WorkshopCommand it) {
    return WorkshopFacts.planned(facts, it.workshop());
  }

  @EventSourcingHandler
  void evolve(WorkshopEvent event) {
    facts = WorkshopFacts.after(facts, event);
    if (event instanceof PhaseEntered) {
      hides = facts.map(WorkshopFacts::hidesUntilReveal).orElse(false);
    } else if (event instanceof ContributionsRevealed) {
      hides = false;
    }
    if (event instanceof AccessGranted it) {
      grants.given(it.grant(), it.role());
    } else if (event instanceof AccessWithdrawn it) {
      grants.withdrawn(it.grant());
    }
  }
}
