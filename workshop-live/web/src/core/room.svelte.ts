import { apply, card, EMPTY, NOTHING_OF_MINE, take, type Board } from './board';
import { hear, NOBODY, othersIn, type Company } from './company';
import { Connection, type Link, type Opener } from './connection';
import {
  CLOSE,
  VERSION,
  type Cards,
  type Change,
  type Command,
  type FromServer,
  type Lang,
  type Mine,
  type OnBehalf,
  type Role,
  type Section,
  type Writers,
} from './frames';
import { parseToken } from './identity';
import type { Shelf } from './keep';
import { News } from './news.svelte';
import { about } from './optimism';
import { ahead, Outbox, type Entry } from './outbox';
import { serverTime } from './server-time.svelte';
import {
  forgotten,
  keepTrail,
  noTrail,
  recallTrail,
  recorded,
  toRedo,
  toUndo,
  type Done,
  type Trail,
} from './undo';
import { Ways } from './ways';

const KEEP_EVERY = 2_000;
/** Whoever was away for less has not missed what they cannot see at a glance. */
const AWAY = 15 * 60_000;

export interface RoomOptions {
  token: string;
  lang: () => Lang;
  shelf: Shelf;
  open?: Opener;
}

/** One workshop as this device holds it: the connection, the confirmed board, what waits, and what to show. */
export class Room {
  readonly token: string;
  readonly role: Role;
  readonly workshop: string;
  readonly news = new News();

  link = $state<Link>('connecting');
  /** the close code after which trying again makes no sense */
  endedBy = $state<number>();
  /** whether there is a board to show, be it an old one */
  ready = $state(false);
  me = $state('');

  private confirmed = $state.raw<Board>(EMPTY);
  private frozen = $state.raw<Board>();
  /** what this person asked for and the board does not show yet */
  entries = $state.raw<readonly Entry[]>([]);
  /** who is connected, and who writes where; nobody as far as is known without a connection */
  company = $state.raw<Company>(NOBODY);
  /** the cell that this device told it writes in */
  private pen = $state<string>();
  /** changes that came in while updates were paused */
  heldBack = $state(0);

  readonly board = $derived(ahead(this.frozen ?? this.confirmed, this.entries, this.by));
  readonly refused = $derived(this.entries.filter((entry) => entry.state === 'refused'));
  readonly waiting = $derived(this.entries.filter((entry) => entry.state !== 'refused'));
  private readonly waitingCards = $derived(new Set(this.waiting.flatMap((entry) => about(entry))));

  /** the board as this device left it, where that was long enough ago to ask what happened since */
  left = $state.raw<Board>();
  /** the first board after coming back */
  returned = $state.raw<Board>();

  private trail = $state.raw<Trail>(noTrail(''));
  /** what would be undone next, and what would be done again */
  readonly undoable = $derived(toUndo(this.trail, this.entries));
  readonly redoable = $derived(toRedo(this.trail, this.entries));
  /** what was taken back last */
  taken = $state.raw<Done>();

  private log = '';
  private fresh = false;
  private readonly texts = new Map<string, Map<number, string>>();
  private readonly outbox: Outbox;
  private readonly connection: Connection;
  private keeping: ReturnType<typeof setTimeout> | undefined;
  private readonly keepNow = () => this.keep();

  constructor(private readonly options: RoomOptions) {
    const parts = parseToken(options.token)!;
    this.token = options.token;
    this.role = parts.role;
    this.workshop = parts.of;
    if (parts.role === 'participant') this.me = '';
    this.outbox = new Outbox({
      drawer: options.shelf.drawer,
      send: (frame) => this.connection.send(frame),
      onChange: (entries) => this.entriesAre(entries),
      onAnswer: (entry) => this.answered(entry),
    });
    this.connection = new Connection({
      url: `${location.origin}/live/${this.workshop}`,
      ways: new Ways(location.origin, storage()),
      open: options.open,
      hello: () => ({
        type: 'hello',
        v: VERSION,
        token: this.token,
        lang: options.lang(),
        resume: this.log && !this.fresh ? { log: this.log, position: this.confirmed.position } : undefined,
      }),
      onFrame: (frame) => this.receive(frame),
      onLink: (link, code) => this.linked(link, code),
    });
  }

  async enter(): Promise<void> {
    const [kept] = await Promise.all([
      this.options.shelf.board().catch(() => undefined),
      this.outbox.load().catch(() => undefined),
    ]);
    this.trail = recallTrail(this.token) ?? this.trail;
    if (kept) {
      this.log = kept.log;
      this.me = kept.me;
      // A board kept by an earlier version of this page may lack what this one looks for.
      this.confirmed = { ...kept.board, mine: { ...NOTHING_OF_MINE, ...kept.board.mine } };
      if (kept.at !== undefined && Date.now() - kept.at > AWAY) this.left = this.confirmed;
      this.ready = true;
      this.readTexts(kept.board.cards);
      this.outbox.boardAt(this.confirmed);
    }
    globalThis.addEventListener?.('pagehide', this.keepNow);
    this.connection.start();
  }

  leave(): void {
    globalThis.removeEventListener?.('pagehide', this.keepNow);
    this.keep();
    this.connection.stop();
    this.news.stop();
  }

  get by(): string {
    return `${this.role}:${this.me}`;
  }

  get paused(): boolean {
    return this.frozen !== undefined;
  }

  /** Holds the picture still; what this person does shows all the same. */
  pause(): void {
    this.frozen = this.confirmed;
    this.heldBack = 0;
  }

  resume(): void {
    this.frozen = undefined;
    this.heldBack = 0;
  }

  ask(command: Command, aim?: number): Entry {
    return this.outbox.add(command, aim);
  }

  /** Asks for something in the name of a table, or of somebody without a device. */
  askFor(onBehalf: OnBehalf, command: Command, aim?: number): Entry {
    return this.outbox.add(command, aim, onBehalf);
  }

  /** The board with somebody else's part in the place of one's own. */
  boardOf(by: string, mine: Mine): Board {
    return ahead({ ...(this.frozen ?? this.confirmed), mine }, this.entries, this.by, by);
  }

  /** The table that this person sits at. */
  get table(): string | undefined {
    return card(this.board, 'people', this.me)?.table;
  }

  /** For whom this is, where a facilitator has taken somebody's seat. */
  get onBehalf(): OnBehalf | undefined {
    return undefined;
  }

  /** Takes back what this person did last: what never left this device is simply not sent. */
  undo(): void {
    const last = this.undoable;
    if (!last) return;
    if (!this.outbox.takeOut(last.order)) this.takeBack(last);
  }

  /** Does again what was taken back last. */
  redo(): void {
    if (this.redoable) this.takeBack(this.redoable, true);
  }

  private takeBack({ order, name }: Done, again?: boolean): void {
    this.outbox.add({ name: 'undo', args: { command: order } }, undefined, undefined, { name, again });
  }

  private answered(entry: Entry): void {
    if (entry.state === 'refused') {
      this.follow(forgotten(this.trail, entry));
      return;
    }
    this.follow(recorded(this.trail, entry));
    if (entry.takes && !entry.takes.again) this.taken = { order: entry.id, name: entry.takes.name };
  }

  private follow(trail: Trail): void {
    this.trail = trail;
    keepTrail(this.token, trail);
  }

  /** This person knows what happened while they were away. */
  haveSeen(): void {
    this.left = undefined;
    this.returned = undefined;
  }

  discard(id: string): void {
    this.outbox.discard(id);
  }

  resend(id: string, command?: Command): void {
    this.outbox.resend(id, command);
  }

  isWaiting(section: Section | 'votes', id: string): boolean {
    if (section === 'people' && id === this.me && this.waitingCards.has('people/me')) return true;
    return this.waitingCards.has(`${section}/${id}`);
  }

  /** A text that stood in a cell or an item of a group's page once, if this device saw it. */
  textOf(cell: string, version: number): string | undefined {
    return this.texts.get(cell)?.get(version);
  }

  /** Tells the others where this person writes, or that they do no more. To be repeated while they do. */
  writes(cell: string | undefined): void {
    if (cell === undefined && this.pen === undefined) return;
    this.pen = cell;
    this.connection.send({ type: 'writing', cell });
  }

  othersIn(cell: string): Writers | undefined {
    return othersIn(this.company, cell, this.by, this.pen === cell);
  }

  private receive(frame: FromServer): void {
    switch (frame.type) {
      case 'welcome':
        this.company = NOBODY;
        this.me = frame.me;
        serverTime.learn(frame.now);
        if (this.log && this.log !== frame.log) this.outbox.otherLog();
        this.log = frame.log;
        if (this.trail.log !== frame.log) this.follow(noTrail(frame.log));
        this.fresh = false;
        this.outbox.linked(true);
        break;
      case 'snapshot':
        this.show({ position: frame.position, cards: frame.board, mine: frame.mine ?? NOTHING_OF_MINE });
        if (this.frozen) this.frozen = this.confirmed;
        this.readTexts(frame.board);
        break;
      case 'changes':
        this.takeAll(frame.changes);
        break;
      case 'ack':
      case 'refused':
        this.outbox.answered(frame);
        this.outbox.boardAt(this.confirmed);
        break;
      case 'error':
        if (frame.id !== undefined || frame.code !== 'internal') this.outbox.answered(frame);
        break;
      case 'bye':
        if (frame.code === CLOSE.slow) this.fresh = true;
        break;
      case 'presence':
        this.company = hear(this.company, frame);
        break;
      case 'line':
      case 'pong':
        break;
    }
  }

  private takeAll(changes: Change[]): void {
    let board = this.confirmed;
    for (const change of changes) {
      const next = take(board, change);
      if (next.taken === 'gap') {
        this.show(board);
        this.connection.again();
        return;
      }
      if (next.taken === 'applied') {
        board = next.board;
        this.readTexts(change.put);
        this.news.heard(change, this.by);
        if (this.frozen) this.heldBack += 1;
      }
    }
    this.show(board);
  }

  private show(board: Board): void {
    this.confirmed = board;
    this.ready = true;
    if (this.left) this.returned ??= board;
    this.outbox.boardAt(board);
    this.keeping ??= setTimeout(() => this.keep(), KEEP_EVERY);
  }

  private keep(): void {
    clearTimeout(this.keeping);
    this.keeping = undefined;
    if (!this.log || !this.ready) return;
    void this.options.shelf
      .keepBoard({ log: this.log, me: this.me, board: this.confirmed, at: Date.now() })
      .catch(() => undefined);
  }

  private linked(link: Link, code?: number): void {
    this.link = link;
    if (link !== 'live') {
      this.outbox.linked(false);
      this.company = NOBODY;
    }
    if (link === 'ended') this.endedBy = code;
  }

  private entriesAre(entries: readonly Entry[]): void {
    if (this.frozen) {
      const left = new Set(entries.map((entry) => entry.id));
      for (const gone of this.entries) {
        if (!left.has(gone.id) && gone.state === 'landing')
          this.frozen = withCardsOf(this.frozen, this.confirmed, gone);
      }
    }
    this.entries = entries;
  }

  private readTexts(cards: Cards | undefined): void {
    for (const [id, cell] of Object.entries(cards?.cells ?? {})) {
      let texts = this.texts.get(id);
      if (!texts) this.texts.set(id, (texts = new Map()));
      for (const head of cell.heads) texts.set(head.v, head.text);
    }
    for (const [id, answer] of Object.entries(cards?.answers ?? {})) {
      const texts = this.texts.get(id) ?? new Map<number, string>();
      this.texts.set(id, texts);
      for (const head of answer.heads) texts.set(head.v, head.text);
    }
  }
}

/** Some browsers refuse to keep anything; then nothing is remembered. */
function storage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

/** The paused picture with the cards that one's own landed command is about, as they are now. */
function withCardsOf(paused: Board, now: Board, landed: Entry): Board {
  const put: Record<string, Record<string, unknown>> = {};
  const drop: Record<string, string[]> = {};
  const wanted = about(landed).map((name) => name.split('/') as [Section, string]);
  if ('axis' in landed.args && landed.args.axis)
    wanted.push(['grids', landed.args.axis], ['groups', landed.args.axis]);
  for (const [section, id] of wanted) {
    const it = card(now, section, id);
    if (it) put[section] = { ...put[section], [id]: it };
    else drop[section] = [...(drop[section] ?? []), id];
  }
  return apply(paused, { position: paused.position, put: put as Cards, drop, mine: now.mine });
}
