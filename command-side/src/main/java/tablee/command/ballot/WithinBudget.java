package tablee.command.ballot;

import tablee.messages.Rejection;

/** Nobody spends more votes than a ballot gives them. */
record WithinBudget(int budget) {
  /** @param spent the votes a participant has in the ballot now; those taken back don't count */
  void admitOneMore(int spent) {
    if (spent >= budget) {
      throw new Rejection.BudgetSpent(budget).asException();
    }
  }

  /** @param spent all the votes of one paper */
  void admit(int spent) {
    if (spent > budget) {
      throw new Rejection.BudgetSpent(budget).asException();
    }
  }
}
