/** The wire, version 1, as docs/protocol.md writes it down. Types only: nothing of this exists at run time. */

export const VERSION = 1;
export const SUBPROTOCOL = 'tablee.v1';

export type Lang = 'fr' | 'en';
export type Role = 'facilitator' | 'participant' | 'projector' | 'analyst';
/** `participant:<id>` or `facilitator:<id>` */
export type Actor = string;
export type Said = Record<Lang, string>;

export type Activity =
  | 'join'
  | 'propose-axes'
  | 'merge-axes'
  | 'vote'
  | 'validate-axes'
  | 'join-groups'
  | 'fill-grid'
  | 'say-expectations'
  | 'assess-expectations'
  | 'appropriate'
  | 'homework'
  | 'choose-dates'
  | 'use-library'
  | 'propose-groupings'
  | 'rank-themes';

export interface WorkshopCard {
  title: string;
  date?: string;
  place?: string;
  programme: string;
  phase?: string;
  joinCode?: string;
  /** while what tables propose is seen by themselves and facilitators only */
  hides?: boolean;
}

/** Where a phase's budget differs from the method's. */
export interface Budgets {
  axesPerTable?: number;
  votes?: number;
}

export interface Phase {
  id: string;
  title: Said;
  guidance: Said;
  allows: Activity[];
  showsAuthors: boolean;
  /** what was not said is absent */
  groupsApart?: boolean;
  onlyFacilitators?: Activity[];
  hiddenUntilReveal?: boolean;
  minutes?: number;
  budgets?: Budgets;
}

export interface Column {
  id: string;
  title: Said;
}

export interface FacetKind {
  id: string;
  title: Said;
}

/** What every group answers when it makes its theme its own. */
export interface GroupQuestion {
  id: string;
  title: Said;
}

export interface MethodCard {
  id: string;
  version: number;
  phases: Phase[];
  maxAxesPerTable: number;
  voteBudget: number;
  columns: Column[];
  facets: FacetKind[];
  questions: GroupQuestion[];
  title?: Said;
  about?: Said;
}

export interface TimerCard {
  phase: string;
  /** all the seconds it was given */
  seconds: number;
  /** absent while it is paused */
  ends?: string;
  /** seconds that remain while it is paused */
  left?: number;
}

export interface TableCard {
  name: string;
  order: number;
  /** why its people may not write now; for facilitators */
  locked?: string;
}

export type ContributionKind =
  'axis' | 'row' | 'cell' | 'facet' | 'side' | 'expectation' | 'answer' | 'grouping';

/** Points at something that somebody contributed; `axis` is the theme whose grid or page it stands in. */
export interface Contribution {
  kind: ContributionKind;
  /** of a cell `row.column` */
  id: string;
  axis?: string;
}

/** Something that is kept from sight, under `section/id`; for facilitators. */
export interface HiddenCard {
  what: Contribution;
  reason: string;
  by: Actor;
  at: string;
}

export interface PersonCard {
  name?: string;
  table?: string;
  removed?: boolean;
  /** facilitators enter what this person says and does */
  withoutDevice?: boolean;
}

export interface AxisCard {
  table?: string;
  title: string;
  reason?: string;
  by?: Actor;
  from: string[];
  into?: string;
  withdrawn?: boolean;
  validated?: boolean;
  /** the result its validation rested on */
  grounds?: Grounds;
  /** the proposed grouping it was made by */
  grouping?: string;
  order: number;
  /** the earlier workshop it comes from */
  origin?: string;
}

export type BallotKind = 'dots' | 'score' | 'consent' | 'approval';

/** What the papers say about one axis together; `papers` counts those that gave it 0, 1, 2 and so on. */
export interface Count {
  axis: string;
  sum: number;
  papers: number[];
}

export interface Grounds {
  ballot: string;
  kind: BallotKind;
  voters: number;
  count?: Count;
}

/** What a paper says about one axis. With consent 0 objects, 1 stands aside, 2 agrees. */
export interface Mark {
  axis: string;
  value: number;
  reason: string;
}

export interface Objection {
  number: number;
  axis: string;
  reason: string;
  by?: Actor;
  resolved?: string;
}

export interface BallotCard {
  /** absent for dots */
  kind?: BallotKind;
  confidential?: boolean;
  budget: number;
  state: 'open' | 'closed' | 'revealed';
  axes: string[];
  voters: number;
  votes: number;
  results?: Record<string, number>;
  papers?: number;
  counts?: Record<string, number[]>;
  objections?: Objection[];
  order: number;
}

export interface GroupingCard {
  axes: string[];
  title: string;
  reason?: string;
  by?: Actor;
  supporters: number;
  accepted?: string;
  declined?: string;
  order: number;
}

export type GroupMode = 'free' | 'wishes';

export interface ArrangementCard {
  mode: GroupMode;
  smallest?: number;
  largest?: number;
  ranked: number;
  /** for facilitators, as long as it is not confirmed */
  distribution?: Record<string, string>;
}

/** For facilitators. */
export interface WishCard {
  ranking: string[];
}

export interface GroupCard {
  members: string[];
}

export interface GridCard {
  rows: string[];
}

export interface RowCard {
  axis: string;
  out?: boolean;
  origin?: string;
}

export interface Head {
  v: number;
  text: string;
  basedOn: number[];
  by?: Actor;
  at: string;
  /** the earlier workshop it was written in */
  origin?: string;
}

export interface CellCard {
  row: string;
  column: string;
  heads: Head[];
}

export interface FacetCard {
  row: string;
  kind: string;
  text: string;
  by?: Actor;
  order: number;
  origin?: string;
}

export interface Earlier {
  workshop: string;
  title: string;
  date?: string;
  position: number;
  line: string[];
  complete: boolean;
}

export interface SeriesCard {
  territory?: string;
  from?: Earlier;
  next: string[];
}

export interface EarlierPersonCard {
  name?: string;
  group?: string;
}

export interface HomeworkCard {
  what: string;
  axis?: string;
  row?: string;
  who?: string;
  name?: string;
  due?: string;
  done?: boolean;
  found?: string;
  dropped?: boolean;
  origin?: string;
  order: number;
}

export type Answer = 'yes' | 'maybe' | 'no';

export interface DateOption {
  option: string;
  date: string;
  place?: string;
  answers: Record<string, Answer>;
}

export interface DatesCard {
  options: DateOption[];
  decided?: string;
  order: number;
}

export interface SideCard {
  facet: string;
  text: string;
  by?: Actor;
  order: number;
}

export type Assessment = 'met' | 'partly' | 'unmet';

export interface ExpectationCard {
  text: string;
  by?: Actor;
  from: string[];
  into?: string;
  withdrawn?: boolean;
  had: number;
  assessments?: Partial<Record<Assessment, number>>;
  order: number;
}

export interface AnswerCard {
  axis: string;
  question: string;
  heads: Head[];
  by?: Actor;
  order: number;
}

export type ItemKind = 'initiative' | 'thematic-entry' | 'resource';
export type Target = 'axis' | 'group' | 'row';
export type Stance = 'supports' | 'contradicts';

export interface ItemReference {
  item: string;
  kind: ItemKind;
  title: string;
  link?: string;
}

export interface AttachmentCard {
  item: ItemReference;
  on: Target;
  axis: string;
  row?: string;
  stance?: Stance;
  by?: Actor;
  order: number;
}

export interface LibraryCard {
  revision: number;
  items: number;
}

/** The mark of something that a facilitator entered for somebody else, under `section/id`. */
export interface EnteredCard {
  by: Actor;
  /** whose it is, for a table's */
  table?: string;
  /** when it was said; absent for just when it was entered */
  happened?: string;
  at: string;
}

/** The own part of somebody without a device; for facilitators. */
export interface PartCard {
  own: Mine;
}

export interface Sections {
  workshop: WorkshopCard;
  method: MethodCard;
  tables: TableCard;
  people: PersonCard;
  axes: AxisCard;
  ballots: BallotCard;
  groups: GroupCard;
  grids: GridCard;
  rows: RowCard;
  cells: CellCard;
  facets: FacetCard;
  series: SeriesCard;
  earlier: EarlierPersonCard;
  homework: HomeworkCard;
  dates: DatesCard;
  sides: SideCard;
  expectations: ExpectationCard;
  answers: AnswerCard;
  attachments: AttachmentCard;
  library: LibraryCard;
  timer: TimerCard;
  groupings: GroupingCard;
  arrangement: ArrangementCard;
  wishes: WishCard;
  hidden: HiddenCard;
  entered: EnteredCard;
  parts: PartCard;
}

export type Section = keyof Sections;

/** Sections a workshop has nothing in are absent. */
export type Cards = { [S in Section]?: Record<string, Sections[S]> };

export interface WithdrawnAxis {
  table: string;
  title: string;
  reason: string;
}

export interface MyExpectations {
  said: string[];
  withdrawn: Record<string, string>;
  shared: string[];
  assessed: Record<string, Assessment>;
}

export interface Mine {
  axes: string[];
  withdrawn: Record<string, WithdrawnAxis>;
  votes: Record<string, Record<string, number>>;
  /** absent for somebody who has none */
  expectations?: MyExpectations;
  /** one's group's page, while the phase keeps groups apart */
  answers?: Record<string, AnswerCard>;
  /** axes of one's own table that other tables do not see yet */
  veiled?: Record<string, AxisCard>;
  /** what of the library stands beside those */
  beside?: Record<string, AttachmentCard>;
  papers: Record<string, Mark[]>;
  /** of a confidential paper the server says only which one counts */
  sealed: Record<string, string>;
  groupings: string[];
  supports: string[];
  ranking: string[];
  /** what of one's own a facilitator keeps from sight, by `section/id` */
  hidden?: Record<string, { what: Contribution; text: string; reason: string }>;
  /** why one's table may not write now */
  locked?: string;
}

export interface Change {
  position: number;
  previous: number;
  at: string;
  kind: string;
  by?: Actor;
  /** by whom it was entered for whoever it is by */
  onBehalf?: { by: Actor; table?: string; happened?: string };
  /** the last position of the order that it takes back */
  undoes?: number;
  put?: Cards;
  drop?: { [S in Section]?: string[] };
  mine?: Mine;
}

/* What the server sends. */

export interface Welcome {
  type: 'welcome';
  v: number;
  log: string;
  workshop: string;
  role: Role;
  me: string;
  heartbeat: number;
  /** by the server's clock */
  now: string;
}

export interface Snapshot {
  type: 'snapshot';
  reason: 'first' | 'other-log' | 'too-far' | 'slow';
  position: number;
  board: Cards;
  mine?: Mine;
}

export interface Changes {
  type: 'changes';
  changes: Change[];
}

export interface Ack {
  type: 'ack';
  id: string;
  position?: number;
}

export type Advice = 'correct' | 'wait' | 'retry' | 'reload' | 'give-up';

/** Why something was not done; `details` are the code's own. */
export interface Refusal {
  code: string;
  message: string;
  advice: Advice;
  details?: Record<string, unknown>;
}

export interface Refused extends Refusal {
  type: 'refused';
  id: string;
}

export interface FrameError {
  type: 'error';
  code: string;
  message: string;
  id?: string;
}

export interface Pong {
  type: 'pong';
}

export interface Bye {
  type: 'bye';
  code: number;
  message: string;
}

/** Those who write in a cell; `by` is absent where the phase hides authors. */
export interface Writers {
  people: number;
  by?: Actor[];
}

/** Who is here and who writes where: added to what was told before, or in its place. */
export interface Presence {
  type: 'presence';
  fresh?: true;
  here?: Actor[];
  gone?: Actor[];
  /** by cell; nobody writes any more in a cell without people */
  writing?: Record<string, Writers>;
}

/** The first frame over HTTP: the name of the line, which every frame that goes up has to carry. */
export interface LineOpened {
  type: 'line';
  line: string;
}

export type FromServer =
  Welcome | Snapshot | Changes | Ack | Refused | FrameError | Presence | LineOpened | Pong | Bye;

/* What the client sends. */

export interface Resume {
  log: string;
  position: number;
}

export interface Hello {
  type: 'hello';
  v: number;
  token: string;
  lang: Lang;
  resume?: Resume;
}

export interface Commands {
  'revise-workshop': { title: string; date?: string; place: string };
  'add-table': { table: string; name: string };
  'rename-table': { table: string; name: string };
  'enter-phase': { phase: string };
  'reveal-contributions': Record<string, never>;
  'start-timer': { minutes: number };
  'pause-timer': Record<string, never>;
  'resume-timer': Record<string, never>;
  'extend-timer': { minutes: number };
  'stop-timer': Record<string, never>;
  'sit-at-table': { table: string; participant?: string };
  'remove-participant': { participant: string };
  'readmit-participant': { participant: string };
  'propose-axis': { table: string; axis: string; title: string; reason: string };
  'revise-axis': { axis: string; title: string; reason: string };
  'withdraw-axis': { axis: string };
  'restore-axis': { axis: string };
  'merge-axes': { axis: string; from: string[]; title: string; reason: string; grouping?: string };
  'split-axis': { axis: string };
  'validate-axis': { axis: string; ballot?: string };
  'withdraw-validation': { axis: string };
  'open-ballot': {
    ballot: string;
    budget: number;
    axes: string[];
    kind?: BallotKind;
    confidential?: boolean;
  };
  'hand-in-paper': { ballot: string; paper: string; marks: Mark[] };
  'resolve-objection': { ballot: string; objection: number; how: string };
  'propose-grouping': { grouping: string; axes: string[]; title: string; reason: string };
  'support-grouping': { grouping: string };
  'withdraw-support': { grouping: string };
  'decline-grouping': { grouping: string; reason: string };
  'withdraw-grouping': { grouping: string };
  'arrange-groups': { mode: GroupMode; smallest?: number; largest?: number };
  'rank-themes': { ranking: string[]; participant?: string };
  'draw-distribution': Record<string, never>;
  'move-placement': { participant: string; axis?: string };
  'confirm-distribution': Record<string, never>;
  'cast-vote': { ballot: string; axis: string };
  'take-vote-back': { ballot: string; axis: string };
  'close-ballot': { ballot: string };
  'reopen-ballot': { ballot: string };
  'reveal-ballot': { ballot: string };
  'join-group': { axis: string; participant?: string };
  'leave-group': { participant?: string };
  'add-row': { axis: string; row: string; after?: string };
  'move-row': { axis: string; row: string; after?: string };
  'edit-cell': { axis: string; row: string; column: string; text: string; basedOn: number[] };
  'take-row-out': { axis: string; row: string };
  'put-row-back': { axis: string; row: string };
  'add-facet': { axis: string; row: string; facet: string; kind: string; text: string };
  'revise-facet': { axis: string; row: string; facet: string; text: string };
  'take-facet-out': { axis: string; row: string; facet: string };
  'put-facet-back': { axis: string; row: string; facet: string };
  'add-side': { axis: string; row: string; facet: string; side: string; text: string };
  'revise-side': { axis: string; row: string; facet: string; side: string; text: string };
  'take-side-out': { axis: string; row: string; facet: string; side: string };
  'put-side-back': { axis: string; row: string; facet: string; side: string };
  'add-column': { column: string; title: Said };
  'say-expectation': { expectation: string; text: string };
  'revise-expectation': { expectation: string; text: string };
  'withdraw-expectation': { expectation: string };
  'restore-expectation': { expectation: string };
  'share-expectation': { expectation: string; participant?: string };
  'unshare-expectation': { expectation: string; participant?: string };
  'group-expectations': { expectation: string; from: string[]; text: string };
  'ungroup-expectations': { expectation: string };
  'assess-expectation': { expectation: string; participant?: string; assessment: Assessment };
  'take-assessment-back': { expectation: string; participant?: string };
  'add-answer': { axis: string; answer: string; question: string; text: string };
  'edit-answer': { axis: string; answer: string; text: string; basedOn: number[] };
  'take-answer-out': { axis: string; answer: string };
  'put-answer-back': { axis: string; answer: string };
  'attach-item': {
    attachment: string;
    item: string;
    on: Target;
    axis: string;
    row?: string;
    stance?: Stance;
  };
  'take-stance': { attachment: string; stance: Stance };
  'detach-item': { attachment: string };
  'situate-workshop': { territory?: string };
  'assign-homework': { homework: string } & Task;
  'revise-homework': { homework: string } & Task;
  'report-homework': { homework: string; done: boolean; found: string };
  'drop-homework': { homework: string };
  'take-homework-up': { homework: string };
  'propose-dates': { poll: string; options: { option: string; date: string; place?: string }[] };
  'answer-date': { poll: string; option: string; answer: Answer; participant?: string };
  'withdraw-dates': { poll: string };
  'hide-contribution': Contribution & { reason: string };
  'restore-contribution': Contribution;
  'lock-table': { table: string; reason: string };
  'unlock-table': { table: string };
  /** takes back what an earlier command of the sender's did */
  undo: { command: string };
}

export interface Task {
  what: string;
  axis?: string;
  row?: string;
  who?: string;
  due?: string;
}

export type CommandName = keyof Commands;

/** A name with the arguments that go with it. */
export type Command = { [N in CommandName]: { name: N; args: Commands[N] } }[CommandName];

/** For whom a facilitator enters something, and when it was said: for somebody without a device, or for a table. */
export interface OnBehalf {
  participant?: string;
  table?: string;
  happened?: string;
}

export type CommandFrame = { type: 'command'; id: string; onBehalf?: OnBehalf } & Command;

export interface Ping {
  type: 'ping';
}

/** Said again while it goes on; without a cell, nowhere any more. */
export interface Writing {
  type: 'writing';
  cell?: string;
}

export type FromClient = Hello | CommandFrame | Writing | Ping;

/** Why the server ended a connection, and what to do next. */
export const CLOSE = {
  /** it stops or restarts: come back */
  goingAway: 1001,
  /** a frame was too large: come back, without it */
  tooLarge: 1009,
  /** the first frame was no hello: this client is broken; come back, for it may have been the network */
  helloExpected: 4400,
  /** nobody holds the token: forget it */
  tokenUnknown: 4401,
  /** another version of the protocol: load the page anew */
  versionUnknown: 4406,
  /** no sign of life came through: come back */
  silent: 4408,
  /** too slow for the changes: come back, and start from a snapshot */
  slow: 4409,
  /** the link was withdrawn or has expired, or the person was removed: stop */
  accessEnded: 4410,
  /** far too many frames: come back much later */
  flooding: 4429,
  /** something broke on the server: come back */
  internal: 4500,
} as const;

/** Longest texts, in UTF-16 units, as `maxlength` counts them. */
export const LIMIT = {
  title: 120,
  place: 120,
  nickname: 30,
  reason: 500,
  facet: 500,
  cell: 4000,
  expectation: 280,
  answer: 1000,
  note: 1000,
  file: 250,
  link: 500,
  recommendation: 1000,
} as const;
