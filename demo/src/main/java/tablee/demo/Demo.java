package tablee.demo;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The command line: plays a day on a running server and prints what its read models hold at the end.
 *
 * <pre>--server=http://localhost:8080  --speed=10|max  --day=FILE (by default Morlaix, 29 September 2015)</pre>
 */
public final class Demo {

  private static final Duration TIME_TO_OPEN_THE_PROJECTOR = Duration.ofSeconds(15);

  private Demo() {}

  public static void main(String[] arguments) throws InterruptedException {
    System.exit(run(List.of(arguments)));
  }

  static int run(List<String> arguments) throws InterruptedException {
    var server = "http://localhost:8080";
    try {
      server = option(arguments, "server", server);
      var day = day(option(arguments, "day", ""));
      var pace = pace(option(arguments, "speed", "10"));
      try (var http = HttpClient.newHttpClient()) {
        play(day, pace, new Api(URI.create(server), http));
      }
      return 0;
    } catch (ConnectException e) {
      System.err.println("La démo s'arrête : rien ne répond à " + server + ". Tablée est-elle lancée ?");
      return 1;
    } catch (IllegalArgumentException | IOException | RefusedException e) {
      System.err.println("La démo s'arrête : " + e.getMessage());
      return 1;
    }
  }

  private static void play(Day day, Pace pace, Api api) throws IOException, InterruptedException {
    var play = new Play(day, api, pace, Witness.NONE, line -> System.out.println("  " + line));
    try (var room = play.open()) {
      var projector = new Links(api).projector(room);
      System.out.println();
      System.out.println(day.workshop().title());
      System.out.println("  Projecteur   " + api.server() + "/w#" + projector);
      System.out.println("  Animation    " + api.server() + "/f#" + room.token());
      System.out.println("  Code         " + room.joinCode());
      System.out.println();
      if (pace.speed() < Double.POSITIVE_INFINITY) {
        Thread.sleep(TIME_TO_OPEN_THE_PROJECTOR);
      }
      play.play(room);
      System.out.println();
      report(day, api, room);
    }
  }

  private static void report(Day day, Api api, Room room) throws IOException, InterruptedException {
    long position = room.facilitator().look(Screen::position);
    var model = ReadModel.ask(api, room.workshop(), room.token(), position);
    new Report(System.out).print(model);
    var differences = model.differences(ReadModel.of(day));
    if (differences.isEmpty()) {
      System.out.println(
        "Les vues disent la même chose que le fichier (position " + position + " du journal)."
      );
    } else {
      differences.forEach(System.err::println);
      throw new IOException("les vues ne disent pas la même chose que le fichier");
    }
  }

  private static Day day(String file) throws IOException {
    return file.isEmpty() ? Day.morlaix() : Day.read(Path.of(file));
  }

  private static Pace pace(String speed) {
    return "max".equals(speed) ? Pace.FULL : new Pace(Double.parseDouble(speed));
  }

  private static String option(List<String> arguments, String name, String otherwise) {
    var known = new ArrayList<>(List.of("server", "speed", "day"));
    for (var argument : arguments) {
      if (known.stream().noneMatch(each -> argument.startsWith("--" + each + "="))) {
        throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%s ? --server=URL --speed=N|max --day=FICHIER", argument)
        );
      }
    }
    return arguments
      .stream()
      .filter(argument -> argument.startsWith("--" + name + "="))
      .map(argument -> argument.substring(name.length() + 3))
      .filter(value -> !value.isEmpty())
      .findFirst()
      .orElse(otherwise);
  }
}
