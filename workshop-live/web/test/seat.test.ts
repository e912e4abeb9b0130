import { describe, expect, it } from 'vitest';
import { EMPTY, NOTHING_OF_MINE, type Board } from '../src/core/board';
import { lastAt } from '../src/core/clock';
import type { Command } from '../src/core/frames';
import { ahead, type Entry } from '../src/core/outbox';

describe('what waits, on somebody’s own part', () => {
  const vote: Command = { name: 'cast-vote', args: { ballot: 'b1', axis: 'a1' } };
  const entry = (seq: number, onBehalf?: Entry['onBehalf']): Entry => ({
    ...vote,
    id: `c-${seq}`,
    seq,
    at: '2015-09-29T09:00:00Z',
    state: 'waiting',
    aim: 1,
    onBehalf,
  });
  const board: Board = { ...EMPTY, mine: NOTHING_OF_MINE };
  const entries = [entry(1, { participant: 'mai' }), entry(2, { participant: 'per' })];

  it('shows what is entered for them, and nothing of what is entered for others', () => {
    expect(ahead(board, entries.slice(0, 1), 'facilitator:f', 'participant:mai').mine.votes).toEqual({
      b1: { a1: 1 },
    });
    expect(ahead(board, entries.slice(1), 'facilitator:f', 'participant:mai').mine.votes).toEqual({});
  });

  it('leaves the facilitator’s own part alone', () => {
    expect(ahead(board, entries, 'facilitator:f').mine).toBe(NOTHING_OF_MINE);
  });
});

describe('the time something was said', () => {
  const now = new Date(2015, 8, 29, 14, 30, 20);

  it('is the last time that it was this late', () => {
    expect(lastAt('09:05', now)).toBe(new Date(2015, 8, 29, 9, 5).toISOString());
    expect(lastAt('14:30', now)).toBe(new Date(2015, 8, 29, 14, 30).toISOString());
    expect(lastAt('23:50', now)).toBe(new Date(2015, 8, 28, 23, 50).toISOString());
  });

  it('is not said where none is given', () => {
    expect(lastAt('', now)).toBeUndefined();
  });
});
