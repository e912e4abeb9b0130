import { readdirSync, readFileSync } from 'node:fs';

const golden = new URL('../../../docs/golden/', import.meta.url);

/** The approved cases that the server's tests read as well. */
export function cases<T>(folder: 'folds' | 'frames', beginning = ''): [string, T][] {
  const names = readdirSync(new URL(`${folder}/`, golden)).filter(
    (name) => name.startsWith(beginning) && name.endsWith('.json'),
  );
  return names.map((name) => [
    name.replace('.json', ''),
    JSON.parse(readFileSync(new URL(`${folder}/${name}`, golden), 'utf8')) as T,
  ]);
}
