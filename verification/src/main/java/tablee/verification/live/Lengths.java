package tablee.verification.live;

import java.time.Duration;
import java.util.List;

/**
 * How long things last.
 *
 * @param warmUps how often to warm up at most, as long as the compiler has much to do
 * @param step of a climb
 * @param ourRates steps of commands a second in one workshop of 200
 * @param stompRates the same for the baseline
 * @param hallRates steps over all the small workshops
 * @param halls how many small workshops
 */
record Lengths(
  Duration warmUp,
  int warmUps,
  Duration round,
  Duration step,
  Duration stall,
  Duration absence,
  Duration idle,
  List<Integer> ourRates,
  List<Integer> stompRates,
  List<Integer> hallRates,
  int halls
) {
  static final Lengths FULL = new Lengths(
    Duration.ofSeconds(30),
    6,
    Duration.ofSeconds(30),
    Duration.ofSeconds(8),
    Duration.ofSeconds(25),
    Duration.ofMinutes(10),
    Duration.ofSeconds(5),
    List.of(100, 200, 300, 500, 700, 850, 1_000, 1_200, 1_400, 1_600, 1_800, 2_000, 2_300, 2_600),
    List.of(100, 150, 200, 250, 300, 350, 400, 450, 500, 600, 700, 800, 1_000, 1_200),
    List.of(200, 300, 500, 1_000, 1_500, 2_000, 2_500, 3_000, 3_500, 4_000, 5_000, 6_000),
    500
  );

  static final Lengths QUICK = new Lengths(
    Duration.ofSeconds(8),
    1,
    Duration.ofSeconds(8),
    Duration.ofSeconds(4),
    Duration.ofSeconds(14),
    Duration.ofSeconds(15),
    Duration.ofSeconds(2),
    List.of(200, 500, 1_000, 1_400, 2_000),
    List.of(100, 200, 300, 450, 700),
    List.of(500, 1_000, 2_000, 3_000, 4_000),
    500
  );
}
