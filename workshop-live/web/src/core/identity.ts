import type { Role } from './frames';
import { newId, newSecret } from './ids';
import { forgetTrail } from './undo';

/** A link this device holds. */
export interface Known {
  token: string;
  role: Role;
  /** of the workshop, or of the programme for an analyst */
  of: string;
  title?: string;
  nickname?: string;
  /** when it was last used, for the order of the list */
  seen: string;
}

const KNOWN = 'tablee.known';
const GIVEN = 'tablee.given';
const STARTED = 'tablee.started.';
const ROLES: Record<string, Role> = { f: 'facilitator', p: 'participant', w: 'projector', a: 'analyst' };
const TOKEN = /^([fpwa])\.([A-Za-z0-9_-]{1,40})\.([A-Za-z0-9_-]{22,})$/;

export interface TokenParts {
  role: Role;
  of: string;
}

/** What can be read off a token; undefined for anything else. */
export function parseToken(token: string): TokenParts | undefined {
  const parts = TOKEN.exec(token);
  return parts ? { role: ROLES[parts[1]!]!, of: parts[2]! } : undefined;
}

/** Finds the token in a link, or takes the text for one. */
export function tokenIn(text: string): string | undefined {
  const token = text.trim().split('#').at(-1)!.split('&')[0]!;
  return parseToken(token) && token;
}

function read<T>(key: string, fallback: T): T {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? 'null') as T | null) ?? fallback;
  } catch {
    return fallback;
  }
}

function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing still works until the page is closed.
  }
}

/** Latest first. */
export function known(): Known[] {
  return read<Known[]>(KNOWN, []).sort((a, b) => b.seen.localeCompare(a.seen));
}

export function remember(token: string, more: { title?: string; nickname?: string } = {}): void {
  const parts = parseToken(token);
  if (!parts) return;
  const others = known().filter((each) => each.token !== token);
  const before = known().find((each) => each.token === token);
  write(KNOWN, [{ ...before, token, ...parts, ...more, seen: new Date().toISOString() }, ...others]);
}

export function forget(token: string): void {
  write(
    KNOWN,
    known().filter((each) => each.token !== token),
  );
  forgetTrail(token);
}

/** A participant's or a new workshop's id and secret, the same until the server has answered. */
export interface Started {
  id: string;
  secret: string;
}

export function started(what: string, kind: string): Started {
  const before = read<Started | undefined>(STARTED + what, undefined);
  if (before) return before;
  const fresh = { id: newId(kind), secret: newSecret() };
  write(STARTED + what, fresh);
  return fresh;
}

export function finished(what: string): void {
  localStorage.removeItem(STARTED + what);
}

/** Links this device gave out: the server keeps no token, so only here can they be shown again. */
export function given(): Record<string, string> {
  return read<Record<string, string>>(GIVEN, {});
}

export function rememberGiven(grant: string, token: string): void {
  write(GIVEN, { ...given(), [grant]: token });
}
