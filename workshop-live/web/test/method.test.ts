import { describe, expect, it } from 'vitest';
import { asClock, left, used } from '../src/core/countdown';
import type { MethodCard, Phase } from '../src/core/frames';
import {
  budgetsWith,
  doerOf,
  FORMAT,
  idFrom,
  moved,
  parse,
  titleOf,
  unsaid,
  withDoer,
  type MethodFile,
} from '../src/core/method';
import { differences } from '../src/core/method-diff';
import { tellDifference, tellFault } from '../src/core/method-telling';
import { methodWords } from '../src/words/methods';

const said = (text: string) => ({ fr: text, en: `${text} (en)` });

const phase = (id: string, more: Partial<Phase> = {}): Phase => ({
  id,
  title: said(id),
  guidance: said(`guide ${id}`),
  allows: ['join'],
  showsAuthors: true,
  ...more,
});

const method = (more: Partial<MethodFile> = {}): MethodFile => ({
  format: FORMAT,
  id: 'ours',
  version: 1,
  title: said('Ours'),
  phases: [phase('one'), phase('two'), phase('three'), phase('four')],
  maxAxesPerTable: 6,
  voteBudget: 3,
  columns: [
    { id: 'what', title: said('What') },
    { id: 'who', title: said('Who') },
  ],
  facets: [],
  questions: [],
  ...more,
});

const told = (before: MethodCard, after: MethodCard, lang: 'fr' | 'en' = 'en') =>
  differences(before, after).map((it) => tellDifference(it, methodWords[lang], lang));

describe('what two versions of a method say differently', () => {
  it('is nothing between a method and itself', () => {
    expect(differences(method(), method({ version: 9 }))).toEqual([]);
  });

  it('is told in words, in both languages', () => {
    const after = method({
      title: said('Theirs'),
      maxAxesPerTable: 4,
      columns: [
        { id: 'what', title: said('What then') },
        { id: 'when', title: said('When') },
      ],
    });
    expect(told(method(), after)).toEqual([
      'The method was called “Ours (en)” and is called “Theirs (en)”.',
      'Axes per table, at most: 4 instead of 6.',
      'Gone is the column “Who (en)”.',
      'For the column, “What (en)” becomes “What then (en)”.',
      'There is more: the column “When (en)”.',
    ]);
    expect(told(method(), after, 'fr')[1]).toBe('Axes par table, au plus\u00a0: 4 au lieu de 6.');
  });

  it('names what moved, and not what made room for it', () => {
    const before = method();
    const after = method({ phases: moved(before.phases, 3, 0) });
    expect(told(before, after)).toEqual(['You find the phase “four (en)” first.']);
    const later = method({ phases: moved(before.phases, 0, 2) });
    expect(told(before, later)).toEqual(['You find the phase “one (en)” after “three (en)”.']);
  });

  it('names who does what now, and by which rules', () => {
    const before = method();
    const after = method({
      phases: [
        phase('one', { allows: ['join', 'vote'], minutes: 10, hiddenUntilReveal: true }),
        phase('two', { allows: [], guidance: said('other') }),
        phase('three', { onlyFacilitators: ['join'], budgets: { axesPerTable: 2 } }),
        phase('four', { showsAuthors: false }),
      ],
    });
    expect(told(before, after)).toEqual([
      'one (en): “Vote”, everybody instead of nobody.',
      'one (en): “Hide axes from other tables until they are revealed”, yes.',
      'one (en): planned minutes, 10 instead of nothing said.',
      'two (en): the guidance has changed.',
      'two (en): “Join the workshop”, nobody instead of everybody.',
      'three (en): “Join the workshop”, facilitators only instead of everybody.',
      'three (en): axes per table, 2 instead of nothing said.',
      'four (en): “Show who wrote what”, no.',
    ]);
  });

  it('shows the other language where only that changed', () => {
    const after = method({
      columns: [{ id: 'what', title: { fr: 'What', en: 'Whatever' } }, method().columns[1]!],
    });
    expect(told(method(), after, 'fr')).toEqual([
      'Pour la colonne, «\u00a0What (en)\u00a0» devient «\u00a0Whatever\u00a0».',
    ]);
  });
});

describe('a method that is changed', () => {
  it('lets nobody, everybody or facilitators do something', () => {
    const it = phase('one', { allows: ['join', 'vote'] });
    expect(doerOf(it, 'fill-grid')).toBe('nobody');
    const theirs = withDoer(it, 'join', 'facilitators');
    expect(doerOf(theirs, 'join')).toBe('facilitators');
    expect(theirs.allows).toContain('join');
    const all = withDoer(theirs, 'join', 'everybody');
    expect(all.onlyFacilitators).toBeUndefined();
    expect(withDoer(all, 'join', 'nobody').allows).toEqual(['vote']);
  });

  it('keeps a budget only where something is said', () => {
    expect(budgetsWith(undefined, { votes: undefined })).toBeUndefined();
    expect(budgetsWith({ votes: 3 }, { axesPerTable: 2 })).toEqual({ votes: 3, axesPerTable: 2 });
    expect(budgetsWith({ votes: 3 }, { votes: undefined })).toBeUndefined();
  });

  it('gets ids from titles, and none twice', () => {
    expect(idFrom('Études & enjeux !', [], 'x')).toBe('etudes-enjeux');
    expect(idFrom('Études', ['etudes', 'etudes-2'], 'x')).toBe('etudes-3');
    expect(idFrom('', ['phase'], 'phase')).toBe('phase-2');
    expect(idFrom('日本', [], 'phase')).toBe('phase');
    expect(idFrom('x'.repeat(200), [], 'p').length).toBeLessThanOrEqual(40);
  });

  it('counts the titles that one of the languages lacks', () => {
    expect(unsaid(method())).toBe(0);
    expect(
      unsaid(method({ title: { fr: 'Ours', en: ' ' }, facets: [{ id: 'f', title: { fr: '', en: '' } }] })),
    ).toBe(2);
    expect(titleOf({ id: 'ours' }, 'fr')).toBe('ours');
  });

  it('moves within its list and not beyond', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 2, -5)).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b', 'c'], 9, 0)).toEqual(['a', 'b', 'c']);
  });

  it('is read from a file that says it is one', () => {
    expect(parse(JSON.stringify(method()))?.id).toBe('ours');
    for (const text of ['', '{', 'null', '7', '[]', '{"format":"tablee-method/2"}', '<html>'])
      expect(parse(text)).toBeUndefined();
  });

  it('has its faults named where they are', () => {
    const w = methodWords.en;
    expect(tellFault({ at: 'phases[2].title.fr', problem: 'missing' }, w, ': ')).toBe(
      'Phase 3 · title.fr: something is missing',
    );
    expect(tellFault({ at: 'columns[0]', problem: 'new-problem' }, w, ': ')).toBe('Column 1: new-problem');
    expect(tellFault({ at: 'voteBudget', problem: 'out-of-range', limit: 100 }, w, ': ')).toBe(
      'voteBudget: out of range (100)',
    );
  });

  it('has the same words in both languages, all of them said', () => {
    const names = (words: object, path = ''): string[] =>
      Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
        typeof value === 'object' && value ? names(value, `${path}${key}.`) : [`${path}${key}`],
      );
    expect(names(methodWords.en)).toEqual(names(methodWords.fr));
  });
});

describe('the time that remains', () => {
  const now = Date.parse('2015-09-29T12:00:00Z');
  const ends = (seconds: number) => new Date(now + seconds * 1000).toISOString();

  it('counts down to the server’s moment, begun seconds included', () => {
    expect(left({ phase: 'p', seconds: 600, ends: ends(600) }, now + 1)).toBe(600);
    expect(left({ phase: 'p', seconds: 600, ends: ends(59.5) }, now)).toBe(60);
    expect(left({ phase: 'p', seconds: 600, ends: ends(-61) }, now)).toBe(-61);
  });

  it('stands still while it is paused', () => {
    expect(left({ phase: 'p', seconds: 600, left: 42 }, now)).toBe(42);
  });

  it('is written as a clock is', () => {
    expect([0, 9, 65, 725, 3720].map(asClock)).toEqual(['0:00', '0:09', '1:05', '12:05', '1:02:00']);
    expect(asClock(-61)).toBe('1:01');
  });

  it('is used up in the end and never more', () => {
    expect(used({ phase: 'p', seconds: 600, ends: ends(300) }, now)).toBeCloseTo(0.5);
    expect(used({ phase: 'p', seconds: 600, ends: ends(-9) }, now)).toBe(1);
    expect(used({ phase: 'p', seconds: 0, left: 0 }, now)).toBe(1);
  });
});
