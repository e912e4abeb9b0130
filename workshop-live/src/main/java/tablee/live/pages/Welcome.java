package tablee.live.pages;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import tablee.live.network.OwnNames;
import tablee.live.wire.Lang;

/** What the console says once the server serves: where to open it, by every address the room can use. */
final class Welcome {

  private final OwnNames names;

  Welcome(OwnNames names) {
    this.names = names;
  }

  /** @param port the one that is served */
  void print(PrintStream console, Lang lang, int port) {
    console.print(text(lang, addresses(port)));
    console.flush();
  }

  private List<String> addresses(int port) {
    List<String> addresses = new ArrayList<>();
    var all = names.onTheNetwork();
    var forTyping = all
      .stream()
      .filter(name -> !name.startsWith("["))
      .toList();
    (forTyping.isEmpty() ? all : forTyping).forEach(name -> addresses.add(address(name, port)));
    addresses.add(address("localhost", port));
    return addresses;
  }

  private static String address(String name, int port) {
    return "http://" + name + (port == 80 ? "" : ":" + port);
  }

  /** @param addresses the room's first, this machine's own last */
  static String text(Lang lang, List<String> addresses) {
    boolean french = lang == Lang.FR;
    var text = new StringBuilder("\n");
    text.append(french ? "Tablée est prête.\n\n" : "Tablée is ready.\n\n");
    line(text, french ? "Participer" : "Take part", addresses, "/");
    line(text, french ? "Animer" : "Facilitate", addresses, "/f");
    line(text, french ? "Projeter" : "Project", addresses, "/w");
    text.append(
      french
        ? "\nOn participe avec le code de l’atelier\u00a0; l’animation reçoit ce code en créant un atelier,\net le lien privé qui ouvre la projection.\n"
        : "\nPeople take part with the workshop’s code; whoever plans a workshop is given that code,\nand the private link that opens the projection.\n"
    );
    text.append(french ? "Arrêter\u00a0: Ctrl+C\n" : "Stop: Ctrl+C\n");
    return text.toString();
  }

  private static void line(StringBuilder text, String what, List<String> addresses, String path) {
    for (int i = 0; i < addresses.size(); i++) {
      text.append("  %-11s %s%s\n".formatted(i == 0 ? what : "", addresses.get(i), path));
    }
  }
}
