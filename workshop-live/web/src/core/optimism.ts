import { apply, card, type Board } from './board';
import type {
  AnswerCard,
  Assessment,
  AxisCard,
  Cards,
  Command,
  Commands,
  GroupCard,
  GroupingCard,
  Head,
  Mine,
  MyExpectations,
  Section,
  Sections,
} from './frames';
import { placeOf } from './care';
import { answer } from './look';

/**
 * What the board would be had the server already taken a command. Every step can be repeated over a board that
 * holds its effect already: between a change and its acknowledgement both are true for a moment.
 */
export interface Author {
  /** `participant:<id>` or `facilitator:<id>` */
  by: string;
  at: string;
  /** the number a new text of a cell gets; provisional ones are negative */
  version: number;
  /** votes wanted on this axis in the end, so that counting twice cannot happen */
  aim?: number;
}

type Edit = { put?: Cards; drop?: { [S in Section]?: string[] }; mine?: Mine };

export function imagine(board: Board, command: Command, author: Author): Board {
  const edit = effect(board, command, author);
  return edit ? apply(board, { position: board.position, ...edit }) : board;
}

function effect(board: Board, { name, args }: Command, author: Author): Edit | undefined {
  const me = author.by.slice(author.by.indexOf(':') + 1);
  switch (name) {
    case 'revise-workshop':
      return change(board, 'workshop', 'it', (it) => ({
        ...it,
        title: args.title,
        date: args.date,
        place: args.place || undefined,
      }));
    case 'enter-phase':
      return change(board, 'workshop', 'it', (it) => ({ ...it, phase: args.phase }));
    case 'reveal-contributions':
      return change(board, 'workshop', 'it', (it) => ({ ...it, hides: undefined }));
    case 'start-timer':
    case 'pause-timer':
    case 'resume-timer':
    case 'extend-timer':
    case 'stop-timer':
      // Everybody counts to a moment of the server's clock: wait for it.
      return;
    case 'add-table':
    case 'rename-table':
      return {
        put: {
          tables: {
            [args.table]: {
              order: count(board, 'tables'),
              ...card(board, 'tables', args.table),
              name: args.name,
            },
          },
        },
      };
    case 'sit-at-table':
      return change(board, 'people', args.participant ?? me, (it) => ({ ...it, table: args.table }));
    case 'remove-participant':
      return change(board, 'people', args.participant, (it) => ({ ...it, removed: true }));
    case 'readmit-participant':
      return change(board, 'people', args.participant, (it) => ({ ...it, removed: undefined }));

    case 'propose-axis':
      if (axisCard(board, args.axis)) return;
      return {
        put: {
          axes: {
            [args.axis]: {
              table: args.table,
              title: args.title,
              reason: args.reason || undefined,
              by: author.by,
              from: [],
              order: nextOrder(board, 'axes'),
            },
          },
        },
        mine: mineWith(board.mine, args.axis),
      };
    case 'revise-axis': {
      const axis = axisCard(board, args.axis);
      const revised = axis && { ...axis, title: args.title, reason: args.reason || undefined };
      return revised && { put: { axes: { [args.axis]: revised } } };
    }
    case 'withdraw-axis': {
      const axis = axisCard(board, args.axis);
      return axis && { drop: { axes: [args.axis] }, mine: mineWithout(board.mine, args.axis, axis) };
    }
    case 'restore-axis': {
      const gone = board.mine.withdrawn[args.axis];
      if (!gone || axisCard(board, args.axis)) return;
      const { table, title, reason } = gone;
      return {
        put: {
          axes: {
            [args.axis]: {
              table,
              title,
              reason: reason || undefined,
              by: author.by,
              from: [],
              order: nextOrder(board, 'axes'),
            },
          },
        },
        mine: mineWith(board.mine, args.axis),
      };
    }
    case 'merge-axes': {
      if (card(board, 'axes', args.axis)) return;
      const axes: Record<string, AxisCard> = {
        [args.axis]: {
          title: args.title,
          reason: args.reason || undefined,
          by: author.by,
          from: args.from,
          grouping: args.grouping,
          order: nextOrder(board, 'axes'),
        },
      };
      for (const id of args.from) {
        const source = card(board, 'axes', id);
        if (source) axes[id] = { ...source, into: args.axis };
      }
      return { put: { axes, ...settled(board, args.grouping, { accepted: args.axis }) } };
    }
    case 'split-axis': {
      const merged = card(board, 'axes', args.axis);
      if (!merged) return;
      const axes: Record<string, AxisCard> = {};
      for (const id of merged.from) {
        const source = card(board, 'axes', id);
        if (source) axes[id] = { ...source, into: undefined };
      }
      return { put: { axes }, drop: { axes: [args.axis] } };
    }
    case 'validate-axis':
      return change(board, 'axes', args.axis, (it) => ({ ...it, validated: true }));
    case 'withdraw-validation':
      return change(board, 'axes', args.axis, (it) => ({ ...it, validated: undefined, grounds: undefined }));

    case 'open-ballot':
      if (card(board, 'ballots', args.ballot)) return;
      return {
        put: {
          ballots: {
            [args.ballot]: {
              kind: args.kind === 'dots' ? undefined : args.kind,
              confidential: args.confidential || undefined,
              budget: args.budget,
              state: 'open',
              axes: args.axes,
              voters: 0,
              votes: 0,
              order: nextOrder(board, 'ballots'),
            },
          },
        },
      };
    case 'close-ballot':
      return change(board, 'ballots', args.ballot, (it) => ({ ...it, state: 'closed' }));
    case 'reopen-ballot':
      return change(board, 'ballots', args.ballot, (it) => ({ ...it, state: 'open' }));
    case 'reveal-ballot':
      // Nobody but the server knows the results: wait for them.
      return;
    case 'cast-vote':
      return { mine: voted(board.mine, args.ballot, args.axis, author.aim, 1) };
    case 'take-vote-back':
      return { mine: voted(board.mine, args.ballot, args.axis, author.aim, -1) };

    case 'hand-in-paper':
      return { mine: handedIn(board, args) };
    case 'resolve-objection':
      return change(board, 'ballots', args.ballot, (it) => ({
        ...it,
        objections: it.objections?.map((each) =>
          each.number === args.objection ? { ...each, resolved: args.how } : each,
        ),
      }));

    case 'propose-grouping':
      if (card(board, 'groupings', args.grouping)) return;
      return {
        put: {
          groupings: {
            [args.grouping]: {
              axes: args.axes,
              title: args.title,
              reason: args.reason || undefined,
              by: author.by,
              supporters: 0,
              order: nextOrder(board, 'groupings'),
            },
          },
        },
        mine: { ...board.mine, groupings: withOne(board.mine.groupings, args.grouping) },
      };
    case 'support-grouping':
      return supporting(board, args.grouping, true);
    case 'withdraw-support':
      return supporting(board, args.grouping, false);
    case 'decline-grouping':
      return { put: settled(board, args.grouping, { declined: args.reason }) };
    case 'withdraw-grouping':
      return { drop: { groupings: [args.grouping] } };

    case 'arrange-groups':
      return {
        put: {
          arrangement: { it: { ranked: 0, ...card(board, 'arrangement', 'it'), ...arrangement(args) } },
        },
      };
    case 'rank-themes': {
      const person = args.participant ?? me;
      const own = person === me && author.by.startsWith('participant:');
      return own ? { mine: { ...board.mine, ranking: args.ranking } } : undefined;
    }
    case 'move-placement':
      return change(board, 'arrangement', 'it', (it) => {
        const distribution = { ...it.distribution };
        if (args.axis) distribution[args.participant] = args.axis;
        else delete distribution[args.participant];
        return { ...it, distribution };
      });
    case 'draw-distribution':
    case 'confirm-distribution':
      // The server works it out: wait for it.
      return;

    case 'join-group':
      return regroup(board, args.participant ?? me, args.axis);
    case 'leave-group':
      return regroup(board, args.participant ?? me, undefined);

    case 'add-row':
      if (card(board, 'rows', args.row)) return;
      return {
        put: {
          rows: { [args.row]: { axis: args.axis } },
          grids: placed(board, args.axis, args.row, args.after),
        },
      };
    case 'move-row':
      return { put: { grids: placed(board, args.axis, args.row, args.after) } };
    case 'take-row-out':
      return {
        put: {
          rows: { [args.row]: { axis: args.axis, out: true } },
          grids: { [args.axis]: { rows: rowsWithout(board, args.axis, args.row) } },
        },
      };
    case 'put-row-back': {
      const rows = card(board, 'grids', args.axis)?.rows ?? [];
      return {
        put: {
          rows: { [args.row]: { axis: args.axis } },
          grids: { [args.axis]: { rows: rows.includes(args.row) ? rows : [...rows, args.row] } },
        },
      };
    }
    case 'edit-cell': {
      const id = `${args.row}.${args.column}`;
      const heads = written(card(board, 'cells', id)?.heads ?? [], args, author);
      return heads && { put: { cells: { [id]: { row: args.row, column: args.column, heads } } } };
    }
    case 'add-facet':
      if (card(board, 'facets', args.facet)) return;
      return {
        put: {
          facets: {
            [args.facet]: {
              row: args.row,
              kind: args.kind,
              text: args.text,
              by: author.by,
              order: nextOrder(board, 'facets'),
            },
          },
        },
      };
    case 'revise-facet':
      return change(board, 'facets', args.facet, (it) => ({ ...it, text: args.text }));
    case 'take-facet-out':
      return { drop: { facets: [args.facet] } };
    case 'put-facet-back':
    case 'put-side-back':
    case 'put-answer-back':
      // Its text is not here any more: wait for it.
      return;

    case 'add-side':
      if (card(board, 'sides', args.side)) return;
      return {
        put: {
          sides: {
            [args.side]: {
              facet: args.facet,
              text: args.text,
              by: author.by,
              order: nextOrder(board, 'sides'),
            },
          },
        },
      };
    case 'revise-side':
      return change(board, 'sides', args.side, (it) => ({ ...it, text: args.text }));
    case 'take-side-out':
      return { drop: { sides: [args.side] } };
    case 'add-column':
      return change(board, 'method', 'it', (it) =>
        it.columns.some((column) => column.id === args.column)
          ? it
          : { ...it, columns: [...it.columns, { id: args.column, title: args.title }] },
      );

    case 'say-expectation':
      if (card(board, 'expectations', args.expectation)) return;
      return {
        put: {
          expectations: {
            [args.expectation]: {
              text: args.text,
              by: author.by,
              from: [],
              had: author.by.startsWith('participant:') ? 1 : 0,
              order: nextOrder(board, 'expectations'),
            },
          },
        },
        mine: author.by.startsWith('participant:') ? saying(board.mine, args.expectation) : undefined,
      };
    case 'revise-expectation':
      return change(board, 'expectations', args.expectation, (it) => ({ ...it, text: args.text }));
    case 'withdraw-expectation': {
      const it = card(board, 'expectations', args.expectation);
      return (
        it && {
          drop: { expectations: [args.expectation] },
          mine: unsaying(board.mine, args.expectation, it.text),
        }
      );
    }
    case 'restore-expectation': {
      const text = board.mine.expectations?.withdrawn[args.expectation];
      if (text === undefined || card(board, 'expectations', args.expectation)) return;
      return {
        put: {
          expectations: {
            [args.expectation]: {
              text,
              by: author.by,
              from: [],
              had: 1,
              order: nextOrder(board, 'expectations'),
            },
          },
        },
        mine: saying(board.mine, args.expectation),
      };
    }
    case 'share-expectation':
    case 'unshare-expectation': {
      if (args.participant && args.participant !== me) return;
      const joins = name === 'share-expectation';
      const it = card(board, 'expectations', args.expectation);
      if (!it || hopes(board.mine).shared.includes(args.expectation) === joins) return;
      return {
        put: {
          expectations: { [args.expectation]: { ...it, had: Math.max(0, it.had + (joins ? 1 : -1)) } },
        },
        mine: sharing(board.mine, args.expectation, joins),
      };
    }
    case 'group-expectations': {
      if (card(board, 'expectations', args.expectation)) return;
      const sources = args.from.flatMap((id) => {
        const source = card(board, 'expectations', id);
        return source ? [[id, { ...source, into: args.expectation }] as const] : [];
      });
      return {
        put: {
          expectations: {
            ...Object.fromEntries(sources),
            [args.expectation]: {
              text: args.text,
              by: author.by,
              from: args.from,
              had: sources.reduce((sum, [, source]) => sum + source.had, 0),
              order: nextOrder(board, 'expectations'),
            },
          },
        },
      };
    }
    case 'ungroup-expectations': {
      const group = card(board, 'expectations', args.expectation);
      if (!group) return;
      const sources = group.from.flatMap((id) => {
        const source = card(board, 'expectations', id);
        return source ? [[id, { ...source, into: undefined }] as const] : [];
      });
      return {
        put: { expectations: Object.fromEntries(sources) },
        drop: { expectations: [args.expectation] },
      };
    }
    case 'assess-expectation':
      if (args.participant && args.participant !== me) return;
      return assessing(board, args.expectation, args.assessment);
    case 'take-assessment-back':
      if (args.participant && args.participant !== me) return;
      return assessing(board, args.expectation, undefined);

    case 'add-answer':
      if (answer(board, args.answer)) return;
      return {
        put: {
          answers: {
            [args.answer]: {
              axis: args.axis,
              question: args.question,
              heads: [{ v: 1, text: args.text, basedOn: [], by: author.by, at: author.at }],
              by: author.by,
              order: nextOrder(board, 'answers'),
            },
          },
        },
      };
    case 'edit-answer': {
      const it = answer(board, args.answer);
      const heads = it && written(it.heads, args, author);
      return heads && onPage(board, args.answer, { ...it, heads });
    }
    case 'take-answer-out':
      return onPage(board, args.answer, undefined);

    case 'attach-item':
      // What it is called stands in the library, not on the board: wait for it.
      return;
    case 'take-stance':
      return change(board, 'attachments', args.attachment, (it) => ({ ...it, stance: args.stance }));
    case 'detach-item':
      return { drop: { attachments: [args.attachment] } };

    case 'situate-workshop':
      return {
        put: {
          series: { it: { next: [], ...card(board, 'series', 'it'), territory: args.territory } },
        },
      };
    case 'assign-homework': {
      if (card(board, 'homework', args.homework)) return;
      const { homework, ...task } = args;
      const name = task.who && card(board, 'people', task.who)?.name;
      return { put: { homework: { [homework]: { ...task, name, order: nextOrder(board, 'homework') } } } };
    }
    case 'revise-homework':
      return change(board, 'homework', args.homework, ({ done, found, dropped, origin, order }) => {
        const { homework: _, ...task } = args;
        const name = task.who && card(board, 'people', task.who)?.name;
        return { ...task, name, done, found, dropped, origin, order };
      });
    case 'report-homework':
      return change(board, 'homework', args.homework, (it) => ({
        ...it,
        done: args.done || undefined,
        found: args.found || undefined,
      }));
    case 'drop-homework':
      return change(board, 'homework', args.homework, (it) => ({ ...it, dropped: true }));
    case 'take-homework-up':
      return change(board, 'homework', args.homework, (it) => ({ ...it, dropped: undefined }));
    case 'propose-dates':
      if (card(board, 'dates', args.poll)) return;
      return {
        put: {
          dates: {
            [args.poll]: {
              options: args.options.map((option) => ({ ...option, answers: {} })),
              order: nextOrder(board, 'dates'),
            },
          },
        },
      };
    case 'answer-date':
      return change(board, 'dates', args.poll, (it) => ({
        ...it,
        options: it.options.map((option) =>
          option.option === args.option
            ? { ...option, answers: { ...option.answers, [args.participant ?? me]: args.answer } }
            : option,
        ),
      }));
    case 'withdraw-dates':
      return { drop: { dates: [args.poll] } };

    case 'hide-contribution': {
      const { reason, ...what } = args;
      return { put: { hidden: { [placeOf(what)]: { what, reason, by: author.by, at: author.at } } } };
    }
    case 'restore-contribution':
      return { drop: { hidden: [placeOf(args)] } };
    case 'lock-table':
      return change(board, 'tables', args.table, (it) => ({ ...it, locked: args.reason }));
    case 'unlock-table':
      return change(board, 'tables', args.table, (it) => ({ ...it, locked: undefined }));
    case 'undo':
      // What comes of it only the server can tell.
      return undefined;
  }
}

/** Changes an item of a group's page where it is: on the board, or in one's own part while groups are kept apart. */
function onPage(board: Board, id: string, it: AnswerCard | undefined): Edit {
  if (!board.mine.answers?.[id]) return it ? { put: { answers: { [id]: it } } } : { drop: { answers: [id] } };
  const answers = { ...board.mine.answers };
  if (it) answers[id] = it;
  else delete answers[id];
  return { mine: { ...board.mine, answers } };
}

const hopes = (mine: Mine): MyExpectations =>
  mine.expectations ?? { said: [], withdrawn: {}, shared: [], assessed: {} };

function saying(mine: Mine, id: string): Mine {
  const before = hopes(mine);
  const withdrawn = { ...before.withdrawn };
  delete withdrawn[id];
  return { ...mine, expectations: { ...before, withdrawn, said: added(before.said, id) } };
}

function unsaying(mine: Mine, id: string, text: string): Mine {
  const before = hopes(mine);
  if (!before.said.includes(id)) return mine;
  const said = before.said.filter((each) => each !== id);
  return { ...mine, expectations: { ...before, said, withdrawn: { ...before.withdrawn, [id]: text } } };
}

function sharing(mine: Mine, id: string, joins: boolean): Mine {
  const before = hopes(mine);
  const shared = joins ? added(before.shared, id) : before.shared.filter((each) => each !== id);
  return { ...mine, expectations: { ...before, shared } };
}

function assessing(board: Board, id: string, now: Assessment | undefined): Edit | undefined {
  const it = card(board, 'expectations', id);
  const before = hopes(board.mine);
  const was = before.assessed[id];
  if (!it || was === now) return;
  const assessed = { ...before.assessed };
  const counts = { ...it.assessments };
  if (was) {
    counts[was] = (counts[was] ?? 1) - 1;
    if (!counts[was]) delete counts[was];
  }
  delete assessed[id];
  if (now) {
    assessed[id] = now;
    counts[now] = (counts[now] ?? 0) + 1;
  }
  const assessments = Object.keys(counts).length ? counts : undefined;
  return {
    put: { expectations: { [id]: { ...it, assessments } } },
    mine: { ...board.mine, expectations: { ...before, assessed } },
  };
}

const added = (ids: string[], id: string): string[] => (ids.includes(id) ? ids : [...ids, id]);

/** The texts that stand once an edit has replaced those it was based on; none where it has done so already. */
function written(
  heads: Head[],
  { text, basedOn }: { text: string; basedOn: number[] },
  { version, by, at }: Author,
): Head[] | undefined {
  if (heads.some((head) => isThisText(head, text, basedOn))) return;
  return [...heads.filter((head) => !basedOn.includes(head.v)), { v: version, text, basedOn, by, at }];
}

/** Whether this text is the one that an edit made, once the server has given it a number. */
export function isThisText(head: Head, text: string, basedOn: number[]): boolean {
  return (
    head.text === text &&
    head.basedOn.length === basedOn.length &&
    head.basedOn.every((version) => basedOn.includes(version))
  );
}

/** The cards a command is about, as `section/id`: what is shown as waiting while it waits. */
export function about({ name, args }: Command): string[] {
  switch (name) {
    case 'revise-workshop':
    case 'enter-phase':
    case 'reveal-contributions':
      return ['workshop/it'];
    case 'start-timer':
    case 'pause-timer':
    case 'resume-timer':
    case 'extend-timer':
    case 'stop-timer':
      return ['timer/it'];
    case 'hide-contribution':
    case 'restore-contribution':
      return [placeOf(args)];
    case 'add-table':
    case 'rename-table':
    case 'lock-table':
    case 'unlock-table':
      return [`tables/${args.table}`];
    case 'sit-at-table':
    case 'remove-participant':
    case 'readmit-participant':
      return [`people/${args.participant ?? 'me'}`];
    case 'propose-axis':
    case 'revise-axis':
    case 'withdraw-axis':
    case 'restore-axis':
    case 'split-axis':
    case 'validate-axis':
    case 'withdraw-validation':
      return [`axes/${args.axis}`];
    case 'merge-axes':
      return [`axes/${args.axis}`, ...args.from.map((id) => `axes/${id}`)];
    case 'open-ballot':
    case 'close-ballot':
    case 'reopen-ballot':
    case 'reveal-ballot':
      return [`ballots/${args.ballot}`];
    case 'hand-in-paper':
    case 'resolve-objection':
      return [`ballots/${args.ballot}`];
    case 'propose-grouping':
    case 'support-grouping':
    case 'withdraw-support':
    case 'decline-grouping':
    case 'withdraw-grouping':
      return [`groupings/${args.grouping}`];
    case 'arrange-groups':
    case 'draw-distribution':
    case 'confirm-distribution':
      return ['arrangement/it'];
    case 'move-placement':
      return ['arrangement/it', `people/${args.participant}`];
    case 'rank-themes':
      return [`people/${args.participant ?? 'me'}`];
    case 'cast-vote':
    case 'take-vote-back':
      return [`votes/${args.ballot}.${args.axis}`];
    case 'join-group':
      return [`groups/${args.axis}`, `people/${args.participant ?? 'me'}`];
    case 'leave-group':
      return [`people/${args.participant ?? 'me'}`];
    case 'add-row':
    case 'move-row':
    case 'take-row-out':
    case 'put-row-back':
      return [`rows/${args.row}`];
    case 'edit-cell':
      return [`cells/${args.row}.${args.column}`];
    case 'add-facet':
    case 'revise-facet':
    case 'take-facet-out':
    case 'put-facet-back':
      return [`facets/${args.facet}`];
    case 'add-side':
    case 'revise-side':
    case 'take-side-out':
    case 'put-side-back':
      return [`sides/${args.side}`];
    case 'add-column':
      return ['method/it'];
    case 'say-expectation':
    case 'revise-expectation':
    case 'withdraw-expectation':
    case 'restore-expectation':
    case 'share-expectation':
    case 'unshare-expectation':
    case 'ungroup-expectations':
    case 'assess-expectation':
    case 'take-assessment-back':
      return [`expectations/${args.expectation}`];
    case 'group-expectations':
      return [`expectations/${args.expectation}`, ...args.from.map((id) => `expectations/${id}`)];
    case 'add-answer':
    case 'edit-answer':
    case 'take-answer-out':
    case 'put-answer-back':
      return [`answers/${args.answer}`];
    case 'attach-item':
    case 'take-stance':
    case 'detach-item':
      return [`attachments/${args.attachment}`];
    case 'situate-workshop':
      return ['series/it'];
    case 'assign-homework':
    case 'revise-homework':
    case 'report-homework':
    case 'drop-homework':
    case 'take-homework-up':
      return [`homework/${args.homework}`];
    case 'propose-dates':
    case 'answer-date':
    case 'withdraw-dates':
      return [`dates/${args.poll}`];
    case 'undo':
      return [];
  }
}

/** An axis, also one that only one's own table sees for now. */
function axisCard(board: Board, id: string): AxisCard | undefined {
  return card(board, 'axes', id) ?? board.mine.veiled?.[id];
}

function change<S extends Section>(
  board: Board,
  section: S,
  id: string,
  to: (it: Sections[S]) => Sections[S],
): Edit | undefined {
  const it = card(board, section, id);
  return it && { put: { [section]: { [id]: to(it) } } as Cards };
}

function count(board: Board, section: Section): number {
  return Object.keys(board.cards[section] ?? {}).length;
}

type Ordered =
  'axes' | 'ballots' | 'facets' | 'sides' | 'expectations' | 'answers' | 'groupings' | 'homework' | 'dates';

function nextOrder(board: Board, section: Ordered): number {
  const mine = section === 'axes' ? Object.values(board.mine.veiled ?? {}) : [];
  return [...Object.values(board.cards[section] ?? {}), ...mine].reduce(
    (most, it) => Math.max(most, it.order + 1),
    0,
  );
}

function mineWith(mine: Mine, axis: string): Mine {
  const withdrawn = { ...mine.withdrawn };
  delete withdrawn[axis];
  return { ...mine, withdrawn, axes: mine.axes.includes(axis) ? mine.axes : [...mine.axes, axis] };
}

function mineWithout(before: Mine, axis: string, gone: AxisCard): Mine {
  const mine = unveiled(before, axis);
  if (!mine.axes.includes(axis) || !gone.table) return mine;
  const { table, title, reason } = gone;
  return {
    ...mine,
    axes: mine.axes.filter((id) => id !== axis),
    withdrawn: { ...mine.withdrawn, [axis]: { table, title, reason: reason ?? '' } },
  };
}

function unveiled(mine: Mine, axis: string): Mine {
  if (!mine.veiled?.[axis]) return mine;
  const { [axis]: _, ...veiled } = mine.veiled;
  return { ...mine, veiled };
}

function voted(mine: Mine, ballot: string, axis: string, aim: number | undefined, step: number): Mine {
  const paper = { ...mine.votes[ballot] };
  const votes = aim ?? (paper[axis] ?? 0) + step;
  if (votes > 0) paper[axis] = votes;
  else delete paper[axis];
  return { ...mine, votes: { ...mine.votes, [ballot]: paper } };
}

/** Under the paper's own name, which says nothing more: what is confidential stays with this device. */
function handedIn(board: Board, { ballot, paper, marks }: Commands['hand-in-paper']): Mine {
  const { mine } = board;
  if (card(board, 'ballots', ballot)?.confidential)
    return { ...mine, sealed: { ...mine.sealed, [ballot]: paper } };
  const papers = { ...mine.papers, [ballot]: marks };
  if (marks.length === 0) delete papers[ballot];
  return { ...mine, papers };
}

function supporting(board: Board, grouping: string, wanted: boolean): Edit | undefined {
  const it = card(board, 'groupings', grouping);
  const { supports } = board.mine;
  if (!it || supports.includes(grouping) === wanted) return;
  return {
    put: { groupings: { [grouping]: { ...it, supporters: it.supporters + (wanted ? 1 : -1) } } },
    mine: {
      ...board.mine,
      supports: wanted ? [...supports, grouping] : supports.filter((id) => id !== grouping),
    },
  };
}

function settled(board: Board, grouping: string | undefined, end: Partial<GroupingCard>): Cards {
  const it = grouping && card(board, 'groupings', grouping);
  return it ? { groupings: { [grouping]: { ...it, ...end } } } : {};
}

/** Sizes that are not said are any. */
const arrangement = ({ mode, smallest, largest }: Commands['arrange-groups']) => ({
  mode,
  smallest,
  largest,
});

const withOne = (ids: string[], id: string) => (ids.includes(id) ? ids : [...ids, id]);

function regroup(board: Board, person: string, axis: string | undefined): Edit {
  const put: Record<string, GroupCard> = {};
  const drop: string[] = [];
  for (const [id, group] of Object.entries(board.cards.groups ?? {})) {
    if (id === axis || !group.members.includes(person)) continue;
    const members = group.members.filter((member) => member !== person);
    if (members.length) put[id] = { members };
    else drop.push(id);
  }
  if (axis) {
    const members = card(board, 'groups', axis)?.members ?? [];
    put[axis] = { members: members.includes(person) ? members : [...members, person] };
  }
  return { put: { groups: put }, drop: { groups: drop } };
}

function rowsWithout(board: Board, axis: string, row: string): string[] {
  return (card(board, 'grids', axis)?.rows ?? []).filter((id) => id !== row);
}

function placed(board: Board, axis: string, row: string, after: string | undefined) {
  const rows = rowsWithout(board, axis, row);
  rows.splice(after === undefined ? 0 : rows.indexOf(after) + 1, 0, row);
  return { [axis]: { rows } };
}
