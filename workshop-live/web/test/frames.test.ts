import { describe, expect, it } from 'vitest';
import { EMPTY } from '../src/core/board';
import type { CommandFrame, FromServer } from '../src/core/frames';
import { about, imagine } from '../src/core/optimism';
import { fr } from '../src/words/fr';
import { deskFr } from '../src/words/desk.fr';
import { cases } from './golden';

const AUTHOR = { by: 'participant:p1', at: '2015-09-29T09:00:00Z', version: -1 };

describe('the approved frames', () => {
  it.each(cases<CommandFrame>('frames', 'client-command-'))(
    '%s has a name for people, and a subject',
    (_, frame) => {
      expect(fr.commands[frame.name]).toBeTruthy();
      // What an undo comes to only the server can tell.
      if (frame.name !== 'undo') expect(about(frame).length).toBeGreaterThan(0);
      expect(() => imagine(EMPTY, frame, AUTHOR)).not.toThrow();
    },
  );

  it.each(cases<FromServer>('frames', 'server-changes-'))(
    '%s tells of something that has a name',
    (_, frame) => {
      if (frame.type !== 'changes') throw new Error('not changes');
      for (const change of frame.changes) expect(Object.keys(deskFr.history)).toContain(change.kind);
    },
  );

  it.each(cases<FromServer>('frames', 'server-refused-'))('%s says why and what to do', (_, frame) => {
    expect(frame).toMatchObject({
      type: 'refused',
      id: expect.any(String) as string,
      message: expect.any(String) as string,
      advice: expect.stringMatching(/^(correct|wait|retry|reload|give-up)$/) as string,
    });
  });

  it('leaves no command without an approved frame', () => {
    const approved = new Set(cases<CommandFrame>('frames', 'client-command-').map(([, frame]) => frame.name));
    expect(Object.keys(fr.commands).filter((name) => !approved.has(name as CommandFrame['name']))).toEqual(
      [],
    );
  });
});
