import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectNoComplaints, PHONE } from './browser';
import {
  addRow,
  cellButton,
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

onStage('A whole workshop', (stage) => {
  let host: Page;

  it('goes from the first page to the last phase, and everybody sees the same', async () => {
    const { browser, server } = stage;
    host = await createWorkshop(browser, server.url, 'Exploration collective');
    const wall = await openWall(browser, host);
    const code = await joinCode(host);
    await expect.poll(() => wall.locator('.code').innerText()).toBe(code);
    const ajonc = await takeSeat(browser, server.url, code, 'Ajonc', 'Table des ajoncs');
    const goeland = await takeSeat(browser, server.url, code, 'Goéland', 'Table du phare', PHONE);
    await expect.poll(() => wall.locator('footer').innerText()).toContain('2 personnes');

    await moveTo(host, 'Accueil');
    await ajonc.getByRole('heading', { level: 1, name: 'Accueil' }).waitFor();

    // Exploration: what one proposes, all see; what is withdrawn goes and comes back.
    await moveTo(host, 'Exploration');
    await propose(ajonc, 'Manger local', 'Les producteurs sont là');
    await propose(ajonc, 'Habiter autrement');
    await propose(goeland, 'Circuits courts');
    for (const title of ['Manger local', 'Habiter autrement', 'Circuits courts']) {
      for (const page of [host, wall, ajonc, goeland])
        await page.getByText(title, { exact: true }).first().waitFor();
    }
    await ajonc
      .getByRole('listitem')
      .filter({ hasText: 'Habiter autrement' })
      .getByRole('button', { name: 'Retirer' })
      .click();
    await wall.getByText('Habiter autrement').waitFor({ state: 'detached' });
    await ajonc.getByRole('button', { name: 'Annuler', exact: true }).click();
    await wall.getByText('Habiter autrement').waitFor();

    // Pooling: a merge with its lineage, a ballot, its results once revealed and not before.
    await moveTo(host, 'Mise en commun');
    await host.getByLabel('Cocher « Manger local »').check();
    await host.getByLabel('Cocher « Circuits courts »').check();
    await host.getByRole('button', { name: 'Regrouper' }).click();
    await host.getByLabel('Titre du regroupement').fill('Se nourrir ici');
    await host.getByRole('button', { name: 'Regrouper' }).click();
    await goeland.getByText(/Réunit/).waitFor();
    await host.getByRole('button', { name: 'Ouvrir un vote' }).click();
    await host.getByRole('button', { name: 'Ouvrir le vote' }).click();
    for (let i = 0; i < 2; i++)
      await ajonc.getByRole('button', { name: 'Poser un point sur « Se nourrir ici »' }).click();
    await goeland.getByRole('button', { name: 'Poser un point sur « Habiter autrement »' }).click();
    await goeland.getByRole('button', { name: 'Poser un point sur « Se nourrir ici »' }).click();
    await goeland.getByRole('button', { name: 'Reprendre un point de « Habiter autrement »' }).click();
    await expect.poll(() => goeland.getByText(/Il vous reste/).innerText()).toContain('2 points');
    await expect.poll(() => wall.locator('.turnout').innerText()).toBe('2 / 2 ont voté');
    expect(await wall.locator('.bars').count()).toBe(0);
    await host.getByRole('button', { name: 'Clore le vote' }).click();
    await host.getByRole('button', { name: 'Révéler les résultats' }).click();
    await expect.poll(() => wall.locator('.bars li').first().innerText()).toMatch(/Se nourrir ici[\s\S]*3/);
    await expect
      .poll(() => ajonc.locator('.bars li').first().innerText())
      .toMatch(/Se nourrir ici[\s\S]*3 points/);
    for (const title of ['Se nourrir ici', 'Habiter autrement'])
      await host.getByRole('button', { name: new RegExp(`^Valider.*${title}`) }).click();

    // Groups: joining, moving.
    await moveTo(host, 'Groupes');
    await ajonc.getByRole('button', { name: /^Rejoindre.*Habiter autrement/ }).click();
    await ajonc.getByRole('button', { name: /^Passer dans ce groupe.*Se nourrir ici/ }).click();
    await goeland.getByRole('button', { name: /^Rejoindre.*Se nourrir ici/ }).click();
    // In the order in which the server took them, which two devices at once do not settle.
    const members = wall.locator('section section').filter({ hasText: 'Se nourrir ici' });
    for (const said of ['2 personnes', 'Ajonc', 'Goéland'])
      await expect.poll(() => members.innerText()).toContain(said);

    await moveTo(host, 'Appropriation');
    await goeland.getByRole('heading', { level: 1, name: 'Appropriation' }).waitFor();

    // Grid: rows, cells, a facet, an order.
    await moveTo(host, 'Grille');
    await addRow(ajonc, 'AMAP et paniers');
    await write(ajonc, 'AMAP', 'Exemples', 'Sept AMAP sur le pays');
    await save(ajonc);
    await addRow(goeland, 'Jardins partagés');
    const row = ajonc.getByRole('article', { name: /: AMAP/ });
    await row.getByRole('button', { name: 'Ajouter une remarque' }).click();
    await row.getByText('Pépite', { exact: true }).click();
    await row.getByLabel('Votre remarque').fill('Un producteur parraine chaque nouvel installé');
    await row.getByRole('button', { name: 'Enregistrer' }).click();
    for (const page of [host, wall, goeland]) {
      await page.getByText('Sept AMAP sur le pays').waitFor();
      await page.getByText('Un producteur parraine chaque nouvel installé').waitFor();
      await page.getByText('Jardins partagés').first().waitFor();
    }
    await goeland.getByRole('button', { name: /Autres actions.*Ligne 2/ }).click();
    await goeland.getByRole('button', { name: 'Monter' }).click();
    await expect
      .poll(() => wall.locator('.fit > li h3').allInnerTexts())
      .toEqual([expect.stringContaining('Jardins partagés'), expect.stringContaining('AMAP et paniers')]);
    await expect
      .poll(() => cellButton(host, 'AMAP', 'Exemples').innerText())
      .toContain('Sept AMAP sur le pays');

    // Back and forward loses nothing.
    await host.getByRole('button', { name: /^Revenir à/ }).click();
    await goeland.getByRole('heading', { level: 1, name: 'Appropriation' }).waitFor();
    await moveTo(host, 'Grille');
    await wall.getByText('Sept AMAP sur le pays').waitFor();

    await moveTo(host, 'Clos');
    await wall.getByText('Merci à toutes et à tous').waitFor();
    await ajonc.getByText('Voici ce que vous avez construit ensemble.').waitFor();

    expectNoComplaints(host, wall, ajonc, goeland);
  });

  it('can be replayed, and compared with itself at another moment', async () => {
    await host
      .getByRole('link', { name: /Ouvrir.*Rejouer/ })
      .first()
      .click();
    await host.getByRole('slider').waitFor();
    await host
      .getByRole('button', { name: /Exploration/ })
      .first()
      .click();
    await host.getByText('Rien pour l’instant.').first().waitFor();
    await host.getByRole('button', { name: 'Comparer à partir d’ici' }).click();
    await host.getByRole('button', { name: 'À la fin' }).click();
    await host.getByRole('heading', { name: /^Ce qui a changé entre/ }).waitFor();
    await host.getByText('Se nourrir ici (Manger local + Circuits courts)').waitFor();
    await host.getByRole('button', { name: 'Au début' }).click();
    await host.getByLabel('Vitesse').selectOption('600');
    await host.getByRole('button', { name: 'Lire', exact: true }).click();
    await host.getByRole('button', { name: 'Lire', exact: true }).waitFor();

    expectNoComplaints(host);
  });

  it('is analysed: the same rows, where they come from, and a file', async () => {
    await host.goto(host.url().replace('/r#', '/a#').split('&')[0]!);
    await host.getByRole('heading', { name: /lignes? trouvée/ }).waitFor();
    await expect
      .poll(() => host.getByRole('heading', { name: /lignes? trouvée/ }).innerText())
      .toContain('2');
    await host.getByText('D’où vient cette ligne').first().click();
    await host
      .getByText(/Table des ajoncs/)
      .first()
      .waitFor();
    const waiting = host.waitForEvent('download');
    await host.getByRole('button', { name: /CSV.*français/ }).click();
    const file = await waiting;
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    const csv = Buffer.concat(chunks).toString('utf8');
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(csv).toContain('"Sept AMAP sur le pays"');
    expect(csv.split('\r\n')[0]).toContain(';');
    await host.getByRole('button', { name: /Pépite/ }).click();
    await expect.poll(() => host.getByRole('heading', { name: /ligne trouvée/ }).innerText()).toContain('1');

    expectNoComplaints(host);
  });
});
