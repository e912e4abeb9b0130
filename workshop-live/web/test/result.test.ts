import { describe, expect, it } from 'vitest';
import type { BallotCard } from '../src/core/frames';
import { groundsOf, resultOf, segments } from '../src/parts/deliberation/result';
import { en } from '../src/words/en';
import { fr } from '../src/words/fr';

const ballot = (more: Partial<BallotCard>): BallotCard => ({
  budget: 5,
  state: 'revealed',
  axes: ['a1'],
  voters: 4,
  votes: 4,
  papers: 4,
  order: 0,
  ...more,
});

describe('a result', () => {
  it('of scores is their average, said in each language', () => {
    const scores = ballot({ kind: 'score', results: { a1: 9 }, counts: { a1: [0, 0, 1, 1, 1, 0] } });
    expect(resultOf(scores, 'a1', en, 'en')).toBe('average 3 of 5');
    expect(resultOf({ ...scores, results: { a1: 10 } }, 'a1', fr, 'fr')).toContain('3,3');
    expect(segments(scores, 'a1')).toEqual([{ look: 'for', percent: 60 }]);
  });

  it('of consent says how many agree, stand aside and object', () => {
    const consent = ballot({ kind: 'consent', results: { a1: 5 }, counts: { a1: [1, 1, 2] } });
    expect(resultOf(consent, 'a1', en, 'en')).toBe('2 agree · 1 stand aside · 1 objects');
    expect(segments(consent, 'a1').map((part) => part.percent)).toEqual([50, 25, 25]);
  });

  it('of nothing is nothing, and not a division by it', () => {
    const empty = ballot({
      kind: 'score',
      papers: 0,
      results: { a1: 0 },
      counts: { a1: [0, 0, 0, 0, 0, 0] },
    });
    expect(resultOf(empty, 'a1', en, 'en')).toBe('no score');
    expect(segments(empty, 'a1')).toEqual([{ look: 'for', percent: 0 }]);
    expect(segments(ballot({ kind: 'approval', papers: 0, results: { a1: 0 } }), 'a1')[0]!.percent).toBe(0);
  });

  it('that a validation rested on is told as it was', () => {
    const count = { axis: 'a1', sum: 3, papers: [1, 3] };
    expect(groundsOf({ ballot: 'b1', kind: 'approval', voters: 4, count }, en, 'en')).toBe(
      'approved by 3 of 4',
    );
    expect(groundsOf({ ballot: 'b1', kind: 'dots', voters: 2 }, en, 'en')).toBe(en.ballot.tooFew);
  });
});
