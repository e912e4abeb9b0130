package tablee.board;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.OnBehalf;

/**
 * One event as one audience sees it. A change may show nothing at all; it is sent all the same, so that positions
 * chain.
 *
 * @param position of the event
 * @param previous the workshop's position before, which a client must be at to take this change
 * @param kind the event's stored name
 * @param by null where the phase or the vote's secrecy hides it
 * @param onBehalf by whom it was entered for whoever it is by; null for what they entered themselves, and where it is not
 *     said who that is
 * @param undoes the last position of the order that it takes back; null for what takes none back, and where it is not said
 *     who that is
 * @param put cards that are new or different, whole, by section and id
 * @param drop ids of cards that are gone, by section
 */
public record Change(
  long position,
  long previous,
  Instant at,
  String kind,
  @Nullable Actor by,
  @Nullable OnBehalf onBehalf,
  @Nullable Long undoes,
  Map<Section, Map<String, Card>> put,
  Map<Section, List<String>> drop
) {}
