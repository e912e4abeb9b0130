import { readFileSync } from 'node:fs';
import type { WebSocket } from 'ws';
import { apply, EMPTY, NOTHING_OF_MINE, type Board } from '../src/core/board';
import type {
  Cards,
  Change,
  CommandFrame,
  FromClient,
  Hello,
  MethodCard,
  Mine,
  Section,
} from '../src/core/frames';
import { isCode, withCheck } from '../src/core/join-code';
import { imagine } from '../src/core/optimism';

const golden = JSON.parse(
  readFileSync(new URL('../../../docs/golden/folds/a-whole-day-facilitator.json', import.meta.url), 'utf8'),
) as { expected?: { board: Cards }; snapshot: { board: Cards } };
const METHOD = golden.snapshot.board.method!.it as MethodCard;

interface Client {
  ws: WebSocket;
  role: string;
  me: string;
}

interface Workshop {
  id: string;
  code: string;
  board: Board;
  changes: Change[];
  clients: Set<Client>;
  tokens: Map<string, { role: string; id: string }>;
  votes: Map<string, Mine['votes']>;
  links: { grant: string; role: string; since: string }[];
}

const LETTER: Record<string, string> = { facilitator: 'f', participant: 'p', projector: 'w', analyst: 'a' };

/** The least that the screens need: it takes every command as the client imagines it, and refuses almost nothing. */
export class StandIn {
  private readonly workshops = new Map<string, Workshop>();
  private position = 0;

  http(method: string, url: string, body: Record<string, unknown>, authorization: string | undefined) {
    const path = url.split('?')[0]!;
    const token = authorization?.slice('Bearer '.length) ?? '';
    if (path === '/health') return { status: 200, answer: { status: 'UP' } };
    if (path === '/workshops' && method === 'POST') return this.create(body);
    if (path === '/join/look' || path === '/join') return this.join(path, body);
    if (path === '/methods') {
      const { id, title, about, version, phases } = METHOD;
      const methods = [{ id, title, about, versions: [version], builtIn: true, phases: phases.length }];
      return { status: 200, answer: { methods } };
    }
    if (path.startsWith('/methods/'))
      return { status: 200, answer: { ...METHOD, ...(body.method as object), format: 'tablee-method/1' } };
    if (path.startsWith('/analysis')) return { status: 200, answer: { position: 0, head: 0, workshops: [] } };
    const [, , id, what] = path.split('/');
    const workshop = this.workshops.get(id ?? token.split('.')[1] ?? '');
    if (!workshop) return refusal(401, 'token-unknown');
    if (what === 'links' && method === 'POST') {
      const letter = LETTER[body.role as string]!;
      const given = `${letter}.${workshop.id}.${String(body.secret)}`;
      workshop.tokens.set(given, { role: String(body.role), id: String(body.grant) });
      workshop.links.push({
        grant: String(body.grant),
        role: String(body.role),
        since: new Date().toISOString(),
      });
      return { status: 201, answer: { grant: body.grant, role: body.role, token: given } };
    }
    if (what === 'links') return { status: 200, answer: { links: workshop.links } };
    if (what === 'changes') {
      const after = Number(new URLSearchParams(url.split('?')[1]).get('after'));
      const changes = workshop.changes.filter((change) => change.position > after).slice(0, 2000);
      return { status: 200, answer: { log: 'stand-in', head: workshop.board.position, changes } };
    }
    return { status: 204, answer: undefined };
  }

  connect(ws: WebSocket): void {
    let client: Client | undefined;
    let workshop: Workshop | undefined;
    ws.on('message', (data) => {
      const frame = JSON.parse(String(data)) as FromClient;
      if (frame.type === 'ping') return send(ws, { type: 'pong' });
      if (frame.type === 'writing') return;
      if (frame.type === 'hello') {
        const holder = this.holder(frame);
        if (!holder) return ws.close(4401);
        workshop = holder.workshop;
        client = { ws, role: holder.role, me: holder.id };
        workshop.clients.add(client);
        send(ws, {
          type: 'welcome',
          v: 1,
          log: 'stand-in',
          workshop: workshop.id,
          role: client.role,
          me: client.me,
          heartbeat: 15,
          now: new Date().toISOString(),
        });
        const { position, cards } = workshop.board;
        send(ws, {
          type: 'snapshot',
          reason: 'first',
          position,
          board: this.seen(cards, workshop, client),
          mine: this.mine(workshop, client),
        });
        return;
      }
      if (workshop && client) this.command(workshop, client, frame);
    });
    ws.on('close', () => client && workshop?.clients.delete(client));
  }

  private holder({ token }: Hello) {
    for (const workshop of this.workshops.values()) {
      const holder = workshop.tokens.get(token);
      if (holder) return { workshop, ...holder };
    }
    return undefined;
  }

  private create(body: Record<string, unknown>) {
    const id = String(body.workshop);
    const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
    const code = withCheck(Array.from({ length: 7 }, () => letters[Math.floor(Math.random() * 31)]).join(''));
    const token = `f.${id}.${String(body.secret)}`;
    const workshop: Workshop = {
      id,
      code,
      board: EMPTY,
      changes: [],
      clients: new Set(),
      tokens: new Map([[token, { role: 'facilitator', id: 'f1' }]]),
      votes: new Map(),
      links: [],
    };
    this.workshops.set(id, workshop);
    const tables = (body.tables as string[]).map((name, order) => [`t${order}`, { name, order }] as const);
    const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
    this.change(workshop, 'workshop-planned', 'facilitator:f1', {
      ...EMPTY,
      cards: {
        workshop: {
          it: {
            title: String(body.title),
            date: text(body.date),
            place: text(body.place),
            programme: 'd1',
            joinCode: code,
          },
        },
        method: { it: METHOD },
        tables: Object.fromEntries(tables),
      },
    });
    return { status: 201, answer: { workshop: id, programme: 'd1', joinCode: code, token } };
  }

  private join(path: string, body: Record<string, unknown>) {
    const workshop = [...this.workshops.values()].find(
      (each) => each.code === body.code && isCode(each.code),
    );
    if (!workshop) return refusal(404, 'code-unknown', 'Ce code n’ouvre aucun atelier.');
    const { workshop: it, tables = {} } = workshop.board.cards;
    if (path === '/join/look')
      return {
        status: 200,
        answer: {
          workshop: workshop.id,
          ...it!.it,
          tables: Object.entries(tables).map(([table, card]) => ({ table, name: card.name })),
        },
      };
    const participant = String(body.participant);
    const token = `p.${workshop.id}.${String(body.secret)}`;
    workshop.tokens.set(token, { role: 'participant', id: participant });
    this.change(
      workshop,
      'participant-joined',
      `participant:${participant}`,
      apply(workshop.board, {
        position: workshop.board.position,
        put: {
          people: { [participant]: { name: String(body.nickname), table: body.table as string | undefined } },
        },
      }),
    );
    return { status: 201, answer: { workshop: workshop.id, participant, token } };
  }

  private command(workshop: Workshop, client: Client, frame: CommandFrame): void {
    const { id, name, args } = frame;
    const table = name === 'propose-axis' ? frame.args.table : undefined;
    const live = Object.values(workshop.board.cards.axes ?? {}).filter(
      (axis) => axis.table === table && !axis.withdrawn,
    );
    if (table && live.length >= 6)
      return send(client.ws, {
        type: 'refused',
        id,
        code: 'table-is-full',
        message: 'Cette table a déjà ses 6 axes.',
        advice: 'wait',
        details: { limit: 6 },
      });
    const cell =
      name === 'edit-cell'
        ? workshop.board.cards.cells?.[`${frame.args.row}.${frame.args.column}`]
        : undefined;
    const version = 1 + Math.max(0, ...(cell?.heads ?? []).flatMap((head) => [head.v, ...head.basedOn]));
    const by = `${client.role}:${client.me}`;
    const mine = this.mine(workshop, client) ?? NOTHING_OF_MINE;
    let board = imagine({ ...workshop.board, mine }, { name, args } as never, {
      by,
      at: new Date().toISOString(),
      version,
    });
    if (frame.name === 'cast-vote' || frame.name === 'take-vote-back') {
      workshop.votes.set(client.me, board.mine.votes);
      const ballot = board.cards.ballots![frame.args.ballot]!;
      const papers = [...workshop.votes.values()].map((votes) =>
        Object.values(votes[frame.args.ballot] ?? {}),
      );
      const card = {
        ...ballot,
        voters: papers.filter((paper) => paper.length).length,
        votes: papers.flat().reduce((sum, votes) => sum + votes, 0),
      };
      board = apply(board, { position: board.position, put: { ballots: { [frame.args.ballot]: card } } });
    }
    if (frame.name === 'reveal-ballot') {
      const ballot = board.cards.ballots![frame.args.ballot]!;
      const results: Record<string, number> = Object.fromEntries(ballot.axes.map((axis) => [axis, 0]));
      for (const votes of workshop.votes.values())
        for (const [axis, n] of Object.entries(votes[frame.args.ballot] ?? {})) results[axis]! += n;
      board = apply(board, {
        position: board.position,
        put: { ballots: { [frame.args.ballot]: { ...ballot, state: 'revealed', results } } },
      });
    }
    this.change(workshop, KINDS[name] ?? name, by, board);
    send(client.ws, { type: 'ack', id, position: workshop.board.position });
  }

  private change(workshop: Workshop, kind: string, by: string, next: Board): void {
    const previous = workshop.board.position;
    this.position += 1 + Math.floor(Math.random() * 2);
    const put: Record<string, Record<string, unknown>> = {};
    const drop: Record<string, string[]> = {};
    const before = workshop.board.cards as Record<string, Record<string, unknown>>;
    const after = next.cards as Record<string, Record<string, unknown>>;
    for (const section of new Set([...Object.keys(before), ...Object.keys(after)])) {
      for (const [id, card] of Object.entries(after[section] ?? {}))
        if (card !== before[section]?.[id]) put[section] = { ...put[section], [id]: card };
      const gone = Object.keys(before[section] ?? {}).filter((id) => !after[section]?.[id]);
      if (gone.length) drop[section] = gone;
    }
    const change: Change = {
      position: this.position,
      previous,
      at: new Date().toISOString(),
      kind,
      by,
      put: put as Cards,
      drop: drop as { [S in Section]?: string[] },
    };
    workshop.changes.push(change);
    workshop.board = { position: this.position, cards: next.cards, mine: NOTHING_OF_MINE };
    for (const client of workshop.clients)
      send(client.ws, {
        type: 'changes',
        changes: [
          { ...change, put: this.seen(change.put!, workshop, client), mine: this.mine(workshop, client) },
        ],
      });
  }

  private seen(cards: Cards, workshop: Workshop, client: Client): Cards {
    if (client.role === 'facilitator') return cards;
    const phase = METHOD.phases.find((each) => each.id === workshop.board.cards.workshop?.it?.phase);
    const hide = phase && !phase.showsAuthors;
    const axes = Object.entries(cards.axes ?? {}).map(([id, axis]) => [
      id,
      hide ? { ...axis, by: undefined } : axis,
    ]);
    return { ...cards, ...(cards.axes ? { axes: Object.fromEntries(axes) } : {}) };
  }

  private mine(workshop: Workshop, client: Client): Mine | undefined {
    if (client.role !== 'participant') return undefined;
    const axes = Object.entries(workshop.board.cards.axes ?? {}).filter(
      ([, axis]) => axis.by === `participant:${client.me}`,
    );
    return {
      ...NOTHING_OF_MINE,
      axes: axes.map(([id]) => id),
      votes: workshop.votes.get(client.me) ?? {},
    };
  }
}

const KINDS: Record<string, string> = {
  'revise-workshop': 'workshop-revised',
  'add-table': 'table-added',
  'rename-table': 'table-renamed',
  'enter-phase': 'phase-entered',
  'sit-at-table': 'participant-seated',
  'remove-participant': 'participant-removed',
  'readmit-participant': 'participant-readmitted',
  'propose-axis': 'axis-proposed',
  'revise-axis': 'axis-revised',
  'withdraw-axis': 'axis-withdrawn',
  'merge-axes': 'axes-merged',
  'split-axis': 'axis-split',
  'validate-axis': 'axis-validated',
  'open-ballot': 'ballot-opened',
  'cast-vote': 'vote-cast',
  'close-ballot': 'ballot-closed',
  'reveal-ballot': 'ballot-revealed',
  'join-group': 'group-joined',
  'leave-group': 'group-left',
  'add-row': 'row-added',
  'move-row': 'row-moved',
  'edit-cell': 'cell-edited',
  'take-row-out': 'row-taken-out',
  'add-facet': 'facet-added',
};

function send(ws: WebSocket, frame: object): void {
  ws.send(Buffer.from(JSON.stringify(frame)));
}

function refusal(status: number, code: string, message = code) {
  return { status, answer: { code, message, advice: 'correct' } };
}
