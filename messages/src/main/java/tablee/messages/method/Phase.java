package tablee.messages.method;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tablee.messages.id.PhaseId;

/**
 * A stretch of a workshop, with its policy.
 *
 * @param allows what people may do in it; everything else is refused with the phases that allow it
 * @param groupsApart whether participants see their own group's page only, and the projector none; null for false
 * @param showsAuthors whether participants and the projector see who wrote what; facilitators always do
 */
public record Phase(
  PhaseId id,
  Words title,
  Words guidance,
  Set<Activity> allows,
  boolean showsAuthors,
  @Nullable Boolean groupsApart
) {
  public Phase {
    allows = Collections.unmodifiableSet(new TreeSet<>(allows));
  }

  /** Whether the workshop is over in it: people may look back, and nothing more. */
  public boolean ends() {
    return allows.stream().allMatch(Activity::looksBack);
  }

  /** One in which everybody sees every group's page. */
  public Phase(PhaseId id, Words title, Words guidance, Set<Activity> allows, boolean showsAuthors) {
    this(id, title, guidance, allows, showsAuthors, null);
  }

  /** Whether a group's page is its own affair. */
  public boolean keepsGroupsApart() {
    return Boolean.TRUE.equals(groupsApart);
  }
}
