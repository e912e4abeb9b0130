import { CLOSE, SUBPROTOCOL, type FromClient, type FromServer, type Hello } from './frames';
import { HttpLine } from './http-line';
import { Ways, type Way } from './ways';

/** `away`: no way through just now, trying again. `ended`: trying again would not help. */
export type Link = 'connecting' | 'live' | 'away' | 'ended';

/** As much of a WebSocket as is used here. */
export interface Socket {
  binaryType: string;
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: { code: number }) => void) | null;
  send(data: string): void;
  close(code?: number): void;
}

export interface ConnectionOptions {
  /** of the workshop, `http…/live/…`; its WebSocket has the same but for the scheme */
  url: string;
  /** Asked for at every opening, because the position to resume from moves. */
  hello: () => Hello;
  onFrame: (frame: FromServer) => void;
  /** @param code the close code that led there, where there is one */
  onLink: (link: Link, code?: number) => void;
  open?: Opener;
  ways?: Ways;
  random?: () => number;
}

export type Opener = (way: Way, url: string) => Socket;

const byWay: Opener = (way, url) =>
  way === 'http'
    ? new HttpLine(url)
    : (new WebSocket(url.replace(/^http/, 'ws'), SUBPROTOCOL) as unknown as Socket);

const PATIENCE = 10_000;
const PROBE = 4_000;
const LONGEST_WAIT = 20_000;
const CALM_AFTER_FLOOD = 5;

/** Keeps one line to a workshop alive: the way there, hello, heartbeat, back-off, and the browser's own hints. */
export class Connection {
  private socket: Socket | undefined;
  private way: Way = 'socket';
  /** whether anything was heard over this line */
  private through = false;
  /** a WebSocket that is tried beside a line over HTTP, to take its place */
  private better: Socket | undefined;
  private recheck: ReturnType<typeof setTimeout> | undefined;
  private link: Link = 'connecting';
  private attempt = 0;
  private heartbeat = 15_000;
  private heard = 0;
  private byeCode: number | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private ping: ReturnType<typeof setTimeout> | undefined;
  private deadline: ReturnType<typeof setTimeout> | undefined;
  private readonly utf8 = new TextDecoder();
  private readonly awake = () => this.onHint();
  private readonly open: Opener;
  private readonly ways: Ways;

  constructor(private readonly options: ConnectionOptions) {
    this.open = options.open ?? byWay;
    this.ways = options.ways ?? new Ways(options.url, undefined);
  }

  start(): void {
    globalThis.addEventListener?.('online', this.awake);
    globalThis.addEventListener?.('offline', this.awake);
    globalThis.document?.addEventListener('visibilitychange', this.awake);
    this.connect();
  }

  stop(): void {
    globalThis.removeEventListener?.('online', this.awake);
    globalThis.removeEventListener?.('offline', this.awake);
    globalThis.document?.removeEventListener('visibilitychange', this.awake);
    clearTimeout(this.retry);
    this.drop();
    this.link = 'ended';
  }

  /** @returns false where there is no live connection; nothing is kept for later here */
  send(frame: FromClient): boolean {
    if (this.link !== 'live' || !this.socket) return false;
    this.write(frame);
    return true;
  }

  /** Lets go of the socket and comes back at once, with whatever hello says then. */
  again(): void {
    this.drop();
    this.connect();
  }

  private connect(): void {
    clearTimeout(this.retry);
    this.retry = undefined;
    this.byeCode = undefined;
    if (this.link !== 'away') this.move('connecting');
    this.way = this.ways.next();
    this.through = false;
    const socket = this.open(this.way, this.options.url);
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => this.write(this.options.hello());
    this.adopt(socket);
    this.expect(PATIENCE);
  }

  private adopt(socket: Socket): void {
    this.socket = socket;
    socket.onmessage = (event) => this.receive(this.read(event.data));
    socket.onclose = (event) => this.closed(event.code);
  }

  private read(data: unknown): FromServer {
    const text = typeof data === 'string' ? data : this.utf8.decode(data as ArrayBuffer);
    return JSON.parse(text) as FromServer;
  }

  private receive(frame: FromServer): void {
    this.heard = Date.now();
    if (!this.through) {
      this.through = true;
      this.ways.through(this.way);
    }
    if (frame.type === 'welcome') {
      this.attempt = 0;
      this.heartbeat = frame.heartbeat * 1000;
      this.move('live');
      if (this.way === 'http') this.recheckIn(this.ways.recheck);
    } else if (frame.type === 'bye') {
      this.byeCode = frame.code;
    }
    if (this.link === 'live') {
      this.expect(2 * this.heartbeat);
      this.keepAlive();
    }
    this.options.onFrame(frame);
  }

  private write(frame: FromClient): void {
    this.socket?.send(JSON.stringify(frame));
    if (this.link === 'live') this.keepAlive(true);
  }

  /** A ping once nothing was sent for a heartbeat. */
  private keepAlive(sent = false): void {
    if (!sent && this.ping !== undefined) return;
    clearTimeout(this.ping);
    this.ping = setTimeout(() => {
      this.ping = undefined;
      this.send({ type: 'ping' });
    }, this.heartbeat);
  }

  /** Gives the other side this long to show a sign of life. */
  private expect(milliseconds: number): void {
    clearTimeout(this.deadline);
    this.deadline = setTimeout(() => {
      if (!this.through) this.ways.vain(true);
      this.drop();
      this.later();
    }, milliseconds);
  }

  private closed(code: number): void {
    const reason = this.byeCode ?? code;
    if (!this.through) this.ways.vain(false);
    this.drop();
    if (reason === CLOSE.tokenUnknown || reason === CLOSE.versionUnknown || reason === CLOSE.accessEnded) {
      this.move('ended', reason);
      return;
    }
    if (reason === CLOSE.flooding) this.attempt = Math.max(this.attempt, CALM_AFTER_FLOOD);
    this.later(reason);
  }

  private later(code?: number): void {
    const span = Math.min(1000 * 2 ** this.attempt, LONGEST_WAIT);
    this.attempt += 1;
    this.move('away', code);
    this.retry = setTimeout(() => this.connect(), span * (this.options.random ?? Math.random)());
  }

  private drop(): void {
    clearTimeout(this.deadline);
    clearTimeout(this.ping);
    clearTimeout(this.recheck);
    this.ping = undefined;
    letGo(this.socket);
    letGo(this.better);
    this.socket = this.better = undefined;
  }

  private recheckIn(milliseconds: number): void {
    clearTimeout(this.recheck);
    this.recheck = setTimeout(() => this.tryBetter(), milliseconds);
  }

  /** Tries a WebSocket beside the line over HTTP, and goes on over it once it is welcome there. */
  private tryBetter(): void {
    if (this.better || this.link !== 'live' || this.way !== 'http') return;
    const better = this.open('socket', this.options.url);
    this.better = better;
    better.binaryType = 'arraybuffer';
    better.onopen = () => better.send(JSON.stringify(this.options.hello()));
    better.onmessage = (event) => {
      const frame = this.read(event.data);
      if (frame.type !== 'welcome') return;
      this.better = undefined;
      this.drop();
      this.way = 'socket';
      this.through = false;
      this.adopt(better);
      this.receive(frame);
    };
    const inVain = () => {
      clearTimeout(this.recheck);
      letGo(better);
      if (this.better !== better) return;
      this.better = undefined;
      this.ways.socketsBlocked();
      this.recheckIn(this.ways.recheck);
    };
    better.onclose = inVain;
    this.recheck = setTimeout(inVain, PATIENCE);
  }

  private move(link: Link, code?: number): void {
    if (this.link === link && code === undefined && link !== 'connecting') return;
    this.link = link;
    this.options.onLink(link, code);
  }

  /** The tablet woke up, or its network came or went: find out at once instead of waiting for a timer. */
  private onHint(): void {
    if (this.link === 'ended') return;
    if (this.link !== 'live') {
      if (this.retry !== undefined && globalThis.navigator?.onLine !== false) {
        this.attempt = 0;
        this.connect();
      }
      return;
    }
    if (Date.now() - this.heard > 2 * this.heartbeat) {
      this.again();
      return;
    }
    this.send({ type: 'ping' });
    this.expect(PROBE);
    // Another network may let through what the last one did not.
    this.tryBetter();
  }
}

function letGo(socket: Socket | undefined): void {
  if (!socket) return;
  socket.onopen = socket.onmessage = socket.onclose = null;
  socket.close();
}
