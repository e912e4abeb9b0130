// How much script a participant's tablet downloads, compressed: everything the page can ask for by itself, one language.
// What only somebody who opens it asks for, such as the library, comes when they do.
// Fails beyond the budget that issue and README name.
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const BUDGET = 80_000;

const { output } = await build({ logLevel: 'error', build: { write: false } });
const chunks = new Map(output.filter((it) => it.type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
const named = (part) => [...chunks.values()].find((chunk) => chunk.facadeModuleId?.endsWith(part));
const otherScreens = [
  'Home',
  'Join',
  'Facilitator',
  'Wall',
  'Replay',
  'Analysis',
  'Programme',
  'Methods',
].map((name) => named(`/screens/${name}.svelte`)?.fileName);
const onDemand = ['/parts/library/LibraryBrowser.svelte'].map((part) => named(part)?.fileName);
const languages = ['/words/fr.ts', '/words/en.ts'].map((part) => named(part));

const sizeOf = (chunk) => gzipSync(chunk.code, { level: 9 }).length;
const wanted = new Set();
const want = (file) => {
  const chunk = chunks.get(file);
  if (
    !chunk ||
    wanted.has(chunk) ||
    otherScreens.includes(file) ||
    onDemand.includes(file) ||
    languages.includes(chunk)
  )
    return;
  wanted.add(chunk);
  [...chunk.imports, ...chunk.dynamicImports].forEach(want);
};
want([...chunks.values()].find((chunk) => chunk.isEntry).fileName);

const words = Math.max(...languages.map(sizeOf));
const total = [...wanted].reduce((sum, chunk) => sum + sizeOf(chunk), words);
for (const chunk of wanted) console.log(`${String(sizeOf(chunk)).padStart(7)}  ${chunk.fileName}`);
console.log(`${String(words).padStart(7)}  one language`);
console.log(
  `${String(total).padStart(7)}  bytes of compressed script on the participant page, of ${BUDGET} allowed`,
);
if (total > BUDGET) process.exit(1);
