import { describe, expect, it } from 'vitest';
import { apply, EMPTY, NOTHING_OF_MINE, take, type Board } from '../src/core/board';
import type { Change, Snapshot } from '../src/core/frames';
import { cases } from './golden';

interface Fold {
  snapshot: Snapshot;
  changes: Change[];
  expected: Snapshot;
  gap?: boolean;
}

const boardOf = (frame: Snapshot): Board => ({
  position: frame.position,
  cards: frame.board,
  mine: frame.mine ?? NOTHING_OF_MINE,
});

describe('the fold', () => {
  it.each(cases<Fold>('folds'))('arrives where the server is: %s', (_, fold) => {
    let board = boardOf(fold.snapshot);
    const taken = fold.changes.map((change) => {
      const next = take(board, change);
      board = next.board;
      return next.taken;
    });
    expect(board).toEqual(boardOf(fold.expected));
    expect(taken.at(-1) === 'gap').toBe(fold.gap ?? false);
  });

  it('leaves the board it was given alone', () => {
    const before = apply(EMPTY, { position: 1, put: { tables: { t1: { name: 'Table', order: 0 } } } });
    const copy = structuredClone(before);
    apply(before, {
      position: 2,
      put: { tables: { t1: { name: 'Autre', order: 0 } } },
      drop: { tables: ['t1'] },
    });
    expect(before).toEqual(copy);
  });

  it('moves on over a change that shows nothing', () => {
    const change: Change = { position: 9, previous: 4, at: '2015-09-29T09:00:00Z', kind: 'access-granted' };
    expect(take({ ...EMPTY, position: 4 }, change)).toEqual({
      board: { ...EMPTY, position: 9 },
      taken: 'applied',
    });
  });
});
