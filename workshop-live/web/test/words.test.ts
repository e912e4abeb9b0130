import { describe, expect, it } from 'vitest';
import { deskEn } from '../src/words/desk.en';
import { deskFr } from '../src/words/desk.fr';
import { en as pages } from '../src/words/en';
import { fr as enFrancais } from '../src/words/fr';
import { typeset } from '../src/words/typeset';

const fr = { ...enFrancais, ...deskFr, programme: { ...enFrancais.programme, ...deskFr.programme } };
const en = { ...pages, ...deskEn, programme: { ...pages.programme, ...deskEn.programme } };

/** Every sentence, functions called with numbers and with words. */
function sentences(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    const name = path ? `${path}.${key}` : key;
    if (typeof value === 'string') return [[name, value]] as [string, string][];
    if (typeof value === 'function') {
      const make = value as (...args: unknown[]) => string;
      const texts = [0, 1, 2].map((n) => {
        try {
          return make(n, n + 1, n + 2);
        } catch {
          return make('mot', 'mot', 'mot');
        }
      });
      return texts.map((text) => [name, text]) as [string, string][];
    }
    return sentences(value as object, name);
  });
}

describe('the words', () => {
  it.each([
    ['French', fr],
    ['English', en],
  ])('in %s say something everywhere', (_, words) => {
    expect(sentences(words).filter(([, text]) => !text.trim())).toEqual([]);
  });

  it('are the same set in both languages', () => {
    const names = (words: object) => [...new Set(sentences(words).map(([name]) => name))];
    expect(names(en)).toEqual(names(fr));
  });

  it('are not left in the other language', () => {
    const same = sentences(fr).filter(([name, text]) =>
      sentences(en).some(([n, t]) => n === name && t === text),
    );
    const names = [...new Set(same.map(([name]) => name))];
    expect(names.sort()).toMatchInlineSnapshot(`
      [
        "analysis.people",
        "axes.total",
        "front.date",
        "front.tableNumbered",
        "front.tables",
        "grid.nothing",
        "grid.version",
        "host.tables",
        "library.kinds.initiative",
        "name",
        "replay.marks.axes",
        "replay.marks.votes",
        "replay.pause",
        "since.votes",
        "vote.nth",
        "vote.title",
        "wall.page",
      ]
    `);
  });

  it('keep French typography', () => {
    for (const [name, text] of sentences(fr)) {
      expect(text, name).not.toMatch(/'| [;:!?»%]|« /);
    }
  });

  it('use no straight apostrophe in English', () => {
    for (const [name, text] of sentences(en)) expect(text, name).not.toContain("'");
  });

  it('are set with spaces that do not break', () => {
    expect(typeset("« L'été » : oui ! Non ?")).toBe('«\u00a0L’été\u00a0»\u00a0: oui\u202f! Non\u202f?');
  });
});
