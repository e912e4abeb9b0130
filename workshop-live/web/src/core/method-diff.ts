import type { Activity, MethodCard, Said } from './frames';
import { doerOf, type Doer } from './method';

export type Part = 'phase' | 'column' | 'facet' | 'question';
export type Policy = 'showsAuthors' | 'groupsApart' | 'hiddenUntilReveal';
export type Count = 'minutes' | 'axesPerTable' | 'votes';

/** One thing that two versions of a method say differently. */
export type Difference =
  | { kind: 'renamed'; before: Said | undefined; after: Said | undefined }
  | { kind: 'about' }
  | { kind: 'limit'; limit: 'maxAxesPerTable' | 'voteBudget'; before: number; after: number }
  | { kind: 'added' | 'removed'; part: Part; title: Said }
  | { kind: 'reworded'; part: Part; before: Said; after: Said }
  | { kind: 'moved'; part: Part; title: Said; after: Said | undefined }
  | { kind: 'guidance'; phase: Said }
  | { kind: 'activity'; phase: Said; activity: Activity; before: Doer; after: Doer }
  | { kind: 'policy'; phase: Said; policy: Policy; after: boolean }
  | { kind: 'count'; phase: Said; count: Count; before: number | undefined; after: number | undefined };

interface Named {
  id: string;
  title: Said;
}

const same = (a: Said | undefined, b: Said | undefined) => a?.fr === b?.fr && a?.en === b?.en;

/** What became of one method on the way to the other, phases first and then the lists. */
export function differences(before: MethodCard, after: MethodCard): Difference[] {
  const all: Difference[] = [];
  if (!same(before.title, after.title))
    all.push({ kind: 'renamed', before: before.title, after: after.title });
  if (!same(before.about, after.about)) all.push({ kind: 'about' });
  for (const limit of ['maxAxesPerTable', 'voteBudget'] as const) {
    if (before[limit] !== after[limit])
      all.push({ kind: 'limit', limit, before: before[limit], after: after[limit] });
  }
  all.push(...ofList('phase', before.phases, after.phases), ...policies(before, after));
  all.push(
    ...ofList('column', before.columns, after.columns),
    ...ofList('facet', before.facets, after.facets),
    ...ofList('question', before.questions, after.questions),
  );
  return all;
}

function ofList(part: Part, before: Named[], after: Named[]): Difference[] {
  const all: Difference[] = [];
  const old = new Map(before.map((it) => [it.id, it]));
  const now = new Set(after.map((it) => it.id));
  for (const it of before) if (!now.has(it.id)) all.push({ kind: 'removed', part, title: it.title });
  for (const it of after) {
    const was = old.get(it.id);
    if (!was) all.push({ kind: 'added', part, title: it.title });
    else if (!same(was.title, it.title))
      all.push({ kind: 'reworded', part, before: was.title, after: it.title });
  }
  const places = new Map(before.map((it, i) => [it.id, i]));
  const common = after.filter((it) => old.has(it.id));
  const still = longestRise(common.map((it) => places.get(it.id)!));
  for (const [i, it] of common.entries()) {
    if (!still.has(i)) {
      const at = after.findIndex((each) => each.id === it.id);
      all.push({ kind: 'moved', part, title: it.title, after: after[at - 1]?.title });
    }
  }
  return all;
}

/** The places of a longest rising run: what kept its order, so that only the rest was moved. */
function longestRise(numbers: number[]): Set<number> {
  const best: number[][] = [];
  for (const [i, n] of numbers.entries()) {
    const before = best.filter((run) => numbers[run.at(-1)!]! < n);
    const longest = before.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []);
    best.push([...longest, i]);
  }
  return new Set(best.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []));
}

function policies(before: MethodCard, after: MethodCard): Difference[] {
  const all: Difference[] = [];
  for (const phase of after.phases) {
    const was = before.phases.find((each) => each.id === phase.id);
    if (!was) continue;
    const title = phase.title;
    if (!same(was.guidance, phase.guidance)) all.push({ kind: 'guidance', phase: title });
    for (const activity of new Set([...was.allows, ...phase.allows])) {
      const [then, now] = [doerOf(was, activity), doerOf(phase, activity)];
      if (then !== now) all.push({ kind: 'activity', phase: title, activity, before: then, after: now });
    }
    for (const policy of ['showsAuthors', 'groupsApart', 'hiddenUntilReveal'] as const) {
      if (!!was[policy] !== !!phase[policy])
        all.push({ kind: 'policy', phase: title, policy, after: !!phase[policy] });
    }
    const counts: [Count, number | undefined, number | undefined][] = [
      ['minutes', was.minutes, phase.minutes],
      ['axesPerTable', was.budgets?.axesPerTable, phase.budgets?.axesPerTable],
      ['votes', was.budgets?.votes, phase.budgets?.votes],
    ];
    for (const [count, then, now] of counts) {
      if (then !== now) all.push({ kind: 'count', phase: title, count, before: then, after: now });
    }
  }
  return all;
}
