// How much script a participant's tablet downloads, compressed, to take part in a stage: the page's own, one language, and
// the heaviest of the stages' pages. What only somebody who opens it asks for, such as the library, comes when they do.
// Fails beyond the budget that issue and README name.
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const BUDGET = 80_000;

const { output } = await build({ logLevel: 'error', build: { write: false } });
const chunks = new Map(output.filter((it) => it.type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
const named = (part) => [...chunks.values()].find((chunk) => chunk.facadeModuleId?.endsWith(part));
const sizeOf = (chunk) => gzipSync(chunk.code, { level: 9 }).length;
const sum = (some) => [...some].reduce((total, chunk) => total + sizeOf(chunk), 0);

function closure(chunk, into = new Set()) {
  if (into.has(chunk)) return into;
  into.add(chunk);
  chunk.imports.forEach((file) => closure(chunks.get(file), into));
  return into;
}

const entry = [...chunks.values()].find((chunk) => chunk.isEntry);
const languages = ['/words/fr.ts', '/words/en.ts'].map(named);
const page = closure(entry);
closure(named('/screens/Participant.svelte'), page);
closure(languages.sort((one, other) => sizeOf(other) - sizeOf(one))[0], page);
const stages = [...chunks.values()]
  .filter((chunk) => /\/stages\/\w+Stage\.svelte$/.test(chunk.facadeModuleId ?? ''))
  .map((chunk) => ({ chunk, more: [...closure(chunk)].filter((it) => !page.has(it)) }))
  .sort((one, other) => sum(other.more) - sum(one.more));
if (stages.length === 0) throw new Error('No page of a stage was found');

const line = (size, of) => console.log(`${String(size).padStart(7)}  ${of}`);
for (const chunk of page) line(sizeOf(chunk), chunk.fileName);
for (const { chunk, more } of stages) line(sum(more), `more for ${chunk.name}`);
line(sum(new Set([...page, ...stages.flatMap(({ more }) => more)])), 'over a whole day, all stages');
const total = sum(page) + sum(stages[0].more);
line(total, `bytes of compressed script on the participant page in its heaviest stage, of ${BUDGET} allowed`);
if (total > BUDGET) process.exit(1);
