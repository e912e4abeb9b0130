import type { TimerCard } from './frames';

/** Seconds that remain, begun ones included; negative once the time is up. */
export function left(timer: TimerCard, now: number): number {
  if (!timer.ends) return timer.left ?? 0;
  return Math.ceil((Date.parse(timer.ends) - now) / 1000) || 0;
}

/** `12:05`, `1:02:00`; what is over the time counts up again. */
export function asClock(seconds: number): string {
  const all = Math.abs(seconds);
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(all / 3600);
  const minutes = Math.floor((all % 3600) / 60);
  return hours ? `${hours}:${two(minutes)}:${two(all % 60)}` : `${minutes}:${two(all % 60)}`;
}

/** How much of the time is used, from 0 to 1. */
export function used(timer: TimerCard, now: number): number {
  if (timer.seconds <= 0) return 1;
  return Math.min(1, Math.max(0, 1 - left(timer, now) / timer.seconds));
}
