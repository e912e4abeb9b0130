import type { Actor, Presence, Writers } from './frames';

/** Who is connected now, and who writes in which cell. Never changed in place. */
export interface Company {
  readonly here: ReadonlySet<Actor>;
  readonly writing: Readonly<Record<string, Writers>>;
}

export const NOBODY: Company = { here: new Set(), writing: {} };

/** What is known of it after another telling. */
export function hear(company: Company, told: Presence): Company {
  const before = told.fresh ? NOBODY : company;
  const here = new Set(before.here);
  for (const actor of told.here ?? []) here.add(actor);
  for (const actor of told.gone ?? []) here.delete(actor);
  const writing: Record<string, Writers> = { ...before.writing };
  for (const [cell, writers] of Object.entries(told.writing ?? {})) {
    if (writers.people > 0) writing[cell] = writers;
    else delete writing[cell];
  }
  return { here, writing };
}

/**
 * Those who write in a cell besides this device's person.
 *
 * @param alsoMe whether this device told that it writes there; where nobody is named, it counts among the others
 */
export function othersIn(company: Company, cell: string, me: Actor, alsoMe: boolean): Writers | undefined {
  const writers = company.writing[cell];
  if (!writers) return undefined;
  const by = writers.by?.filter((actor) => actor !== me);
  const people = by?.length ?? writers.people - (alsoMe ? 1 : 0);
  return people > 0 ? { people, by } : undefined;
}
