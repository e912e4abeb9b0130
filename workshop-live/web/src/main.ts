import './look/fonts.css';
import './look/tokens.css';
import './look/base.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { lamp } from './core/light.svelte';
import { place } from './core/place.svelte';
import { tongue } from './core/tongue.svelte';

// A page that was open over a release asks for pieces that are gone: take the new page.
addEventListener('vite:preloadError', () => location.reload());

lamp.begin();
place.begin();
await tongue.begin();
mount(App, { target: document.getElementById('app')! });

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  void navigator.serviceWorker.register('/sw.js').catch(() => undefined);
}
