import { mkdirSync, writeFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { it } from 'vitest';
import { device } from './browser';
import { Day } from './day';
import { onStage } from './stage';

/* The README’s pictures, made again by `npm run pictures`. */

const PICTURES = new URL('../../../docs/pictures/', import.meta.url).pathname;
const WALL = { width: 1280, height: 720 };
const LAPTOP = { width: 1280, height: 860 };
const TABLET = { width: 900, height: 640 };
const PHONE = { width: 360, height: 640 };

/** What the window shows, as WebP, which Playwright has no word for. */
async function shoot(page: Page): Promise<Buffer> {
  await page.mouse.move(0, 0);
  // Announcements and arrivals have settled.
  await page.waitForTimeout(1_500);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 82 });
  await session.detach();
  return Buffer.from(data, 'base64');
}

async function toTheTop(what: Locator): Promise<void> {
  await what.evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 24));
}

function keep(name: string, picture: Buffer): void {
  mkdirSync(PICTURES, { recursive: true });
  writeFileSync(`${PICTURES}${name}.webp`, picture);
}

/** The wall with a tablet and a phone before it. */
function hall(wall: Buffer, tablet: Buffer, phone: Buffer): string {
  const image = (picture: Buffer, style: string): string =>
    `<img style="${style}" src="data:image/webp;base64,${picture.toString('base64')}">`;
  return `<body style="margin:0;background:#efe7d6;width:1200px;height:880px;position:relative">
    <style>img { position: absolute; border-radius: 12px; box-shadow: 0 6px 28px #0006 }</style>
    ${image(wall, 'left:40px;top:36px;width:1000px')}
    ${image(tablet, 'left:180px;top:420px;width:590px;border:10px solid #24211d')}
    ${image(phone, 'left:850px;top:330px;width:270px;border:8px solid #24211d')}`;
}

onStage('The README’s pictures', (stage) => {
  it('a day, seen on every screen', async () => {
    const { browser, server } = stage;
    const day = await Day.plan(server.url);
    await day.arrive();
    const open = async (path: string, viewport: { width: number; height: number }): Promise<Page> => {
      const page = await device(browser, { viewport, locale: 'fr-FR', colorScheme: 'light' });
      await page.goto(server.url + path);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      return page;
    };
    const wall = await open(`/w#${await day.host.link(server.url, 'projector')}`, WALL);
    const tablet = await open(`/p#${day.tokenOf('Genêt')}`, TABLET);
    const phone = await open(`/p#${day.tokenOf('Courlis')}`, PHONE);
    const laptop = await open(`/f#${day.host.token}`, LAPTOP);
    await day.explore();
    const table = await device(browser, { viewport: { width: 1200, height: 880 } });
    await table.setContent(hall(await shoot(wall), await shoot(tablet), await shoot(phone)));
    keep('hall', await shoot(table));

    await day.merge();
    keep('pooling', await shoot(laptop));
    await day.openVote();
    await toTheTop(phone.getByRole('heading', { name: 'Le vote est ouvert' }));
    keep('vote', await shoot(phone));
    await day.reveal();
    keep('results', await shoot(wall));
    await day.group();
    await day.fill();
    await tablet.setViewportSize({ width: 1024, height: 860 });
    await toTheTop(tablet.getByText('La grille de votre groupe'));
    keep('grid', await shoot(tablet));
    await phone.context().setOffline(true);
    await phone.getByText('Hors ligne').waitFor({ timeout: 40_000 });
    await phone.evaluate(() => scrollTo(0, 0));
    keep('offline', await shoot(phone));
    await day.close();

    const replay = await open(`/r#${day.host.token}`, LAPTOP);
    await replay.getByRole('slider').waitFor();
    await replay.getByRole('button', { name: 'Groupes' }).first().click();
    await replay.getByRole('button', { name: 'Vote', exact: true }).click();
    keep('replay', await shoot(replay));
    const analysis = await open(`/a#${await day.host.link(server.url, 'analyst')}`, LAPTOP);
    await analysis.getByText('D’où vient cette ligne').first().click();
    await analysis.getByText('Table des ajoncs').first().waitFor();
    keep('analysis', await shoot(analysis));
    day.leave();
  });

  it('what a facilitator prepares, runs and follows up', async () => {
    const { browser, server } = stage;
    const day = await Day.plan(server.url);
    await day.describe();
    const open = async (path: string, viewport: { width: number; height: number }): Promise<Page> => {
      const page = await device(browser, { viewport, locale: 'fr-FR', colorScheme: 'light' });
      await page.goto(server.url + path);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      return page;
    };
    const laptop = await open(`/f#${day.host.token}`, LAPTOP);
    await laptop.getByText('Inviter').first().waitFor();
    keep('prepare', await shoot(laptop));
    await day.arrive();
    const wall = await open(`/w#${await day.host.link(server.url, 'projector')}`, WALL);
    await day.welcome();
    await day.expect();
    keep('welcome', await shoot(wall));
    await day.explore();
    await day.merge();
    await day.openVote();
    await day.reveal();
    await day.group();
    await day.appropriate();
    await day.answer();
    const tablet = await open(`/p#${day.tokenOf('Genêt')}`, TABLET);
    await tablet.setViewportSize({ width: 900, height: 820 });
    await toTheTop(tablet.getByText('La page de votre groupe'));
    keep('appropriation', await shoot(tablet));
    await day.fill();
    await day.close();
    await day.giveHomework();
    await day.askDates();
    await toTheTop(laptop.getByRole('heading', { name: 'D’ici le prochain atelier' }));
    keep('closing', await shoot(laptop));
    const programme = await open(`/programme#${day.host.token}`, LAPTOP);
    await programme.getByText('Pays de Morlaix').first().waitFor();
    keep('programme', await shoot(programme));

    await laptop
      .getByRole('button', { name: /^Choisir cette date/ })
      .first()
      .click();
    await laptop.getByRole('button', { name: 'Prévoir le prochain atelier' }).click();
    await laptop.getByLabel('Titre de l’atelier').fill('De la grille aux pistes d’action');
    await laptop.getByRole('button', { name: 'Prévoir cet atelier' }).click();
    await laptop.getByRole('link', { name: 'Ouvrir le prochain atelier' }).click();
    await laptop.getByText(/lignes repris/).waitFor();
    await laptop.evaluate(() => scrollTo(0, 0));
    keep('next', await shoot(laptop));
    day.leave();
  });
});
