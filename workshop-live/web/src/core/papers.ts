import type { Mark } from './frames';

/**
 * What this person put on their confidential papers, as long as the ballot is open. It is on this device and on no
 * other: the server never says it again, not even to them.
 */
export interface Remembered {
  paper: string;
  marks: Mark[];
}

const key = (ballot: string, me: string) => `tablee.paper.${me}.${ballot}`;

/** Nothing where the browser keeps nothing, or keeps something else. */
export function recall(ballot: string, me: string, paper: string | undefined): Mark[] | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key(ballot, me)) ?? 'null') as Remembered | null;
    return kept && kept.paper === paper ? kept.marks : undefined;
  } catch {
    return undefined;
  }
}

export function remember(ballot: string, me: string, remembered: Remembered): void {
  try {
    localStorage.setItem(key(ballot, me), JSON.stringify(remembered));
  } catch {
    // A private window, or no room: the person is told that the paper is sealed, and may hand in another.
  }
}

/** Once the ballot is closed this device forgets it too. */
export function forget(ballot: string, me: string): void {
  try {
    localStorage.removeItem(key(ballot, me));
  } catch {
    // Then nothing was kept either.
  }
}
