import { card, NOTHING_OF_MINE, type Board } from './board';
import { lastAt } from './clock';
import type { Command, Mine, OnBehalf, Section } from './frames';
import { axes, expectations, groupings } from './look';
import type { Room } from './room.svelte';

/** A table, or somebody without a device. */
export type Whom = Pick<OnBehalf, 'participant' | 'table'>;

/** Whose seat a facilitator has taken, if any, and when what they enter was said. */
export class Taken {
  whom = $state.raw<Whom>();
  /** `09:05`; empty for just now */
  clock = $state('');
}

/** The room as it looks from somebody's seat: everything that is asked for there is theirs, for good. */
class Seat {
  readonly role = 'participant';
  readonly board: Board = $derived.by(() => this.look());

  constructor(
    private readonly room: Room,
    private readonly whom: Whom,
    private readonly clock: () => string,
  ) {}

  /** Nobody, for a table. */
  get me(): string {
    return this.whom.participant ?? '';
  }

  get by(): string {
    return this.whom.participant ? `participant:${this.whom.participant}` : this.room.by;
  }

  get table(): string | undefined {
    return this.whom.table ?? card(this.room.board, 'people', this.me)?.table;
  }

  get onBehalf(): OnBehalf {
    return { ...this.whom, happened: lastAt(this.clock(), new Date()) };
  }

  ask(command: Command, aim?: number) {
    return this.room.askFor(this.onBehalf, command, aim);
  }

  isWaiting(section: Section | 'votes', id: string): boolean {
    return this.room.isWaiting(section, id) || (section === 'people' && this.room.isWaiting(section, 'me'));
  }

  private look(): Board {
    const { participant, table } = this.whom;
    if (participant === undefined) return { ...this.room.board, mine: partOfTable(this.room.board, table) };
    return this.room.boardOf(this.by, card(this.room.board, 'parts', participant)?.own ?? NOTHING_OF_MINE);
  }
}

/** What was entered for a table, which may be changed for it. */
function partOfTable(board: Board, table: string | undefined): Mine {
  const entered = (section: Section, id: string) =>
    card(board, 'entered', `${section}/${id}`)?.table === table;
  const own = axes(board).filter((axis) => axis.table === table);
  const said = expectations(board).filter((it) => entered('expectations', it.id));
  return {
    ...NOTHING_OF_MINE,
    axes: own.filter((axis) => !axis.withdrawn).map((axis) => axis.id),
    withdrawn: Object.fromEntries(
      own
        .filter((axis) => axis.withdrawn)
        .map(({ id, title, reason = '' }) => [id, { table: table ?? '', title, reason }]),
    ),
    groupings: groupings(board)
      .filter((it) => entered('groupings', it.id))
      .map((it) => it.id),
    expectations: {
      said: said.filter((it) => !it.withdrawn).map((it) => it.id),
      withdrawn: Object.fromEntries(said.filter((it) => it.withdrawn).map((it) => [it.id, it.text])),
      shared: [],
      assessed: {},
    },
  };
}

/** A room for the participants' parts; what a seat does not change is the room's own. */
export function seatIn(room: Room, whom: Whom, clock: () => string): Room {
  const seat = new Seat(room, whom, clock);
  return new Proxy(room, {
    get(_, key) {
      const of = key in seat ? seat : room;
      const value: unknown = Reflect.get(of, key, of);
      return typeof value === 'function' ? value.bind(of) : value;
    },
  });
}
