package tablee.command.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tablee.messages.group.Placement;
import tablee.messages.id.AxisId;
import tablee.messages.id.ParticipantId;

/** What holds for a distribution whatever people wish. */
class DistributionTest {

  private record Room(
    List<AxisId> themes,
    List<ParticipantId> people,
    Map<ParticipantId, List<AxisId>> wishes,
    int smallest,
    int largest
  ) {
    static Room any(Random random, int mostPeople, int mostThemes) {
      var themes = DistributionTest.themes(1 + random.nextInt(mostThemes));
      var people = DistributionTest.people(1 + random.nextInt(mostPeople));
      Map<ParticipantId, List<AxisId>> wishes = new HashMap<>();
      for (var person : people) {
        var ranking = new ArrayList<>(themes);
        Collections.shuffle(ranking, random);
        wishes.put(person, ranking.subList(0, random.nextInt(ranking.size() + 1)));
      }
      int smallest = 1 + random.nextInt(4);
      return new Room(themes, people, wishes, smallest, smallest + random.nextInt(6));
    }

    List<Placement> distributed() {
      return Distribution.of(themes, people, wishes, smallest, largest);
    }

    /** Whether everybody can be in a group of an allowed size. */
    boolean feasible() {
      return IntStream.rangeClosed(1, themes.size()).anyMatch(
        groups -> groups * smallest <= people.size() && people.size() <= groups * largest
      );
    }

    int cost(ParticipantId person, AxisId theme) {
      int rank = wishes.getOrDefault(person, List.of()).indexOf(theme);
      return rank < 0 ? themes.size() : rank;
    }

    int cost(List<Placement> placements) {
      return placements.stream().mapToInt(place -> cost(place.participant(), place.axis())).sum();
    }
  }

  private static List<AxisId> themes(int many) {
    return IntStream.range(0, many)
      .mapToObj(n -> new AxisId("theme" + n))
      .toList();
  }

  private static List<ParticipantId> people(int many) {
    return IntStream.range(0, many)
      .mapToObj(n -> new ParticipantId("person" + n))
      .toList();
  }

  private static Map<AxisId, Long> sizes(List<Placement> placements) {
    return placements.stream().collect(Collectors.groupingBy(Placement::axis, Collectors.counting()));
  }

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest(name = "room {0}")
  @MethodSource("seeds")
  void sizesAreRespectedEachIsInOneGroupAndNobodyIsLeftOutWhereItCanBe(long seed) {
    var room = Room.any(new Random(seed), 40, 7);

    var placements = room.distributed();

    assertThat(placements).extracting(Placement::participant).doesNotHaveDuplicates();
    assertThat(room.people()).containsAll(placements.stream().map(Placement::participant).toList());
    assertThat(room.themes()).containsAll(sizes(placements).keySet());
    assertThat(sizes(placements).values()).allMatch(size -> size <= room.largest());
    assertThat(placements).hasSize(Math.min(room.people().size(), room.themes().size() * room.largest()));
    if (room.feasible()) {
      assertThat(placements).hasSameSizeAs(room.people());
      assertThat(sizes(placements).values()).allMatch(size -> size >= room.smallest());
    }
  }

  @ParameterizedTest(name = "room {0}")
  @MethodSource("seeds")
  void theOrderInWhichPeopleCameChangesNothing(long seed) {
    var random = new Random(seed);
    var room = Room.any(random, 30, 6);
    var shuffled = new ArrayList<>(room.people());
    Collections.shuffle(shuffled, random);

    assertThat(
      Distribution.of(room.themes(), shuffled, room.wishes(), room.smallest(), room.largest())
    ).isEqualTo(room.distributed());
  }

  @ParameterizedTest(name = "room {0}")
  @MethodSource("seeds")
  void noOtherDistributionOverTheSameThemesGrantsMoreWishes(long seed) {
    var room = Room.any(new Random(seed), 6, 3);
    var placements = room.distributed();
    if (!room.feasible()) {
      return;
    }
    var open = List.copyOf(sizes(placements).keySet());

    assertThat(room.cost(placements)).isEqualTo(cheapest(room, open, 0, new int[open.size()]));
  }

  /** By trying them all. */
  private static int cheapest(Room room, List<AxisId> open, int person, int[] sizes) {
    if (person == room.people().size()) {
      return IntStream.of(sizes).allMatch(size -> size >= room.smallest() && size <= room.largest())
        ? 0
        : 1_000_000;
    }
    int best = 1_000_000;
    for (int t = 0; t < open.size(); t++) {
      sizes[t]++;
      int rest = cheapest(room, open, person + 1, sizes);
      best = Math.min(best, rest + room.cost(room.people().get(person), open.get(t)));
      sizes[t]--;
    }
    return best;
  }

  @Test
  void groupsThatNobodyPrefersAreOfLikeSize() {
    assertThat(sizes(Distribution.of(themes(3), people(11), Map.of(), 1, 20)).values())
      .containsExactlyInAnyOrder(4L, 4L, 3L);
  }

  @Test
  void whereThereAreTooFewPeopleTheThemesLeastWishedForHaveNoGroup() {
    var themes = themes(3);
    var people = people(5);
    Map<ParticipantId, List<AxisId>> wishes = new HashMap<>();
    people.forEach(person -> wishes.put(person, List.of(themes.get(2), themes.get(0))));

    assertThat(sizes(Distribution.of(themes, people, wishes, 3, 20))).containsOnlyKeys(themes.get(2));
  }

  @Test
  void aRoomOfThreeHundredAndTwentyThemesIsDistributed() {
    var themes = themes(20);
    var people = people(300);
    Map<ParticipantId, List<AxisId>> wishes = new HashMap<>();
    people.forEach(person -> {
      int first = Math.floorMod(person.hashCode(), 5);
      wishes.put(person, List.of(themes.get(first), themes.get(first + 5), themes.get(first + 10)));
    });

    var placements = Distribution.of(themes, people, wishes, 10, 20);

    assertThat(placements).hasSize(300);
    assertThat(sizes(placements).values()).allMatch(size -> size >= 10 && size <= 20);
  }

  @Test
  void withoutThemesOrPeopleThereIsNothingToDistribute() {
    assertThat(Distribution.of(List.of(), people(3), Map.of(), 1, 9)).isEmpty();
    assertThat(Distribution.of(themes(3), List.of(), Map.of(), 1, 9)).isEmpty();
  }
}
