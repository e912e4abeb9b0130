import type { DeskWords } from '../words/desk.fr';
import type { Words } from '../words/fr';
import type { Board } from './board';
import type { Change } from './frames';
import { timeOfDay } from './clock';
import { actorName, tableName } from './naming';

/**
 * One change in a sentence: what happened, to what, by whom.
 *
 * @param undone the change that it takes back, if it takes one back
 */
export function tell(change: Change, board: Board, w: Words & DeskWords, undone?: Change): string {
  if (undone) return `${w.undone}${w.colon}${tell({ ...undone, by: change.by }, board, w)}`;
  const kinds: Record<string, string> = w.history;
  const what = kinds[change.kind] ?? w.history.other;
  const subject = subjectOf(change, board);
  const who = [actorName(board, change.by, w), entered(change, board, w)].filter(Boolean).join(', ');
  return what + (subject ? `${w.colon}${w.quote(subject)}` : '') + (who ? ` (${who})` : '');
}

function entered({ onBehalf }: Change, board: Board, w: Words): string | undefined {
  const lang = document.documentElement.lang === 'en' ? 'en' : 'fr';
  return (
    onBehalf &&
    w.care.enteredFor(
      tableName(board, onBehalf.table),
      onBehalf.happened && timeOfDay(onBehalf.happened, lang),
    )
  );
}

function subjectOf({ kind, put }: Change, board: Board): string {
  if (kind === 'phase-entered') {
    const phase = put?.workshop?.it?.phase;
    const title = board.cards.method?.it?.phases.find((each) => each.id === phase)?.title;
    return title?.[document.documentElement.lang === 'en' ? 'en' : 'fr'] ?? '';
  }
  const axes = Object.entries(put?.axes ?? {});
  if (kind === 'axes-merged') return axes.find(([, axis]) => axis.from.length > 0)?.[1].title ?? '';
  if (kind.startsWith('axis') || kind.startsWith('validation')) return axes[0]?.[1].title ?? '';
  if (kind.startsWith('grouping')) return Object.values(put?.groupings ?? {})[0]?.title ?? '';
  if (kind.startsWith('group')) {
    const axis = Object.keys(put?.groups ?? {})[0];
    return (axis && board.cards.axes?.[axis]?.title) || '';
  }
  if (kind === 'cell-edited') return shorten(Object.values(put?.cells ?? {})[0]?.heads.at(-1)?.text ?? '');
  if (kind.startsWith('facet')) return shorten(Object.values(put?.facets ?? {})[0]?.text ?? '');
  if (kind.startsWith('expectation')) return shorten(Object.values(put?.expectations ?? {})[0]?.text ?? '');
  if (kind.startsWith('answer'))
    return shorten(Object.values(put?.answers ?? {})[0]?.heads.at(-1)?.text ?? '');
  if (kind.startsWith('side')) return shorten(Object.values(put?.sides ?? {})[0]?.text ?? '');
  if (kind.startsWith('item') || kind === 'stance-taken')
    return Object.values(put?.attachments ?? {})[0]?.item.title ?? '';
  if (kind.startsWith('table')) return Object.values(put?.tables ?? {})[0]?.name ?? '';
  return '';
}

const shorten = (text: string) => {
  const line = text.split('\n')[0] ?? '';
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};
