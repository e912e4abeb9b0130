// Builds or tests the web client for Maven, and only when something it is made of has changed: npm's own steps take
// longer than all the rest of an unchanged build.  node client.mjs build|test|journeys
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const module_ = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const web = join(module_, 'web');
const target = join(module_, 'target');
const browsers = JSON.parse(readFileSync(join(web, 'e2e', 'browsers.json'), 'utf8'));
const docs = join(module_, '..', 'docs');
const PROTOCOL = ['golden', 'asyncapi.yaml', 'protocol.md'].map((name) => join(docs, name));
const skipped = new Set(['node_modules', 'dist', 'shots', '.vite']);

/** Every file under the paths, by name and content. */
function fingerprint(...paths) {
  const hash = createHash('sha256');
  const add = (path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) if (!skipped.has(name)) add(join(path, name));
    } else {
      hash.update(path).update('\0').update(readFileSync(path)).update('\0');
    }
  };
  paths.forEach(add);
  return hash.digest('hex');
}

/** Does a step unless it was done with the same inputs before. */
function once(stamp, print, step) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === print) return;
  step();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, print);
}

function npm(...args) {
  const run = spawnSync('npm', args, { cwd: web, stdio: 'inherit', shell: process.platform === 'win32' });
  if (run.error?.code === 'ENOENT') fail('npm was not found: install Node 20 or later.');
  if (run.status !== 0) process.exit(run.status ?? 1);
}

function fail(why) {
  console.error(why);
  process.exit(1);
}

function install() {
  once(join(web, 'node_modules', '.installed'), fingerprint(join(web, 'package-lock.json')), () =>
    npm('ci', '--no-audit', '--no-fund', '--loglevel=error'),
  );
}

if (Number(process.versions.node.split('.')[0]) < 20) fail(`Node 20 or later is needed, this is ${process.version}.`);
switch (process.argv[2]) {
  case 'build': {
    install();
    const built = join(target, 'client-built');
    const print = fingerprint(web);
    if (existsSync(join(web, 'dist', 'index.html'))) once(built, print, () => npm('run', 'build'));
    else {
      npm('run', 'build');
      mkdirSync(target, { recursive: true });
      writeFileSync(built, print);
    }
    break;
  }
  case 'test':
    once(join(target, 'client-tested'), fingerprint(web, ...PROTOCOL), () => npm('test'));
    break;
  case 'journeys':
    // The others take longer than all the rest of the build: verification/run browser.
    if (browsers.some(existsSync)) npm('run', 'e2e:core');
    else console.log(`Browser tests were left out: none of ${browsers.join(', ')} is there.`);
    break;
  default:
    fail('node client.mjs build|test|journeys');
}
