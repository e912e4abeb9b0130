import { beforeEach, describe, expect, it } from 'vitest';
import { Ways } from '../src/core/ways';

const MINUTE = 60_000;

let kept: Map<string, string>;
let now: number;

const memory = () => ({
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
});
const ways = (server = 'http://hall') => new Ways(server, memory(), () => now);

beforeEach(() => {
  kept = new Map();
  now = 1_000_000;
});

/** The ways that are tried while nothing comes through. */
function tried(it: Ways, times: number): string {
  return Array.from({ length: times }, () => {
    const way = it.next();
    it.vain(false);
    return way;
  }).join(' ');
}

describe('the way to a server', () => {
  it('is a WebSocket, then in turn plain HTTP and a WebSocket for as long as nothing comes through', () => {
    expect(tried(ways(), 6)).toBe('socket socket http socket http socket');
  });

  it('is plain HTTP at once where a WebSocket opened into silence', () => {
    const it = ways();
    it.vain(true);
    expect(it.next()).toBe('http');
  });

  it('is a WebSocket again after one came through', () => {
    const it = ways();
    tried(it, 3);
    it.through('socket');
    expect(tried(it, 2)).toBe('socket socket');
  });

  it('is remembered for its server, also over a reload, and for ten minutes', () => {
    ways().socketsBlocked();
    expect(tried(ways(), 4)).toBe('http http socket http');
    expect(ways('http://elsewhere').next()).toBe('socket');
    expect(ways().recheck).toBe(10 * MINUTE);
    now += 10 * MINUTE;
    expect(ways().next()).toBe('socket');
  });

  it('is not believed to be blocked on the word of one that failed: that is tried again soon', () => {
    const it = ways();
    tried(it, 2);
    it.through('http');
    expect(it.recheck).toBe(2_000);
    expect(ways().next()).toBe('socket');
  });

  it('is forgotten to be blocked when a WebSocket comes through', () => {
    ways().socketsBlocked();
    ways().through('socket');
    expect(ways().next()).toBe('socket');
  });

  it('works where nothing can be kept', () => {
    const it = new Ways('http://hall', undefined, () => now);
    it.socketsBlocked();
    expect(it.next()).toBe('socket');
  });
});
