import type { Board } from './board';
import { card } from './board';
import type { DatesCard, HomeworkCard } from './frames';
import { ordered, type With } from './look';

/** What the screens ask about the workshops before and after this one. */
export const series = (board: Board) => card(board, 'series', 'it');

export const homework = (board: Board): With<HomeworkCard>[] => ordered(board.cards.homework);

/** The latest first. */
export const polls = (board: Board): With<DatesCard>[] => ordered(board.cards.dates).reverse();

/** Who worked on an axis in the earlier workshop. */
export const earlierMembers = (board: Board, axis: string): string[] =>
  Object.entries(board.cards.earlier ?? {})
    .filter(([, person]) => person.group === axis && person.name)
    .map(([, person]) => person.name!);

/** What is on this board that did not come from the earlier workshop. */
export interface SinceLast {
  themes: string[];
  rows: string[];
  texts: string[];
  facets: string[];
  found: string[];
}

export function sinceLast(board: Board): SinceLast {
  const firstColumn = board.cards.method?.it?.columns[0]?.id ?? '';
  const cells = Object.values(board.cards.cells ?? {});
  const rows = board.cards.rows ?? {};
  return {
    themes: Object.values(board.cards.axes ?? {})
      .filter((axis) => !axis.origin && !axis.withdrawn && !axis.into)
      .map((axis) => axis.title),
    rows: Object.entries(rows)
      .filter(([, row]) => !row.origin && !row.out)
      .map(([id]) => card(board, 'cells', `${id}.${firstColumn}`)?.heads.at(-1)?.text.split('\n')[0] ?? '')
      .filter(Boolean),
    texts: cells
      .filter((cell) => rows[cell.row]?.origin && cell.heads.some((head) => !head.origin && head.text))
      .map((cell) => cell.heads.at(-1)!.text.split('\n')[0]!),
    facets: Object.values(board.cards.facets ?? {})
      .filter((facet) => !facet.origin)
      .map((facet) => facet.text),
    found: homework(board)
      .filter((it) => it.origin && it.found)
      .map((it) => it.found!.split('\n')[0]!),
  };
}

export const nothingSince = (it: SinceLast): boolean => Object.values(it).every((list) => list.length === 0);
