package tablee.command.counsel;

import tablee.messages.Rejection;

/**
 * A recommendation is adopted once nothing stands against its text and nobody waits for an answer about it.
 *
 * @param objections that stand
 * @param amendments that were neither accepted nor declined nor withdrawn
 */
record AdoptedByConsent(int objections, int amendments) {
  void mustHold() {
    if (objections > 0) {
      throw new Rejection.RecommendationContested(objections).asException();
    }
    if (amendments > 0) {
      throw new Rejection.AmendmentsWait(amendments).asException();
    }
  }
}
