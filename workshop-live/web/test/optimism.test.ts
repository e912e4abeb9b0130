import { describe, expect, it } from 'vitest';
import { apply, EMPTY, NOTHING_OF_MINE, type Board } from '../src/core/board';
import type { Cards, Command, Mine } from '../src/core/frames';
import { imagine } from '../src/core/optimism';
import { ahead, type Entry } from '../src/core/outbox';

const BY = { by: 'participant:p1', at: '2015-09-29T09:00:00Z', version: -1 };
const board = (put: Cards, mine?: Mine): Board => apply(EMPTY, { position: 3, put, mine });
const twice = (before: Board, command: Command, aim?: number) =>
  imagine(imagine(before, command, { ...BY, aim }), command, { ...BY, aim });

describe('imagining a command', () => {
  it('shows a proposed axis, as one’s own, and keeps the position', () => {
    const seen = twice(EMPTY, {
      name: 'propose-axis',
      args: { table: 't1', axis: 'a1', title: 'Manger local', reason: '' },
    });
    expect(seen.cards.axes).toEqual({
      a1: { table: 't1', title: 'Manger local', by: 'participant:p1', from: [], order: 0 },
    });
    expect(seen.mine.axes).toEqual(['a1']);
    expect(seen.position).toBe(0);
  });

  it('withdraws and restores without losing the words', () => {
    const proposed = imagine(
      EMPTY,
      { name: 'propose-axis', args: { table: 't1', axis: 'a1', title: 'Manger local', reason: 'Bon' } },
      BY,
    );
    const gone = twice(proposed, { name: 'withdraw-axis', args: { axis: 'a1' } });
    expect(gone.cards.axes).toBeUndefined();
    expect(gone.mine.withdrawn.a1).toEqual({ table: 't1', title: 'Manger local', reason: 'Bon' });
    const back = twice(gone, { name: 'restore-axis', args: { axis: 'a1' } });
    expect(back.cards.axes?.a1).toMatchObject({ title: 'Manger local', reason: 'Bon' });
    expect(back.mine).toEqual({ ...NOTHING_OF_MINE, axes: ['a1'] });
  });

  it('counts a vote once, also over a board that has counted it', () => {
    const counted = board({}, { ...NOTHING_OF_MINE, votes: { b1: { a1: 2 } } });
    const vote: Command = { name: 'cast-vote', args: { ballot: 'b1', axis: 'a1' } };
    expect(twice(counted, vote, 2).mine.votes).toEqual({ b1: { a1: 2 } });
  });

  it('puts a person into one group only', () => {
    const before = board({ groups: { a1: { members: ['p1', 'p2'] }, a2: { members: ['p3'] } } });
    expect(twice(before, { name: 'join-group', args: { axis: 'a2' } }).cards.groups).toEqual({
      a1: { members: ['p2'] },
      a2: { members: ['p3', 'p1'] },
    });
    expect(twice(before, { name: 'leave-group', args: { participant: 'p3' } }).cards.groups).toEqual({
      a1: { members: ['p1', 'p2'] },
    });
  });

  it('shows a paper as handed in, and of a confidential one only its name', () => {
    const ballot = { budget: 5, state: 'open' as const, axes: ['a1'], voters: 0, votes: 0 };
    const before = board({
      ballots: {
        b1: { ...ballot, kind: 'score', order: 0 },
        b2: { ...ballot, kind: 'score', confidential: true, order: 1 },
      },
    });
    const paper = (ballot: string): Command => ({
      name: 'hand-in-paper',
      args: { ballot, paper: 'p1', marks: [{ axis: 'a1', value: 4, reason: '' }] },
    });
    expect(twice(before, paper('b1')).mine.papers).toEqual({ b1: [{ axis: 'a1', value: 4, reason: '' }] });
    const sealed = twice(before, paper('b2'));
    expect(sealed.mine.sealed).toEqual({ b2: 'p1' });
    expect(JSON.stringify(sealed)).not.toContain('"value"');
  });

  it('supports a proposal once, and takes the support back once', () => {
    const before = board({
      groupings: { g1: { axes: ['a1', 'a2'], title: 'AB', supporters: 2, order: 0 } },
    });
    const supported = twice(before, { name: 'support-grouping', args: { grouping: 'g1' } });
    expect(supported.cards.groupings?.g1?.supporters).toBe(3);
    expect(supported.mine.supports).toEqual(['g1']);
    const left = twice(supported, { name: 'withdraw-support', args: { grouping: 'g1' } });
    expect(left.cards.groupings?.g1?.supporters).toBe(2);
    expect(left.mine.supports).toEqual([]);
  });

  it('moves somebody in a distribution that is not confirmed', () => {
    const before = board({
      arrangement: { it: { mode: 'wishes', ranked: 1, distribution: { p1: 'a1' } } },
    });
    const moved = (axis?: string) =>
      twice(before, { name: 'move-placement', args: { participant: 'p1', axis } }).cards.arrangement?.it
        ?.distribution;
    expect(moved('a2')).toEqual({ p1: 'a2' });
    expect(moved()).toEqual({});
  });

  it('moves rows as the server does: after another, or first', () => {
    const before = board({ grids: { a1: { rows: ['r1', 'r2', 'r3'] } } });
    const rows = (command: Command) => twice(before, command).cards.grids?.a1?.rows;
    expect(rows({ name: 'move-row', args: { axis: 'a1', row: 'r1', after: 'r3' } })).toEqual([
      'r2',
      'r3',
      'r1',
    ]);
    expect(rows({ name: 'move-row', args: { axis: 'a1', row: 'r3' } })).toEqual(['r3', 'r1', 'r2']);
    expect(rows({ name: 'add-row', args: { axis: 'a1', row: 'r4', after: 'r1' } })).toEqual([
      'r1',
      'r4',
      'r2',
      'r3',
    ]);
    expect(rows({ name: 'take-row-out', args: { axis: 'a1', row: 'r2' } })).toEqual(['r1', 'r3']);
  });

  it('replaces only the texts an edit is based on', () => {
    const before = board({
      cells: {
        'r1.c': {
          row: 'r1',
          column: 'c',
          heads: [
            { v: 1, text: 'un', basedOn: [], at: BY.at },
            { v: 2, text: 'deux', basedOn: [], at: BY.at },
          ],
        },
      },
    });
    const edit = (basedOn: number[]): Command => ({
      name: 'edit-cell',
      args: { axis: 'a1', row: 'r1', column: 'c', text: 'trois', basedOn },
    });
    const texts = (seen: Board) => seen.cards.cells?.['r1.c']?.heads.map((head) => head.text);
    expect(texts(twice(before, edit([1])))).toEqual(['deux', 'trois']);
    expect(texts(twice(before, edit([1, 2])))).toEqual(['trois']);
  });

  it('keeps lineage when axes are merged and split', () => {
    const before = board({
      axes: {
        a1: { title: 'A', from: [], order: 0, table: 't1' },
        a2: { title: 'B', from: [], order: 1, table: 't1' },
      },
    });
    const merged = twice(before, {
      name: 'merge-axes',
      args: { axis: 'a3', from: ['a1', 'a2'], title: 'AB', reason: '' },
    });
    expect(merged.cards.axes?.a1?.into).toBe('a3');
    expect(merged.cards.axes?.a3?.from).toEqual(['a1', 'a2']);
    const split = twice(merged, { name: 'split-axis', args: { axis: 'a3' } });
    expect(Object.keys(split.cards.axes!)).toEqual(['a1', 'a2']);
    expect(split.cards.axes?.a1?.into).toBeUndefined();
  });

  it('says, withdraws and restores an expectation without losing its words', () => {
    const said = twice(EMPTY, { name: 'say-expectation', args: { expectation: 'e1', text: 'Apprendre' } });
    expect(said.cards.expectations).toEqual({
      e1: { text: 'Apprendre', by: 'participant:p1', from: [], had: 1, order: 0 },
    });
    expect(said.mine.expectations?.said).toEqual(['e1']);
    const gone = twice(said, { name: 'withdraw-expectation', args: { expectation: 'e1' } });
    expect(gone.cards.expectations).toBeUndefined();
    expect(gone.mine.expectations).toMatchObject({ said: [], withdrawn: { e1: 'Apprendre' } });
    const back = twice(gone, { name: 'restore-expectation', args: { expectation: 'e1' } });
    expect(back.cards.expectations?.e1?.text).toBe('Apprendre');
    expect(back.mine.expectations).toMatchObject({ said: ['e1'], withdrawn: {} });
  });

  it('counts a shared expectation once, also over a board that has counted it', () => {
    const before = board({ expectations: { e1: { text: 'A', from: [], had: 1, order: 0 } } });
    const joined = twice(before, { name: 'share-expectation', args: { expectation: 'e1' } });
    expect(joined.cards.expectations?.e1?.had).toBe(2);
    expect(joined.mine.expectations?.shared).toEqual(['e1']);
    const left = twice(joined, { name: 'unshare-expectation', args: { expectation: 'e1' } });
    expect(left.cards.expectations?.e1?.had).toBe(1);
  });

  it('keeps lineage when expectations are grouped and ungrouped', () => {
    const before = board({
      expectations: {
        e1: { text: 'A', from: [], had: 1, order: 0 },
        e2: { text: 'B', from: [], had: 2, order: 1 },
      },
    });
    const grouped = twice(before, {
      name: 'group-expectations',
      args: { expectation: 'e3', from: ['e1', 'e2'], text: 'AB' },
    });
    expect(grouped.cards.expectations?.e1?.into).toBe('e3');
    expect(grouped.cards.expectations?.e3).toMatchObject({ from: ['e1', 'e2'], had: 3 });
    const apart = twice(grouped, { name: 'ungroup-expectations', args: { expectation: 'e3' } });
    expect(Object.keys(apart.cards.expectations!)).toEqual(['e1', 'e2']);
    expect(apart.cards.expectations?.e1?.into).toBeUndefined();
  });

  it('moves one’s assessment and never counts it twice', () => {
    const before = board({
      expectations: { e1: { text: 'A', from: [], had: 2, assessments: { met: 1 }, order: 0 } },
    });
    const partly = twice(before, {
      name: 'assess-expectation',
      args: { expectation: 'e1', assessment: 'partly' },
    });
    expect(partly.cards.expectations?.e1?.assessments).toEqual({ met: 1, partly: 1 });
    const met = twice(partly, {
      name: 'assess-expectation',
      args: { expectation: 'e1', assessment: 'met' },
    });
    expect(met.cards.expectations?.e1?.assessments).toEqual({ met: 2 });
    const back = twice(met, { name: 'take-assessment-back', args: { expectation: 'e1' } });
    expect(back.cards.expectations?.e1?.assessments).toEqual({ met: 1 });
    expect(back.mine.expectations?.assessed).toEqual({});
  });

  it('writes on a group’s page wherever this person sees it', () => {
    const answer = {
      axis: 'a1',
      question: 'stakes',
      heads: [
        { v: 1, text: 'un', basedOn: [], at: BY.at },
        { v: 2, text: 'deux', basedOn: [], at: BY.at },
      ],
      order: 0,
    };
    const edit: Command = {
      name: 'edit-answer',
      args: { axis: 'a1', answer: 'n1', text: 'trois', basedOn: [1] },
    };
    const open = twice(board({ answers: { n1: answer } }), edit);
    expect(open.cards.answers?.n1?.heads.map((head) => head.text)).toEqual(['deux', 'trois']);
    const apart = twice(board({}, { ...NOTHING_OF_MINE, answers: { n1: answer } }), edit);
    expect(apart.cards.answers).toBeUndefined();
    expect(apart.mine.answers?.n1?.heads.map((head) => head.text)).toEqual(['deux', 'trois']);
    const out = twice(open, { name: 'take-answer-out', args: { axis: 'a1', answer: 'n1' } });
    expect(out.cards.answers).toBeUndefined();
  });

  it('adds and rewords the positions of a controversy', () => {
    const where = { axis: 'a1', row: 'r1', facet: 'f1', side: 's1' };
    const argued = twice(EMPTY, { name: 'add-side', args: { ...where, text: 'Oui' } });
    expect(argued.cards.sides?.s1).toMatchObject({ facet: 'f1', text: 'Oui', order: 0 });
    const again = twice(argued, { name: 'revise-side', args: { ...where, text: 'Oui, mais' } });
    expect(again.cards.sides?.s1?.text).toBe('Oui, mais');
    expect(twice(again, { name: 'take-side-out', args: where }).cards.sides).toBeUndefined();
  });

  it('adds a column once', () => {
    const method = { columns: [{ id: 'stakes', title: { fr: 'Enjeux', en: 'Stakes' } }] } as never;
    const seen = twice(board({ method: { it: method } }), {
      name: 'add-column',
      args: { column: 'c1', title: { fr: 'Coût', en: 'Cost' } },
    });
    expect(seen.cards.method?.it?.columns.map((column) => column.id)).toEqual(['stakes', 'c1']);
  });

  it('is rebased over whatever the server confirms in between', () => {
    const waiting: Entry[] = [
      {
        id: 'c1',
        seq: 1,
        at: BY.at,
        state: 'waiting',
        name: 'add-row',
        args: { axis: 'a1', row: 'mine', after: 'r1' },
      },
      { id: 'c2', seq: 2, at: BY.at, state: 'refused', name: 'move-row', args: { axis: 'a1', row: 'r1' } },
    ];
    const confirmed = board({ grids: { a1: { rows: ['r0', 'r1', 'theirs'] } } });
    expect(ahead(confirmed, waiting, BY.by).cards.grids?.a1?.rows).toEqual(['r0', 'r1', 'mine', 'theirs']);
  });
});
