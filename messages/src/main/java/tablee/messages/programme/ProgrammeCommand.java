package tablee.messages.programme;

import tablee.messages.Actor;
import tablee.messages.Command;
import tablee.messages.Streams;
import tablee.messages.id.GrantId;
import tablee.messages.id.ProgrammeId;
import tablee.messages.text.Texts;

/** Orders to a programme. */
public sealed interface ProgrammeCommand extends Command {
  ProgrammeId programme();

  @Override
  default String stream() {
    return Streams.programme(programme());
  }

  record LaunchProgramme(ProgrammeId programme, String title, Actor by) implements ProgrammeCommand {
    public LaunchProgramme {
      title = Texts.line("title", title, Texts.TITLE);
    }
  }

  /** @param objectives may be empty */
  record ReviseProgramme(
    ProgrammeId programme,
    String title,
    Period period,
    String objectives,
    Actor by
  ) implements ProgrammeCommand {
    public ReviseProgramme {
      title = Texts.line("title", title, Texts.TITLE);
      objectives = Texts.lines("objectives", objectives, Texts.CELL);
    }
  }

  /** Says in which stage the programme is; forward or back. */
  record EnterStage(ProgrammeId programme, Stage stage, Actor by) implements ProgrammeCommand {}

  /** @param note what is done and what remains, in the facilitators' words; may be empty */
  record ReviseStage(
    ProgrammeId programme,
    Stage stage,
    Period period,
    String note,
    Actor by
  ) implements ProgrammeCommand {
    public ReviseStage {
      note = Texts.lines("note", note, Texts.CELL);
    }
  }

  /**
   * Gives out an analyst's link.
   *
   * @param tokenHash SHA-256 of the link's token, base64url; the token itself is never recorded
   */
  record GrantReading(
    ProgrammeId programme,
    GrantId grant,
    String tokenHash,
    Actor by
  ) implements ProgrammeCommand {}

  record WithdrawReading(ProgrammeId programme, GrantId grant, Actor by) implements ProgrammeCommand {}
}
