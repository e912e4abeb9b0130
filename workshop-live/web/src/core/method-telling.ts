import type { MethodWords } from '../words/methods';
import type { Lang, Said } from './frames';
import type { Difference } from './method-diff';

/** A fault as the server names it. */
export interface Fault {
  at: string;
  problem: string;
  limit?: number;
}

/** A difference in a sentence. */
export function tellDifference(it: Difference, w: MethodWords, lang: Lang): string {
  const say = (said: Said | undefined) => said?.[lang] || w.untitled;
  const number = (n: number | undefined) => (n === undefined ? w.diff.nothing : String(n));
  switch (it.kind) {
    case 'renamed':
      return w.diff.renamed(say(it.before), say(it.after));
    case 'about':
      return w.diff.about;
    case 'limit':
      return w.diff[it.limit](it.before, it.after);
    case 'added':
    case 'removed':
      return w.diff[it.kind](it.part, say(it.title));
    case 'reworded':
      return w.diff.reworded(it.part, ...bothOrOther(it.before, it.after, lang));
    case 'moved':
      return w.diff.moved(it.part, say(it.title), it.after ? say(it.after) : '');
    case 'guidance':
      return w.diff.guidance(say(it.phase));
    case 'activity':
      return w.diff.activity(say(it.phase), it.activity, it.before, it.after);
    case 'policy':
      return w.diff.policy(say(it.phase), it.policy, it.after);
    case 'count':
      return w.diff.counted(say(it.phase), it.count, number(it.before), number(it.after));
  }
}

/** In the reader's language, or in the other one where only that changed. */
function bothOrOther(before: Said, after: Said, lang: Lang): [string, string] {
  const other = lang === 'fr' ? 'en' : 'fr';
  const changed = before[lang] !== after[lang] ? lang : other;
  return [before[changed], after[changed]];
}

/** `phases[2].title.fr` as `Phase 3 · title.fr: something is missing`. */
export function tellFault(fault: Fault, w: MethodWords, colon: string): string {
  const [, list, index, rest] = /^(phases|columns|facets|questions)\[(\d+)\]\.?(.*)$/.exec(fault.at) ?? [];
  const place =
    list && index
      ? [w.at[list as keyof MethodWords['at']](Number(index) + 1), rest].filter(Boolean).join(' · ')
      : fault.at;
  const problem = w.problems[fault.problem] ?? fault.problem;
  return `${place}${colon}${problem}${fault.limit === undefined ? '' : ` (${fault.limit})`}`;
}
