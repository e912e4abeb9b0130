import { describe, expect, it } from 'vitest';
import { apply, EMPTY } from '../src/core/board';
import { citable } from '../src/core/citable';

describe('the rows of one’s own workshop', () => {
  const axis = (title: string, order: number) => ({ title, from: [], order });
  const head = (text: string) => ({ v: 1, text, basedOn: [], at: '2015-09-29T09:00:00Z' });
  const text = (row: string, column: string, said: string) => ({ row, column, heads: [head(said)] });
  const said = (column: string) => ({ fr: column, en: column });
  const board = apply(EMPTY, {
    position: 9,
    put: {
      workshop: { it: { title: 'Morlaix', programme: 'p' } },
      method: {
        it: {
          id: 'm',
          version: 1,
          phases: [],
          maxAxesPerTable: 6,
          voteBudget: 3,
          columns: [
            { id: 'practice', title: said('practice') },
            { id: 'stakes', title: said('stakes') },
          ],
          facets: [],
          questions: [],
        },
      },
      axes: {
        a1: axis('Se nourrir', 0),
        a2: { ...axis('Habiter', 1), into: 'a3' },
        a3: axis('Vivre ici', 2),
      },
      grids: { a1: { rows: ['r2', 'r1'] }, a3: { rows: ['r3'] } },
      cells: {
        'r1.practice': text('r1', 'practice', 'Circuits courts'),
        'r1.stakes': text('r1', 'stakes', 'La rémunération'),
        'r2.practice': text('r2', 'practice', 'Jardins'),
      },
      facets: { f1: { row: 'r2', kind: 'gem', text: 'Une école participe', order: 0 } },
    },
  });
  const found = (words: string) => citable(board, 'w', words).map((it) => it.row.row);

  it('are all of its grids’, in their order', () => {
    expect(found('')).toEqual(['r2', 'r1', 'r3']);
    expect(citable(board, 'w', '')[0]).toEqual({
      row: { workshop: 'w', axis: 'a1', row: 'r2' },
      name: 'Jardins',
      theme: 'Se nourrir',
      workshop: 'Morlaix',
    });
    expect(citable(board, 'w', '')[2]?.name).toBeUndefined();
  });

  it('are found by words of their cells, facets and theme, letter case and accents aside', () => {
    expect(found('REMUNERATION')).toEqual(['r1']);
    expect(found('ecole nourrir')).toEqual(['r2']);
    expect(found('vivre')).toEqual(['r3']);
    expect(found('école habiter')).toEqual([]);
  });
});
