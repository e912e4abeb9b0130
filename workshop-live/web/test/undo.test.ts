import { beforeEach, describe, expect, it } from 'vitest';
import type { Command, CommandFrame } from '../src/core/frames';
import { Outbox, type Entry } from '../src/core/outbox';
import { forgotten, noTrail, recorded, toRedo, toUndo, type Trail } from '../src/core/undo';

const VOTE: Command = { name: 'cast-vote', args: { ballot: 'b1', axis: 'a1' } };
const ROW: Command = { name: 'add-row', args: { axis: 'a1', row: 'r1' } };

/** A device with its orders, its trail, and a line that may be there or not. */
class Device {
  trail: Trail = noTrail('k3Xq');
  entries: readonly Entry[] = [];
  sent: CommandFrame[] = [];
  private position = 10;
  readonly outbox = new Outbox({
    drawer: { all: async () => [], put: async () => undefined, delete: async () => undefined },
    send: (frame) => {
      this.sent.push(frame);
      return true;
    },
    onChange: (entries) => (this.entries = entries),
    onAnswer: (entry) =>
      (this.trail = entry.state === 'refused' ? forgotten(this.trail, entry) : recorded(this.trail, entry)),
  });

  does(command: Command): Entry {
    return this.outbox.add(command);
  }

  undo(): void {
    const last = toUndo(this.trail, this.entries);
    if (!last || this.outbox.takeOut(last.order)) return;
    this.outbox.add({ name: 'undo', args: { command: last.order } }, undefined, undefined, {
      name: last.name,
    });
  }

  redo(): void {
    const last = toRedo(this.trail, this.entries);
    if (last)
      this.outbox.add({ name: 'undo', args: { command: last.order } }, undefined, undefined, {
        name: last.name,
        again: true,
      });
  }

  /** The server answers what was sent last, and its change comes. */
  isAcknowledged(): void {
    this.position += 1;
    this.outbox.answered({ type: 'ack', id: this.sent.at(-1)!.id, position: this.position });
    this.outbox.boardAt({ position: this.position, cards: {}, mine: {} as never });
  }

  isRefused(): void {
    const id = this.sent.at(-1)!.id;
    this.outbox.answered({
      type: 'refused',
      id,
      code: 'built-upon',
      message: 'Others have gone on from it.',
      advice: 'give-up',
    });
  }
}

describe('undoing what one did last', () => {
  let device: Device;
  beforeEach(() => {
    device = new Device();
    device.outbox.linked(true);
  });

  const next = () => toUndo(device.trail, device.entries)?.name;
  const again = () => toRedo(device.trail, device.entries)?.name;

  it('offers nothing before anything was done', () => {
    expect(next()).toBeUndefined();
    device.undo();
    expect(device.sent).toEqual([]);
  });

  it('names the order that was recorded last, and asks for the one before it next', () => {
    device.does(ROW);
    device.isAcknowledged();
    const vote = device.does(VOTE);
    device.isAcknowledged();
    expect(next()).toBe('cast-vote');

    device.undo();
    expect(device.sent.at(-1)).toMatchObject({ name: 'undo', args: { command: vote.id } });
    // Also while the answer is on its way.
    expect(next()).toBe('add-row');
  });

  it('does it again by taking the undo back, and that can be undone in turn', () => {
    device.does(VOTE);
    device.isAcknowledged();
    device.undo();
    device.isAcknowledged();
    const undo = device.sent.at(-1)!;
    expect(next()).toBeUndefined();
    expect(again()).toBe('cast-vote');

    device.redo();
    expect(device.sent.at(-1)).toMatchObject({ name: 'undo', args: { command: undo.id } });
    device.isAcknowledged();
    expect(again()).toBeUndefined();
    expect(next()).toBe('cast-vote');
    device.undo();
    expect(device.sent.at(-1)).toMatchObject({ name: 'undo' });
  });

  it('offers nothing to do again once something else was done', () => {
    device.does(VOTE);
    device.isAcknowledged();
    device.undo();
    device.isAcknowledged();
    device.does(ROW);
    device.isAcknowledged();
    expect(again()).toBeUndefined();
  });

  it('turns to the order before one that cannot be taken back', () => {
    device.does(ROW);
    device.isAcknowledged();
    device.does(VOTE);
    device.isAcknowledged();
    device.undo();
    device.isRefused();
    expect(next()).toBe('add-row');
  });

  it('takes an order that never left this device out of what waits', () => {
    device.outbox.linked(false);
    device.does(ROW);
    device.does(VOTE);
    device.undo();
    expect(device.entries.map(({ name }) => name)).toEqual(['add-row']);
    device.undo();
    expect(device.entries).toEqual([]);
    device.outbox.linked(true);
    expect(device.sent).toEqual([]);
  });

  it('takes back after it what may have arrived', () => {
    const vote = device.does(VOTE);
    device.outbox.linked(false);
    device.undo();
    device.outbox.linked(true);
    device.isAcknowledged();
    expect(device.sent.map(({ name }) => name)).toEqual(['cast-vote', 'cast-vote', 'undo']);
    expect(device.sent.at(-1)).toMatchObject({ args: { command: vote.id } });
  });

  it('forgets what lies too far back', () => {
    for (let n = 0; n < 40; n++) {
      device.does(VOTE);
      device.isAcknowledged();
    }
    expect(device.trail.back).toHaveLength(30);
  });

  it('keeps nothing of an order that changed nothing', () => {
    device.does(VOTE);
    device.outbox.answered({ type: 'ack', id: device.sent.at(-1)!.id });
    expect(next()).toBeUndefined();
  });
});
