import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { expectNoComplaints } from './browser';
import {
  addRow,
  cellButton,
  createWorkshop,
  joinCode,
  moveTo,
  propose,
  save,
  takeSeat,
  write,
} from './people';
import { onStage } from './stage';

onStage('When things go wrong', (stage) => {
  let host: Page;
  let ajonc: Page;
  let goeland: Page;

  beforeAll(async () => {
    const { browser, server } = stage;
    host = await createWorkshop(browser, server.url, 'Un atelier dans la tempête');
    const code = await joinCode(host);
    ajonc = await takeSeat(browser, server.url, code, 'Ajonc', 'Table des ajoncs');
    goeland = await takeSeat(browser, server.url, code, 'Goéland', 'Table des ajoncs');
    await moveTo(host, 'Accueil');
    await moveTo(host, 'Exploration');
    await propose(ajonc, 'Se nourrir ici');
    await moveTo(host, 'Mise en commun');
    await host.getByRole('button', { name: /^Valider.*Se nourrir ici/ }).click();
    await moveTo(host, 'Groupes');
    for (const page of [ajonc, goeland]) await page.getByRole('button', { name: /^Rejoindre/ }).click();
    await moveTo(host, 'Appropriation');
    await moveTo(host, 'Grille');
    await addRow(ajonc, 'AMAP');
    await write(ajonc, 'AMAP', 'Exemples', 'Sept AMAP');
    await save(ajonc);
    await goeland.getByText('Sept AMAP').waitFor();
  });

  it('keeps both texts when two people write the same cell, until somebody brings them together', async () => {
    await write(ajonc, 'AMAP', 'Exemples', 'Sept AMAP sur le pays');
    await write(goeland, 'AMAP', 'Exemples', 'Sept AMAP, dont une à Morlaix');
    await save(ajonc);
    await goeland.getByText('Ce texte a changé pendant que vous écriviez').waitFor();
    await save(goeland);
    for (const page of [ajonc, goeland, host]) {
      await page.getByText('2 versions écrites en même temps').waitFor();
      await page.getByText('Sept AMAP sur le pays', { exact: true }).waitFor();
      await page.getByText('Sept AMAP, dont une à Morlaix', { exact: true }).waitFor();
      await page
        .getByText(/écrite à partir de\s:\s«\sSept AMAP\s»/)
        .first()
        .waitFor();
    }
    await goeland.getByRole('button', { name: 'Réunir les textes' }).click();
    await goeland
      .getByRole('textbox', { name: 'Exemples' })
      .fill('Sept AMAP sur le pays, dont une à Morlaix');
    await save(goeland);
    for (const page of [ajonc, goeland, host])
      await expect.poll(() => cellButton(page, 'AMAP', 'Exemples').innerText()).toContain('pays, dont une');
  });

  it('goes on without a network, over a reload, and sends what waited when it is back', async () => {
    await ajonc.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await ajonc.context().setOffline(true);
    await ajonc.getByText('Hors ligne').waitFor({ timeout: 40_000 });
    await write(ajonc, 'AMAP', 'Enjeux', 'Revenu des producteurs');
    await save(ajonc);
    await ajonc.getByText('en attente').first().waitFor();
    await write(ajonc, 'AMAP', 'Enjeux', 'Revenu des producteurs, foncier agricole');
    await save(ajonc);
    await ajonc.getByText('2 actions en attente').waitFor();

    await ajonc.reload();
    await ajonc.getByText('Hors ligne').waitFor();
    await expect.poll(() => cellButton(ajonc, 'AMAP', 'Enjeux').innerText()).toContain('foncier agricole');

    await write(goeland, 'AMAP', 'Études', 'Bilan de la chambre d’agriculture');
    await save(goeland);
    await ajonc.context().setOffline(false);
    await expect
      .poll(() => cellButton(goeland, 'AMAP', 'Enjeux').innerText(), { timeout: 40_000 })
      .toContain('foncier agricole');
    await expect.poll(() => cellButton(ajonc, 'AMAP', 'Études').innerText()).toContain('Bilan');
    await ajonc.getByText('En direct').waitFor();
    await ajonc.getByText('en attente').waitFor({ state: 'detached' });
    expect(await goeland.getByText('versions écrites en même temps').count()).toBe(0);
  });

  it('goes on by itself when the server is killed and started again', async () => {
    await write(goeland, 'AMAP', 'Études', 'Bilan des circuits courts');
    await save(goeland);
    await expect.poll(() => cellButton(ajonc, 'AMAP', 'Études').innerText()).toContain('circuits courts');
    await stage.server.kill();
    await goeland.getByText('Hors ligne').waitFor({ timeout: 40_000 });
    await write(goeland, 'AMAP', 'Enjeux', 'Écrit pendant la panne');
    await save(goeland);
    await stage.server.up();
    for (const page of [ajonc, goeland, host]) {
      await expect
        .poll(() => cellButton(page, 'AMAP', 'Enjeux').innerText(), { timeout: 60_000 })
        .toContain('Écrit pendant la panne');
      await expect.poll(() => cellButton(page, 'AMAP', 'Études').innerText()).toContain('circuits courts');
    }
  });

  it('explains a refusal and lets it be sent again', async () => {
    await write(goeland, 'AMAP', 'Exemples', 'Écrit trop tard');
    await host.getByRole('button', { name: /^Revenir à/ }).click();
    await goeland.getByText('On passe à : Appropriation').waitFor();
    await save(goeland);
    await goeland.getByRole('button', { name: '1 action refusée' }).first().click();
    const dialog = goeland.getByRole('dialog');
    await dialog
      .getByText(/possible en phase.*Grille d’analyse/)
      .first()
      .waitFor();
    await dialog.getByText('Écrit trop tard').waitFor();
    await moveTo(host, 'Grille');
    await dialog.getByRole('button', { name: 'Corriger et renvoyer' }).click();
    await dialog.getByLabel('Votre texte').fill('Écrit à temps');
    await dialog.getByRole('button', { name: 'Renvoyer' }).click();
    await expect.poll(() => cellButton(ajonc, 'AMAP', 'Exemples').innerText()).toContain('Écrit à temps');
  });

  it('holds the picture still when somebody asks for it', async () => {
    await ajonc.getByRole('button', { name: 'Figer les mises à jour' }).click();
    await write(goeland, 'AMAP', 'Exemples', 'Pendant la pause');
    await save(goeland);
    await ajonc.getByText('1 nouveauté en attente').waitFor();
    expect(await cellButton(ajonc, 'AMAP', 'Exemples').innerText()).not.toContain('Pendant la pause');
    await ajonc.getByRole('button', { name: 'Reprendre' }).click();
    await expect.poll(() => cellButton(ajonc, 'AMAP', 'Exemples').innerText()).toContain('Pendant la pause');
  });

  it('tells somebody who was removed, and lets them in again', async () => {
    await host.getByRole('button', { name: /^Qui est là/ }).click();
    await host.getByRole('button', { name: 'Actions pour Goéland' }).click();
    await host.getByRole('button', { name: 'Retirer de l’atelier' }).click();
    await goeland.getByRole('heading', { name: /a pris fin/ }).waitFor();
    await host.getByRole('button', { name: /^Réadmettre/ }).click();
    await goeland.reload();
    await goeland.getByText('En direct').waitFor();
    expectNoComplaints(host, ajonc, goeland);
  });
});
