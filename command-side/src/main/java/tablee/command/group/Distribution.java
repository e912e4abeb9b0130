package tablee.command.group;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tablee.messages.group.Placement;
import tablee.messages.id.AxisId;
import tablee.messages.id.ParticipantId;

/**
 * Distributes people into groups by what they wish. In this order it sees to it that as many as possible have a place,
 * that no group is smaller than it should be, that the wishes granted are high ones all together (a first wish costs 0,
 * a second 1 and so on; a theme not ranked costs as much as there are themes), and that groups are of like size. Where
 * there are too few people for every theme to have a group, those least wished for have none. The same input always
 * gives the same distribution.
 */
final class Distribution {

  /** What a place below the smallest size outweighs: every wish of everybody, many times over. */
  private static final long BELOW_SMALLEST = -1_000_000_000_000L;

  /** What one step down somebody's wishes weighs against the evenness of the groups, all of it together. */
  private static final long ONE_RANK = 1_000_000L;

  private final List<AxisId> themes;
  private final List<ParticipantId> people;
  private final Map<ParticipantId, List<AxisId>> wishes;

  private Distribution(
    List<AxisId> themes,
    List<ParticipantId> people,
    Map<ParticipantId, List<AxisId>> wishes
  ) {
    this.themes = themes;
    this.people = people.stream().sorted(Comparator.comparing(ParticipantId::value)).toList();
    this.wishes = wishes;
  }

  /**
   * @param themes those that may have a group
   * @param people all to be placed
   * @param wishes the most wanted theme first; who has none goes anywhere
   * @param smallest a group that comes about has as many members, if there are enough people for one
   * @param largest at least {@code smallest}
   */
  static List<Placement> of(
    List<AxisId> themes,
    List<ParticipantId> people,
    Map<ParticipantId, List<AxisId>> wishes,
    int smallest,
    int largest
  ) {
    if (themes.isEmpty() || people.isEmpty()) {
      return List.of();
    }
    int roomForAll = Math.ceilDiv(people.size(), largest);
    int enough = Math.clamp(Math.max(people.size() / smallest, roomForAll), 1, themes.size());
    var all = new Distribution(themes, people, wishes);
    return new Distribution(all.mostWanted(enough), people, wishes).placements(smallest, largest);
  }

  /** As many themes as can have a group, in the order they came. */
  private List<AxisId> mostWanted(int many) {
    var chosen = themes
      .stream()
      .sorted(Comparator.comparingLong(this::unwanted))
      .limit(many)
      .toList();
    return themes.stream().filter(chosen::contains).toList();
  }

  private long unwanted(AxisId theme) {
    return people
      .stream()
      .mapToLong(person -> rank(person, theme))
      .sum();
  }

  private int rank(ParticipantId person, AxisId theme) {
    int rank = wishes.getOrDefault(person, List.of()).indexOf(theme);
    return rank < 0 ? themes.size() : rank;
  }

  private List<Placement> placements(int smallest, int largest) {
    int source = people.size() + themes.size();
    int sink = source + 1;
    var flow = new MinCostFlow(sink + 1);
    int[][] places = new int[people.size()][themes.size()];
    for (int p = 0; p < people.size(); p++) {
      flow.edge(source, p, 1, 0);
      for (int t = 0; t < themes.size(); t++) {
        places[p][t] = flow.edge(p, people.size() + t, 1, rank(people.get(p), themes.get(t)) * ONE_RANK);
      }
    }
    int useful = Math.min(largest, people.size());
    for (int t = 0; t < themes.size(); t++) {
      for (int member = 0; member < useful; member++) {
        // Each further member of a group weighs a little more than the one before: even groups weigh least.
        flow.edge(people.size() + t, sink, 1, member + (member < smallest ? BELOW_SMALLEST : 0));
      }
    }
    flow.run(source, sink);
    return IntStream.range(0, people.size())
      .boxed()
      .flatMap(p ->
        IntStream.range(0, themes.size())
          .filter(t -> flow.carries(places[p][t]))
          .mapToObj(t -> new Placement(people.get(p), themes.get(t)))
      )
      .toList();
  }
}
