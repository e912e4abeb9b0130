/**
 * The server's clock as this device reckons it. Tablets are often minutes off, and everybody in the room counts down to
 * the same moment.
 */
class ServerTime {
  /** how far the server's clock is ahead of this device's, in milliseconds */
  private ahead = $state(0);

  /** @param now what the server's clock said when it sent what was just received */
  learn(now: string, here = Date.now()): void {
    const there = Date.parse(now);
    if (!Number.isNaN(there)) this.ahead = there - here;
  }

  at(here: number): number {
    return here + this.ahead;
  }
}

export const serverTime = new ServerTime();
