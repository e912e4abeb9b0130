import type { BallotCard, Grounds, Lang } from '../../core/frames';
import type { Words } from '../../words/fr';

type Result = Pick<BallotCard, 'kind' | 'budget' | 'papers' | 'results' | 'counts'>;

/** What a revealed ballot of papers says about one axis, in words. */
export function resultOf(ballot: Result, axis: string, w: Words, lang: Lang): string {
  const sum = ballot.results?.[axis] ?? 0;
  const counts = ballot.counts?.[axis] ?? [];
  switch (ballot.kind) {
    case 'score': {
      const papers = total(counts);
      if (papers === 0) return w.ballot.noMean;
      const mean = (sum / papers).toLocaleString(lang, { maximumFractionDigits: 1 });
      return w.ballot.mean(mean, ballot.budget);
    }
    case 'consent':
      return w.ballot.stood(counts);
    case 'approval':
      return w.ballot.approved(sum, ballot.papers ?? 0);
    default:
      return w.vote.votes(sum);
  }
}

export interface Segment {
  /** told apart by pattern, not by colour alone */
  look: 'for' | 'aside' | 'against';
  percent: number;
}

/** How long the parts of its bar are. */
export function segments(ballot: Result, axis: string): Segment[] {
  const sum = ballot.results?.[axis] ?? 0;
  const counts = ballot.counts?.[axis] ?? [];
  const papers = total(counts);
  switch (ballot.kind) {
    case 'score':
      return [{ look: 'for', percent: papers ? (100 * sum) / (papers * ballot.budget) : 0 }];
    case 'consent':
      return (['for', 'aside', 'against'] as const).map((look, i) => ({
        look,
        percent: papers ? (100 * (counts[2 - i] ?? 0)) / papers : 0,
      }));
    case 'approval':
      return [{ look: 'for', percent: ballot.papers ? (100 * sum) / ballot.papers : 0 }];
    default: {
      const most = Math.max(1, ...Object.values(ballot.results ?? {}));
      return [{ look: 'for', percent: (100 * sum) / most }];
    }
  }
}

const total = (counts: number[]) => counts.reduce((all, each) => all + each, 0);

/** The result that a validation rested on, as it was known then. */
export function groundsOf({ kind, voters, count }: Grounds, w: Words, lang: Lang): string {
  if (!count) return w.ballot.tooFew;
  const ballot = {
    kind,
    budget: Math.max(1, count.papers.length - 1),
    papers: voters,
    results: { [count.axis]: count.sum },
    counts: { [count.axis]: count.papers },
  };
  return resultOf(ballot, count.axis, w, lang);
}
