import type { Lang } from './frames';

const LOCALE: Record<Lang, string> = { fr: 'fr-FR', en: 'en-GB' };

/** `mardi 29 septembre 2015`; a date without time is nobody's midnight. */
export function longDate(date: string, lang: Lang): string {
  const text = new Intl.DateTimeFormat(LOCALE[lang], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
  return lang === 'fr' ? text.replace(/\b1 /, '1er ') : text;
}

export function timeOfDay(at: string, lang: Lang): string {
  return new Intl.DateTimeFormat(LOCALE[lang], { hour: '2-digit', minute: '2-digit' }).format(new Date(at));
}

export function exactTime(at: string, lang: Lang): string {
  return new Intl.DateTimeFormat(LOCALE[lang], { timeStyle: 'medium' }).format(new Date(at));
}

export function dayAndTime(at: string, lang: Lang): string {
  return new Intl.DateTimeFormat(LOCALE[lang], { dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(at),
  );
}

/** The last moment at which a clock said `23:50`: what was said then is not said tomorrow. */
export function lastAt(clock: string, now: Date): string | undefined {
  const [hours, minutes] = clock.split(':').map(Number);
  if (hours === undefined || minutes === undefined) return;
  const at = new Date(now);
  at.setHours(hours, minutes, 0, 0);
  if (at > now) at.setDate(at.getDate() - 1);
  return at.toISOString();
}

export function inOrder(names: string[], lang: Lang): string {
  return new Intl.ListFormat(LOCALE[lang], { type: 'conjunction' }).format(names);
}
