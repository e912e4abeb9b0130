import type { CommandName } from './frames';
import type { Entry } from './outbox';

/** An order of this person's that can be asked to be taken back. */
export interface Done {
  /** the command's id */
  order: string;
  /** what was ordered, also where the order is to do it again */
  name: CommandName;
}

/** What this person did last on this device, as far as it can be undone and done again. */
export interface Trail {
  /** the log it holds for */
  log: string;
  back: readonly Done[];
  forth: readonly Done[];
}

/** Nobody goes further back step by step. */
const KEPT = 30;

export const noTrail = (log: string): Trail => ({ log, back: [], forth: [] });

/** The server has recorded an order. */
export function recorded(trail: Trail, entry: Entry): Trail {
  const { id: order, takes } = entry;
  if (entry.name !== 'undo' || !takes) {
    return { ...trail, back: push(trail.back, { order, name: entry.name }), forth: [] };
  }
  const { back, forth } = forgotten(trail, entry);
  const done = { order, name: takes.name };
  return takes.again
    ? { ...trail, back: push(back, done), forth }
    : { ...trail, back, forth: push(forth, done) };
}

/** The server did not take an order back, nor will it: the one before it comes next. */
export function forgotten(trail: Trail, entry: Entry): Trail {
  if (entry.name !== 'undo') return trail;
  const others = (all: readonly Done[]) => all.filter(({ order }) => order !== entry.args.command);
  return { ...trail, back: others(trail.back), forth: others(trail.forth) };
}

/** What would be undone next: what waits was ordered after all that was recorded. */
export function toUndo({ back }: Trail, entries: readonly Entry[]): Done | undefined {
  const waiting = entries
    .filter(({ name, state }) => state === 'waiting' && name !== 'undo')
    .map(({ id: order, name }) => ({ order, name }));
  return lastFree([...back, ...waiting], entries);
}

/** What would be done again next. */
export const toRedo = ({ forth }: Trail, entries: readonly Entry[]): Done | undefined =>
  lastFree(forth, entries);

/** The last one that nothing waits to take back. */
function lastFree(all: readonly Done[], entries: readonly Entry[]): Done | undefined {
  const taken = new Set(
    entries.flatMap((each) => (each.name === 'undo' && each.state !== 'refused' ? [each.args.command] : [])),
  );
  return all.findLast(({ order }) => !taken.has(order));
}

const push = (all: readonly Done[], done: Done): readonly Done[] => [...all, done].slice(-KEPT);

const key = (token: string) => `tablee.trail.${token}`;

/** Nothing where the browser keeps nothing, or keeps something else. */
export function recallTrail(token: string): Trail | undefined {
  try {
    return (JSON.parse(localStorage.getItem(key(token)) ?? 'null') as Trail | null) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keepTrail(token: string, trail: Trail): void {
  try {
    localStorage.setItem(key(token), JSON.stringify(trail));
  } catch {
    // Then it is remembered until the page is closed.
  }
}

export function forgetTrail(token: string): void {
  try {
    localStorage.removeItem(key(token));
  } catch {
    // Then nothing was kept either.
  }
}
