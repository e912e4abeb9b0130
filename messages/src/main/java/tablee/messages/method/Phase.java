package tablee.messages.method;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tablee.messages.id.PhaseId;

/**
 * A stretch of a workshop, with its policy. What is null was not said: such a phase is as phases were before they could
 * say it.
 *
 * @param allows what people may do in it; everything else is refused with the phases that allow it
 * @param showsAuthors whether participants and the projector see who wrote what; facilitators always do
 * @param groupsApart whether participants see their own group's page only, and the projector none; null for false
 * @param onlyFacilitators what of it only facilitators do; null for nothing
 * @param hiddenUntilReveal whether axes proposed in it are seen by their own table and by facilitators only, until a
 *     facilitator reveals them or moves on; null for false
 * @param minutes how long it is planned to last; null for no plan
 * @param budgets null for the method's
 */
public record Phase(
  PhaseId id,
  Words title,
  Words guidance,
  Set<Activity> allows,
  boolean showsAuthors,
  @Nullable Boolean groupsApart,
  @Nullable Set<Activity> onlyFacilitators,
  @Nullable Boolean hiddenUntilReveal,
  @Nullable Integer minutes,
  @Nullable Budgets budgets
) {
  public Phase {
    allows = Collections.unmodifiableSet(new TreeSet<>(allows));
    onlyFacilitators =
      onlyFacilitators == null ? null : Collections.unmodifiableSet(new TreeSet<>(onlyFacilitators));
  }

  /** One in which everybody does what it allows, sees everything, and takes their time. */
  public Phase(PhaseId id, Words title, Words guidance, Set<Activity> allows, boolean showsAuthors) {
    this(id, title, guidance, allows, showsAuthors, null);
  }

  /** One in which everybody does what it allows, sees all axes, and takes their time. */
  public Phase(
    PhaseId id,
    Words title,
    Words guidance,
    Set<Activity> allows,
    boolean showsAuthors,
    @Nullable Boolean groupsApart
  ) {
    this(id, title, guidance, allows, showsAuthors, groupsApart, null, null, null, null);
  }

  /** The same, planned to last so many minutes. */
  public Phase lasting(int planned) {
    return new Phase(
      id,
      title,
      guidance,
      allows,
      showsAuthors,
      groupsApart,
      onlyFacilitators,
      hiddenUntilReveal,
      planned,
      budgets
    );
  }

  /** The same, with its axes hidden until they are revealed. */
  public Phase hidden() {
    return new Phase(
      id,
      title,
      guidance,
      allows,
      showsAuthors,
      groupsApart,
      onlyFacilitators,
      true,
      minutes,
      budgets
    );
  }

  /** The same, with some of what it allows done by facilitators only. */
  public Phase facilitated(Set<Activity> theirs) {
    return new Phase(
      id,
      title,
      guidance,
      allows,
      showsAuthors,
      groupsApart,
      theirs,
      hiddenUntilReveal,
      minutes,
      budgets
    );
  }

  /** The same, with a budget of its own. */
  public Phase within(Budgets own) {
    return new Phase(
      id,
      title,
      guidance,
      allows,
      showsAuthors,
      groupsApart,
      onlyFacilitators,
      hiddenUntilReveal,
      minutes,
      own
    );
  }

  /** Whether the workshop is over in it: people may look back, and nothing more. */
  public boolean ends() {
    return allows.stream().allMatch(Activity::looksBack);
  }

  /** Whether a group's page is its own affair. */
  public boolean keepsGroupsApart() {
    return Boolean.TRUE.equals(groupsApart);
  }

  /** Whether what tables propose stays among them for now. */
  public boolean hidesUntilReveal() {
    return Boolean.TRUE.equals(hiddenUntilReveal);
  }

  /** Whether participants leave an activity to facilitators. */
  public boolean leavesToFacilitators(Activity activity) {
    return onlyFacilitators != null && onlyFacilitators.contains(activity);
  }
}
