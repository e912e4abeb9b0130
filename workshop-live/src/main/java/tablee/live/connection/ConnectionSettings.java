package tablee.live.connection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a connection may do, and how long it may take.
 *
 * @param hello how long the first frame may take
 * @param heartbeat after how long without a frame a client shows that it lives; silence of twice as long ends it, so
 *     that a dead Wi-Fi is noticed within 30 s
 * @param stall how long a client may take nothing of what waits for it
 * @param farewell how long a goodbye may take before the line is cut
 * @param frame largest frame a client may send
 * @param waiting most bytes of answers that may wait for a client
 * @param sendBuffer bytes that the system holds for a client who does not read
 * @param commandsPerSecond commands that one sender may send, in the long run
 * @param commandBurst commands that one sender may send at once, after having kept still
 * @param flood commands beyond that, one after the other, that end the connection
 */
@ConfigurationProperties("tablee.live.connection")
public record ConnectionSettings(
  @DefaultValue("10s") Duration hello,
  @DefaultValue("14s") Duration heartbeat,
  @DefaultValue("6s") Duration stall,
  @DefaultValue("2s") Duration farewell,
  @DefaultValue("64KB") DataSize frame,
  @DefaultValue("1MB") DataSize waiting,
  @DefaultValue("64KB") DataSize sendBuffer,
  @DefaultValue("50") int commandsPerSecond,
  @DefaultValue("200") int commandBurst,
  @DefaultValue("200") int flood
) {
  public int frameBytes() {
    return (int) frame.toBytes();
  }

  public int sendBufferBytes() {
    return (int) sendBuffer.toBytes();
  }

  long waitingBytes() {
    return waiting.toBytes();
  }
}
