package tablee.command.workshop;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tablee.command.rule.AtMost;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.id.GrantId;

/** The links given out for a workshop. Somebody can always facilitate it: the last facilitator's link stays. */
final class Grants {

  private static final AtMost GRANTS = new AtMost(200, "grant");

  private final Map<GrantId, Role> good = new HashMap<>();
  private final Set<GrantId> withdrawn = new HashSet<>();

  void mayGive(GrantId grant, Role role) {
    if (role != Role.FACILITATOR && role != Role.PROJECTOR) {
      throw new Rejection.Malformed("role").asException();
    }
    if (good.containsKey(grant) || withdrawn.contains(grant)) {
      throw new Rejection.AlreadyThere("grant", grant.value()).asException();
    }
    GRANTS.admitOneMore(good.size() + withdrawn.size());
  }

  /** @return whether there is anything to withdraw */
  boolean mayWithdraw(GrantId grant) {
    if (withdrawn.contains(grant)) {
      return false;
    }
    var role = good.get(grant);
    if (role == null) {
      throw new Rejection.NotFound("grant", grant.value()).asException();
    }
    if (role == Role.FACILITATOR && facilitators() == 1) {
      throw new Rejection.LastFacilitator().asException();
    }
    return true;
  }

  private long facilitators() {
    return good
      .values()
      .stream()
      .filter(role -> role == Role.FACILITATOR)
      .count();
  }

  void given(GrantId grant, Role role) {
    good.put(grant, role);
  }

  void withdrawn(GrantId grant) {
    good.remove(grant);
    withdrawn.add(grant);
  }
}
