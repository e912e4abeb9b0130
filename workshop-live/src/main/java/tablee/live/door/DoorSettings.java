package tablee.live.door;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people get in.
 *
 * @param participantsStay how long a participant's token is good
 * @param wrongCodes wrong join codes from one network address that cost it nothing
 * @param wrongCodeForgotten how long it takes until one wrong code is forgotten
 * @param longestWait longest that an address with many wrong codes waits for the next answer
 * @param waiting requests of one address that may wait at once
 */
@ConfigurationProperties("tablee.live.door")
record DoorSettings(
  @DefaultValue("14d") Duration participantsStay,
  @DefaultValue("20") int wrongCodes,
  @DefaultValue("30s") Duration wrongCodeForgotten,
  @DefaultValue("8s") Duration longestWait,
  @DefaultValue("60") int waiting
) {}
