import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { apply, card, EMPTY, take, type Board } from '../src/core/board';
import type { Ack, Change, Command, CommandFrame, Refused } from '../src/core/frames';
import { forgetfulShelf } from '../src/core/keep';
import { imagine } from '../src/core/optimism';
import { ahead, Outbox, type Drawer, type Entry } from '../src/core/outbox';

/*
 * Tablets that ask for things at random over lines that break, with answers that are lost, reloads, and refusals that
 * ask for patience; held against a server of a few lines. TABLEE_SEED=N plays one run again, TABLEE_RUNS=N makes more.
 */

const RUNS = Number(process.env.TABLEE_RUNS ?? 40);
const FIRST = Number(process.env.TABLEE_SEED ?? Date.now() % 1_000_000);
const STEPS = 300;

/** A small generator that a seed determines (mulberry32). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

class Server {
  board: Board = EMPTY;
  readonly changes: Change[] = [];
  readonly taken = new Map<string, string[]>();
  private readonly answers = new Map<string, Ack | Refused>();
  private versions = 0;

  constructor(private readonly random: () => number) {}

  /** The same id gets the same answer for ever, and counts once. */
  answer(by: string, { id, name, args }: CommandFrame): Ack | Refused {
    const before = this.answers.get(id);
    if (before) return before;
    const chance = this.random();
    if (chance < 0.1) return { type: 'refused', id, code: 'crowded', message: '', advice: 'retry' };
    const answer: Ack | Refused =
      chance < 0.2
        ? { type: 'refused', id, code: 'axis-withdrawn', message: '', advice: 'reload' }
        : this.carryOut(by, { name, args } as Command, id);
    this.answers.set(id, answer);
    return answer;
  }

  private carryOut(by: string, command: Command, id: string): Ack {
    this.taken.set(by, [...(this.taken.get(by) ?? []), id]);
    this.versions += 1;
    const at = `2015-09-29T09:00:00Z`;
    const after = imagine(this.board, command, { by, at, version: this.versions });
    const change: Change = { ...difference(this.board, after), at, kind: command.name };
    if (!change.put && !change.drop) return { type: 'ack', id };
    this.changes.push(change);
    this.board = apply(this.board, change);
    return { type: 'ack', id, position: change.position };
  }
}

/** Positions leave numbers out, as they do where a server has several workshops. */
function difference(before: Board, after: Board): Pick<Change, 'position' | 'previous' | 'put' | 'drop'> {
  const put: Record<string, Record<string, unknown>> = {};
  const drop: Record<string, string[]> = {};
  const sections = new Set([...Object.keys(before.cards), ...Object.keys(after.cards)]);
  for (const section of sections) {
    const was = (before.cards as typeof put)[section] ?? {};
    const is = (after.cards as typeof put)[section] ?? {};
    for (const id of Object.keys(is))
      if (is[id] !== was[id]) put[section] = { ...put[section], [id]: is[id] };
    for (const id of Object.keys(was)) if (!(id in is)) drop[section] = [...(drop[section] ?? []), id];
  }
  return {
    position: before.position + 3,
    previous: before.position,
    put: Object.keys(put).length ? (put as Change['put']) : undefined,
    drop: Object.keys(drop).length ? (drop as Change['drop']) : undefined,
  };
}

class Tablet {
  confirmed: Board = EMPTY;
  entries: readonly Entry[] = [];
  readonly asked: string[] = [];
  private box: Outbox;
  private readonly drawer: Drawer = forgetfulShelf().drawer;
  private linked = false;
  private readonly up: CommandFrame[] = [];
  private readonly down: (Change | Ack | Refused)[] = [];
  private sent = 0;

  constructor(
    readonly by: string,
    private readonly server: Server,
  ) {
    this.box = this.newBox();
  }

  private newBox(): Outbox {
    return new Outbox({
      drawer: this.drawer,
      send: (frame) => this.linked && this.up.push(frame) > 0,
      onChange: (entries) => (this.entries = entries),
    });
  }

  ask(command: Command): void {
    this.asked.push(this.box.add(command).id);
  }

  link(): void {
    if (this.linked) return;
    this.linked = true;
    this.sent = this.server.changes.findIndex((change) => change.position > this.confirmed.position);
    if (this.sent < 0) this.sent = this.server.changes.length;
    this.box.linked(true);
  }

  /** Whatever was on its way, in either direction, is gone. */
  drop(): void {
    this.linked = false;
    this.up.length = this.down.length = 0;
    this.box.linked(false);
  }

  async reload(): Promise<void> {
    this.drop();
    this.box = this.newBox();
    await this.box.load();
    this.box.boardAt(this.confirmed);
  }

  /** The network carries a frame up. @param twice it was repeated */
  carryUp(twice: boolean): void {
    const frame = this.up.shift();
    if (!frame) return;
    for (let i = 0; i < (twice ? 2 : 1); i++) this.down.push(this.server.answer(this.by, frame));
  }

  /** The network carries a frame down; answers and changes overtake each other. */
  carryDown(answerFirst: boolean): void {
    if (!this.linked) return;
    const change = this.server.changes[this.sent];
    const answer = this.down[0] as Ack | Refused | undefined;
    if (answer && (answerFirst || !change)) {
      this.down.shift();
      this.box.answered(answer);
      this.box.boardAt(this.confirmed);
    } else if (change) {
      this.sent += 1;
      const { board, taken } = take(this.confirmed, change);
      expect(taken).toBe('applied');
      this.confirmed = board;
      this.box.boardAt(board);
    }
  }

  get busy(): boolean {
    return this.up.length > 0 || this.down.length > 0 || this.sent < this.server.changes.length;
  }

  get waits(): boolean {
    return this.entries.some((entry) => entry.state !== 'refused');
  }
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('tablets and a server', () => {
  const seeds = process.env.TABLEE_SEED ? [FIRST] : Array.from({ length: RUNS }, (_, i) => FIRST + i);

  it.each(seeds)('agree in the end, whatever happened (TABLEE_SEED=%i)', async (seed) => {
    const random = generator(seed);
    const upTo = (n: number) => Math.floor(random() * n);
    const server = new Server(random);
    const tablets = [0, 1, 2, 3].map((n) => new Tablet(`participant:p${n}`, server));
    let made = 0;

    const anything = (seen: Board): Command => {
      made += 1;
      const axis = `a${upTo(2)}`;
      const rows = card(seen, 'grids', axis)?.rows ?? [];
      const row = rows[upTo(rows.length)] ?? 'none';
      switch (upTo(6)) {
        case 0:
          return { name: 'add-table', args: { table: `t${upTo(4)}`, name: `Table ${made}` } };
        case 1:
          return { name: 'move-row', args: { axis, row, after: undefined } };
        case 2:
          return { name: 'take-row-out', args: { axis, row } };
        case 3:
        case 4: {
          const heads = card(seen, 'cells', `${row}.c`)?.heads ?? [];
          const basedOn = heads.map((head) => head.v);
          return { name: 'edit-cell', args: { axis, row, column: 'c', text: `Texte ${made}`, basedOn } };
        }
        default:
          return { name: 'add-row', args: { axis, row: `r${made}`, after: undefined } };
      }
    };

    for (let i = 0; i < STEPS; i++) {
      const tablet = tablets[upTo(tablets.length)]!;
      switch (upTo(12)) {
        case 0:
          tablet.drop();
          break;
        case 1:
          if (upTo(3) === 0) await tablet.reload();
          break;
        case 2:
        case 3:
          tablet.link();
          break;
        case 4:
        case 5:
        case 6:
          tablet.ask(anything(ahead(tablet.confirmed, tablet.entries, tablet.by)));
          break;
        case 7:
          vi.advanceTimersByTime(upTo(3_000));
          break;
        case 8:
        case 9:
          tablet.carryUp(upTo(8) === 0);
          break;
        default:
          tablet.carryDown(upTo(2) === 0);
      }
    }

    for (let round = 0; tablets.some((tablet) => tablet.busy || tablet.waits); round++) {
      expect(round, 'rounds until everything has come through').toBeLessThan(5_000);
      for (const tablet of tablets) {
        tablet.link();
        tablet.carryUp(false);
        tablet.carryDown(true);
      }
      if (round % 10 === 9) vi.advanceTimersByTime(20_000);
    }

    expect(server.changes.length, 'something happened').toBeGreaterThan(20);
    for (const tablet of tablets) {
      expect(tablet.confirmed).toEqual(server.board);
      expect(ahead(tablet.confirmed, tablet.entries, tablet.by)).toEqual(server.board);
      const counted = server.taken.get(tablet.by) ?? [];
      const refused = new Set(tablet.entries.map((entry) => entry.id));
      expect(counted, 'each once, in the order of asking').toEqual(
        tablet.asked.filter((id) => !refused.has(id)),
      );
    }
  });
});
