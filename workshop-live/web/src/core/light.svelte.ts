export type Light = 'light' | 'dark';

const CHOSEN = 'tablee.light';
const dark = globalThis.matchMedia?.('(prefers-color-scheme: dark)');

/** Light or dark: the device's preference until somebody switches. */
class Lamp {
  private chosen = $state<Light | undefined>();
  private device = $state<Light>('light');
  /** What a screen asks for while nobody has chosen: the projector stands in a dark room. */
  wanted = $state<Light | undefined>();

  begin(): void {
    const kept = localStorage.getItem(CHOSEN);
    if (kept === 'light' || kept === 'dark') this.chosen = kept;
    this.device = dark?.matches ? 'dark' : 'light';
    dark?.addEventListener('change', (event) => (this.device = event.matches ? 'dark' : 'light'));
  }

  get light(): Light {
    return this.chosen ?? this.wanted ?? this.device;
  }

  toggle(): void {
    this.chosen = this.light === 'dark' ? 'light' : 'dark';
    localStorage.setItem(CHOSEN, this.chosen);
  }
}

export const lamp = new Lamp();
