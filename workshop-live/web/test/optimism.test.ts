import { describe, expect, it } from 'vitest';
import { apply, EMPTY, type Board } from '../src/core/board';
import type { Cards, Command, Mine } from '../src/core/frames';
import { imagine } from '../src/core/optimism';
import { ahead, type Entry } from '../src/core/outbox';

const BY = { by: 'participant:p1', at: '2015-09-29T09:00:00Z', version: -1 };
const board = (put: Cards, mine?: Mine): Board => apply(EMPTY, { position: 3, put, mine });
const twice = (before: Board, command: Command, aim?: number) =>
  imagine(imagine(before, command, { ...BY, aim }), command, { ...BY, aim });

describe('imagining a command', () => {
  it('shows a proposed axis, as one’s own, and keeps the position', () => {
    const seen = twice(EMPTY, {
      name: 'propose-axis',
      args: { table: 't1', axis: 'a1', title: 'Manger local', reason: '' },
    });
    expect(seen.cards.axes).toEqual({
      a1: { table: 't1', title: 'Manger local', by: 'participant:p1', from: [], order: 0 },
    });
    expect(seen.mine.axes).toEqual(['a1']);
    expect(seen.position).toBe(0);
  });

  it('withdraws and restores without losing the words', () => {
    const proposed = imagine(
      EMPTY,
      { name: 'propose-axis', args: { table: 't1', axis: 'a1', title: 'Manger local', reason: 'Bon' } },
      BY,
    );
    const gone = twice(proposed, { name: 'withdraw-axis', args: { axis: 'a1' } });
    expect(gone.cards.axes).toBeUndefined();
    expect(gone.mine.withdrawn.a1).toEqual({ table: 't1', title: 'Manger local', reason: 'Bon' });
    const back = twice(gone, { name: 'restore-axis', args: { axis: 'a1' } });
    expect(back.cards.axes?.a1).toMatchObject({ title: 'Manger local', reason: 'Bon' });
    expect(back.mine).toEqual({ axes: ['a1'], withdrawn: {}, votes: {} });
  });

  it('counts a vote once, also over a board that has counted it', () => {
    const counted = board({}, { axes: [], withdrawn: {}, votes: { b1: { a1: 2 } } });
    const vote: Command = { name: 'cast-vote', args: { ballot: 'b1', axis: 'a1' } };
    expect(twice(counted, vote, 2).mine.votes).toEqual({ b1: { a1: 2 } });
  });

  it('puts a person into one group only', () => {
    const before = board({ groups: { a1: { members: ['p1', 'p2'] }, a2: { members: ['p3'] } } });
    expect(twice(before, { name: 'join-group', args: { axis: 'a2' } }).cards.groups).toEqual({
      a1: { members: ['p2'] },
      a2: { members: ['p3', 'p1'] },
    });
    expect(twice(before, { name: 'leave-group', args: { participant: 'p3' } }).cards.groups).toEqual({
      a1: { members: ['p1', 'p2'] },
    });
  });

  it('moves rows as the server does: after another, or first', () => {
    const before = board({ grids: { a1: { rows: ['r1', 'r2', 'r3'] } } });
    const rows = (command: Command) => twice(before, command).cards.grids?.a1?.rows;
    expect(rows({ name: 'move-row', args: { axis: 'a1', row: 'r1', after: 'r3' } })).toEqual([
      'r2',
      'r3',
      'r1',
    ]);
    expect(rows({ name: 'move-row', args: { axis: 'a1', row: 'r3' } })).toEqual(['r3', 'r1', 'r2']);
    expect(rows({ name: 'add-row', args: { axis: 'a1', row: 'r4', after: 'r1' } })).toEqual([
      'r1',
      'r4',
      'r2',
      'r3',
    ]);
    expect(rows({ name: 'take-row-out', args: { axis: 'a1', row: 'r2' } })).toEqual(['r1', 'r3']);
  });

  it('replaces only the texts an edit is based on', () => {
    const before = board({
      cells: {
        'r1.c': {
          row: 'r1',
          column: 'c',
          heads: [
            { v: 1, text: 'un', basedOn: [], at: BY.at },
            { v: 2, text: 'deux', basedOn: [], at: BY.at },
          ],
        },
      },
    });
    const edit = (basedOn: number[]): Command => ({
      name: 'edit-cell',
      args: { axis: 'a1', row: 'r1', column: 'c', text: 'trois', basedOn },
    });
    const texts = (seen: Board) => seen.cards.cells?.['r1.c']?.heads.map((head) => head.text);
    expect(texts(twice(before, edit([1])))).toEqual(['deux', 'trois']);
    expect(texts(twice(before, edit([1, 2])))).toEqual(['trois']);
  });

  it('keeps lineage when axes are merged and split', () => {
    const before = board({
      axes: {
        a1: { title: 'A', from: [], order: 0, table: 't1' },
        a2: { title: 'B', from: [], order: 1, table: 't1' },
      },
    });
    const merged = twice(before, {
      name: 'merge-axes',
      args: { axis: 'a3', from: ['a1', 'a2'], title: 'AB', reason: '' },
    });
    expect(merged.cards.axes?.a1?.into).toBe('a3');
    expect(merged.cards.axes?.a3?.from).toEqual(['a1', 'a2']);
    const split = twice(merged, { name: 'split-axis', args: { axis: 'a3' } });
    expect(Object.keys(split.cards.axes!)).toEqual(['a1', 'a2']);
    expect(split.cards.axes?.a1?.into).toBeUndefined();
  });

  it('is rebased over whatever the server confirms in between', () => {
    const waiting: Entry[] = [
      {
        id: 'c1',
        seq: 1,
        at: BY.at,
        state: 'waiting',
        name: 'add-row',
        args: { axis: 'a1', row: 'mine', after: 'r1' },
      },
      { id: 'c2', seq: 2, at: BY.at, state: 'refused', name: 'move-row', args: { axis: 'a1', row: 'r1' } },
    ];
    const confirmed = board({ grids: { a1: { rows: ['r0', 'r1', 'theirs'] } } });
    expect(ahead(confirmed, waiting, BY.by).cards.grids?.a1?.rows).toEqual(['r0', 'r1', 'mine', 'theirs']);
  });
});
