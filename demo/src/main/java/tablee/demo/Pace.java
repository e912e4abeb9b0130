package tablee.demo;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How fast a day is played. At speed 1 people take the time people take; at speed 10 a tenth of it; without end
 * at full speed.
 *
 * @param speed above 0; infinite for no pauses at all
 */
public record Pace(double speed) {
  public static final Pace FULL = new Pace(Double.POSITIVE_INFINITY);

  public Pace {
    if (!(speed > 0)) {
      throw new IllegalArgumentException("speed has to be above 0");
    }
  }

  /** Pauses as somebody who usually takes this long, sometimes half of it, sometimes twice. */
  void take(Duration usually, RandomGenerator chance) throws InterruptedException {
    double factor = Math.pow(2, chance.nextDouble(-1, 1));
    long millis = (long) ((usually.toMillis() * factor) / speed);
    if (millis > 0) {
      Thread.sleep(millis);
    }
  }
}
