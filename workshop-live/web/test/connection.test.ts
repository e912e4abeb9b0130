import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Connection, type Link, type Socket } from '../src/core/connection';
import type { FromServer, Hello } from '../src/core/frames';
import { Ways, type Way } from '../src/core/ways';

class FakeSocket implements Socket {
  binaryType = '';
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  readonly sent: Record<string, unknown>[] = [];
  closed = false;
  send(data: string) {
    this.sent.push(JSON.parse(data) as Record<string, unknown>);
  }
  close() {
    this.closed = true;
  }
  says(frame: FromServer) {
    this.onmessage?.({ data: new TextEncoder().encode(JSON.stringify(frame)).buffer });
  }
  welcomes() {
    this.onopen?.();
    this.says({
      type: 'welcome',
      v: 1,
      log: 'k',
      workshop: 'w',
      role: 'participant',
      me: 'p1',
      heartbeat: 15,
      now: '2015-09-29T07:00:00Z',
    });
  }
}

let sockets: FakeSocket[];
let links: [Link, number | undefined][];
let frames: FromServer[];
let position: number;
let ways: Way[];
let kept: Map<string, string>;

function connection() {
  return new Connection({
    url: 'http://hall/live/w',
    hello: (): Hello => ({ type: 'hello', v: 1, token: 't', lang: 'fr', resume: { log: 'k', position } }),
    onFrame: (frame) => frames.push(frame),
    onLink: (link, code) => links.push([link, code]),
    open: (way, url) => {
      expect(url).toBe('http://hall/live/w');
      const socket = new FakeSocket();
      sockets.push(socket);
      ways.push(way);
      return socket;
    },
    ways: new Ways('http://hall', {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    }),
    random: () => 1,
  });
}

const last = () => sockets.at(-1)!;
const link = () => links.at(-1)![0];

beforeEach(() => {
  vi.useFakeTimers();
  sockets = [];
  links = [];
  frames = [];
  position = 7;
  ways = [];
  kept = new Map();
});
afterEach(() => vi.useRealTimers());

describe('the connection', () => {
  it('says hello first, is live once welcomed, and reads binary frames', () => {
    connection().start();
    expect(last().binaryType).toBe('arraybuffer');
    last().welcomes();
    expect(last().sent[0]).toMatchObject({ type: 'hello', resume: { position: 7 } });
    expect(link()).toBe('live');
    expect(frames.map((frame) => frame.type)).toEqual(['welcome']);
  });

  it('takes nothing to send before it is welcomed', () => {
    const it = connection();
    it.start();
    expect(it.send({ type: 'ping' })).toBe(false);
    last().welcomes();
    expect(it.send({ type: 'ping' })).toBe(true);
  });

  it('pings after a heartbeat of silence, and gives up after two without a word from the server', () => {
    connection().start();
    last().welcomes();
    vi.advanceTimersByTime(15_000);
    expect(last().sent.at(-1)).toEqual({ type: 'ping' });
    vi.advanceTimersByTime(15_000);
    expect(link()).toBe('away');
    expect(sockets[0]!.closed).toBe(true);
  });

  it('stays as long as the server answers', () => {
    connection().start();
    last().welcomes();
    for (let i = 0; i < 10; i++) {
      vi.advanceTimersByTime(15_000);
      last().says({ type: 'pong' });
    }
    expect(link()).toBe('live');
    expect(sockets).toHaveLength(1);
  });

  it('comes back after 1, 2, 4 … at most 20 seconds, from where its board stands by then', () => {
    connection().start();
    last().welcomes();
    position = 12;
    const waits: number[] = [];
    for (let i = 0; i < 7; i++) {
      last().onclose?.({ code: 1006 });
      const before = sockets.length;
      let waited = 0;
      while (sockets.length === before) {
        vi.advanceTimersByTime(500);
        waited += 500;
      }
      waits.push(waited);
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16000, 20000, 20000]);
    last().welcomes();
    expect(last().sent[0]).toMatchObject({ resume: { position: 12 } });
    last().onclose?.({ code: 1006 });
    vi.advanceTimersByTime(1000);
    expect(sockets).toHaveLength(9);
  });

  it.each([4401, 4406, 4410])('ends for good at %i', (code) => {
    connection().start();
    last().welcomes();
    last().says({ type: 'bye', code, message: '' });
    last().onclose?.({ code: 1006 });
    expect(links.at(-1)).toEqual(['ended', code]);
    vi.advanceTimersByTime(60_000);
    expect(sockets).toHaveLength(1);
  });

  it('keeps away for long after flooding', () => {
    connection().start();
    last().welcomes();
    last().onclose?.({ code: 4429 });
    vi.advanceTimersByTime(19_000);
    expect(sockets).toHaveLength(1);
    vi.advanceTimersByTime(1_000);
    expect(sockets).toHaveLength(2);
  });

  it('gives an opening 10 seconds', () => {
    connection().start();
    vi.advanceTimersByTime(10_000);
    expect(link()).toBe('away');
  });

  it('tries at once when the network comes back', () => {
    const hints = new EventTarget();
    vi.stubGlobal('addEventListener', hints.addEventListener.bind(hints));
    vi.stubGlobal('removeEventListener', hints.removeEventListener.bind(hints));
    connection().start();
    last().welcomes();
    for (let i = 0; i < 5; i++) {
      last().onclose?.({ code: 1006 });
      if (i < 4) vi.advanceTimersByTime(20_000);
    }
    const before = sockets.length;
    hints.dispatchEvent(new Event('online'));
    expect(sockets).toHaveLength(before + 1);
    vi.unstubAllGlobals();
  });

  /** Two WebSockets in vain, then a line over HTTP that leads through. */
  function overHttp() {
    const it = connection();
    it.start();
    for (let i = 0; i < 2; i++) {
      last().onclose?.({ code: 1006 });
      vi.advanceTimersByTime(2_000);
    }
    expect(ways).toEqual(['socket', 'socket', 'http']);
    last().welcomes();
    return it;
  }

  it('comes over HTTP where WebSockets do not open', () => {
    const it = overHttp();
    expect(link()).toBe('live');
    expect(it.send({ type: 'ping' })).toBe(true);
    expect(sockets[2]!.sent.at(-1)).toEqual({ type: 'ping' });
  });

  it('comes over HTTP where a WebSocket opens and nothing is heard', () => {
    connection().start();
    last().onopen?.();
    vi.advanceTimersByTime(11_000);
    expect(ways).toEqual(['socket', 'http']);
  });

  it('does not turn to HTTP because of an end that the server has told', () => {
    connection().start();
    for (let i = 0; i < 4; i++) {
      last().onopen?.();
      last().says({ type: 'bye', code: 1001, message: '' });
      last().onclose?.({ code: 1006 });
      for (const before = sockets.length; sockets.length === before;) vi.advanceTimersByTime(500);
    }
    expect(new Set(ways)).toEqual(new Set(['socket']));
  });

  it('goes on over a WebSocket as soon as one is welcome, from where the board stands by then', () => {
    const it = overHttp();
    position = 9;
    vi.advanceTimersByTime(2_000);
    expect(ways.at(-1)).toBe('socket');
    const [http, socket] = sockets.slice(2);
    expect(http!.closed).toBe(false);
    socket!.welcomes();
    expect(socket!.sent[0]).toMatchObject({ type: 'hello', resume: { position: 9 } });
    expect(http!.closed).toBe(true);
    expect(link()).toBe('live');
    it.send({ type: 'ping' });
    expect(socket!.sent.at(-1)).toEqual({ type: 'ping' });
    expect(frames.filter((frame) => frame.type === 'welcome')).toHaveLength(2);
    socket!.onclose?.({ code: 1006 });
    expect(link()).toBe('away');
  });

  it('stays on HTTP while WebSockets lead nowhere, and tries them again after ten minutes', () => {
    overHttp();
    vi.advanceTimersByTime(2_000);
    last().onclose?.({ code: 1006 });
    const alive = () => {
      for (let i = 0; i < 30; i++) {
        vi.advanceTimersByTime(10_000);
        sockets[2]!.says({ type: 'pong' });
      }
    };
    alive();
    expect(ways).toEqual(['socket', 'socket', 'http', 'socket']);
    expect(link()).toBe('live');
    alive();
    alive();
    expect(ways).toEqual(['socket', 'socket', 'http', 'socket', 'socket']);
    expect(link()).toBe('live');
  });

  it('begins with HTTP where WebSockets were found to be blocked a moment ago', () => {
    overHttp();
    vi.advanceTimersByTime(2_000);
    last().onclose?.({ code: 1006 });
    connection().start();
    expect(ways.at(-1)).toBe('http');
  });
});
