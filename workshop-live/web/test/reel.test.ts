import { describe, expect, it } from 'vitest';
import { apply, EMPTY, type Board } from '../src/core/board';
import type { Change, Snapshot } from '../src/core/frames';
import { Reel, wait } from '../src/core/reel';
import { isNothing, since } from '../src/core/since';
import { cases } from './golden';

interface Fold {
  snapshot: Snapshot;
  changes: Change[];
}

const day = cases<Fold>('folds', 'a-whole-day-facilitator')[0]![1];
const start: Change = {
  position: day.snapshot.position,
  previous: 0,
  at: '2015-09-29T07:00:00Z',
  kind: 'workshop-planned',
  put: day.snapshot.board,
};
const changes = [start, ...day.changes];

function reel(): Reel {
  const it = new Reel();
  // Several times over, so that checkpoints matter.
  it.add(changes.slice(0, 10));
  it.add(changes.slice(5));
  return it;
}

describe('the reel', () => {
  it('shows every moment as the fold does, whatever order they are asked in', () => {
    const it = reel();
    expect(it.length).toBe(changes.length);
    const straight: Board[] = [EMPTY];
    for (const change of changes) straight.push(apply(straight.at(-1)!, change));
    const order = straight.map((_, i) => i);
    for (const moment of [...order].reverse()) expect(it.boardAt(moment)).toEqual(straight[moment]);
    for (const moment of order) expect(it.boardAt(moment)).toEqual(straight[moment]);
  });

  it('holds over checkpoints', () => {
    const it = new Reel();
    const many = Array.from({ length: 300 }, (_, i): Change => ({
      position: i + 1,
      previous: i,
      at: '2015-09-29T07:00:00Z',
      kind: 'table-added',
      put: { tables: { [`t${i}`]: { name: `Table ${i}`, order: i } } },
    }));
    it.add(many);
    for (const moment of [0, 299, 64, 63, 65, 300, 128, 1])
      expect(Object.keys(it.boardAt(moment).cards.tables ?? {})).toHaveLength(moment);
  });

  it('finds the moment of a position, also of one that is another workshop’s', () => {
    const it = reel();
    expect(it.momentOf(0)).toBe(0);
    expect(it.momentOf(changes[3]!.position)).toBe(4);
    expect(it.momentOf(1e9)).toBe(changes.length);
  });

  it('has a chapter at every phase', () => {
    expect(
      reel()
        .chapters()
        .map((chapter) => chapter.phase),
    ).toContain('grid');
  });

  it('cuts long pauses short', () => {
    const later: Change = { ...start, at: '2015-09-29T07:10:00Z' };
    expect(wait(start, later, 60)).toBe(2_500);
    expect(wait(start, { ...start, at: '2015-09-29T07:00:06Z' }, 60)).toBe(100);
  });
});

describe('what changed since', () => {
  it('is nothing between a moment and itself', () => {
    const board = reel().boardAt(changes.length);
    expect(isNothing(since(board, board))).toBe(true);
  });

  it('is the whole day between the start and the end', () => {
    const it = reel();
    const found = since(it.boardAt(0), it.boardAt(changes.length));
    expect(found.newAxes.length).toBeGreaterThan(0);
    expect(found.merged.length).toBeGreaterThan(0);
    expect(found.validated.length).toBeGreaterThan(0);
    expect(found.cells.length).toBeGreaterThan(0);
    expect(isNothing(found)).toBe(false);
  });
});
