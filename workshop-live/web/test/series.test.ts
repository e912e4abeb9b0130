import { describe, expect, it } from 'vitest';
import { EMPTY, NOTHING_OF_MINE, type Board } from '../src/core/board';
import { imagine } from '../src/core/optimism';
import { earlierMembers, homework, nothingSince, polls, sinceLast } from '../src/core/series';

const INHERITED: Board = {
  position: 9,
  mine: NOTHING_OF_MINE,
  cards: {
    method: {
      it: {
        id: 'm',
        version: 1,
        phases: [],
        maxAxesPerTable: 6,
        voteBudget: 3,
        columns: [{ id: 'practice', title: { fr: 'Pratique', en: 'Practice' } }],
        facets: [],
        questions: [],
      },
    },
    axes: { a1: { title: 'Habiter', from: [], validated: true, order: 0, origin: 'w0' } },
    rows: { r1: { axis: 'a1', origin: 'w0' } },
    cells: {
      'r1.practice': {
        row: 'r1',
        column: 'practice',
        heads: [{ v: 2, text: 'Colocation', basedOn: [1], at: '2015-09-29T09:00:00Z', origin: 'w0' }],
      },
    },
    facets: { x1: { row: 'r1', kind: 'gem', text: 'À Morlaix', order: 0, origin: 'w0' } },
    earlier: { p1: { name: 'Yann', group: 'a1' }, p2: { group: 'a1' }, p3: { name: 'Léna' } },
    homework: {
      h2: { what: 'Lire', order: 1 },
      h1: { what: 'Compter', order: 0, found: 'Onze\nou douze', done: true, origin: 'w0' },
    },
  },
};

const me = { by: 'participant:p9', at: '2015-11-09T09:00:00Z', version: -1 };

describe('what changed since the last workshop', () => {
  it('is only what did not come from it, and what was found meanwhile', () => {
    expect(sinceLast(INHERITED)).toEqual({
      themes: [],
      rows: [],
      texts: [],
      facets: [],
      found: ['Onze'],
    });
    expect(nothingSince(sinceLast({ ...INHERITED, cards: { axes: INHERITED.cards.axes } }))).toBe(true);
  });

  it('tells texts that were changed here from those that were written there', () => {
    const edited = imagine(
      INHERITED,
      {
        name: 'edit-cell',
        args: { axis: 'a1', row: 'r1', column: 'practice', text: 'Colocation à trois', basedOn: [2] },
      },
      me,
    );
    expect(sinceLast(edited).texts).toEqual(['Colocation à trois']);
    expect(sinceLast(edited).rows).toEqual([]);
  });
});

describe('the earlier workshop', () => {
  it('names who worked on a theme, unless they erased their names', () => {
    expect(earlierMembers(INHERITED, 'a1')).toEqual(['Yann']);
  });
});

describe('homework', () => {
  it('comes in its order', () => {
    expect(homework(INHERITED).map((it) => it.id)).toEqual(['h1', 'h2']);
  });

  it('shows what was asked for before the server has answered, and can be imagined twice', () => {
    const command = {
      name: 'assign-homework',
      args: { homework: 'h3', what: 'Demander', who: 'p9' },
    } as const;
    const once = imagine(INHERITED, command, me);
    expect(homework(once).at(-1)).toEqual({ id: 'h3', what: 'Demander', who: 'p9', order: 2 });
    expect(imagine(once, command, me)).toEqual(once);
    const reported = imagine(
      once,
      { name: 'report-homework', args: { homework: 'h3', done: true, found: 'Oui' } },
      me,
    );
    expect(homework(reported).at(-1)).toMatchObject({ done: true, found: 'Oui' });
  });
});

describe('polls for a date', () => {
  it('show an answer at once', () => {
    const asked = imagine(
      EMPTY,
      { name: 'propose-dates', args: { poll: 'd1', options: [{ option: 'o1', date: '2015-11-09' }] } },
      me,
    );
    const answered = imagine(
      asked,
      { name: 'answer-date', args: { poll: 'd1', option: 'o1', answer: 'yes' } },
      me,
    );
    expect(polls(answered)[0]?.options[0]?.answers).toEqual({ p9: 'yes' });
  });
});
