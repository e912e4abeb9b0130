import { card, type Board } from './board';
import type { Contribution, ContributionKind, EnteredCard, HiddenCard, Section } from './frames';

/** The section in which each kind of contribution stands. */
export const SECTION_OF = {
  axis: 'axes',
  row: 'rows',
  cell: 'cells',
  facet: 'facets',
  side: 'sides',
  expectation: 'expectations',
  answer: 'answers',
  grouping: 'groupings',
} as const satisfies Record<ContributionKind, Section>;

/** Where a contribution stands on the board, as `section/id`. */
export const placeOf = ({ kind, id }: Contribution): string => `${SECTION_OF[kind]}/${id}`;

/** That something was entered for somebody else, and by whom. */
export const enteredAt = (board: Board, place: string): EnteredCard | undefined =>
  card(board, 'entered', place);

/** Why something is kept from sight; undefined for what is in sight, and for those who are not told. */
export const hiddenAt = (board: Board, place: string): HiddenCard | undefined => card(board, 'hidden', place);
