import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Writes `sw.js` beside the built files, with the list of what makes up the application's shell. */
export function serviceWorker(): Plugin {
  return {
    name: 'tablee-service-worker',
    apply: 'build',
    generateBundle(_, bundle) {
      const built = Object.keys(bundle).filter((file) => !file.endsWith('.html'));
      const shell = ['/', ...built.map((file) => `/${file}`), '/icon.svg', '/manifest.webmanifest'].sort();
      const source = readFileSync(new URL('../src/sw.js', import.meta.url), 'utf8');
      const version = createHash('sha256').update(shell.join('\n')).update(source).digest('hex').slice(0, 12);
      this.emitFile({
        type: 'asset',
        fileName: 'sw.js',
        source: source
          .replace('__VERSION__', JSON.stringify(version))
          .replace('__SHELL__', JSON.stringify(shell)),
      });
    },
  };
}
