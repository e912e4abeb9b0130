import { answer, api, ask, ApiError } from './api';
import { tongue } from './tongue.svelte';
import { trouble } from './trouble';

/* Recommendations, as docs/protocol.md gives them. */

export type Aim = 'trigger' | 'accompany' | 'sustain';
export type Status = 'draft' | 'discussion' | 'adopted' | 'withdrawn';
export const AIMS: Aim[] = ['trigger', 'accompany', 'sustain'];
export const STATUSES: Status[] = ['draft', 'discussion', 'adopted', 'withdrawn'];

export interface Author {
  workshop: string;
  actor: string;
  name?: string;
}

export interface Answered {
  words?: string;
  by: Author;
  at: string;
}

export interface RowReference {
  workshop: string;
  axis: string;
  row: string;
}

export interface Version {
  v: number;
  text: string;
  amendment?: string;
  by: Author;
  at: string;
}

export interface Amendment {
  amendment: string;
  basedOn: number;
  text: string;
  reason: string;
  fate: 'open' | 'accepted' | 'declined' | 'withdrawn';
  by: Author;
  at: string;
  answer?: Answered;
}

export interface Objection {
  objection: string;
  v: number;
  words: string;
  standing: 'standing' | 'settled' | 'withdrawn';
  by: Author;
  at: string;
  answer?: Answered;
}

export interface Recommendation {
  recommendation: string;
  number: number;
  territory?: string;
  aim: Aim;
  status: Status;
  /** oldest first; the last one stands */
  texts: Version[];
  rows: RowReference[];
  amendments: Amendment[];
  consents: { v: number; words?: string; by: Author; at: string }[];
  objections: Objection[];
  course: { status: Status; words?: string; by: Author; at: string }[];
  position: number;
}

export interface Theme {
  title: string;
  validated: boolean;
  table?: string;
  votes: { ballot: string; votes: number; voters: number }[];
  from: Theme[];
  workshop?: string;
}

export interface Source {
  row: RowReference;
  gone?: boolean;
  workshop?: { workshop: string; title: string; date?: string; place?: string };
  cells?: Record<string, string>;
  theme?: Theme;
}

export interface Sources {
  catchingUp: boolean;
  sources: Source[];
}

export const standing = (it: Recommendation): Version => it.texts.at(-1)!;
export const openAmendments = (it: Recommendation) => it.amendments.filter((each) => each.fate === 'open');
export const standingObjections = (it: Recommendation) =>
  it.objections.filter((each) => each.standing === 'standing');
export const consenting = (it: Recommendation) =>
  it.consents.filter((each) => each.v === standing(it).v).length;

/** The tables whose axes a theme was made of, each once. */
export function tablesOf(theme: Theme): string[] {
  const own = theme.table ? [theme.table] : [];
  return [...new Set([...own, ...theme.from.flatMap(tablesOf)])];
}

/** The votes for a theme, or, where none were cast on it itself, for those that it was made of. */
export function votesOf(theme: Theme): number {
  return theme.votes.length > 0
    ? theme.votes.reduce((sum, each) => sum + each.votes, 0)
    : theme.from.reduce((sum, each) => sum + votesOf(each), 0);
}

const OFTEN = 5_000;

/** A programme's recommendations as one device knows them, asked for anew while somebody looks. */
export class Counsel {
  all = $state.raw<Recommendation[]>();
  failed = $state<string>();
  me = $state.raw<{ workshop?: string; actor: string; role: string }>();

  private changed: number | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    readonly token: string,
    readonly programme: string,
  ) {}

  private get path(): string {
    return `/api/programmes/${this.programme}/recommendations`;
  }

  /** Whether this device may write at all: analysts and the wall read. */
  get takesPart(): boolean {
    return this.me?.role === 'facilitator' || this.me?.role === 'participant';
  }

  get facilitates(): boolean {
    return this.me?.role === 'facilitator';
  }

  isMine(author: Author): boolean {
    return author.workshop === this.me?.workshop && author.actor === this.me?.actor;
  }

  /** Keeps up while the page is seen; returns what ends that. */
  follow(): () => void {
    const look = () => {
      if (document.visibilityState === 'visible') void this.load();
    };
    void this.load();
    this.timer = setInterval(look, OFTEN);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(this.timer);
      document.removeEventListener('visibilitychange', look);
    };
  }

  async load(): Promise<void> {
    try {
      if (!this.me) {
        const me = await api.me(this.token, tongue.lang);
        this.me = { workshop: me.workshop, actor: `${me.role}:${me.id}`, role: me.role };
      }
      const since = this.changed === undefined ? '' : `?since=${this.changed}`;
      const found = await ask<{ changed: number; recommendations: Recommendation[] } | undefined>(
        this.path + since,
        { token: this.token, lang: tongue.lang },
      );
      if (found) {
        this.all = found.recommendations;
        this.changed = found.changed;
      }
      this.failed = undefined;
    } catch (cause) {
      this.failed = trouble(cause);
      // Whoever holds a link that has ended need not ask again.
      if (cause instanceof ApiError && cause.status === 401) clearInterval(this.timer);
    }
  }

  /** Changes something; what others wrote meanwhile is shown whether it succeeds or not. */
  async change(part: string, method: 'POST' | 'PUT' | 'DELETE', body?: object): Promise<void> {
    try {
      await ask<void>(this.path + part, { method, body, token: this.token, lang: tongue.lang });
    } finally {
      await this.load();
    }
  }

  sources(id: string): Promise<Sources> {
    return ask<Sources>(`${this.path}/${id}/sources`, { token: this.token, lang: tongue.lang });
  }

  async csv(query: URLSearchParams): Promise<Blob> {
    const full = new URLSearchParams(query);
    full.set('lang', tongue.lang);
    return (await answer(`${this.path}.csv?${full}`, { token: this.token, lang: tongue.lang })).blob();
  }
}
