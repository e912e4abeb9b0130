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
