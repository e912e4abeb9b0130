package tablee.command.moderation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tablee.command.premise.Premise;
import tablee.command.premise.Premises;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.id.AxisId;
import tablee.messages.id.TableId;
import tablee.messages.id.WorkshopId;
import tablee.messages.moderation.Contribution;
import tablee.messages.moderation.ModerationEvent;
import tablee.messages.moderation.ModerationEvent.ContributionHidden;
import tablee.messages.moderation.ModerationEvent.ContributionRestored;
import tablee.messages.moderation.ModerationEvent.TableLocked;
import tablee.messages.moderation.ModerationEvent.TableUnlocked;

/** What is hidden in a workshop and which of its tables are locked, with the reasons. */
public final class Moderated {

  private final Map<Contribution, String> hidden = new HashMap<>();
  private final Map<TableId, String> locked = new HashMap<>();

  /**
   * Makes a decision rest on a table being open to writing: whatever its people do comes before the lock or is refused.
   *
   * @throws tablee.messages.RejectedException with {@link Rejection.TableLocked}
   */
  public static void mustLetWrite(Premises premises, WorkshopId workshop, TableId table) {
    premises.restOn(of(workshop), moderated -> {
      moderated.mustLetWrite(table);
      return true;
    });
  }

  /**
   * Makes a decision rest on something being in sight.
   *
   * @throws tablee.messages.RejectedException with {@link Rejection.ContributionHidden}
   */
  public static void mustBeInSight(Premises premises, WorkshopId workshop, Contribution what) {
    premises.restOn(of(workshop), moderated -> {
      moderated.mustBeInSight(what);
      return true;
    });
  }

  /** Makes a decision rest on several axes being in sight. */
  public static void mustBeInSight(Premises premises, WorkshopId workshop, Collection<AxisId> axes) {
    premises.restOn(of(workshop), moderated -> {
      axes.forEach(axis -> moderated.mustBeInSight(Contribution.axis(axis)));
      return true;
    });
  }

  private static Premise<Moderated> of(WorkshopId workshop) {
    return new Premise<>(Streams.moderation(workshop), Moderated::new, (moderated, event) -> {
      moderated.evolve((ModerationEvent) event);
      return moderated;
    });
  }

  private void mustLetWrite(TableId table) {
    var reason = locked.get(table);
    if (reason != null) {
      throw new Rejection.TableLocked(reason).asException();
    }
  }

  private void mustBeInSight(Contribution what) {
    if (hidden.containsKey(what)) {
      throw new Rejection.ContributionHidden().asException();
    }
  }

  /** Why something is hidden; null for what is in sight. */
  @Nullable
  String reason(Contribution what) {
    return hidden.get(what);
  }

  /** Why a table is locked; null for one that may write. */
  @Nullable
  String reason(TableId table) {
    return locked.get(table);
  }

  int count() {
    return hidden.size();
  }

  void evolve(ModerationEvent event) {
    switch (event) {
      case ContributionHidden it -> hidden.put(it.what(), it.reason());
      case ContributionRestored it -> hidden.remove(it.what());
      case TableLocked it -> locked.put(it.table(), it.reason());
      case TableUnlocked it -> locked.remove(it.table());
    }
  }
}
