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
 * The command line: plays one day or several that follow each other on a running server, and prints what its read
 * models hold at the end of each.
 *
 * <pre>
 * --server=http://localhost:8080
 * --speed=10|max
 * --day=FILE[,FILE…]  by default Morlaix, 29 September 2015, and 9 November, which goes on from it
 * </pre>
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
      var days = days(option(arguments, "day", ""));
      var pace = pace(option(arguments, "speed", "10"));
      try (var http = HttpClient.newHttpClient()) {
        play(days, pace, new Api(URI.create(server), http));
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

  /** Each day but the first opens the workshop that the one before planned, and inherits from it. */
  private static void play(List<Day> days, Pace pace, Api api) throws IOException, InterruptedException {
    Room earlier = null;
    ReadModel left = null;
    try {
      for (var day : days) {
        var play = new Play(day, api, pace, Witness.NONE, line -> System.out.println("  " + line));
        var room = earlier == null ? play.open() : play.openAfter(earlier);
        if (earlier != null) {
          earlier.close();
        }
        earlier = room;
        show(day, room, pace, api);
        play.play(room);
        System.out.println();
        left = new Expected(day, left).model();
        report(left, api, room);
      }
    } finally {
      if (earlier != null) {
        earlier.close();
      }
    }
  }

  private static void show(Day day, Room room, Pace pace, Api api) throws IOException, InterruptedException {
    var projector = new Links(api).projector(room);
    System.out.println();
    System.out.println(day.workshop().title());
    System.out.println("  Projecteur   " + api.server() + "/w#" + projector);
    System.out.println("  Animation    " + api.server() + "/f#" + room.token());
    System.out.println("  Démarche     " + api.server() + "/programme#" + room.token());
    System.out.println("  Code         " + room.joinCode());
    System.out.println();
    if (pace.speed() < Double.POSITIVE_INFINITY) {
      Thread.sleep(TIME_TO_OPEN_THE_PROJECTOR);
    }
  }

  private static void report(ReadModel expected, Api api, Room room)
    throws IOException, InterruptedException {
    long position = room.facilitator().look(Screen::position);
    var model = ReadModel.ask(api, room, position);
    new Report(System.out).print(model);
    var differences = model.differences(expected);
    if (differences.isEmpty()) {
      System.out.println(
        "Les vues disent la même chose que le fichier (position " + position + " du journal)."
      );
    } else {
      differences.forEach(System.err::println);
      throw new IOException("les vues ne disent pas la même chose que le fichier");
    }
  }

  private static List<Day> days(String files) throws IOException {
    if (files.isEmpty()) {
      return List.of(Day.morlaix(), Day.november());
    }
    var days = new ArrayList<Day>();
    for (var file : files.split(",", -1)) {
      days.add(Day.read(Path.of(file)));
    }
    return days;
  }

  private static Pace pace(String speed) {
    return "max".equals(speed) ? Pace.FULL : new Pace(Double.parseDouble(speed));
  }

  private static String option(List<String> arguments, String name, String otherwise) {
    var known = new ArrayList<>(List.of("server", "speed", "day"));
    for (var argument : arguments) {
      if (known.stream().noneMatch(each -> argument.startsWith("--" + each + "="))) {
        throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%s ? --server=URL --speed=N|max --day=FICHIER[,FICHIER…]", argument)
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
