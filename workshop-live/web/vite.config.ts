import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { serviceWorker } from './scripts/service-worker';

export default defineConfig(async ({ command, mode }) => ({
  plugins: [
    svelte(),
    serviceWorker(),
    // A stand-in for the server, for work on the screens without it; never part of a build.
    ...(command === 'serve' && mode === 'stand-in' ? [(await import('./dev/stand-in')).standIn()] : []),
  ],
  build: {
    target: 'es2022',
    // The content security policy allows no data: and no inline anything.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: {
    port: 5199,
    proxy:
      mode === 'stand-in'
        ? undefined
        : { '/api': 'http://localhost:8080', '/live': { target: 'ws://localhost:8080', ws: true } },
  },
  test: { include: ['test/**/*.test.ts'], environment: 'node' },
}));
