package tablee.live.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tablee.messages.Actor;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.id.ItemId;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.WorkshopId;
import tablee.messages.library.LibraryEvent;
import tablee.messages.library.LibraryEvent.ItemAdded;
import tablee.messages.library.LibraryEvent.ItemPutBack;
import tablee.messages.library.LibraryEvent.ItemRevised;
import tablee.messages.library.LibraryEvent.ItemTakenOut;
import tablee.messages.library.LibraryItem;
import tablee.messages.log.EventLog;
import tablee.messages.log.LogUnavailableException;
import tablee.messages.log.Recorded;

/**
 * What libraries hold. The ones that were asked for last stay in memory and are brought up to date from the log at
 * every question, so that a room full of tablets reads a library once. Safe for any number of threads.
 */
final class Libraries {

  private static final int KEPT = 50;

  /**
   * @param workshop where it was brought
   * @param by who brought it
   * @param out whether it was taken out
   */
  record Kept(LibraryItem item, WorkshopId workshop, Actor by, boolean out) {
    private Kept saying(LibraryItem now) {
      return new Kept(now, workshop, by, out);
    }

    private Kept out(boolean now) {
      return new Kept(item, workshop, by, now);
    }
  }

  /**
   * @param revision counts everything that ever happened to it
   * @param items in the order they came
   */
  record Contents(long revision, List<Kept> items) {}

  private static final class Shelf {

    private final Map<ItemId, Kept> items = new LinkedHashMap<>();
    private long revision;

    synchronized Contents after(List<Recorded> news) {
      for (var recorded : news) {
        // Somebody else may have read the same news meanwhile.
        if (recorded.sequence() == revision) {
          evolve((LibraryEvent) recorded.event());
          revision++;
        }
      }
      return new Contents(revision, new ArrayList<>(items.values()));
    }

    synchronized long revision() {
      return revision;
    }

    private void evolve(LibraryEvent event) {
      switch (event) {
        case ItemAdded it -> items.put(it.item().item(), new Kept(it.item(), it.workshop(), it.by(), false));
        case ItemRevised it -> items.computeIfPresent(it.item().item(), (_, kept) -> kept.saying(it.item()));
        case ItemTakenOut it -> items.computeIfPresent(it.item(), (_, kept) -> kept.out(true));
        case ItemPutBack it -> items.computeIfPresent(it.item(), (_, kept) -> kept.out(false));
      }
    }
  }

  private final EventLog log;
  private final Map<ProgrammeId, Shelf> shelves = new LinkedHashMap<>(16, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<ProgrammeId, Shelf> eldest) {
      return size() > KEPT;
    }
  };

  Libraries(EventLog log) {
    this.log = log;
  }

  /**
   * @throws tablee.messages.RejectedException with {@link Rejection.Unavailable} if the log can't be read now
   */
  Contents of(ProgrammeId programme) {
    var shelf = shelf(programme);
    try {
      return shelf.after(log.stream(Streams.library(programme), shelf.revision()));
    } catch (LogUnavailableException e) {
      throw new Rejection.Unavailable().asException();
    }
  }

  private Shelf shelf(ProgrammeId programme) {
    synchronized (shelves) {
      return shelves.computeIfAbsent(programme, _ -> new Shelf());
    }
  }
}
