import { readFileSync } from 'node:fs';
import { newId } from '../src/core/ids';
import { post, Robot } from './robot';

/** The day of 29 September 2015 at Morlaix, as the demo's file has it. */
interface DayFile {
  programme: { title: string; objectives: string[] };
  territories: {
    name: string;
    contextAndStakes: string[];
    existingPractices: string[];
    keyActors: string[];
  }[];
  workshop: { title: string; voteBudget: number };
  expectations: string[];
  tables: { name: string; participants: string[]; proposals: { title: string; why: string }[] }[];
  pooling: {
    merges: { into: string; from: [string, string][] }[];
    votes: Record<string, string[]>;
    validated: string[];
  };
  groups: { axis: string; members: string[] }[];
  appropriation: { axis: string; stakes: string[]; resources: string[]; organisation: string[] }[];
  homework: { axis: string; what: string; who: string }[];
  grid: {
    theme: string;
    practiceType: string;
    examples: string[];
    studies: string[];
    stakes: string[];
    facets: { kind: string; text: string }[];
  }[];
}

const file = JSON.parse(
  readFileSync(
    new URL('../../../demo/src/main/resources/tablee/demo/morlaix-2015-09-29.json', import.meta.url),
    'utf8',
  ),
) as DayFile;

/** Plays the day with one robot a participant, phase by phase, so that screens can be looked at in each. */
export class Day {
  private readonly people = new Map<string, Robot>();
  private readonly axes = new Map<string, string>();
  private readonly ballot = newId('b');

  private constructor(
    readonly url: string,
    readonly host: Robot,
    readonly code: string,
    private readonly tables: { table: string; name: string }[],
  ) {}

  static async plan(url: string): Promise<Day> {
    const { host, code } = await Robot.host(
      url,
      file.workshop.title,
      file.tables.map((table) => table.name),
    );
    const looked = await post<{ tables: { table: string; name: string }[] }>(`${url}/api/join/look`, {
      code,
    });
    return new Day(url, host, code, looked.tables);
  }

  /** Everybody but those named takes a seat. */
  async arrive(except: string[] = []): Promise<void> {
    for (const table of file.tables) {
      for (const name of table.participants.filter((each) => !except.includes(each))) {
        this.people.set(name, await Robot.join(this.url, this.code, name, this.tableId(table.name)));
      }
    }
  }

  /** The token of somebody who has taken a seat, for a browser to go on with. */
  tokenOf(name: string): string {
    return this.people.get(name)!.token;
  }

  async welcome(): Promise<void> {
    await this.host.does('enter-phase', { phase: 'welcome' });
  }

  /** What the programme's page says, and that the workshop is about its territory. */
  async describe(): Promise<void> {
    const { programme } = await this.host.asks<{ programme: string }>(this.url, 'GET', '/api/me');
    const page = `/api/programmes/${programme}`;
    await this.host.asks(this.url, 'PUT', page, {
      title: file.programme.title,
      from: '2015-05-01',
      to: '2017-03-31',
      objectives: file.programme.objectives.join('\n'),
    });
    await this.host.asks(this.url, 'PUT', `${page}/stage`, { stage: 'experiment' });
    for (const it of file.territories) {
      const territory = newId('t');
      const where = { latitude: 48.58, longitude: -3.83 };
      await this.host.asks(this.url, 'POST', `${page}/territories`, { territory, name: it.name, ...where });
      const aspects = {
        context: it.contextAndStakes,
        practices: it.existingPractices,
        actors: it.keyActors,
      };
      for (const [aspect, lines] of Object.entries(aspects))
        await this.host.asks(this.url, 'PUT', `${page}/territories/${territory}/${aspect}`, {
          text: lines.join('\n'),
          basedOn: 0,
        });
      await this.host.does('situate-workshop', { territory });
    }
  }

  async expect(): Promise<void> {
    const names = [...this.people.keys()];
    for (const [i, text] of file.expectations.entries())
      await this.people
        .get(names[i % names.length]!)!
        .does('say-expectation', { expectation: newId('e'), text });
  }

  async explore(): Promise<void> {
    await this.host.does('enter-phase', { phase: 'exploration' });
    for (const table of file.tables) {
      for (const [i, { title, why }] of table.proposals.entries()) {
        const axis = newId('a');
        this.axes.set(`${table.name}/${title}`, axis);
        this.axes.set(title, axis);
        const author = this.people.get(table.participants[i % table.participants.length]!) ?? this.host;
        await author.does('propose-axis', { table: this.tableId(table.name), axis, title, reason: why });
      }
    }
  }

  async merge(): Promise<void> {
    await this.host.does('enter-phase', { phase: 'pooling' });
    for (const { into, from } of file.pooling.merges) {
      const axis = newId('a');
      this.axes.set(into, axis);
      await this.host.does('merge-axes', {
        axis,
        from: from.map(([table, title]) => this.axes.get(`${table}/${title}`)!),
        title: into,
        reason: '',
      });
    }
  }

  async openVote(): Promise<void> {
    const merged = new Set(
      file.pooling.merges.flatMap(({ from }) => from.map(([table, title]) => `${table}/${title}`)),
    );
    const standing = [...this.axes.entries()]
      .filter(([name, id]) => ![...merged].some((gone) => this.axes.get(gone) === id) && !name.includes('/'))
      .map(([, id]) => id);
    await this.host.does('open-ballot', {
      ballot: this.ballot,
      budget: file.workshop.voteBudget,
      axes: standing,
    });
    for (const [name, choices] of Object.entries(file.pooling.votes)) {
      for (const choice of choices)
        await this.people.get(name)?.does('cast-vote', { ballot: this.ballot, axis: this.axes.get(choice)! });
    }
  }

  async reveal(): Promise<void> {
    await this.host.does('close-ballot', { ballot: this.ballot });
    await this.host.does('reveal-ballot', { ballot: this.ballot });
    for (const title of file.pooling.validated)
      await this.host.does('validate-axis', { axis: this.axes.get(title)! });
  }

  async group(): Promise<void> {
    await this.host.does('enter-phase', { phase: 'groups' });
    for (const { axis, members } of file.groups) {
      for (const name of members)
        await this.people.get(name)?.does('join-group', { axis: this.axes.get(axis)! });
    }
  }

  async appropriate(): Promise<void> {
    await this.host.does('enter-phase', { phase: 'appropriation' });
  }

  /** Each group's answers to the three questions. */
  async answer(): Promise<void> {
    for (const { axis, ...answers } of file.appropriation) {
      const members = file.groups.find((group) => group.axis === axis)!.members;
      const author = this.people.get(members[0]!)!;
      for (const [question, texts] of Object.entries(answers))
        for (const text of texts)
          await author.does('add-answer', {
            axis: this.axes.get(axis)!,
            answer: newId('n'),
            question,
            text,
          });
    }
  }

  async fill(): Promise<void> {
    await this.host.does('enter-phase', { phase: 'grid' });
    const last = new Map<string, string>();
    for (const row of file.grid) {
      const axis = this.axes.get(row.theme)!;
      const id = newId('r');
      const members = file.groups.find((group) => group.axis === row.theme)!.members;
      const author = this.people.get(members.find((name) => this.people.has(name))!)!;
      await author.does('add-row', { axis, row: id, after: last.get(axis) });
      last.set(axis, id);
      const texts = {
        practice: row.practiceType,
        examples: row.examples.join('\n'),
        studies: row.studies.join('\n'),
        stakes: row.stakes.join('\n'),
      };
      for (const [column, text] of Object.entries(texts))
        if (text) await author.does('edit-cell', { axis, row: id, column, text, basedOn: [] });
      for (const facet of row.facets)
        await author.does('add-facet', { axis, row: id, facet: newId('f'), ...facet });
    }
  }

  async close(): Promise<void> {
    await this.host.does('enter-phase', { phase: 'closed' });
  }

  /** What is to be found out, and a first find. */
  async giveHomework(): Promise<void> {
    for (const { axis, what, who } of file.homework)
      await this.host.does('assign-homework', {
        homework: newId('h'),
        axis: this.axes.get(axis)!,
        what,
        who: this.people.get(who)!.me,
      });
  }

  async askDates(): Promise<void> {
    const poll = newId('d');
    const options = [
      { option: 'o1', date: '2015-11-09', place: 'Morlaix' },
      { option: 'o2', date: '2015-12-14' },
    ];
    await this.host.does('propose-dates', { poll, options });
    for (const [i, robot] of [...this.people.values()].entries())
      await robot.does('answer-date', { poll, option: 'o1', answer: i % 6 === 5 ? 'maybe' : 'yes' });
  }

  leave(): void {
    for (const robot of [this.host, ...this.people.values()]) robot.leaves();
  }

  private tableId(name: string): string {
    return this.tables.find((table) => table.name === name)!.table;
  }
}
