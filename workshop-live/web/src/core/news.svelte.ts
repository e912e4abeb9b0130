import type { Change } from './frames';

/** Kinds of change that are worth a word, in the order they are told. */
export const TOLD = [
  'phase-entered',
  'participant-joined',
  'axis-proposed',
  'contributions-revealed',
  'axes-merged',
  'axis-validated',
  'ballot-opened',
  'ballot-revealed',
  'vote-cast',
  'group-joined',
  'row-added',
  'cell-edited',
  'facet-added',
  'expectation-said',
  'answer-added',
  'item-attached',
] as const;

export type Told = (typeof TOLD)[number];

const AT_MOST_EVERY = 5_000;

/** Sums up what others do, for one polite line: at most one announcement in five seconds. */
export class News {
  /** what the line says now: how often each kind happened since the line before */
  latest = $state.raw<Partial<Record<Told, number>>>({});

  private coming: Partial<Record<Told, number>> = {};
  private timer: ReturnType<typeof setTimeout> | undefined;
  private last = 0;

  heard(change: Change, me: string): void {
    const kind = change.kind as Told;
    if (change.by === me || !TOLD.includes(kind)) return;
    this.coming[kind] = (this.coming[kind] ?? 0) + 1;
    this.timer ??= setTimeout(() => this.tell(), Math.max(600, this.last + AT_MOST_EVERY - Date.now()));
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private tell(): void {
    this.timer = undefined;
    this.last = Date.now();
    this.latest = this.coming;
    this.coming = {};
  }
}
