import { apply, EMPTY, type Board } from './board';
import type { Change } from './frames';
import { phases, workshop } from './look';

const CHECKPOINT_EVERY = 64;

/** A workshop's history on this device: any moment of it, by the same fold as live. */
export class Reel {
  readonly changes: Change[] = [];
  /** the board after every 64th change */
  private readonly checkpoints: Board[] = [EMPTY];
  private recent = { at: 0, board: EMPTY };

  /** How many moments there are after the empty one. */
  get length(): number {
    return this.changes.length;
  }

  get position(): number {
    return this.changes.at(-1)?.position ?? 0;
  }

  add(changes: Change[]): void {
    let board = this.boardAt(this.length);
    for (const change of changes) {
      if (change.position <= this.position) continue;
      board = apply(board, change);
      this.changes.push(change);
      if (this.length % CHECKPOINT_EVERY === 0) this.checkpoints.push(board);
    }
    this.recent = { at: this.length, board };
  }

  /** The board after the first `moment` changes. */
  boardAt(moment: number): Board {
    const checkpoint = Math.floor(moment / CHECKPOINT_EVERY);
    let { at, board } = this.recent;
    if (at > moment || at < checkpoint * CHECKPOINT_EVERY) {
      at = checkpoint * CHECKPOINT_EVERY;
      board = this.checkpoints[checkpoint]!;
    }
    for (; at < moment; at++) board = apply(board, this.changes[at]!);
    this.recent = { at: moment, board };
    return board;
  }

  /** The last moment at or before a position of the log. */
  momentOf(position: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.changes[middle - 1]!.position <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The change that another one takes back. */
  undone({ undoes }: Change): Change | undefined {
    return undoes === undefined ? undefined : this.changes[this.momentOf(undoes) - 1];
  }

  /** The moments at which a phase was entered. */
  chapters(): { moment: number; phase: string; at: string }[] {
    return this.changes.flatMap((change, i) => {
      const phase = change.kind === 'phase-entered' ? change.put?.workshop?.it?.phase : undefined;
      return phase ? [{ moment: i + 1, phase, at: change.at }] : [];
    });
  }

  /** A phase's title as the method said it. */
  phaseTitle(phase: string) {
    const board = this.boardAt(Math.min(this.length, 1));
    return phases(workshop(board) ? board : this.boardAt(this.length)).find((each) => each.id === phase)
      ?.title;
  }
}

export const MARKS = {
  axes: ['axis-proposed'],
  merges: ['axes-merged', 'axis-validated'],
  votes: ['vote-cast', 'ballot-revealed'],
  rows: ['row-added', 'cell-edited', 'facet-added'],
} as const;

export type Mark = keyof typeof MARKS;

/** How long the change after this one may take to come, at a pace, in milliseconds; pauses are cut short. */
export function wait(before: Change | undefined, next: Change, speed: number, longest = 2_500): number {
  if (!before) return 0;
  return Math.min(longest, Math.max(0, Date.parse(next.at) - Date.parse(before.at)) / speed);
}
