package tablee.demo;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the server answers about one workshop at its end, in a day file's own terms: titles and nicknames instead of
 * ids. {@link #of} makes the same of the file, part by part, so that the two can be compared.
 *
 * @param programme null where the day describes none
 * @param territories by name, what is said of each aspect
 * @param library by title
 * @param expectations what those who had it say became of each
 * @param tables nicknames and titles of the axes proposed, by table
 * @param attached titles from the library by title of the axis they stand beside
 * @param merges titles of the axes each merged axis was made of
 * @param votes by title of the axis; axes without votes left out
 * @param groups nicknames by title of the axis
 * @param answers by title of the axis and question
 * @param rows the grids' rows, each theme's in their order
 * @param homework by what is to be found
 * @param recommendations the programme's, by text
 * @param dates that were proposed for the next workshop
 * @param next the programme's later workshops
 */
public record ReadModel(
  @Nullable ProgrammeModel programme,
  Map<String, Map<String, List<String>>> territories,
  Map<String, ItemModel> library,
  FrameModel workshop,
  Map<String, Map<String, Integer>> expectations,
  Map<String, TableModel> tables,
  Map<String, Set<String>> attached,
  Map<String, Set<String>> merges,
  Map<String, Integer> votes,
  Set<String> validated,
  Map<String, Set<String>> groups,
  Map<String, Map<String, List<String>>> answers,
  List<RowModel> rows,
  Map<String, HomeworkModel> homework,
  Map<String, RecommendationModel> recommendations,
  List<DateModel> dates,
  List<NextModel> next
) {
  /**
   * @param from first day
   * @param to last day
   * @param stages their titles
   * @param stage where the programme stands
   */
  public record ProgrammeModel(
    String title,
    @Nullable String from,
    @Nullable String to,
    List<String> objectives,
    List<String> stages,
    @Nullable String stage
  ) {}

  /** @param entry the title of its thematic entry */
  public record ItemModel(String kind, @Nullable String entry, String text) {}

  /** @param from the title of the workshop it inherits from */
  public record FrameModel(
    String title,
    @Nullable String date,
    @Nullable String place,
    @Nullable String territory,
    int axesPerTable,
    int votes,
    @Nullable String from
  ) {}

  /** A table's people and axes. */
  public record TableModel(Set<String> people, Set<String> axes) {}

  /** @param facets each as {@code kind: text}, with the positions of a controversy behind it */
  public record RowModel(
    String theme,
    String practice,
    List<String> examples,
    List<String> studies,
    List<String> stakes,
    List<String> facets
  ) {}

  public record HomeworkModel(
    @Nullable String axis,
    @Nullable String who,
    @Nullable String due,
    @Nullable String found
  ) {}

  /**
   * @param territory null for a general one
   * @param consents to the text that stands
   * @param rows it comes from, each as theme and type of practice
   */
  public record RecommendationModel(
    @Nullable String territory,
    String aim,
    String status,
    int consents,
    Set<String> rows
  ) {}

  /** @param answers how many people gave each */
  public record DateModel(
    String date,
    @Nullable String place,
    Map<String, Integer> answers,
    boolean decided
  ) {}

  public record NextModel(@Nullable String date, @Nullable String place) {}

  /**
   * Asks about a room's workshop as soon as the views hold the position.
   *
   * @throws IOException if the views do not get there
   */
  public static ReadModel ask(Api api, Room room, long position) throws IOException, InterruptedException {
    return new Reading(api, room).at(position);
  }

  /** What a day leaves behind when everything in its file was said and done. */
  public static ReadModel of(Day day) {
    return new Expected(day, null).model();
  }

  /** The same where the day goes on from an earlier one. */
  public static ReadModel of(Day day, Day earlier) {
    return new Expected(day, of(earlier)).model();
  }

  /** What this model says otherwise than another one, a line each; nothing when they are equal. */
  public List<String> differences(ReadModel other) {
    return parts()
      .filter(part -> !java.util.Objects.equals(part.apply(this), part.apply(other)))
      .map(part -> part.apply(this) + "\n  instead of\n  " + part.apply(other))
      .toList();
  }

  private static Stream<Function<ReadModel, @Nullable Object>> parts() {
    return Stream.of(
      ReadModel::programme,
      ReadModel::territories,
      ReadModel::library,
      ReadModel::workshop,
      ReadModel::expectations,
      ReadModel::tables,
      ReadModel::attached,
      ReadModel::merges,
      ReadModel::votes,
      ReadModel::validated,
      ReadModel::groups,
      ReadModel::answers,
      ReadModel::rows,
      ReadModel::homework,
      ReadModel::recommendations,
      ReadModel::dates,
      ReadModel::next
    );
  }
}
