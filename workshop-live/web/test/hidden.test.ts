import { describe, expect, it } from 'vitest';
import { EMPTY, NOTHING_OF_MINE, type Board } from '../src/core/board';
import type { AxisCard, Command, Phase } from '../src/core/frames';
import { axes, axesAllowed, axesOf, isLeftToFacilitators, votesOffered } from '../src/core/look';
import { imagine } from '../src/core/optimism';

const AUTHOR = { by: 'participant:p1', at: '2015-09-29T09:00:00Z', version: -1 };
const axis = (title: string, order: number, more: Partial<AxisCard> = {}): AxisCard => ({
  table: 't1',
  title,
  from: [],
  order,
  ...more,
});

/** A table that sees two of its own which nobody else sees, and one that everybody sees. */
const board: Board = {
  ...EMPTY,
  cards: { axes: { a1: axis('Shown', 0, { table: 't2' }) } },
  mine: {
    ...NOTHING_OF_MINE,
    axes: ['a2'],
    veiled: { a2: axis('Mine', 1), a3: axis('My neighbour\u2019s', 2) },
  },
};

const titles = (it: Board) => axes(it).map((each) => each.title);
const after = (command: Command) => imagine(board, command, AUTHOR);

describe('axes that only one\u2019s own table sees', () => {
  it('stand with those that everybody sees, in the order they came', () => {
    expect(titles(board)).toEqual(['Shown', 'Mine', 'My neighbour\u2019s']);
    expect(axesOf(board, 't1')).toHaveLength(2);
  });

  it('are once on the board when they are revealed', () => {
    const revealed: Board = { ...board, cards: { axes: { ...board.cards.axes, a2: axis('Mine', 1) } } };
    expect(titles(revealed)).toEqual(['Shown', 'Mine', 'My neighbour\u2019s']);
  });

  it('are changed, withdrawn and restored like any other before the server has answered', () => {
    expect(
      titles(after({ name: 'revise-axis', args: { axis: 'a2', title: 'Better', reason: '' } })),
    ).toContain('Better');
    const gone = after({ name: 'withdraw-axis', args: { axis: 'a2' } });
    expect(titles(gone)).toEqual(['Shown', 'My neighbour\u2019s']);
    expect(gone.mine.withdrawn).toHaveProperty('a2');
    expect(titles(imagine(gone, { name: 'restore-axis', args: { axis: 'a2' } }, AUTHOR))).toContain('Mine');
  });

  it('are followed by what is proposed next', () => {
    const more = after({
      name: 'propose-axis',
      args: { table: 't1', axis: 'a4', title: 'Next', reason: '' },
    });
    expect(titles(more).at(-1)).toBe('Next');
  });

  it('are taken for revealed as soon as a facilitator asks for it', () => {
    const hiding: Board = {
      ...board,
      cards: { ...board.cards, workshop: { it: { title: 'W', programme: 'g', hides: true } } },
    };
    const shown = imagine(hiding, { name: 'reveal-contributions', args: {} }, AUTHOR);
    expect(shown.cards.workshop?.it?.hides).toBeUndefined();
  });
});

describe('what a phase leaves to facilitators', () => {
  const phase = (more: Partial<Phase>): Phase => ({
    id: 'p',
    title: { fr: 'P', en: 'P' },
    guidance: { fr: '', en: '' },
    allows: ['join', 'propose-axes'],
    showsAuthors: true,
    ...more,
  });

  it('closes its page for others only where it is what the page is for', () => {
    expect(isLeftToFacilitators(phase({}))).toBe(false);
    expect(isLeftToFacilitators(phase({ onlyFacilitators: ['join'] }))).toBe(false);
    expect(isLeftToFacilitators(phase({ onlyFacilitators: ['propose-axes'] }))).toBe(true);
    expect(isLeftToFacilitators(phase({ allows: ['vote'], onlyFacilitators: ['validate-axes'] }))).toBe(
      false,
    );
  });
});

describe('budgets', () => {
  const withPhase = (budgets?: { axesPerTable?: number; votes?: number }): Board => ({
    ...EMPTY,
    cards: {
      workshop: { it: { title: 'W', programme: 'g', phase: 'p' } },
      method: {
        it: {
          id: 'm',
          version: 1,
          maxAxesPerTable: 6,
          voteBudget: 3,
          columns: [],
          facets: [],
          questions: [],
          phases: [
            {
              id: 'p',
              title: { fr: 'P', en: 'P' },
              guidance: { fr: '', en: '' },
              allows: [],
              showsAuthors: true,
              budgets,
            },
          ],
        },
      },
    },
  });

  it('are the phase\u2019s where it says so, and the method\u2019s elsewhere', () => {
    expect([axesAllowed(withPhase()), votesOffered(withPhase())]).toEqual([6, 3]);
    expect([axesAllowed(withPhase({ axesPerTable: 2 })), votesOffered(withPhase({ votes: 5 }))]).toEqual([
      2, 5,
    ]);
  });
});
