import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** Every file that a file imports at once, itself included. */
function reached(from: string, into = new Set<string>()): Set<string> {
  if (into.has(from)) return into;
  into.add(from);
  const source = readFileSync(from, 'utf8');
  for (const [, path] of source.matchAll(/^\s*import (?!type)[^;]*?'(\.[^']+)'/gm)) {
    reached(sourceOf(resolve(dirname(from), path!)), into);
  }
  return into;
}

const sourceOf = (path: string): string => [path, `${path}.ts`].find((file) => existsSync(file))!;

describe("the participant's page", () => {
  const pages = ['parts/ParticipantRoom', ...['Welcome', 'Exploration', 'Pooling', 'Groups'].map(stage)];
  pages.push(
    ...['Appropriation', 'Grid', 'Closed'].map(stage),
    'parts/programme/Opening',
    'parts/programme/Away',
  );

  function stage(name: string) {
    return `parts/stages/${name}Stage`;
  }

  it.each(pages)('says nothing that only the desk has words for: %s', (page) => {
    const files = [...reached(`${SRC}/${page}.svelte`)];

    expect(files.length).toBeGreaterThan(2);
    expect(
      files
        .filter((file) => /\btongue\.all\b/.test(readFileSync(file, 'utf8')))
        .map((file) => relative(SRC, file)),
    ).toEqual([]);
  });
});
