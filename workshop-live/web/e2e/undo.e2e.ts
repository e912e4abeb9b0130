import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectNoComplaints, looking, PHONE } from './browser';
import {
  addRow,
  cellButton,
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
import { onStage } from './stage';

/** Participants and a facilitator take back what they did last; the wall follows. */
onStage('Undoing what one did', (stage) => {
  let host: Page;
  let wall: Page;
  let yann: Page;
  let lena: Page;

  const undo = (page: Page, what = '') =>
    page.getByRole('button', { name: new RegExp(`^Annuler la dernière action.*${what}`) });

  const press = async (page: Page, keys: string) => {
    await page.locator('body').press(keys);
  };

  const look = looking('undo', () => wall);

  beforeAll(async () => {
    const { browser, server } = stage;
    host = await createWorkshop(browser, server.url, 'Se reprendre');
    const code = await joinCode(host);
    wall = await openWall(browser, host);
    yann = await takeSeat(browser, server.url, code, 'Yann', 'Table des ajoncs');
    lena = await takeSeat(browser, server.url, code, 'Léna', 'Table des ajoncs', PHONE);
    await moveTo(host, 'Accueil');
    await moveTo(host, 'Exploration');
  });
  afterAll(async () => {
    for (const page of [host, wall, yann, lena]) await page?.context().close();
  });

  it('a participant takes an axis back by a button and proposes it again, and the wall follows', async () => {
    await propose(yann, 'Se nourrir ici');
    await wall.getByText('Se nourrir ici').waitFor();
    await look('before', yann);
    await undo(yann, 'Proposer un axe').click();
    await wall.getByText('Se nourrir ici').waitFor({ state: 'detached' });
    await yann.getByText(/^Annulé.*Proposer un axe/).waitFor();
    await look('after', yann);
    await yann.getByRole('button', { name: 'Rétablir', exact: true }).last().click();
    await wall.getByText('Se nourrir ici').waitFor();
    await undo(yann, 'Proposer un axe').waitFor();
  });

  it('the keys do the same outside of texts, and leave texts to the browser', async () => {
    await press(yann, 'Control+z');
    await wall.getByText('Se nourrir ici').waitFor({ state: 'detached' });
    await press(yann, 'Control+Shift+z');
    await wall.getByText('Se nourrir ici').waitFor();

    await yann.getByRole('button', { name: /^Proposer un/ }).click();
    const title = yann.getByLabel('Votre axe, en quelques mots');
    await title.fill('Habiter');
    await title.press('Control+z');
    await yann.waitForTimeout(500);
    expect(await wall.getByText('Se nourrir ici').count()).toBeGreaterThan(0);
    await yann.getByRole('button', { name: 'Annuler', exact: true }).click();
  });

  it('what waits without a network is simply not sent; what was sent before is undone when it is back', async () => {
    await yann.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await yann.context().setOffline(true);
    await yann.getByText('Hors ligne').waitFor({ timeout: 40_000 });
    await yann.getByRole('button', { name: /^Proposer un/ }).click();
    await yann.getByLabel('Votre axe, en quelques mots').fill('Écrit hors ligne');
    await yann.getByRole('button', { name: 'Proposer', exact: true }).click();
    await yann.getByRole('heading', { name: 'Écrit hors ligne' }).waitFor();
    await undo(yann, 'Proposer un axe').click();
    await yann.getByRole('heading', { name: 'Écrit hors ligne' }).waitFor({ state: 'detached' });
    await undo(yann, 'Proposer un axe').click();
    await yann.getByText('1 action en attente').waitFor();
    await look('offline', yann);
    await yann.reload();
    await yann.getByText('1 action en attente').waitFor();
    await yann.context().setOffline(false);
    await wall.getByText('Se nourrir ici').waitFor({ state: 'detached', timeout: 40_000 });
    expect(await wall.getByText('Écrit hors ligne').count()).toBe(0);
    await press(yann, 'Control+Shift+z');
    await wall.getByText('Se nourrir ici').waitFor();
  });

  it('a tablet remembers over a reload what can be undone', async () => {
    await yann.reload();
    await yann.getByText('En direct').waitFor();
    await undo(yann, 'Proposer un axe').click();
    await wall.getByText('Se nourrir ici').waitFor({ state: 'detached' });
    await press(yann, 'Control+Shift+z');
    await wall.getByText('Se nourrir ici').waitFor();
    await confirmed(yann);
  });

  it('a facilitator takes a change of phase back', async () => {
    await moveTo(host, 'Mise en commun');
    await yann.getByRole('heading', { name: 'Mise en commun' }).first().waitFor();
    await undo(host, 'Changer de phase').click();
    await yann.getByRole('heading', { name: 'Exploration' }).first().waitFor();
    await look('phase', host, wall);
    await moveTo(host, 'Mise en commun');
  });

  it('what others have gone on from is explained, with who did', async () => {
    await host.getByRole('button', { name: /^Valider.*Se nourrir ici/ }).click();
    await moveTo(host, 'Groupes');
    for (const page of [yann, lena]) await page.getByRole('button', { name: /^Rejoindre/ }).click();
    await moveTo(host, 'Appropriation');
    await moveTo(host, 'Grille');
    await addRow(yann, 'AMAP');
    await write(lena, 'AMAP', 'Exemples', 'Sept AMAP');
    await save(lena);
    await expect.poll(() => cellButton(yann, 'AMAP', 'Exemples').innerText()).toContain('Sept AMAP');
    await undo(yann, 'Écrire').click();
    await expect.poll(() => yann.getByRole('article').allInnerTexts()).not.toContain('AMAP\n');
    await undo(yann, 'Ajouter une ligne').click();
    await yann.getByRole('button', { name: '1 action refusée' }).first().click();
    const dialog = yann.getByRole('dialog');
    await dialog.getByText(/d’autres ont continué à partir de là.*\(Léna\)/).waitFor();
    await look('refused', yann);
    await dialog.getByRole('button', { name: 'Laisser tomber' }).click();
    await lena.getByText('Sept AMAP').first().waitFor();
  });

  it('says the same in English', async () => {
    await lena.getByRole('button', { name: 'English' }).last().click();
    await lena.getByRole('button', { name: 'Undo the last action: Write in the grid' }).click();
    await lena.getByText('Undone: Write in the grid').waitFor();
    await expect.poll(() => yann.getByText('Sept AMAP').count()).toBe(0);
    await look('english', lena);
    await lena.getByRole('button', { name: 'Redo' }).click();
    await yann.getByText('Sept AMAP').first().waitFor();
    for (const page of [host, wall, yann, lena]) expectNoComplaints(page);
  });
});
