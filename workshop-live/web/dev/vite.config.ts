import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { standIn } from './stand-in';

// For work on the screens without a server; never part of a build. `vite preview` with it serves the built pages
// under the policy that the real server sets.
export default defineConfig({
  plugins: [svelte(), standIn()],
  server: { port: 5199, strictPort: true },
  preview: {
    port: 5198,
    strictPort: true,
    headers: { 'Content-Security-Policy': "default-src 'self'; base-uri 'none'; form-action 'none'" },
  },
});
