import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { standIn } from './stand-in';

// For work on the screens without a server; never part of a build.
export default defineConfig({ plugins: [svelte(), standIn()], server: { port: 5199, strictPort: true } });
