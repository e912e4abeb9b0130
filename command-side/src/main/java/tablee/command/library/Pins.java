package tablee.command.library;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tablee.command.rule.AtMost;
import tablee.messages.Rejection;
import tablee.messages.id.AttachmentId;
import tablee.messages.id.AxisId;
import tablee.messages.id.ItemId;
import tablee.messages.id.RowId;
import tablee.messages.library.AttachmentCommand;
import tablee.messages.library.AttachmentCommand.InheritItems;
import tablee.messages.library.AttachmentEvent;
import tablee.messages.library.AttachmentEvent.ItemAttached;
import tablee.messages.library.AttachmentEvent.ItemDetached;
import tablee.messages.library.AttachmentEvent.ItemInherited;
import tablee.messages.library.AttachmentEvent.LibraryNoticed;
import tablee.messages.library.AttachmentEvent.StanceTaken;
import tablee.messages.library.Stance;
import tablee.messages.library.Target;
import tablee.messages.series.Snapshot;

/** What of the library stands beside what in one workshop. */
final class Pins {

  private static final AtMost IN_ALL = new AtMost(3_000, "attachment");
  private static final AtMost ON_ONE = new AtMost(30, "attachment");

  /** @param row null unless {@code on} is a row */
  record Place(Target on, AxisId axis, @Nullable RowId row) {}

  /** @param stance null unless it stands beside a row */
  record Pin(Place place, ItemId item, @Nullable Stance stance, boolean off) {}

  private final Map<AttachmentId, Pin> pins = new HashMap<>();
  private final Set<AttachmentId> inherited = new LinkedHashSet<>();
  private long inheritedAt;
  private long noticed;

  void mayAdd(AttachmentId id, ItemId item, Place place) {
    var known = pins.get(id);
    // One that was taken off comes back where it was.
    if (known != null && !(known.off() && known.item().equals(item) && known.place().equals(place))) {
      throw new Rejection.AlreadyThere("attachment", id.value()).asException();
    }
    IN_ALL.admitOneMore(pins.size());
    ON_ONE.admitOneMore(
      (int) pins
        .values()
        .stream()
        .filter(pin -> !pin.off() && pin.place().equals(place))
        .count()
    );
  }

  /** The same item at the same place, if it stands there already. */
  Optional<Pin> standing(ItemId item, Place place) {
    return pins
      .values()
      .stream()
      .filter(pin -> !pin.off() && pin.item().equals(item) && pin.place().equals(place))
      .findFirst();
  }

  Pin known(AttachmentId id) {
    var pin = pins.get(id);
    if (pin == null) {
      throw new Rejection.NotFound("attachment", id.value()).asException();
    }
    return pin;
  }

  boolean hold(Snapshot snapshot) {
    return inheritedAt == snapshot.position();
  }

  /** What was inherited and is not among these any more, though it stands here. */
  List<AttachmentId> leftOut(InheritItems it) {
    var still = it.items().stream().map(AttachmentCommand.Inherited::attachment).collect(Collectors.toSet());
    return inherited
      .stream()
      .filter(id -> !still.contains(id) && !of(id).off())
      .toList();
  }

  /** The library's revision that the workshop was told of last; 0 before. */
  long noticed() {
    return noticed;
  }

  void evolve(AttachmentEvent event) {
    switch (event) {
      case ItemAttached it -> pins.put(
        it.attachment(),
        new Pin(new Place(it.on(), it.axis(), it.row()), it.item().item(), it.stance(), false)
      );
      case ItemInherited it -> {
        inheritedAt = it.snapshot().position();
        inherited.add(it.attachment());
        pins.put(
          it.attachment(),
          new Pin(new Place(it.on(), it.axis(), it.row()), it.item().item(), it.stance(), false)
        );
      }
      case StanceTaken it -> {
        var pin = of(it.attachment());
        pins.put(it.attachment(), new Pin(pin.place(), pin.item(), it.stance(), pin.off()));
      }
      case ItemDetached it -> {
        var pin = of(it.attachment());
        pins.put(it.attachment(), new Pin(pin.place(), pin.item(), pin.stance(), true));
      }
      case LibraryNoticed it -> noticed = it.revision();
    }
  }

  private Pin of(AttachmentId id) {
    return requireNonNull(pins.get(id), id::value);
  }
}
