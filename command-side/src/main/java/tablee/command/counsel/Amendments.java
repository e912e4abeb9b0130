package tablee.command.counsel;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import tablee.command.rule.AtMost;
import tablee.messages.Rejection;
import tablee.messages.counsel.CounselEvent.AmendmentProposed;
import tablee.messages.id.AmendmentId;

/** What was proposed to change in one recommendation, settled amendments among them. */
record Amendments(Map<AmendmentId, Amendment> all) {
  static final Amendments NONE = new Amendments(Map.of());

  private static final AtMost MOST = new AtMost(200, "amendment");

  /** What became of an amendment. */
  enum State {
    OPEN,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
  }

  /** @param basedOn the version that it changes */
  record Amendment(Person by, int basedOn, String text, State state) {
    void mustBeOpen() {
      if (state != State.OPEN) {
        throw new Rejection.AmendmentSettled().asException();
      }
    }

    /** One that was written on an earlier text would undo what nobody meant it to undo. */
    void mustChange(int version) {
      if (basedOn != version) {
        throw new Rejection.AmendmentOutdated(basedOn, version).asException();
      }
    }
  }

  Amendments {
    all = Map.copyOf(all);
  }

  void mustTake(AmendmentId id) {
    if (all.containsKey(id)) {
      throw new Rejection.AlreadyThere("amendment", id.value()).asException();
    }
    MOST.admitOneMore(all.size());
  }

  Amendment known(AmendmentId id) {
    var amendment = all.get(id);
    if (amendment == null) {
      throw new Rejection.NotFound("amendment", id.value()).asException();
    }
    return amendment;
  }

  int open() {
    return (int) all
      .values()
      .stream()
      .filter(amendment -> amendment.state() == State.OPEN)
      .count();
  }

  Amendments proposed(AmendmentProposed it) {
    return with(it.amendment(), new Amendment(Person.behind(it), it.basedOn(), it.text(), State.OPEN));
  }

  Amendments settled(AmendmentId id, State state) {
    var amendment = requireNonNull(all.get(id), id::value);
    return with(id, new Amendment(amendment.by(), amendment.basedOn(), amendment.text(), state));
  }

  private Amendments with(AmendmentId id, Amendment amendment) {
    var more = new HashMap<>(all);
    more.put(id, amendment);
    return new Amendments(more);
  }
}
