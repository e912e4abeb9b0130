package tablee.command.text;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tablee.command.rule.AtMost;
import tablee.messages.Rejection;

/**
 * The texts of one place that several people write in. Whoever edits says which versions they saw: exactly those are replaced, and whatever was
 * written beside them meanwhile goes on standing.
 *
 * @param count how many versions there ever were; they count from 1
 * @param standing the texts that stand, by version
 */
public record TextVersions(int count, Map<Integer, String> standing) {
  public static final TextVersions NONE = new TextVersions(0, Map.of());

  private static final AtMost STANDING = new AtMost(50, "version");

  public TextVersions {
    standing = Map.copyOf(standing);
  }

  /**
   * @param basedOn the versions its author saw
   * @throws tablee.messages.RejectedException if one of them never was, or too many would stand
   */
  public void mayEdit(Set<Integer> basedOn) {
    if (basedOn.stream().anyMatch(version -> version < 1 || version > count)) {
      throw new Rejection.BasedOnNothing().asException();
    }
    STANDING.admitOneMore(without(basedOn).size());
  }

  /** Whether the place would say the same as before, with no other version beside it. */
  public boolean changesNothing(Set<Integer> basedOn, String text) {
    return standing.isEmpty()
      ? text.isEmpty()
      : standing.keySet().equals(basedOn) && standing.size() == 1 && standing.containsValue(text);
  }

  public TextVersions after(int version, Set<Integer> basedOn, String text) {
    var now = without(basedOn);
    now.put(version, text);
    return new TextVersions(version, now);
  }

  private Map<Integer, String> without(Set<Integer> basedOn) {
    var rest = new TreeMap<>(standing);
    rest.keySet().removeAll(basedOn);
    return rest;
  }
}
