import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { device, expectNoComplaints, LAPTOP, look, PHONE, PROJECTOR, TABLET } from './browser';
import { Day } from './day';
import { onStage } from './stage';

const LOOKS = [
  { name: 'fr-light', locale: 'fr-FR', colorScheme: 'light' },
  { name: 'en-dark', locale: 'en-GB', colorScheme: 'dark' },
] as const;

/** The day of Morlaix, with everybody there: every screen in each phase, in both languages, light and dark. */
onStage('Every screen', (stage) => {
  let day: Day;
  let wallToken: string;
  const open: { name: string; page: Page; path: string }[] = [];

  beforeAll(async () => {
    day = await Day.plan(stage.server.url);
    wallToken = await day.host.link(stage.server.url, 'projector');
  });
  afterAll(() => day?.leave());

  async function lookAtAll(phase: string): Promise<void> {
    for (const { name, page } of open) await look(`${phase}-${name}`, page, !name.startsWith('wall'));
  }

  it('the front doors', async () => {
    for (const { name, ...options } of LOOKS) {
      const page = await device(stage.browser, options);
      await page.goto(stage.server.url);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await look(`home-${name}`, page);
      await page.setViewportSize(PHONE);
      await page.getByRole('button', { name: /Créer|Create/ }).click();
      await look(`home-host-phone-${name}`, page);
      await page.goto(`${stage.server.url}/j#${day.code}`);
      await page.reload();
      await page.getByRole('radio').first().waitFor();
      await look(`join-phone-${name}`, page);
      await page.setViewportSize({ width: 320, height: 640 });
      await look(`join-320-${name}`, page);
      await page.goto(`${stage.server.url}/nowhere`);
      await look(`nowhere-${name}`, page);
      expectNoComplaints(page);
      await page.context().close();
    }
  });

  it('before the start', async () => {
    await day.arrive();
    for (const { name, ...options } of LOOKS) {
      for (const [who, path, viewport] of [
        ['tablet', `/p#${day.tokenOf('Genêt')}`, TABLET],
        ['phone', `/p#${day.tokenOf('Courlis')}`, PHONE],
        ['host', `/f#${day.host.token}`, LAPTOP],
        ['wall', `/w#${wallToken}`, PROJECTOR],
      ] as const) {
        const page = await device(stage.browser, { ...options, viewport });
        await page.goto(stage.server.url + path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        open.push({ name: `${who}-${name}`, page, path });
      }
    }
    await lookAtAll('0-before');
    for (const { name, page } of open.filter((each) => each.name.startsWith('host'))) {
      await page.getByRole('button', { name: /^(Qui est là|Who is here)/ }).click();
      await look(`0-people-${name}`, page);
    }
  });

  it('the welcome', async () => {
    await day.welcome();
    await lookAtAll('1-welcome');
  });

  it('exploration', async () => {
    await day.explore();
    await lookAtAll('1-exploration');
    const phone = open.find((each) => each.name === 'phone-fr-light')!.page;
    await phone.setViewportSize({ width: 320, height: 640 });
    await look('1-exploration-320', phone);
    await phone.setViewportSize(PHONE);
  });

  it('pooling', async () => {
    await day.merge();
    await lookAtAll('2-pooling');
  });

  it('the vote', async () => {
    await day.openVote();
    await lookAtAll('3-vote');
    await day.reveal();
    await lookAtAll('4-results');
  });

  it('groups', async () => {
    await day.group();
    await lookAtAll('5-groups');
  });

  it('the appropriation', async () => {
    await day.appropriate();
    await lookAtAll('5-appropriation');
  });

  it('the grid', async () => {
    await day.fill();
    await lookAtAll('6-grid');
    const tablet = open.find((each) => each.name === 'tablet-fr-light')!.page;
    await tablet.getByRole('button', { name: 'Ajouter une remarque' }).first().click();
    await tablet
      .getByRole('button', { name: /^Modifier.*Enjeux/ })
      .first()
      .click();
    await look('6-grid-writing', tablet);
    await tablet.keyboard.press('Escape');
    const phone = open.find((each) => each.name === 'phone-fr-light')!.page;
    await phone.setViewportSize({ width: 320, height: 640 });
    await look('6-grid-320', phone);
    await phone.setViewportSize(PHONE);
    await phone.context().setOffline(true);
    await phone.getByText('Hors ligne').waitFor({ timeout: 40_000 });
    await look('6-grid-offline', phone);
    await phone.context().setOffline(false);
  });

  it('the end', async () => {
    await day.close();
    await lookAtAll('7-closed');
  });

  it('replay and analysis', async () => {
    const analyst = await day.host.link(stage.server.url, 'analyst');
    for (const { name, ...options } of LOOKS) {
      const page = await device(stage.browser, { ...options, viewport: LAPTOP });
      await page.goto(`${stage.server.url}/r#${day.host.token}`);
      await page.getByRole('slider').waitFor();
      await page
        .getByRole('button', { name: /Mise en commun|Pooling/ })
        .first()
        .click();
      await page.getByRole('button', { name: /^(Comparer|Compare)/ }).click();
      await page.getByRole('button', { name: /^(À la fin|To the end)/ }).click();
      await look(`8-replay-${name}`, page);
      await page.setViewportSize(PHONE);
      await look(`8-replay-phone-${name}`, page);
      await page.setViewportSize(LAPTOP);
      await page.goto(`${stage.server.url}/a#${analyst}`);
      await page.getByRole('article').first().waitFor();
      await page
        .getByText(/D’où vient cette ligne|Where does this row/)
        .first()
        .click();
      await page.getByText('Table des ajoncs').first().waitFor();
      await look(`9-analysis-${name}`, page);
      await page.setViewportSize(PHONE);
      await look(`9-analysis-phone-${name}`, page);
      expectNoComplaints(page);
      await page.context().close();
    }
    expectNoComplaints(...open.map((each) => each.page));
    expect(open).toHaveLength(8);
  });
});
