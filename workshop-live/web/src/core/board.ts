import type { Cards, Change, Mine, Section, Sections } from './frames';

/** A workshop at one position of the log, as one audience sees it. Never changed in place. */
export interface Board {
  readonly position: number;
  readonly cards: Cards;
  readonly mine: Mine;
}

export const NOTHING_OF_MINE: Mine = {
  axes: [],
  withdrawn: {},
  votes: {},
  papers: {},
  sealed: {},
  groupings: [],
  supports: [],
  ranking: [],
};

export const EMPTY: Board = { position: 0, cards: {}, mine: NOTHING_OF_MINE };

/** What became of a change that arrived. */
export type Taken = 'applied' | 'seen-before' | 'gap';

/** Applies a change that follows on the board; leaves the board alone if it was seen, and says if one is missing. */
export function take(board: Board, change: Change): { board: Board; taken: Taken } {
  if (change.position <= board.position) return { board, taken: 'seen-before' };
  if (change.previous !== board.position) return { board, taken: 'gap' };
  return { board: apply(board, change), taken: 'applied' };
}

/** The whole fold: set what is put, delete what is dropped, replace what is mine, take the position. */
export function apply(board: Board, change: Pick<Change, 'position' | 'put' | 'drop' | 'mine'>): Board {
  const cards: Record<string, Record<string, unknown>> = { ...board.cards };
  for (const [section, put] of Object.entries(change.put ?? {})) {
    cards[section] = { ...cards[section], ...put };
  }
  for (const [section, ids] of Object.entries(change.drop ?? {})) {
    const left = { ...cards[section] };
    for (const id of ids ?? []) delete left[id];
    if (Object.keys(left).length) cards[section] = left;
    else delete cards[section];
  }
  return { position: change.position, cards: cards as Cards, mine: change.mine ?? board.mine };
}

/** One card, or nothing. */
export function card<S extends Section>(board: Board, section: S, id: string): Sections[S] | undefined {
  return (board.cards[section] as Record<string, Sections[S]> | undefined)?.[id];
}
