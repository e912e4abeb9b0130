import { describe, expect, it } from 'vitest';
import { tablesOf, votesOf, type Theme } from '../src/core/counsel.svelte';
import { wordDiff } from '../src/core/word-diff';
import { counselWords } from '../src/words/counsel';

const axis = (title: string, more: Partial<Theme> = {}): Theme => ({
  title,
  validated: false,
  votes: [],
  from: [],
  ...more,
});
const votes = (n: number) => [{ ballot: 'b', votes: n, voters: n }];

describe('what a theme was made of', () => {
  const merged = axis('Se loger ensemble', {
    from: [
      axis('Habiter', { table: 'Ajoncs', votes: votes(3) }),
      axis('Se loger', { from: [axis('Un toit', { table: 'Bruyère', votes: votes(4) })] }),
      axis('Le bâti', { table: 'Ajoncs' }),
    ],
  });

  it('names each table once, however deep it stands', () => {
    expect(tablesOf(merged)).toEqual(['Ajoncs', 'Bruyère']);
  });

  it('counts the votes for itself, and otherwise those of what it was made of', () => {
    expect(votesOf(merged)).toBe(7);
    expect(votesOf({ ...merged, votes: votes(12) })).toBe(12);
    expect(votesOf(axis('Sans vote'))).toBe(0);
  });
});

describe('what a text becomes', () => {
  it('is told word by word', () => {
    expect(wordDiff('Ouvrir les bâtiments vides', 'Ouvrir les bâtiments communaux vides')).toEqual([
      { text: 'Ouvrir les bâtiments ', how: 'same' },
      { text: 'communaux ', how: 'new' },
      { text: 'vides', how: 'same' },
    ]);
    expect(wordDiff('a b', 'a b')).toEqual([{ text: 'a b', how: 'same' }]);
  });

  it('always holds both texts whole', () => {
    const texts = ['', 'un', 'un deux trois', 'trois deux un', 'deux  trois\nquatre', ' un '];
    for (const before of texts) {
      for (const after of texts) {
        const pieces = wordDiff(before, after);
        const kept = (gone: string) =>
          pieces
            .filter((piece) => piece.how !== gone)
            .map((piece) => piece.text)
            .join('');
        expect(kept('new')).toBe(before);
        expect(kept('gone')).toBe(after);
      }
    }
  });
});

describe('the words of recommendations', () => {
  function sentences(words: object, path = ''): [string, string][] {
    return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
      const name = path ? `${path}.${key}` : key;
      if (typeof value === 'string') return [[name, value]] as [string, string][];
      if (typeof value === 'function')
        return [0, 1, 2].map((n) => [name, (value as (...args: unknown[]) => string)(n, n)]) as [
          string,
          string,
        ][];
      return sentences(value as object, name);
    });
  }

  it('say something everywhere, the same in both languages', () => {
    const [fr, en] = [sentences(counselWords('fr')), sentences(counselWords('en'))];
    expect(fr.map(([name]) => name)).toEqual(en.map(([name]) => name));
    for (const [name, text] of [...fr, ...en]) expect(text.trim(), name).not.toBe('');
  });

  it('are set as printers set them', () => {
    for (const [name, text] of sentences(counselWords('fr')))
      expect(text, name).not.toMatch(/'| [;:!?»%]|« /);
    for (const [name, text] of sentences(counselWords('en'))) expect(text, name).not.toContain("'");
  });
});
