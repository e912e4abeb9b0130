import type { Words } from '../words/fr';
import { card, type Board } from './board';
import { participantOf } from './look';

/** A participant's nickname, of this workshop or an earlier one, or what stands for one that was erased. */
export function personName(board: Board, person: string, words: Words): string {
  return card(board, 'people', person)?.name ?? card(board, 'earlier', person)?.name ?? words.erasedName;
}

/** Who did something; undefined where the phase hides it. */
export function actorName(board: Board, actor: string | undefined, words: Words): string | undefined {
  if (!actor) return undefined;
  const person = participantOf(actor);
  return person === undefined ? words.facilitator : personName(board, person, words);
}

export function tableName(board: Board, table: string | undefined): string {
  return (table && card(board, 'tables', table)?.name) || '';
}

export function axisTitle(board: Board, axis: string): string {
  return card(board, 'axes', axis)?.title ?? '…';
}
