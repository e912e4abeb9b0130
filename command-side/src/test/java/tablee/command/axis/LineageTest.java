package tablee.command.axis;

import static org.assertj.core.api.Assertions.assertThat;
import static tablee.command.Story.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tablee.messages.RejectedException;
import tablee.messages.axis.AxisEvent.AxesMerged;
import tablee.messages.axis.AxisEvent.AxisProposed;
import tablee.messages.axis.AxisEvent.AxisSplit;
import tablee.messages.id.AxisId;

/** However often axes are merged and split, each that a table proposed lives on in exactly one that stands. */
class LineageTest {

  private static final int PROPOSED = 12;

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest(name = "afternoon {0}")
  @MethodSource("seeds")
  void noMergeOrSplitEverLosesWhereSomethingCameFrom(long seed) {
    var random = new Random(seed);
    var forest = new AxisForest();
    List<AxisId> all = new ArrayList<>();
    for (int n = 0; n < PROPOSED; n++) {
      var axis = new AxisId("a" + n);
      all.add(axis);
      forest.evolve(new AxisProposed(WORKSHOP, OAK, axis, "Axe", "", by(ANNA)));
    }
    for (int step = 0; step < 60; step++) {
      var live = live(forest, all);
      Collections.shuffle(live, random);
      var first = live.getFirst();
      if (random.nextInt(3) == 0 && !forest.live(first).from().isEmpty()) {
        forest.evolve(new AxisSplit(WORKSHOP, first, forest.live(first).from(), FACILITATOR));
      } else if (live.size() > 1) {
        var merged = new AxisId("m" + step);
        all.add(merged);
        var from = live.subList(0, 2 + random.nextInt(Math.min(3, live.size() - 1)));
        forest.evolve(new AxesMerged(WORKSHOP, merged, from, "Ensemble", "", FACILITATOR));
      }

      var origins = live(forest, all)
        .stream()
        .flatMap(axis -> origins(forest, axis))
        .toList();
      assertThat(origins).doesNotHaveDuplicates();
      assertThat(new TreeSet<>(origins)).isEqualTo(
        new TreeSet<>(IntStream.range(0, PROPOSED).mapToObj(n -> "a" + n).toList())
      );
    }
  }

  private static List<AxisId> live(AxisForest forest, List<AxisId> all) {
    var live = new ArrayList<AxisId>();
    for (var axis : all) {
      try {
        forest.live(axis);
        live.add(axis);
      } catch (RejectedException gone) {
        // Split, or living on in another one.
      }
    }
    return live;
  }

  private static Stream<String> origins(AxisForest forest, AxisId axis) {
    var from = forest.known(axis).from();
    return from.isEmpty()
      ? Stream.of(axis.value())
      : from.stream().flatMap(each -> origins(forest, each));
  }
}
