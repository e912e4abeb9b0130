import type { Activity, Budgets, Lang, MethodCard, Phase, Said } from './frames';

/** A method as it travels in a file; docs/method-package.md describes it. */
export interface MethodFile extends MethodCard {
  format: typeof FORMAT;
}

export const FORMAT = 'tablee-method/1';

/** What the server bounds; a method beyond is refused there with its faults. */
export const MOST = {
  phases: 20,
  columns: 12,
  facets: 24,
  questions: 10,
  axes: 20,
  votes: 100,
  minutes: 480,
};
export const LONGEST = { title: 120, guidance: 500, about: 2000 };

/** Who does something in a phase. */
export type Doer = 'nobody' | 'everybody' | 'facilitators';

export function doerOf(phase: Phase, activity: Activity): Doer {
  if (!phase.allows.includes(activity)) return 'nobody';
  return phase.onlyFacilitators?.includes(activity) ? 'facilitators' : 'everybody';
}

/** The same phase where somebody else does it. */
export function withDoer(phase: Phase, activity: Activity, doer: Doer): Phase {
  const without = (list: Activity[] | undefined) => (list ?? []).filter((each) => each !== activity);
  const allows = doer === 'nobody' ? without(phase.allows) : [...without(phase.allows), activity];
  const theirs =
    doer === 'facilitators'
      ? [...without(phase.onlyFacilitators), activity]
      : without(phase.onlyFacilitators);
  return { ...phase, allows, onlyFacilitators: theirs.length ? theirs : undefined };
}

/** Budgets without what was not said; absent where nothing is left. */
export function budgetsWith(budgets: Budgets | undefined, change: Budgets): Budgets | undefined {
  const all = { ...budgets, ...change };
  const said = Object.entries(all).filter(([, value]) => value !== undefined);
  return said.length ? (Object.fromEntries(said) as Budgets) : undefined;
}

/** An id made of a title, that no other has. */
export function idFrom(title: string, taken: readonly string[], otherwise: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 32);
  const base = plain || otherwise;
  let id = base;
  for (let n = 2; taken.includes(id); n++) id = `${base}-${n}`;
  return id;
}

export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = [...list];
  const [it] = rest.splice(from, 1);
  if (it !== undefined) rest.splice(Math.max(0, Math.min(rest.length, to)), 0, it);
  return rest;
}

export const nothingSaid = (): Said => ({ fr: '', en: '' });

export const bothSaid = (said: Said | undefined): boolean => !!said?.fr.trim() && !!said.en.trim();

/** Titles that one of the languages lacks; a method speaks both. */
export function unsaid(method: MethodFile): number {
  const titles = [
    method.title,
    ...method.phases.map((it) => it.title),
    ...method.columns.map((it) => it.title),
    ...method.facets.map((it) => it.title),
    ...method.questions.map((it) => it.title),
  ];
  return titles.filter((title) => !bothSaid(title)).length;
}

/** A file's text as a method, as far as its form tells; whether it is sound the server says. */
export function parse(text: string): MethodFile | undefined {
  try {
    const it = JSON.parse(text) as Partial<MethodFile> | null;
    return it !== null && typeof it === 'object' && it.format === FORMAT ? (it as MethodFile) : undefined;
  } catch {
    return undefined;
  }
}

export const fileName = (method: MethodFile): string => `${method.id}-v${method.version}.json`;

export const titleOf = (method: Pick<MethodCard, 'id' | 'title'>, lang: Lang): string =>
  method.title?.[lang] || method.id;
