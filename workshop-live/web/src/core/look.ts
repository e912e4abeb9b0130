import { card, type Board } from './board';
import type {
  Activity,
  AnswerCard,
  ArrangementCard,
  AttachmentCard,
  AxisCard,
  BallotCard,
  CellCard,
  ExpectationCard,
  FacetCard,
  GroupingCard,
  Phase,
  SideCard,
  TableCard,
} from './frames';

/** Questions the screens ask of a board. A thing comes with its id. */
export type With<T> = T & { id: string };

export type Stage = 'welcome' | 'exploration' | 'pooling' | 'groups' | 'appropriation' | 'grid' | 'closed';

function listed<T>(cards: Record<string, T> | undefined): With<T>[] {
  return Object.entries(cards ?? {}).map(([id, it]) => ({ ...it, id }));
}

export function ordered<T extends { order: number }>(cards: Record<string, T> | undefined): With<T>[] {
  return listed(cards).sort((a, b) => a.order - b.order);
}

export const workshop = (board: Board) => card(board, 'workshop', 'it');
export const method = (board: Board) => card(board, 'method', 'it');
export const phases = (board: Board): Phase[] => method(board)?.phases ?? [];
export const tables = (board: Board): With<TableCard>[] => ordered(board.cards.tables);
/** What everybody sees, and what only one's own table sees for now. */
export const axes = (board: Board): With<AxisCard>[] =>
  ordered(board.mine.veiled ? { ...board.mine.veiled, ...board.cards.axes } : board.cards.axes);
export const ballots = (board: Board): With<BallotCard>[] => ordered(board.cards.ballots);

export function phase(board: Board): Phase | undefined {
  const id = workshop(board)?.phase;
  return phases(board).find((each) => each.id === id);
}

/** What kind of page a phase is, whatever a method calls it. */
export function stageOf(phase: Phase): Stage;
export function stageOf(phase: Phase | undefined): Stage | 'before';
export function stageOf(phase: Phase | undefined): Stage | 'before' {
  if (!phase) return 'before';
  const allows = new Set(phase.allows);
  if (allows.has('fill-grid')) return 'grid';
  if (allows.has('appropriate')) return 'appropriation';
  if (allows.has('join-groups')) return 'groups';
  if (allows.has('vote') || allows.has('merge-axes')) return 'pooling';
  if (allows.has('propose-axes')) return 'exploration';
  if (allows.has('say-expectations') || allows.has('join')) return 'welcome';
  return 'closed';
}

/** What people come to a page for; pooling is led by facilitators anyway, and votes are everybody's. */
const MAIN: Partial<Record<Stage, Activity>> = {
  welcome: 'say-expectations',
  exploration: 'propose-axes',
  groups: 'join-groups',
  appropriation: 'appropriate',
  grid: 'fill-grid',
};

/** Whether a phase leaves what its page is for to facilitators. */
export function isLeftToFacilitators(phase: Phase): boolean {
  const main = MAIN[stageOf(phase)];
  return main !== undefined && (phase.onlyFacilitators?.includes(main) ?? false);
}

/** The most axes a table may have now. */
export const axesAllowed = (board: Board): number =>
  phase(board)?.budgets?.axesPerTable ?? method(board)?.maxAxesPerTable ?? 6;

/** The votes that a ballot opened now gives each person, unless somebody says otherwise. */
export const votesOffered = (board: Board): number =>
  phase(board)?.budgets?.votes ?? method(board)?.voteBudget ?? 3;

export const stage = (board: Board): Stage | 'before' => stageOf(phase(board));

/** Axes that stand for themselves: neither withdrawn nor merged into another. */
export const standing = (board: Board) => axes(board).filter((axis) => !axis.withdrawn && !axis.into);

export const validated = (board: Board) => standing(board).filter((axis) => axis.validated);

/** A table's live axes, as its limit counts them: a merge does not free the place. */
export const axesOf = (board: Board, table: string) =>
  axes(board).filter((axis) => axis.table === table && !axis.withdrawn);

/** The proposals that an axis is made of, down to those that came from tables. */
export function origins(board: Board, axis: AxisCard): With<AxisCard>[] {
  return axis.from.flatMap((id) => {
    const source = card(board, 'axes', id);
    if (!source) return [];
    return source.from.length ? origins(board, source) : [{ ...source, id }];
  });
}

export interface Person {
  id: string;
  name?: string;
  table?: string;
  removed?: boolean;
  withoutDevice?: boolean;
}

export const people = (board: Board): Person[] =>
  listed(board.cards.people).sort((a, b) => (a.name ?? '~').localeCompare(b.name ?? '~'));

export const present = (board: Board) => people(board).filter((person) => !person.removed);

export const at = (board: Board, table: string) => present(board).filter((person) => person.table === table);

export const membersOf = (board: Board, axis: string): string[] => card(board, 'groups', axis)?.members ?? [];

export function groupOf(board: Board, person: string): string | undefined {
  return Object.entries(board.cards.groups ?? {}).find(([, group]) => group.members.includes(person))?.[0];
}

export const rowsOf = (board: Board, axis: string): string[] => card(board, 'grids', axis)?.rows ?? [];

export const cell = (board: Board, row: string, column: string): CellCard | undefined =>
  card(board, 'cells', `${row}.${column}`);

export const facetsOf = (board: Board, row: string): With<FacetCard>[] =>
  ordered(board.cards.facets).filter((facet) => facet.row === row);

/** Facets by row, counted once for a whole screen. */
export function facetsByRow(board: Board): Map<string, With<FacetCard>[]> {
  const byRow = new Map<string, With<FacetCard>[]>();
  for (const facet of ordered(board.cards.facets)) {
    const row = byRow.get(facet.row);
    if (row) row.push(facet);
    else byRow.set(facet.row, [facet]);
  }
  return byRow;
}

/** Rows that were taken out of a grid and can be put back. */
export const rowsOut = (board: Board, axis: string): string[] =>
  Object.entries(board.cards.rows ?? {})
    .filter(([, row]) => row.axis === axis && row.out)
    .map(([id]) => id);

/** The opposing positions of controversies, by facet. */
export function sidesByFacet(board: Board): Map<string, With<SideCard>[]> {
  return grouped(ordered(board.cards.sides), (side) => side.facet);
}

export const expectations = (board: Board): With<ExpectationCard>[] => ordered(board.cards.expectations);

/** Expectations that stand for themselves: neither withdrawn nor grouped into another. */
export const standingExpectations = (board: Board) =>
  expectations(board).filter((it) => !it.withdrawn && !it.into);

/** Those that an expectation is made of, down to those that somebody said. */
export function saidWithin(board: Board, id: string): string[] {
  const from = card(board, 'expectations', id)?.from ?? [];
  return from.length === 0 ? [id] : from.flatMap((source) => saidWithin(board, source));
}

/** Every expectation that lives on in this one, itself included. */
export function within(board: Board, id: string): string[] {
  const from = card(board, 'expectations', id)?.from ?? [];
  return [id, ...from.flatMap((source) => within(board, source))];
}

/** Whether this person has an expectation: said it, said one that it is made of, or joined in. */
export function isMyExpectation(board: Board, id: string): boolean {
  const mine = board.mine.expectations;
  return !!mine && within(board, id).some((each) => mine.said.includes(each) || mine.shared.includes(each));
}

/** What a group answers to a question; also on a page that only its own people see. */
export const answersOf = (board: Board, axis: string, question: string): With<AnswerCard>[] =>
  ordered({ ...board.cards.answers, ...board.mine.answers }).filter(
    (answer) => answer.axis === axis && answer.question === question,
  );

export const answer = (board: Board, id: string): AnswerCard | undefined =>
  card(board, 'answers', id) ?? board.mine.answers?.[id];

/** What of the library stands beside an axis or beside a group's page. An axis inherits from those it was made of. */
export function attachmentsOf(board: Board, on: 'axis' | 'group', axis: string): With<AttachmentCard>[] {
  const it = on === 'axis' ? (card(board, 'axes', axis) ?? board.mine.veiled?.[axis]) : undefined;
  const among = new Set([axis, ...(it ? lineage(board, it.from) : [])]);
  return ordered({ ...board.mine.beside, ...board.cards.attachments }).filter(
    (each) => each.on === on && among.has(each.axis),
  );
}

function lineage(board: Board, from: string[]): string[] {
  return from.flatMap((id) => [id, ...lineage(board, card(board, 'axes', id)?.from ?? [])]);
}

export function attachmentsByRow(board: Board): Map<string, With<AttachmentCard>[]> {
  return grouped(
    ordered(board.cards.attachments).filter((each) => each.row !== undefined),
    (each) => each.row!,
  );
}

function grouped<T>(things: T[], key: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(key(thing));
    if (group) group.push(thing);
    else groups.set(key(thing), [thing]);
  }
  return groups;
}

/** The id behind `participant:<id>`; undefined for a facilitator or nobody. */
export const participantOf = (actor: string | undefined): string | undefined =>
  actor?.startsWith('participant:') ? actor.slice('participant:'.length) : undefined;

export const votesLeft = (board: Board, ballot: With<BallotCard>): number =>
  ballot.budget - Object.values(board.mine.votes[ballot.id] ?? {}).reduce((sum, votes) => sum + votes, 0);

/** Whether whole papers are handed in, and not votes one by one. */
export const takesPapers = (ballot: BallotCard): boolean => Boolean(ballot.kind || ballot.confidential);

export const groupings = (board: Board): With<GroupingCard>[] => ordered(board.cards.groupings);

/** Proposals that nobody decided on yet and whose axes still stand. */
export const openGroupings = (board: Board): With<GroupingCard>[] => {
  const live = new Set(standing(board).map((axis) => axis.id));
  return groupings(board).filter(
    (it) => !it.accepted && !it.declined && it.axes.every((axis) => live.has(axis)),
  );
};

export const arrangement = (board: Board): ArrangementCard =>
  card(board, 'arrangement', 'it') ?? { mode: 'free', ranked: 0 };

/** Most votes first, then in the order the axes came. */
export function ranking(ballot: BallotCard): { axis: string; votes: number }[] {
  const results = ballot.results ?? {};
  return ballot.axes.map((axis) => ({ axis, votes: results[axis] ?? 0 })).sort((a, b) => b.votes - a.votes);
}
