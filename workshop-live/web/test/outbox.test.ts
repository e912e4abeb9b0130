import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { apply, card, EMPTY, type Board } from '../src/core/board';
import type { CommandFrame, Head } from '../src/core/frames';
import { forgetfulShelf, shelf } from '../src/core/keep';
import { ahead, Outbox, type Drawer, type Entry } from '../src/core/outbox';

let sent: CommandFrame[];
let entries: readonly Entry[];

function outbox(drawer: Drawer = forgetfulShelf().drawer) {
  const box = new Outbox({
    drawer,
    send: (frame) => sent.push(frame) > 0,
    onChange: (now) => (entries = now),
    now: () => new Date('2015-09-29T09:00:00Z'),
  });
  return box;
}

const axis = (id: string) => ({
  name: 'propose-axis' as const,
  args: { table: 't1', axis: id, title: id, reason: '' },
});
const text = (written: string, basedOn: number[]) => ({
  name: 'edit-cell' as const,
  args: { axis: 'a1', row: 'r1', column: 'examples', text: written, basedOn },
});
const withHeads = (position: number, heads: Head[]): Board =>
  apply(EMPTY, { position, put: { cells: { 'r1.examples': { row: 'r1', column: 'examples', heads } } } });
const head = (v: number, written: string, basedOn: number[]): Head => ({
  v,
  text: written,
  basedOn,
  at: '2015-09-29T09:00:00Z',
});

beforeEach(() => {
  sent = [];
  entries = [];
});

describe('the outbox', () => {
  it('sends one at a time, in the order of asking', () => {
    const box = outbox();
    box.linked(true);
    box.add(axis('a1'));
    box.add(axis('a2'));
    expect(sent.map((frame) => frame.args)).toMatchObject([{ axis: 'a1' }]);
    box.answered({ type: 'ack', id: sent[0]!.id, position: 5 });
    expect(sent.map((frame) => frame.args)).toMatchObject([{ axis: 'a1' }, { axis: 'a2' }]);
  });

  it('keeps what was asked without a network, and sends it once there is one', () => {
    const box = outbox();
    box.add(axis('a1'));
    expect(sent).toEqual([]);
    box.linked(true);
    expect(sent).toHaveLength(1);
  });

  it('sends the same again, under the same id, when the connection broke before the answer', () => {
    const box = outbox();
    box.linked(true);
    box.add(axis('a1'));
    box.linked(false);
    box.linked(true);
    expect(sent.map((frame) => frame.id)).toEqual([sent[0]!.id, sent[0]!.id]);
  });

  it('imagines an acknowledged command until the board has it', () => {
    const box = outbox();
    box.linked(true);
    box.add(axis('a1'));
    box.answered({ type: 'ack', id: sent[0]!.id, position: 5 });
    box.boardAt({ ...EMPTY, position: 4 });
    expect(entries).toHaveLength(1);
    box.boardAt({ ...EMPTY, position: 5 });
    expect(entries).toEqual([]);
  });

  it('forgets at once what had nothing to change', () => {
    const box = outbox();
    box.linked(true);
    box.add(axis('a1'));
    box.answered({ type: 'ack', id: sent[0]!.id });
    expect(entries).toEqual([]);
  });

  it('keeps a refused one for the person, goes on with the next, and shows its effect no longer', () => {
    const box = outbox();
    box.linked(true);
    box.add(axis('a1'));
    box.add(axis('a2'));
    box.answered({
      type: 'refused',
      id: sent[0]!.id,
      code: 'table-is-full',
      message: 'Pleine',
      advice: 'wait',
    });
    expect(entries.map((entry) => entry.state)).toEqual(['refused', 'waiting']);
    expect(sent).toHaveLength(2);
    expect(Object.keys(ahead(EMPTY, entries, 'participant:p1').cards.axes!)).toEqual(['a2']);
  });

  it('sends a corrected one under a new id', () => {
    const box = outbox();
    box.linked(true);
    const { id } = box.add(axis('a1'));
    box.answered({ type: 'refused', id, code: 'text-too-long', message: '', advice: 'correct' });
    box.resend(id, axis('a1bis'));
    expect(sent).toHaveLength(2);
    expect(sent[1]!.id).not.toBe(id);
    expect(entries.map((entry) => entry.state)).toEqual(['waiting']);
  });

  it('tries again later, with the same id, when it was told to retry', () => {
    vi.useFakeTimers();
    const box = outbox();
    box.linked(true);
    box.add(axis('a1'));
    box.answered({ type: 'refused', id: sent[0]!.id, code: 'unavailable', message: '', advice: 'retry' });
    expect(sent).toHaveLength(1);
    vi.advanceTimersByTime(1_000);
    expect(sent.map((frame) => frame.id)).toEqual([sent[0]!.id, sent[0]!.id]);
    vi.useRealTimers();
  });

  it('writes over its own unconfirmed text once that text has its number', () => {
    const box = outbox();
    box.linked(true);
    const first = box.add(text('un', [1]));
    box.add(text('deux', [-first.seq]));
    box.answered({ type: 'ack', id: sent[0]!.id, position: 9 });
    expect(sent).toHaveLength(1);
    box.boardAt(withHeads(9, [head(2, 'un', [1])]));
    expect(sent[1]!.args).toMatchObject({ text: 'deux', basedOn: [2] });
  });

  it('never sends a provisional number', () => {
    const box = outbox();
    const first = box.add(text('un', [1]));
    box.add(text('deux', [-first.seq]));
    box.linked(true);
    box.answered({ type: 'refused', id: first.id, code: 'row-taken-out', message: '', advice: 'reload' });
    expect(sent[1]!.args).toMatchObject({ text: 'deux', basedOn: [] });
  });

  it('asks again for what another log may never have seen', () => {
    const box = outbox();
    box.linked(true);
    box.add(axis('a1'));
    box.answered({ type: 'ack', id: sent[0]!.id, position: 5 });
    box.linked(false);
    box.otherLog();
    box.linked(true);
    expect(sent.map((frame) => frame.id)).toEqual([sent[0]!.id, sent[0]!.id]);
  });

  it('survives a reload, in order, apart for each link', async () => {
    const before = outbox(shelf('p.w.one').drawer);
    await before.load();
    before.add(axis('a1'));
    before.add(axis('a2'));
    await new Promise((resolve) => setTimeout(resolve, 50));

    const other = outbox(shelf('p.w.two').drawer);
    await other.load();
    expect(entries).toEqual([]);

    const after = outbox(shelf('p.w.one').drawer);
    await after.load();
    expect(entries.map((entry) => entry.args)).toMatchObject([{ axis: 'a1' }, { axis: 'a2' }]);
    after.linked(true);
    after.answered({ type: 'ack', id: sent[0]!.id });
    expect(after.add(axis('a3')).seq).toBe(3);
  });
});

describe('the shelf', () => {
  it('keeps the last board for a start without a network', async () => {
    const board = withHeads(4, [head(1, 'un', [])]);
    await shelf('p.w.one').keepBoard({ log: 'k', me: 'p1', board });
    expect(await shelf('p.w.one').board()).toEqual({ log: 'k', me: 'p1', board });
    expect(await shelf('p.w.two').board()).toBeUndefined();
    expect(card(board, 'cells', 'r1.examples')?.heads).toHaveLength(1);
  });

  it('numbers what was written over one’s own waiting text on a group’s page', () => {
    const box = outbox();
    box.linked(true);
    const words = (written: string, basedOn: number[]) => ({
      name: 'edit-answer' as const,
      args: { axis: 'a1', answer: 'n1', text: written, basedOn },
    });
    box.add(words('deux', [1]));
    box.add(words('trois', [-1]));
    box.answered({ type: 'ack', id: sent[0]!.id, position: 5 });
    expect(sent).toHaveLength(1);
    const answer = { axis: 'a1', question: 'stakes', heads: [head(2, 'deux', [1])], order: 0 };
    box.boardAt(apply(EMPTY, { position: 5, put: { answers: { n1: answer } } }));
    expect(sent.at(-1)?.args).toMatchObject({ text: 'trois', basedOn: [2] });
  });
});
