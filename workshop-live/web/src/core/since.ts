import type { Board } from './board';
import { card } from './board';
import { groupOf, validated } from './look';

/** What changed between two moments, in the words that people wrote. */
export interface Since {
  newAxes: string[];
  goneAxes: string[];
  merged: { title: string; from: string[] }[];
  validated: string[];
  /** votes cast over all ballots */
  votes: number;
  people: string[];
  /** who went into which group */
  moved: { person: string; axis: string }[];
  rows: { axis: string; title: string }[];
  cells: { axis: string; text: string }[];
  facets: { kind: string; text: string }[];
}

export function since(from: Board, to: Board): Since {
  const axesBefore = from.cards.axes ?? {};
  const axesAfter = to.cards.axes ?? {};
  const wasValidated = new Set(validated(from).map((axis) => axis.id));
  const firstColumn = to.cards.method?.it?.columns[0]?.id ?? '';
  const votes = (board: Board) =>
    Object.values(board.cards.ballots ?? {}).reduce((sum, ballot) => sum + ballot.votes, 0);
  const textsBefore = (id: string) => new Set(card(from, 'cells', id)?.heads.map((head) => head.v));

  return {
    newAxes: Object.entries(axesAfter)
      .filter(([id, axis]) => !axesBefore[id] && axis.from.length === 0)
      .map(([, axis]) => axis.title),
    goneAxes: Object.entries(axesAfter)
      .filter(([id, axis]) => axis.withdrawn && axesBefore[id] && !axesBefore[id].withdrawn)
      .map(([, axis]) => axis.title),
    merged: Object.entries(axesAfter)
      .filter(([id, axis]) => !axesBefore[id] && axis.from.length > 0 && !axis.withdrawn)
      .map(([, axis]) => ({ title: axis.title, from: axis.from.map((id) => axesAfter[id]?.title ?? '…') })),
    validated: validated(to)
      .filter((axis) => !wasValidated.has(axis.id))
      .map((axis) => axis.title),
    votes: votes(to) - votes(from),
    people: Object.keys(to.cards.people ?? {}).filter((id) => !card(from, 'people', id)),
    moved: Object.keys(to.cards.people ?? {}).flatMap((person) => {
      const axis = groupOf(to, person);
      return axis && groupOf(from, person) !== axis ? [{ person, axis }] : [];
    }),
    rows: Object.entries(to.cards.rows ?? {})
      .filter(([id, row]) => !row.out && !card(from, 'rows', id))
      .map(([id, row]) => ({
        axis: row.axis,
        title: card(to, 'cells', `${id}.${firstColumn}`)?.heads.at(-1)?.text.split('\n')[0] ?? '…',
      })),
    cells: Object.entries(to.cards.cells ?? {}).flatMap(([id, cell]) => {
      const before = textsBefore(id);
      const axis = card(to, 'rows', cell.row)?.axis ?? '';
      return cell.heads
        .filter((head) => head.text && !before.has(head.v))
        .map((head) => ({ axis, text: head.text }));
    }),
    facets: Object.entries(to.cards.facets ?? {})
      .filter(([id]) => !card(from, 'facets', id))
      .map(([, facet]) => ({ kind: facet.kind, text: facet.text })),
  };
}

export function isNothing(changes: Since): boolean {
  return changes.votes === 0 && Object.values(changes).every((it) => !Array.isArray(it) || it.length === 0);
}
