/** How a workshop is reached: by WebSocket, or by plain HTTP where the network lets no WebSocket through. */
export type Way = 'socket' | 'http';

const TRIES = 2;
const MINUTES = 60_000;
/** For so long the network is believed to be as it was; then WebSockets get another chance. */
const BELIEVED = 10 * MINUTES;
const SOON = 2_000;

/** What is kept of it, in this browser and for this server: since when WebSockets are known not to come through. */
export interface Memory {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/**
 * Chooses the way. It begins with the one that is known to work, turns to the other after two openings in vain, and
 * from then on takes them in turn until one leads through.
 */
export class Ways {
  private inVain = 0;
  private readonly key: string;

  constructor(
    server: string,
    private readonly memory: Memory | undefined,
    private readonly now: () => number = Date.now,
  ) {
    this.key = `tablee.blocked.${server}`;
  }

  next(): Way {
    const usual: Way = this.blocked ? 'http' : 'socket';
    const other: Way = this.blocked ? 'socket' : 'http';
    return this.inVain >= TRIES && (this.inVain - TRIES) % 2 === 0 ? other : usual;
  }

  /** The server was heard over this way. */
  through(way: Way): void {
    this.inVain = 0;
    if (way === 'socket') this.memory?.removeItem(this.key);
  }

  /** Nothing came over it. @param swallowed it opened, or seemed to, and then there was silence */
  vain(swallowed: boolean): void {
    this.inVain = swallowed ? Math.max(this.inVain + 1, TRIES) : this.inVain + 1;
  }

  /** HTTP leads through and WebSockets were tried beside it in vain. */
  socketsBlocked(): void {
    this.memory?.setItem(this.key, String(this.now()));
  }

  /** Milliseconds until WebSockets should be tried again beside HTTP. */
  get recheck(): number {
    return this.blocked ? BELIEVED : SOON;
  }

  private get blocked(): boolean {
    const since = Number(this.memory?.getItem(this.key) ?? NaN);
    return this.now() - since < BELIEVED;
  }
}
