import type { Cards, Change, ItemKind, ItemReference, Lang, Refusal, Role, Said, Stance } from './frames';
import type { MethodFile } from './method';

/** What HTTP answered instead of what was asked for; `offline` where nothing answered. */
export class ApiError extends Error {
  constructor(
    readonly refusal: Refusal,
    readonly status: number,
  ) {
    super(refusal.message);
  }

  get code(): string {
    return this.refusal.code;
  }
}

export interface Created {
  workshop: string;
  programme: string;
  joinCode: string;
  token: string;
}

/** A method to choose from: built in, or kept by the programme. */
export interface MethodChoice {
  id: string;
  title?: Said;
  about?: Said;
  versions: number[];
  builtIn: boolean;
  phases: number;
}

export interface Looked {
  workshop: string;
  title: string;
  date?: string;
  place?: string;
  phase?: string;
  tables: { table: string; name: string }[];
}

export interface Joined {
  workshop: string;
  participant: string;
  token: string;
}

export interface Me {
  role: Role;
  workshop?: string;
  programme?: string;
  id: string;
  nickname?: string;
}

export interface Grant {
  grant: string;
  role: Role;
  since: string;
}

export interface BoardAt {
  log: string;
  position: number;
  board: Cards;
}

export interface History {
  log: string;
  head: number;
  changes: Change[];
}

/* The analysis, as docs/protocol.md gives it. */

export interface HoldsFor {
  position: number;
  head: number;
  catchingUp: boolean;
}

export interface WorkshopSummary {
  workshop: string;
  title: string;
  date?: string;
  place?: string;
  programme: { programme: string; title: string };
  phase?: { phase: string; title: Said };
  tables: number;
  participants: number;
  axes: { proposed: number; withdrawn: number; merged: number; validated: number };
  groups: { axis: string; title: string; members: number }[];
  rows: number;
  facets: Record<string, number>;
  position: number;
}

export interface RowFound {
  row: string;
  workshop: { workshop: string; title: string; date?: string; place?: string; territory?: string };
  theme: {
    axis: string;
    title: string;
    validated?: boolean;
    from: { axis: string; title: string; table?: string }[];
  };
  order: number;
  cells: Record<string, { v: number; lines: string[]; by?: string; at: string }[]>;
  contested: number;
  facets: {
    facet: string;
    kind: string;
    text: string;
    by?: string;
    sides?: { side: string; text: string; by?: string }[];
  }[];
  attachments: { attachment: string; item: ItemReference; stance: Stance; by?: string }[];
  /** who wrote what stands in it; nobody's name for facilitators and once it was erased */
  by: Who[];
  position: number;
  /** the earlier workshops it was worked on in, nearest first */
  continues: string[];
}

export interface Who {
  actor: string;
  name?: string;
}

export interface RowsFound extends HoldsFor {
  total: number;
  themes: { title: string; rows: number }[];
  facets: { kind: string; title: Said; rows: number }[];
  columns: { id: string; title: Said }[];
  rows: RowFound[];
  /** absent where nobody is to be named */
  who?: Who[];
  next?: string;
}

export interface Origin {
  axis: string;
  title: string;
  reason?: string;
  validated?: boolean;
  by?: string;
  table?: { table: string; name: string };
  votes: { ballot: string; votes: number; voters: number }[];
  from: Origin[];
  /** the earlier workshop that it stands in */
  workshop?: string;
}

export interface Provenance extends HoldsFor {
  row: RowFound;
  theme: Origin;
  /** absent where nobody is to be named */
  who?: Who[];
}

/* A programme, as docs/protocol.md gives it. */

export type StageName = 'equip' | 'experiment' | 'analyse' | 'spread';
export type AspectName = 'context' | 'practices' | 'actors' | 'themes' | 'projects' | 'signals' | 'stakes';

export interface StageOf {
  stage: StageName;
  from?: string;
  to?: string;
  note?: string;
}

export interface TerritoryOf {
  territory: string;
  name: string;
  latitude?: number;
  longitude?: number;
  out?: boolean;
  aspects: Partial<Record<AspectName, { v: number; text: string }>>;
}

export interface WorkshopOf {
  workshop: string;
  title: string;
  date?: string;
  place?: string;
  phase?: Said;
  territory?: string;
  from?: string;
  participants: number;
  themes: number;
  rows: number;
}

export interface Programme {
  programme: string;
  title: string;
  from?: string;
  to?: string;
  objectives?: string;
  stage?: StageName;
  stages: StageOf[];
  territories: TerritoryOf[];
  workshops: WorkshopOf[];
  position: number;
  catchingUp: boolean;
}

/** What an item of the library says, as its form and an import make it. */
export interface ItemWords {
  kind: ItemKind;
  title: string;
  text?: string;
  entry?: string;
  link?: string;
  file?: string;
}

export interface LibraryItem extends ItemWords {
  item: string;
  by: string;
  name?: string;
  mine?: boolean;
  out?: boolean;
}

export interface Library {
  revision: number;
  items: LibraryItem[];
}

export interface Asked {
  method?: string;
  body?: unknown;
  /** one token, or several where the analysis may hold them together */
  token?: string | string[];
  lang: Lang;
  signal?: AbortSignal;
}

export async function answer(path: string, { method, body, token, lang, signal }: Asked): Promise<Response> {
  const headers: Record<string, string> = { 'Accept-Language': lang };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (token?.length) headers.Authorization = `Bearer ${[token].flat().join(' ')}`;
  let response: Response;
  try {
    response = await fetch(path, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      cache: 'no-store',
      signal,
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiError({ code: 'offline', message: '', advice: 'retry' }, 0);
  }
  if (response.ok) return response;
  const refusal = (await response.json().catch(() => undefined)) as Refusal | undefined;
  throw new ApiError(
    refusal?.code ? refusal : { code: 'internal', message: '', advice: 'retry' },
    response.status,
  );
}

export async function ask<T>(path: string, asked: Asked): Promise<T> {
  const response = await answer(path, asked);
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
}

export const api = {
  createWorkshop: (
    body: {
      workshop: string;
      secret: string;
      title: string;
      date: string | null;
      place: string | null;
      tables: string[];
      maxAxesPerTable?: number;
      voteBudget?: number;
      method?: string;
      methodVersion?: number;
      package?: MethodFile;
      /** the workshop whose method it runs, too */
      methodOf?: string;
      programme?: string;
    },
    lang: Lang,
    /** of a facilitator of the programme, where it joins one */
    token?: string,
  ) => ask<Created>('/api/workshops', { body, lang, token }),

  methods: (token: string | undefined, lang: Lang) =>
    ask<{ methods: MethodChoice[] }>('/api/methods', { token, lang }),

  method: (id: string, version: number | undefined, token: string | undefined, lang: Lang) =>
    ask<MethodFile>(`/api/methods/${id}${version === undefined ? '' : `?version=${version}`}`, {
      token,
      lang,
    }),

  checkMethod: (method: MethodFile, lang: Lang) =>
    ask<MethodFile>('/api/methods/check', { body: { method }, lang }),

  publishMethod: (token: string, method: MethodFile, basedOn: number | undefined, lang: Lang) =>
    ask<{ id: string; version: number }>('/api/methods', { body: { method, basedOn }, token, lang }),

  look: (code: string, lang: Lang) => ask<Looked>('/api/join/look', { body: { code }, lang }),

  join: (
    body: { code: string; participant: string; secret: string; nickname: string; table?: string },
    lang: Lang,
  ) => ask<Joined>('/api/join', { body, lang }),

  me: (token: string, lang: Lang) => ask<Me>('/api/me', { token, lang }),

  changeNickname: (token: string, nickname: string, lang: Lang) =>
    ask<void>('/api/me/nickname', { method: 'PUT', body: { nickname }, token, lang }),

  eraseMyNickname: (token: string, lang: Lang) =>
    ask<void>('/api/me/nickname', { method: 'DELETE', token, lang }),

  /** Takes up somebody without a device. */
  addPerson: (
    token: string,
    workshop: string,
    person: string,
    body: { nickname: string; table?: string },
    lang: Lang,
  ) => ask<void>(`/api/workshops/${workshop}/people/${person}`, { method: 'PUT', body, token, lang }),

  eraseNickname: (token: string, workshop: string, person: string, lang: Lang) =>
    ask<void>(`/api/workshops/${workshop}/people/${person}/nickname`, { method: 'DELETE', token, lang }),

  giveLink: (
    token: string,
    workshop: string,
    body: { grant: string; role: Role; secret: string },
    lang: Lang,
  ) =>
    ask<{ grant: string; role: Role; token: string }>(`/api/workshops/${workshop}/links`, {
      body,
      token,
      lang,
    }),

  links: (token: string, workshop: string, lang: Lang) =>
    ask<{ links: Grant[] }>(`/api/workshops/${workshop}/links`, { token, lang }),

  withdrawLink: (token: string, workshop: string, grant: string, lang: Lang) =>
    ask<void>(`/api/workshops/${workshop}/links/${grant}`, { method: 'DELETE', token, lang }),

  newJoinCode: (token: string, workshop: string, lang: Lang) =>
    ask<{ joinCode: string }>(`/api/workshops/${workshop}/join-code`, { method: 'POST', token, lang }),

  addresses: (token: string, lang: Lang) => ask<{ addresses: string[] }>('/api/addresses', { token, lang }),

  boardAt: (token: string, workshop: string, at: number | undefined, lang: Lang) =>
    ask<BoardAt>(`/api/workshops/${workshop}/board${at === undefined ? '' : `?at=${at}`}`, { token, lang }),

  changes: (token: string, workshop: string, after: number, lang: Lang, signal?: AbortSignal) =>
    ask<History>(`/api/workshops/${workshop}/changes?after=${after}&limit=2000`, { token, lang, signal }),

  programme: (token: string, programme: string, lang: Lang) =>
    ask<Programme>(`/api/programmes/${programme}`, { token, lang }),

  /** Changes a part of a programme: its frame, its stage, a territory or an aspect of one. */
  change: (token: string, programme: string, part: string, body: object, lang: Lang, method = 'PUT') =>
    ask<void>(`/api/programmes/${programme}${part}`, { method, body, token, lang }),

  takeTerritoryOut: (token: string, programme: string, territory: string, lang: Lang) =>
    ask<void>(`/api/programmes/${programme}/territories/${territory}`, { method: 'DELETE', token, lang }),

  inherit: (token: string, workshop: string, from: string | undefined, lang: Lang) =>
    ask<{ workshop: string; position: number }>(`/api/workshops/${workshop}/inheritance`, {
      body: { from },
      token,
      lang,
    }),

  decideDate: (
    token: string,
    workshop: string,
    poll: string,
    body: { option: string; next?: string },
    lang: Lang,
  ) => ask<void>(`/api/workshops/${workshop}/dates/${poll}/decision`, { body, token, lang }),

  nameHelper: (token: string, workshop: string, helper: string, name: string, lang: Lang) =>
    ask<void>(`/api/workshops/${workshop}/helpers/${helper}`, { method: 'PUT', body: { name }, token, lang }),
  library: (token: string, lang: Lang) => ask<Library>('/api/library', { token, lang }),

  /** @param id the same for the same request, however often it is sent */
  addItems: (token: string, id: string, items: (ItemWords & { item: string })[], lang: Lang) =>
    ask<{ revision: number }>('/api/library', { body: { id, items }, token, lang }),

  reviseItem: (token: string, item: string, words: ItemWords, lang: Lang) =>
    ask<{ revision: number }>(`/api/library/${item}`, { method: 'PUT', body: words, token, lang }),

  takeItemOut: (token: string, item: string, lang: Lang) =>
    ask<{ revision: number }>(`/api/library/${item}`, { method: 'DELETE', token, lang }),

  putItemBack: (token: string, item: string, lang: Lang) =>
    ask<{ revision: number }>(`/api/library/${item}/back`, { method: 'POST', token, lang }),

  analysedWorkshops: (tokens: string[], lang: Lang) =>
    ask<HoldsFor & { workshops: WorkshopSummary[] }>('/api/analysis/workshops', { token: tokens, lang }),

  rows: (tokens: string[], query: URLSearchParams, lang: Lang, signal?: AbortSignal) =>
    ask<RowsFound>(`/api/analysis/rows?${query}`, { token: tokens, lang, signal }),

  provenance: (tokens: string[], workshop: string, row: string, lang: Lang) =>
    ask<Provenance>(`/api/analysis/rows/${row}/provenance?workshop=${workshop}`, { token: tokens, lang }),

  csv: async (tokens: string[], query: URLSearchParams, flavour: Lang, lang: Lang) => {
    const full = new URLSearchParams(query);
    full.set('lang', flavour);
    return (await answer(`/api/analysis/rows.csv?${full}`, { token: tokens, lang })).blob();
  },
};
