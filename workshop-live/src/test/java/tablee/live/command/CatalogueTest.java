package tablee.live.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tablee.messages.Command;
import tablee.messages.counsel.CounselCommand;
import tablee.messages.library.LibraryCommand;
import tablee.messages.programme.ProgrammeCommand;
import tablee.messages.programme.TerritoryCommand;

class CatalogueTest {

  /** Given over HTTP, where they happen once, or by no client at all. */
  private static final Set<String> ELSEWHERE = Set.of(
    "plan-workshop",
    "reserve-join-code",
    "change-join-code",
    "grant-access",
    "withdraw-access",
    "join-workshop",
    "add-participant",
    "change-nickname",
    "decide-date",
    "rename-helper",
    "begin-inheritance",
    "inherit-people",
    "inherit-axes",
    "inherit-rows",
    "inherit-homework",
    "inherit-items",
    "complete-inheritance",
    "announce-next",
    "notice-library",
    "publish-method",
    // Comes of undoing alone.
    "set-timer-back"
  );

  private static List<String> names(Class<?> type) {
    List<String> names = new ArrayList<>();
    if (type.isRecord()) {
      names.add(type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT));
    } else if (
      type != ProgrammeCommand.class &&
      type != TerritoryCommand.class &&
      type != LibraryCommand.class &&
      type != CounselCommand.class
    ) {
      for (var part : type.getPermittedSubclasses()) {
        names.addAll(names(part));
      }
    }
    return names;
  }

  @Test
  void everyCommandOfAWorkshopIsOnTheWireUnderItsOwnNameOrGivenOverHttp() {
    Set<String> all = new HashSet<>(names(Command.class));
    assertThat(all).containsAll(ELSEWHERE);
    all.removeAll(ELSEWHERE);
    assertThat(Catalogue.names()).isEqualTo(all);
  }
}
