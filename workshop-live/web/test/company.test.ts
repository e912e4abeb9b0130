import { describe, expect, it } from 'vitest';
import { hear, NOBODY, othersIn } from '../src/core/company';
import type { Presence } from '../src/core/frames';
import { cases } from './golden';

const approved = Object.fromEntries(cases<Presence>('frames', 'server-presence-'));

describe('who is here and who writes where', () => {
  it('is what was told last, whole or in parts, as the server approves it', () => {
    const first = hear(NOBODY, approved['server-presence-fresh']!);
    expect([...first.here]).toEqual(['facilitator:f1', 'participant:yann']);
    expect(Object.keys(first.writing)).toEqual(['r1.examples']);
    const then = hear(first, approved['server-presence-moves']!);
    expect([...then.here]).toEqual(['facilitator:f1', 'participant:lena']);
    expect(then.writing).toEqual({ 'r1.stakes': { people: 2 } });
    expect([...hear(then, approved['server-presence-fresh']!).here]).toEqual([...first.here]);
    expect([...first.here], 'the one before is left alone').toHaveLength(2);
  });

  const writing = (writers: { people: number; by?: string[] }) =>
    hear(NOBODY, { type: 'presence', writing: { c: writers } });

  it('leaves oneself out, by name where authors are shown', () => {
    const both = writing({ people: 2, by: ['participant:me', 'participant:lena'] });
    expect(othersIn(both, 'c', 'participant:me', true)).toEqual({ people: 1, by: ['participant:lena'] });
    expect(othersIn(writing({ people: 1, by: ['participant:me'] }), 'c', 'participant:me', false)).toBe(
      undefined,
    );
    expect(othersIn(both, 'elsewhere', 'participant:me', false)).toBeUndefined();
  });

  it('leaves oneself out, by number where they are hidden', () => {
    expect(othersIn(writing({ people: 2 }), 'c', 'participant:me', true)).toEqual({ people: 1 });
    expect(othersIn(writing({ people: 1 }), 'c', 'participant:me', true)).toBeUndefined();
    expect(othersIn(writing({ people: 1 }), 'c', 'participant:me', false)).toEqual({ people: 1 });
  });
});
