import { ApiError } from './api';
import type { Refusal } from './frames';
import { tongue } from './tongue.svelte';

/** Why a request came to nothing, in the person's language. */
export function trouble(cause: unknown): string {
  const w = tongue.words;
  if (!(cause instanceof ApiError)) return w.errors.internal;
  return cause.code === 'offline' ? w.errors.offline : why(cause.refusal);
}

/** What the server says about a refusal, in this language's typography. */
export function why(refusal: Refusal | undefined): string {
  return refusal?.message ? tongue.set(refusal.message) : tongue.words.errors.internal;
}
