import { card, type Board } from './board';
import type {
  Ack,
  Command,
  CommandFrame,
  CommandName,
  FrameError,
  Head,
  OnBehalf,
  Refusal,
  Refused,
} from './frames';
import { newId } from './ids';
import { answer } from './look';
import { imagine, isThisText } from './optimism';

/** `landing`: acknowledged, and its change is still on the way. */
export type State = 'waiting' | 'landing' | 'refused';

export type Entry = Command & {
  id: string;
  /** grows with every entry of this device; also, negated, the provisional number of a cell's text */
  seq: number;
  at: string;
  state: State;
  aim?: number;
  /** for whom it is entered, if not for oneself */
  onBehalf?: OnBehalf;
  position?: number;
  refusal?: Refusal;
  /** of an undo, what was ordered that it takes back or does again */
  takes?: { name: CommandName; again?: boolean };
};

/** Where entries survive a reload and a sleep. */
export interface Drawer {
  all(): Promise<Entry[]>;
  put(entry: Entry): Promise<void>;
  delete(id: string): Promise<void>;
}

export interface OutboxOptions {
  drawer: Drawer;
  /** @returns whether there was a live connection to take it */
  send: (frame: CommandFrame) => boolean;
  onChange: (entries: readonly Entry[]) => void;
  /** the server has recorded an order, or refused it */
  onAnswer?: (entry: Entry) => void;
  now?: () => Date;
}

const RETRY_AFTER = 1_000;
const RETRY_LONGEST = 20_000;

/**
 * What this person has asked for and the board does not show yet, in the order they asked. One command is on its
 * way at a time, so a row is there before its first text; each is sent again until it is answered.
 */
export class Outbox {
  private entries: Entry[] = [];
  private seq = 0;
  private onItsWay: string | undefined;
  private open = false;
  private tries = 0;
  private pause: ReturnType<typeof setTimeout> | undefined;
  /** what may have arrived; whatever a page before this one had may have */
  private readonly sent = new Set<string>();

  constructor(private readonly options: OutboxOptions) {}

  async load(): Promise<void> {
    const kept = await this.options.drawer.all();
    kept.sort((a, b) => a.seq - b.seq);
    for (const { id } of kept) this.sent.add(id);
    this.entries = [...kept, ...this.entries.map((entry) => ({ ...entry }))];
    this.seq = Math.max(this.seq, ...this.entries.map((entry) => entry.seq), 0);
    this.changed();
    this.pump();
  }

  add(command: Command, aim?: number, onBehalf?: OnBehalf, takes?: Entry['takes']): Entry {
    this.seq += 1;
    const at = (this.options.now?.() ?? new Date()).toISOString();
    const id = newId('c');
    const entry: Entry = { ...command, id, seq: this.seq, at, state: 'waiting', aim, onBehalf, takes };
    this.entries = [...this.entries, entry];
    void this.options.drawer.put(entry);
    this.changed();
    this.pump();
    return entry;
  }

  /** The connection is there, or is gone. What was on its way may not have arrived: it is sent again. */
  linked(open: boolean): void {
    this.open = open;
    this.onItsWay = undefined;
    this.tries = 0;
    clearTimeout(this.pause);
    this.pause = undefined;
    this.pump();
  }

  answered(answer: Ack | Refused | FrameError): void {
    const id = answer.id ?? this.onItsWay;
    const entry = this.entries.find((each) => each.id === id && each.state === 'waiting');
    if (this.onItsWay === id) this.onItsWay = undefined;
    if (!entry) {
      this.pump();
      return;
    }
    if (answer.type === 'ack') {
      this.tries = 0;
      if (answer.position === undefined) this.remove(entry.id);
      else {
        const landing: Entry = { ...entry, state: 'landing', position: answer.position };
        this.replace(landing);
        this.options.onAnswer?.(landing);
      }
      this.pump();
    } else if (isForLater(answer)) {
      this.waitABit();
    } else {
      this.tries = 0;
      const refused: Entry = { ...entry, state: 'refused', refusal: refusalOf(answer) };
      this.replace(refused);
      this.options.onAnswer?.(refused);
      this.pump();
    }
  }

  /** The board has moved: what has landed there needs to be imagined no longer. */
  boardAt(board: Board): void {
    const landed = this.entries.filter(
      (each) => each.state === 'landing' && each.position! <= board.position,
    );
    if (!landed.length) return;
    for (const entry of landed) {
      this.number(entry, board);
      this.forget(entry.id);
    }
    this.changed();
    this.pump();
  }

  /** Positions have lost their meaning: what was acknowledged but not seen is asked again, under the same id. */
  otherLog(): void {
    for (const entry of this.entries) {
      if (entry.state === 'landing') this.replace({ ...entry, state: 'waiting', position: undefined });
    }
  }

  discard(id: string): void {
    this.remove(id);
    this.pump();
  }

  /** @returns whether an order was taken out that certainly never left this device */
  takeOut(id: string): boolean {
    const waits = this.entries.some((entry) => entry.id === id && entry.state === 'waiting');
    if (!waits || this.sent.has(id)) return false;
    this.discard(id);
    return true;
  }

  /** Asks anew for something that was refused, perhaps with other words. */
  resend(id: string, command?: Command): void {
    const entry = this.entries.find((each) => each.id === id);
    if (!entry) return;
    this.forget(id);
    this.add(
      command ?? ({ name: entry.name, args: entry.args } as Command),
      entry.aim,
      entry.onBehalf,
      entry.takes,
    );
  }

  private pump(): void {
    if (!this.open || this.onItsWay !== undefined || this.pause !== undefined) return;
    const next = this.entries.find((each) => each.state === 'waiting');
    if (!next || this.needsLanding(next)) return;
    const { id, name, args, onBehalf } = withRealNumbers(next);
    if (this.options.send({ type: 'command', id, name, args, onBehalf } as CommandFrame)) {
      this.onItsWay = id;
      this.sent.add(id);
    }
  }

  /** A text written over one's own unconfirmed text waits until that one has its number. */
  private needsLanding(entry: Entry): boolean {
    return (
      isEdit(entry) &&
      entry.args.basedOn.some((v) => this.entries.some((each) => each.state === 'landing' && each.seq === -v))
    );
  }

  private number(landed: Entry, board: Board): void {
    if (!isEdit(landed)) return;
    const { text, basedOn } = landed.args;
    const head = headsAt(board, landed)?.find((it) => isThisText(it, text, basedOn));
    this.entries = this.entries.map((entry) => {
      if (!isEdit(entry) || !entry.args.basedOn.includes(-landed.seq)) return entry;
      const others = entry.args.basedOn.filter((v) => v !== -landed.seq);
      const real = head ? [head.v] : basedOn;
      const numbered = basedAnew(entry, [...new Set([...others, ...real])]);
      void this.options.drawer.put(numbered);
      return numbered;
    });
  }

  private waitABit(): void {
    const span = Math.min(RETRY_AFTER * 2 ** this.tries, RETRY_LONGEST);
    this.tries += 1;
    this.pause = setTimeout(
      () => {
        this.pause = undefined;
        this.pump();
      },
      span * (0.5 + Math.random() / 2),
    );
  }

  private replace(entry: Entry): void {
    this.entries = this.entries.map((each) => (each.id === entry.id ? entry : each));
    void this.options.drawer.put(entry);
    this.changed();
  }

  private remove(id: string): void {
    this.forget(id);
    this.changed();
  }

  private forget(id: string): void {
    this.entries = this.entries.filter((each) => each.id !== id);
    if (this.onItsWay === id) this.onItsWay = undefined;
    void this.options.drawer.delete(id);
  }

  private changed(): void {
    this.options.onChange(this.entries);
  }
}

/**
 * The confirmed board with everything that still waits applied over it.
 *
 * @param whose whose own part the board has
 */
export function ahead(board: Board, entries: readonly Entry[], by: string, whose = by): Board {
  return entries.reduce((seen, entry) => {
    if (entry.state === 'refused') return seen;
    const author = authorOf(entry, by);
    const next = imagine(seen, entry, { by: author, at: entry.at, version: -entry.seq, aim: entry.aim });
    return author === whose ? next : { ...next, mine: seen.mine };
  }, board);
}

/** What is entered for somebody is theirs. */
const authorOf = ({ onBehalf }: Entry, by: string): string =>
  onBehalf?.participant ? `participant:${onBehalf.participant}` : by;

function isForLater(answer: Refused | FrameError): boolean {
  return answer.type === 'refused' ? answer.advice === 'retry' : answer.code === 'internal';
}

function refusalOf(answer: Refused | FrameError): Refusal {
  return answer.type === 'refused'
    ? answer
    : { code: answer.code, message: answer.message, advice: 'give-up' };
}

/** Provisional numbers never leave the device; one that is left belongs to a text that was refused. */
function withRealNumbers(entry: Entry): Entry {
  if (!isEdit(entry)) return entry;
  return basedAnew(
    entry,
    entry.args.basedOn.filter((v) => v > 0),
  );
}

/** A command that writes over texts it names: in a cell, or on a group's page. */
type Edit = Extract<Entry, { name: 'edit-cell' | 'edit-answer' }>;

function isEdit(entry: Entry): entry is Edit {
  return entry.name === 'edit-cell' || entry.name === 'edit-answer';
}

function headsAt(board: Board, edit: Edit): Head[] | undefined {
  return edit.name === 'edit-cell'
    ? card(board, 'cells', `${edit.args.row}.${edit.args.column}`)?.heads
    : answer(board, edit.args.answer)?.heads;
}

function basedAnew(edit: Edit, basedOn: number[]): Entry {
  return { ...edit, args: { ...edit.args, basedOn } } as Entry;
}
