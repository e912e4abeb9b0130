import type { CDPSession, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { device, expectNoComplaints } from './browser';
import {
  addRow,
  confirmed,
  createWorkshop,
  joinCode,
  moveTo,
  openWall,
  propose,
  save,
  takeSeat,
  write,
} from './people';
import { onStage, type Stage } from './stage';

/** Titles of the axes, as the server's board has them. */
async function axesOnTheServer({ server }: Stage, host: Page): Promise<string[]> {
  const token = new URL(host.url()).hash.slice(1);
  const workshop = token.split('.')[1];
  const answer = await fetch(`${server.url}/api/workshops/${workshop}/board`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  const { board } = (await answer.json()) as { board: { axes?: Record<string, { title: string }> } };
  return Object.values(board.axes ?? {})
    .map((axis) => axis.title)
    .sort();
}

const axesOnScreen = async (page: Page, titles: string): Promise<string[]> =>
  (await page.locator(titles).allInnerTexts()).map((text) => text.trim()).sort();

const ON_TABLET = '.axis h3.title';
const ON_WALL = '.tables section li';

/** One for each page: what it switches on lasts as long as it does. */
const debuggers = new WeakMap<Page, CDPSession>();

async function debuggerOf(page: Page): Promise<CDPSession> {
  const known = debuggers.get(page) ?? (await page.context().newCDPSession(page));
  debuggers.set(page, known);
  return known;
}

/** What the browser does with a tab that was out of sight for long: nothing runs, nothing is told. */
async function sleep(page: Page, asleep: boolean): Promise<void> {
  const state = asleep ? 'frozen' : 'active';
  await (await debuggerOf(page)).send('Page.setWebLifecycleState', { state });
}

/** The browser's own: no bytes in or out. */
async function cut(page: Page, offline: boolean): Promise<void> {
  const browser = await debuggerOf(page);
  await browser.send('Network.enable');
  await browser.send('Network.emulateNetworkConditions', {
    offline,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
}

onStage('Over a network that fails', (stage) => {
  let host: Page;
  let wall: Page;
  let ajonc: Page;
  let goeland: Page;

  beforeAll(async () => {
    const { browser, server } = stage;
    host = await createWorkshop(browser, server.url, 'Un atelier au bout du Wi-Fi');
    wall = await openWall(browser, host);
    const code = await joinCode(host);
    ajonc = await takeSeat(browser, server.url, code, 'Ajonc', 'Table des ajoncs');
    goeland = await takeSeat(browser, server.url, code, 'Goéland', 'Table des ajoncs');
    await moveTo(host, 'Accueil');
    await moveTo(host, 'Exploration');
    await propose(ajonc, 'Avant la coupure');
  });

  async function everybodyAgrees() {
    for (const page of [ajonc, goeland]) {
      await page.getByText('En direct').waitFor({ timeout: 45_000 });
      await confirmed(page);
    }
    const server = await axesOnTheServer(stage, host);
    for (const page of [ajonc, goeland])
      await expect.poll(() => axesOnScreen(page, ON_TABLET), { timeout: 45_000 }).toEqual(server);
    await expect
      .poll(async () => (await axesOnScreen(wall, ON_WALL)).map((text) => text.split('\n')[0]), {
        timeout: 45_000,
      })
      .toEqual(server);
    return server;
  }

  it('loses nothing when the network is cut in the middle of a command', async () => {
    await ajonc.getByRole('button', { name: /^Proposer un/ }).click();
    await ajonc.getByLabel('Votre axe, en quelques mots').fill('Pendant la coupure');
    await Promise.all([
      ajonc.getByRole('button', { name: 'Proposer', exact: true }).click(),
      cut(ajonc, true),
    ]);
    await ajonc.getByRole('heading', { name: 'Pendant la coupure' }).waitFor();
    await propose(goeland, 'Pendant ce temps');
    await cut(ajonc, false);
    expect(await everybodyAgrees()).toEqual(['Avant la coupure', 'Pendant ce temps', 'Pendant la coupure']);
  });

  it('catches up when a tab was asleep, and after a reload', async () => {
    await sleep(goeland, true);
    await propose(ajonc, 'Pendant son sommeil');
    await sleep(goeland, false);
    expect(await everybodyAgrees()).toContain('Pendant son sommeil');
    await goeland.reload();
    await wall.reload();
    expect(await everybodyAgrees()).toHaveLength(4);
    expectNoComplaints(host, wall, ajonc, goeland);
  });

  it('goes over plain HTTP where WebSockets are blocked, and back once they are not', async () => {
    let blocked = true;
    let sockets = 0;
    const streams: string[] = [];
    const link = goeland.url();
    const page = await device(stage.browser);
    await page.routeWebSocket(/\/live\//, (socket) => {
      if (blocked) void socket.close();
      else {
        sockets += 1;
        socket.connectToServer();
      }
    });
    page.on('request', (request) => {
      if (request.url().endsWith('/stream')) streams.push(request.url());
    });
    await page.goto(link);
    await page.getByText('En direct').waitFor({ timeout: 45_000 });
    expect(streams.length).toBeGreaterThan(0);
    expect(streams.join(' '), 'no token in an address').not.toContain(new URL(link).hash.slice(1));

    await propose(page, 'Par un autre chemin');
    await ajonc.getByRole('heading', { name: 'Par un autre chemin' }).waitFor();
    await propose(ajonc, 'Et retour');
    await page.getByRole('heading', { name: 'Et retour' }).waitFor();

    blocked = false;
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect.poll(() => sockets, { timeout: 30_000 }).toBeGreaterThan(0);
    await page.getByText('En direct').waitFor();
    await host.getByRole('button', { name: /^Qui est là/ }).click();
    await host.getByText('2 personnes connectées').waitFor();
    await page.close();
    await everybodyAgrees();
    expectNoComplaints(page);
  });

  it('shows who is there, and softly who writes where, without moving anybody', async () => {
    const link = goeland.url();
    await goeland.close();
    await host.getByText('1 personne connectée').waitFor({ timeout: 45_000 });
    goeland = await device(stage.browser);
    await goeland.goto(link);
    await host.getByText('2 personnes connectées').waitFor({ timeout: 45_000 });
    await moveTo(host, 'Mise en commun');
    await host.getByRole('button', { name: /^Valider.*Avant la coupure/ }).click();
    await moveTo(host, 'Groupes');
    for (const page of [ajonc, goeland]) await page.getByRole('button', { name: /^Rejoindre/ }).click();
    await moveTo(host, 'Appropriation');
    await moveTo(host, 'Grille');
    await addRow(ajonc, 'AMAP');
    await goeland.getByRole('article', { name: /: AMAP/ }).waitFor();
    const focused = () => goeland.evaluate(() => document.activeElement?.tagName);
    const before = await focused();
    const height = () => goeland.evaluate(() => document.documentElement.scrollHeight);
    const tall = await height();
    await write(ajonc, 'AMAP', 'Enjeux', 'Le revenu');
    await goeland.getByText('Ajonc écrit…').waitFor();
    expect(await focused()).toBe(before);
    expect(await height()).toBe(tall);
    expect(await ajonc.getByText('Ajonc écrit…').count()).toBe(0);
    await save(ajonc);
    await goeland.getByText('Ajonc écrit…').waitFor({ state: 'detached' });
  });
});
