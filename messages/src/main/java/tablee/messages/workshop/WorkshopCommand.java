package tablee.messages.workshop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.Command;
import tablee.messages.Role;
import tablee.messages.Streams;
import tablee.messages.id.GrantId;
import tablee.messages.id.Id;
import tablee.messages.id.PhaseId;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.TableId;
import tablee.messages.id.WorkshopId;
import tablee.messages.method.Method;
import tablee.messages.method.SoundMethod;
import tablee.messages.method.Words;
import tablee.messages.text.Texts;

/** Orders to a workshop's frame; all but the join code's reservation go to the workshop itself. */
public sealed interface WorkshopCommand extends Command {
  WorkshopId workshop();

  @Override
  default String stream() {
    return Streams.workshop(workshop());
  }

  /**
   * @param date null while undecided
   * @param place empty while undecided
   * @param joinCode reserved for this workshop beforehand
   */
  record PlanWorkshop(
    WorkshopId workshop,
    ProgrammeId programme,
    String title,
    @Nullable LocalDate date,
    String place,
    List<PlannedTable> tables,
    Method method,
    String joinCode,
    Actor by
  ) implements WorkshopCommand {
    public PlanWorkshop {
      title = Texts.line("title", title, Texts.TITLE);
      place = Texts.optionalLine("place", place, Texts.PLACE);
      tables = List.copyOf(tables);
      method = SoundMethod.of(method);
    }
  }

  /**
   * @param date null while undecided
   * @param place empty while undecided
   */
  record ReviseWorkshop(
    WorkshopId workshop,
    String title,
    @Nullable LocalDate date,
    String place,
    Actor by
  ) implements WorkshopCommand {
    public ReviseWorkshop {
      title = Texts.line("title", title, Texts.TITLE);
      place = Texts.optionalLine("place", place, Texts.PLACE);
    }
  }

  record AddTable(WorkshopId workshop, TableId table, String name, Actor by) implements WorkshopCommand {
    public AddTable {
      name = Texts.line("name", name, Texts.TITLE);
    }
  }

  record RenameTable(WorkshopId workshop, TableId table, String name, Actor by) implements WorkshopCommand {
    public RenameTable {
      name = Texts.line("name", name, Texts.TITLE);
    }
  }

  /**
   * Adds a column to the workshop's grids, after the method's own.
   *
   * @param column names it in events, for good
   */
  record AddColumn(WorkshopId workshop, String column, Words title, Actor by) implements WorkshopCommand {
    public AddColumn {
      Id.check(column);
      title = new Words(
        Texts.line("title", title.fr(), Texts.TITLE),
        Texts.line("title", title.en(), Texts.TITLE)
      );
    }
  }

  /** Moves forward or back; entering the first phase starts the workshop. */
  record EnterPhase(WorkshopId workshop, PhaseId phase, Actor by) implements WorkshopCommand {}

  /** Shows everybody what the tables proposed while the phase hid it. */
  record RevealContributions(WorkshopId workshop, Actor by) implements WorkshopCommand {}

  /** Makes the earlier code worthless; whoever has joined stays. */
  record ChangeJoinCode(WorkshopId workshop, String joinCode, Actor by) implements WorkshopCommand {}

  /**
   * Gives out a facilitator's or a projector's link.
   *
   * @param tokenHash SHA-256 of the link's token, base64url; the token itself is never recorded
   * @param expires null for a link that stays good
   */
  record GrantAccess(
    WorkshopId workshop,
    GrantId grant,
    Role role,
    String tokenHash,
    @Nullable Instant expires,
    Actor by
  ) implements WorkshopCommand {}

  record WithdrawAccess(WorkshopId workshop, GrantId grant, Actor by) implements WorkshopCommand {}

  /** Takes a join code, in the whole installation, for one workshop. Refused if it was ever taken. */
  record ReserveJoinCode(String code, WorkshopId workshop, Actor by) implements WorkshopCommand {
    @Override
    public String stream() {
      return JoinCodes.stream(code);
    }
  }
}
