import type { Board } from './board';
import type { RowReference } from './counsel.svelte';
import { cell, facetsByRow, method, rowsOf, standing, workshop } from './look';

/** A row that a recommendation can come from, as somebody finds it. */
export interface Citable {
  row: RowReference;
  /** its first cell; undefined for one that has no name yet */
  name?: string;
  theme: string;
  workshop: string;
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The rows of a workshop as its people see them, in the order of their grids, with all the words somewhere in them. */
export function citable(board: Board, id: string, words: string): Citable[] {
  const columns = method(board)?.columns ?? [];
  const facets = facetsByRow(board);
  const sought = folded(words).split(/\s+/).filter(Boolean);
  return standing(board).flatMap((axis) =>
    rowsOf(board, axis.id).flatMap((row) => {
      const texts = columns.map(({ id }) =>
        cell(board, row, id)
          ?.heads.map((head) => head.text)
          .join(' '),
      );
      const said = folded([axis.title, ...texts, ...(facets.get(row) ?? []).map((it) => it.text)].join(' '));
      return sought.every((word) => said.includes(word))
        ? [
            {
              row: { workshop: id, axis: axis.id, row },
              name: texts[0] || undefined,
              theme: axis.title,
              workshop: workshop(board)?.title ?? '',
            },
          ]
        : [];
    }),
  );
}
