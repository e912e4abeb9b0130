package tablee.command;

import static org.assertj.core.api.Assertions.assertThat;
import static tablee.command.Room.person;
import static tablee.command.Room.table;
import static tablee.command.Story.FACILITATOR;
import static tablee.command.Story.TONIGHT;
import static tablee.command.Story.by;
import static tablee.messages.method.CollectiveExploration.EXPLORATION;
import static tablee.messages.method.CollectiveExploration.GROUPS;
import static tablee.messages.method.CollectiveExploration.POOLING;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tablee.command.Room.Ending;
import tablee.messages.Command;
import tablee.messages.Commands;
import tablee.messages.Rejection;
import tablee.messages.axis.AxisCommand.MergeAxes;
import tablee.messages.axis.AxisCommand.SplitAxis;
import tablee.messages.axis.AxisCommand.ValidateAxis;
import tablee.messages.axis.AxisCommand.WithdrawValidation;
import tablee.messages.axis.AxisEvent;
import tablee.messages.axis.AxisEvent.AxesMerged;
import tablee.messages.axis.AxisEvent.AxisProposed;
import tablee.messages.axis.AxisEvent.AxisSplit;
import tablee.messages.axis.AxisEvent.AxisValidated;
import tablee.messages.axis.AxisEvent.ValidationWithdrawn;
import tablee.messages.group.GroupCommand.ArrangeGroups;
import tablee.messages.group.GroupCommand.ConfirmDistribution;
import tablee.messages.group.GroupCommand.DrawDistribution;
import tablee.messages.group.GroupCommand.JoinGroup;
import tablee.messages.group.GroupCommand.LeaveGroup;
import tablee.messages.group.GroupCommand.MovePlacement;
import tablee.messages.group.GroupCommand.RankThemes;
import tablee.messages.group.GroupEvent;
import tablee.messages.group.GroupEvent.DistributionConfirmed;
import tablee.messages.group.GroupEvent.DistributionDrawn;
import tablee.messages.group.GroupEvent.GroupJoined;
import tablee.messages.group.GroupEvent.GroupLeft;
import tablee.messages.group.GroupEvent.PlacementMoved;
import tablee.messages.group.GroupMode;
import tablee.messages.group.Placement;
import tablee.messages.id.AxisId;
import tablee.messages.id.ParticipantId;
import tablee.messages.log.EventLog;
import tablee.messages.people.PeopleCommand.JoinWorkshop;

/**
 * What holds after an afternoon in which people do whatever comes to their minds, several at once, through the real
 * command path into the real log. Each run draws its afternoons anew and prints their numbers;
 * {@code -Dtablee.afternoon=NUMBER} plays one again.
 */
class AfternoonsTest {

  @SpringBootConfiguration
  @EnableAutoConfiguration
  static class Application {}

  private static final int AFTERNOONS = 8;
  private static final int TABLES = 3;

  @TempDir
  static Path directory;

  private static ConfigurableApplicationContext application;

  @BeforeAll
  static void start() {
    application = new SpringApplicationBuilder(Application.class)
      .properties("tablee.log.directory=" + directory, "spring.main.banner-mode=off")
      .run();
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  static LongStream afternoons() {
    var again = Long.getLong("tablee.afternoon");
    return again != null ? LongStream.of(again) : new Random().longs(AFTERNOONS);
  }

  private static Room room(String name, long afternoon) {
    System.out.println("afternoon " + afternoon);
    return new Room(
      application.getBean(Commands.class),
      application.getBean(EventLog.class),
      name + Long.toUnsignedString(afternoon, 36)
    );
  }

  private static <T> List<T> times(int many, IntFunction<T> each) {
    return IntStream.range(0, many).mapToObj(each).toList();
  }

  private static <T> T oneOf(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  /** Where axes come from and live on, as the log tells it. */
  private static final class Lineage {

    final Set<AxisId> proposed = new LinkedHashSet<>();
    final Set<AxisId> standing = new LinkedHashSet<>();
    final Set<AxisId> validated = new LinkedHashSet<>();
    final Map<AxisId, List<AxisId>> madeOf = new LinkedHashMap<>();

    static Lineage of(Room room) {
      var lineage = new Lineage();
      room.history(AxisEvent.class).forEach(lineage::take);
      return lineage;
    }

    private void take(AxisEvent event) {
      switch (event) {
        case AxisProposed it -> {
          proposed.add(it.axis());
          standing.add(it.axis());
        }
        case AxesMerged it -> {
          assertThat(standing).containsAll(it.from()).doesNotContain(it.axis());
          assertThat(validated).doesNotContainAnyElementsOf(it.from());
          standing.removeAll(it.from());
          standing.add(it.axis());
          madeOf.put(it.axis(), it.from());
        }
        case AxisSplit it -> {
          assertThat(standing).contains(it.axis());
          assertThat(it.into()).as("what %s gives back", it.axis()).isEqualTo(madeOf.get(it.axis()));
          standing.remove(it.axis());
          assertThat(standing).doesNotContainAnyElementsOf(it.into());
          standing.addAll(it.into());
        }
        case AxisValidated it -> assertThat(validated.add(it.axis())).isTrue();
        case ValidationWithdrawn it -> assertThat(validated.remove(it.axis())).isTrue();
        default -> throw new AssertionError(event);
      }
    }

    Stream<AxisId> ancestors(AxisId axis) {
      var from = madeOf.get(axis);
      return from == null ? Stream.of(axis) : from.stream().flatMap(this::ancestors);
    }

    void mustBeWhole() {
      var origins = standing.stream().flatMap(this::ancestors).toList();
      assertThat(origins).doesNotHaveDuplicates();
      assertThat(origins).containsExactlyInAnyOrderElementsOf(proposed);
    }

    List<AxisId> merged() {
      return standing.stream().filter(madeOf::containsKey).toList();
    }
  }

  @ParameterizedTest(name = "afternoon {0}")
  @MethodSource("afternoons")
  void everyAxisThatStandsLeadsBackToAllItWasMadeOf(long afternoon) {
    var random = new Random(afternoon);
    var room = room("m", afternoon);
    room.opens(TABLES, 0, EXPLORATION);
    for (int n = 0; n < TABLES * 5; n++) {
      room.proposes(new AxisId("axis" + n), table(n % TABLES));
    }
    room.enters(POOLING);
    for (int round = 0; round < 12; round++) {
      int now = round;
      var before = Lineage.of(room);
      var orders = times(6, n -> pooling(room, before, "merge" + now + "-" + n, random));

      var endings = room.allAtOnce(orders);

      var after = Lineage.of(room);
      after.mustBeWhole();
      long merges = IntStream.range(0, orders.size())
        .filter(n -> orders.get(n) instanceof MergeAxes && endings.get(n).accepted())
        .count();
      assertThat(after.madeOf.size() - before.madeOf.size()).isEqualTo((int) merges);
      mergesTwoThatStand(room, after, "alone" + round, random);
    }

    splitEverything(room);

    var end = Lineage.of(room);
    assertThat(end.standing).isEqualTo(end.proposed);
    end.proposed.forEach(room::validates);
    room.everythingSentAgainChangesNothing(random);
  }

  /** What stands by the log has to be taken for standing when it is merged. */
  private static void mergesTwoThatStand(Room room, Lineage lineage, String name, Random random) {
    var free = new ArrayList<>(lineage.standing);
    free.removeAll(lineage.validated);
    Collections.shuffle(free, random);
    if (free.size() >= 2) {
      var two = free.subList(0, 2);
      room.does(new MergeAxes(room.workshop, new AxisId(name), two, "Ensemble", "", FACILITATOR));
    }
  }

  /** Something a facilitator might do by what is on their screen, which is not what stands once others have acted. */
  private static Command pooling(Room room, Lineage seen, String name, Random random) {
    var standing = new ArrayList<>(seen.standing);
    return switch (random.nextInt(8)) {
      case 0, 1 -> new SplitAxis(room.workshop, oneOf(orElse(seen.merged(), standing), random), FACILITATOR);
      case 2 -> new ValidateAxis(room.workshop, oneOf(standing, random), FACILITATOR);
      case 3 -> new WithdrawValidation(room.workshop, oneOf(standing, random), FACILITATOR);
      default -> {
        Collections.shuffle(standing, random);
        var from = standing.subList(0, Math.min(standing.size(), 1 + random.nextInt(4)));
        yield new MergeAxes(room.workshop, new AxisId(name), from, "Ensemble", "", FACILITATOR);
      }
    };
  }

  private static <T> List<T> orElse(List<T> some, List<T> others) {
    return some.isEmpty() ? others : some;
  }

  private static void splitEverything(Room room) {
    var lineage = Lineage.of(room);
    lineage.validated.forEach(axis -> room.does(new WithdrawValidation(room.workshop, axis, FACILITATOR)));
    while (!lineage.merged().isEmpty()) {
      room.does(new SplitAxis(room.workshop, lineage.merged().getFirst(), FACILITATOR));
      lineage = Lineage.of(room);
      lineage.mustBeWhole();
    }
  }

  /** Who is in which group, and who would be, as the log tells it. */
  private static final class Membership {

    final Map<ParticipantId, AxisId> groups = new HashMap<>();
    final Map<ParticipantId, AxisId> distribution = new HashMap<>();
    final Map<ParticipantId, AxisId> confirmed = new HashMap<>();

    static Membership of(Room room) {
      var membership = new Membership();
      room.history(GroupEvent.class).forEach(membership::take);
      return membership;
    }

    private void take(GroupEvent event) {
      if (event instanceof GroupJoined it) {
        assertThat(groups.put(it.participant(), it.axis()))
          .as("the other group of %s", it.participant())
          .isNull();
      } else if (event instanceof GroupLeft it) {
        assertThat(groups.remove(it.participant())).isEqualTo(it.axis());
      } else if (event instanceof DistributionDrawn it) {
        distribution.clear();
        for (Placement placement : it.placements()) {
          assertThat(distribution.put(placement.participant(), placement.axis()))
            .as("the other place of %s", placement.participant())
            .isNull();
        }
      } else if (event instanceof PlacementMoved it) {
        if (it.axis() == null) {
          distribution.remove(it.participant());
        } else {
          distribution.put(it.participant(), it.axis());
        }
      } else if (event instanceof DistributionConfirmed) {
        confirmed.clear();
        confirmed.putAll(distribution);
        distribution.clear();
      }
    }

    static Map<AxisId, Integer> sizes(Map<ParticipantId, AxisId> places) {
      Map<AxisId, Integer> sizes = new HashMap<>();
      places.values().forEach(axis -> sizes.merge(axis, 1, Integer::sum));
      return sizes;
    }
  }

  private static void validatedThemes(Room room, int themes) {
    for (int n = 0; n < themes; n++) {
      room.proposes(theme(n), table(n % TABLES));
    }
    room.enters(POOLING);
    times(themes, AfternoonsTest::theme).forEach(room::validates);
    room.enters(GROUPS);
  }

  private static AxisId theme(int n) {
    return new AxisId("theme" + n);
  }

  @ParameterizedTest(name = "afternoon {0}")
  @MethodSource("afternoons")
  void whoeverComesAndGoesIsInOneGroupThatIsNotOverfull(long afternoon) {
    var random = new Random(afternoon);
    var room = room("f", afternoon);
    int people = 4 + random.nextInt(16);
    int themes = 2 + random.nextInt(4);
    int largest = 1 + random.nextInt(6);
    room.opens(TABLES, people, EXPLORATION);
    validatedThemes(room, themes);
    room.does(new ArrangeGroups(room.workshop, GroupMode.FREE, null, largest, FACILITATOR));
    for (int round = 0; round < 4; round++) {
      var before = Membership.of(room).groups;
      var orders = times(people * 2, _ -> moving(room, people, themes, random));

      var endings = room.allAtOnce(orders);

      var groups = Membership.of(room).groups;
      assertThat(Membership.sizes(groups).values()).allMatch(size -> size <= largest);
      // Nobody is lost: only who asked to leave, and was let, is in no group any more.
      assertThat(groups.keySet()).containsAll(stayed(before, orders, endings));
    }
    room.everythingSentAgainChangesNothing(random);
  }

  private static Command moving(Room room, int people, int themes, Random random) {
    var who = person(random.nextInt(people));
    var by = random.nextInt(4) == 0 ? FACILITATOR : by(who);
    return random.nextInt(5) == 0
      ? new LeaveGroup(room.workshop, who, by)
      : new JoinGroup(room.workshop, who, theme(random.nextInt(themes)), by);
  }

  private static Collection<ParticipantId> stayed(
    Map<ParticipantId, AxisId> before,
    List<? extends Command> orders,
    List<Ending> endings
  ) {
    var stayed = new LinkedHashSet<>(before.keySet());
    for (int n = 0; n < orders.size(); n++) {
      if (orders.get(n) instanceof LeaveGroup it && endings.get(n).accepted()) {
        stayed.remove(it.participant());
      }
    }
    return stayed;
  }

  @ParameterizedTest(name = "afternoon {0}")
  @MethodSource("afternoons")
  void aDistributionByWishesKeepsToTheSizesAndForgetsNobody(long afternoon) {
    var random = new Random(afternoon);
    var room = room("w", afternoon);
    int people = 3 + random.nextInt(22);
    int themes = 2 + random.nextInt(4);
    // As large as can be, often, so that keeping to it takes going against somebody's wish.
    int smallest = random.nextInt(3) == 0 ? 1 : Math.max(1, people / themes - random.nextInt(2));
    int largest = smallest + 1 + random.nextInt(6);
    room.opens(TABLES, people, EXPLORATION);
    validatedThemes(room, themes);
    room.does(new ArrangeGroups(room.workshop, GroupMode.WISHES, smallest, largest, FACILITATOR));
    room.allAtOnce(times(people, n -> ranking(room, n, themes, random)));

    room.does(new DrawDistribution(room.workshop, FACILITATOR));

    var drawn = Membership.of(room).distribution;
    assertThat(drawn).hasSize(Math.min(people, themes * largest));
    assertThat(Membership.sizes(drawn).values()).allMatch(size -> size <= largest);
    if (fits(people, themes, smallest, largest)) {
      assertThat(Membership.sizes(drawn).values()).allMatch(size -> size >= smallest);
    }

    var late = person(people);
    var orders = new ArrayList<Command>(times(8, _ -> placing(room, people, themes, random)));
    orders.add(new JoinWorkshop(room.workshop, late, room.code, "hash", TONIGHT, by(late)));
    orders.add(new DrawDistribution(room.workshop, FACILITATOR));
    orders.add(new ConfirmDistribution(room.workshop, FACILITATOR));
    room.allAtOnce(orders);

    var first = Membership.of(room);
    assertThat(first.groups).containsAllEntriesOf(first.confirmed);
    assertThat(Membership.sizes(first.groups).values()).allMatch(size -> size <= largest);

    room.does(new DrawDistribution(room.workshop, FACILITATOR));
    room.allAtOnce(times(8, _ -> placing(room, people, themes, random)));
    var asked = Membership.of(room).distribution;
    var ending = room.allAtOnce(List.of(new ConfirmDistribution(room.workshop, FACILITATOR))).getFirst();

    var last = Membership.of(room);
    if (ending.accepted()) {
      assertThat(last.confirmed).isEqualTo(asked);
      assertThat(last.groups).containsAllEntriesOf(asked);
      assertThat(last.groups.keySet()).containsAll(first.groups.keySet());
    } else {
      // Somebody who is in a group and has no place in the distribution may take the last seat there.
      assertThat(ending.rejection()).containsInstanceOf(Rejection.GroupIsFull.class);
      assertThat(last.groups).isEqualTo(first.groups);
    }
    assertThat(Membership.sizes(last.groups).values()).allMatch(size -> size <= largest);
    room.everythingSentAgainChangesNothing(random);
  }

  /** Whether everybody can be in a group of an allowed size. */
  private static boolean fits(int people, int themes, int smallest, int largest) {
    return IntStream.rangeClosed(1, themes).anyMatch(
      groups -> groups * smallest <= people && people <= groups * largest
    );
  }

  private static RankThemes ranking(Room room, int n, int themes, Random random) {
    var ranking = new ArrayList<>(times(themes, AfternoonsTest::theme));
    // Most want what everybody wants, in the same order; the others something, or nothing in particular.
    if (random.nextInt(3) > 0) {
      return new RankThemes(room.workshop, person(n), ranking, by(person(n)));
    }
    Collections.shuffle(ranking, random);
    var some = ranking.subList(0, random.nextInt(themes + 1));
    return new RankThemes(room.workshop, person(n), some, by(person(n)));
  }

  private static MovePlacement placing(Room room, int people, int themes, Random random) {
    var to = random.nextInt(5) == 0 ? null : theme(random.nextInt(themes));
    return new MovePlacement(room.workshop, person(random.nextInt(people)), to, FACILITATOR);
  }
}
