import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectNoComplaints, looking, PHONE } from './browser';
import { confirmed, createWorkshop, joinCode, moveTo, openWall, propose, takeSeat } from './people';
import { onStage } from './stage';

/** Groupings that are proposed, ballots of every kind, and groups by wish: three participants, a facilitator, the wall. */
onStage('Deciding together', (stage) => {
  let host: Page;
  let wall: Page;
  let yann: Page;
  let lena: Page;
  let anna: Page;

  const look = looking('deliberation', () => wall);

  beforeAll(async () => {
    const { browser, server } = stage;
    host = await createWorkshop(browser, server.url, 'Décider ensemble');
    const code = await joinCode(host);
    wall = await openWall(browser, host);
    yann = await takeSeat(browser, server.url, code, 'Yann', 'Table des ajoncs');
    lena = await takeSeat(browser, server.url, code, 'Léna', 'Table des ajoncs', PHONE);
    anna = await takeSeat(browser, server.url, code, 'Anna', 'Table du phare');
    await moveTo(host, 'Accueil');
    await moveTo(host, 'Exploration');
    await propose(yann, 'Manger local');
    await propose(anna, 'Circuits courts');
    await propose(anna, 'Habiter autrement');
    await moveTo(host, 'Mise en commun');
  });
  afterAll(async () => {
    for (const page of [host, wall, yann, lena, anna]) await page?.context().close();
  });

  /** One of a ballot's lines on somebody's paper. */
  const line = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title });

  it('a grouping is proposed, supported and accepted, and its axis says where it came from', async () => {
    await yann.getByRole('button', { name: 'Proposer un rapprochement' }).click();
    await yann.getByRole('checkbox', { name: 'Manger local' }).check();
    await yann.getByRole('checkbox', { name: 'Circuits courts' }).check();
    await yann.getByLabel('Titre commun').fill('Se nourrir ici');
    await yann.getByRole('button', { name: 'Proposer', exact: true }).click();
    await lena.getByRole('button', { name: /^Soutenir.*Se nourrir ici/ }).click();
    await wall.getByText('1 soutien').waitFor();
    await look('groupings', host, yann, lena, wall);
    await anna.getByRole('button', { name: 'Proposer un rapprochement' }).click();
    await anna.getByRole('checkbox', { name: 'Habiter autrement' }).check();
    await anna.getByRole('checkbox', { name: 'Manger local' }).check();
    await anna.getByLabel('Titre commun').fill('Vivre ici');
    await anna.getByRole('button', { name: 'Proposer', exact: true }).click();
    await host.getByRole('button', { name: /^Décliner.*Vivre ici/ }).click();
    await host.getByLabel('Pourquoi décliner ?').fill('Deux sujets distincts');
    await host.getByRole('button', { name: 'Décliner', exact: true }).click();
    await anna.getByText('Deux sujets distincts').waitFor();
    await host.getByRole('button', { name: /^Réunir ces axes.*Se nourrir ici/ }).click();
    await host.getByRole('button', { name: 'Réunir ces axes', exact: true }).click();
    await lena.getByText('né d’une proposition').waitFor();
    await lena
      .getByText(/Réunit.*Manger local/)
      .first()
      .waitFor();
  });

  it('consent is asked in confidence: an objection comes out without its author, and is resolved', async () => {
    await host.getByRole('button', { name: 'Ouvrir un vote' }).click();
    await host.getByRole('radio', { name: 'Consentement' }).check();
    await host.getByRole('checkbox', { name: 'Vote confidentiel' }).check();
    await look('opening', host);
    await host.getByRole('button', { name: 'Ouvrir le vote' }).click();
    for (const page of [yann, anna]) {
      await line(page, 'Se nourrir ici').getByRole('radio', { name: 'D’accord' }).check();
      await page.getByRole('button', { name: 'Déposer mon bulletin' }).click();
      await page.getByText('Votre bulletin est déposé').waitFor();
    }
    await line(lena, 'Se nourrir ici').getByRole('radio', { name: 'Objection' }).check();
    await lena.getByText('Une objection se motive.').waitFor();
    await lena.getByLabel('Pourquoi cette objection ?').fill('C’est trop large');
    await lena.getByRole('button', { name: 'Déposer mon bulletin' }).click();
    await confirmed(lena);
    await wall.getByText('3 / 3 ont voté').waitFor();
    await look('paper', lena, wall);

    // The device remembers what the server never says again.
    await yann.reload();
    await expect
      .poll(() => line(yann, 'Se nourrir ici').getByRole('radio', { name: 'D’accord' }).isChecked())
      .toBe(true);

    await host.getByRole('button', { name: 'Clore le vote' }).click();
    await host.getByRole('button', { name: 'Révéler les résultats' }).click();
    await wall.getByText(/2 d’accord/).waitFor();
    await yann.getByText('C’est trop large').waitFor();
    await look('result', host, lena, wall);

    await host.getByRole('button', { name: /^Valider sur le résultat du vote 1.*Se nourrir ici/ }).click();
    await host
      .getByRole('status')
      .getByText(/objections tiennent encore/)
      .waitFor();
    await host.getByRole('button', { name: 'Lever l’objection' }).click();
    await host.getByLabel('Comment a-t-elle été levée ?').fill('On se limite aux cantines');
    await host.getByRole('button', { name: 'Enregistrer' }).click();
    await lena.getByText('On se limite aux cantines').waitFor();
    await host.getByRole('button', { name: /^Valider sur le résultat du vote 1.*Se nourrir ici/ }).click();
    await lena
      .getByText(/d’après le vote 1/)
      .first()
      .waitFor();
  });

  it('scores are averaged, openly', async () => {
    await host.getByRole('button', { name: 'Ouvrir un vote' }).click();
    await host.getByRole('radio', { name: 'Note par axe' }).check();
    await host.getByRole('checkbox', { name: 'Vote confidentiel' }).uncheck();
    await host.getByRole('button', { name: 'Ouvrir le vote' }).click();
    for (const [page, score] of [
      [yann, '5'],
      [lena, '2'],
    ] as const) {
      await line(page, 'Habiter autrement').getByRole('radio', { name: score, exact: true }).check();
      await page.getByRole('button', { name: 'Déposer mon bulletin' }).click();
      await confirmed(page);
    }
    await look('scores', yann, lena);
    await host.getByRole('button', { name: 'Clore le vote' }).click();
    await host.getByRole('button', { name: 'Révéler les résultats' }).click();
    await wall.getByText('moyenne 3,5 sur 5').waitFor();
    await host.getByRole('button', { name: /^Valider sur le résultat du vote 2.*Habiter autrement/ }).click();
    await confirmed(host);
  });

  it('themes are ranked, everybody is distributed, somebody moved, and the whole confirmed', async () => {
    await moveTo(host, 'Groupes');
    await host.getByLabel('Manière de former les groupes').selectOption('wishes');
    await host.getByLabel('Taille minimale').fill('1');
    await host.getByLabel('Taille maximale').fill('2');
    await host.getByRole('button', { name: 'Appliquer' }).click();
    for (const page of [yann, lena, anna])
      await page.getByRole('button', { name: 'Ajouter « Se nourrir ici » à mes souhaits' }).click();
    await anna.getByRole('button', { name: 'Ajouter « Habiter autrement » à mes souhaits' }).click();
    await anna.getByRole('button', { name: 'Monter « Habiter autrement »' }).click();
    await wall.getByText('3 sur 3 ont classé les thèmes').waitFor();
    await look('wishes', yann, lena, anna, wall);

    await host.getByRole('button', { name: 'Proposer une répartition' }).click();
    const place = host.getByLabel('Groupe proposé pour Anna');
    await place.waitFor();
    expect(await place.locator('option:checked').innerText()).toBe('Habiter autrement');
    await host.getByText('3 sur 3 ont leur premier souhait').waitFor();
    await host.getByLabel('Groupe proposé pour Yann').selectOption({ label: 'Habiter autrement' });
    await host.getByText('2 sur 3 ont leur premier souhait').waitFor();
    await look('distribution', host);
    await host.getByRole('button', { name: 'Confirmer la répartition' }).click();
    const members = wall.locator('section section').filter({ hasText: 'Habiter autrement' });
    for (const said of ['2 personnes', 'Anna', 'Yann'])
      await expect.poll(() => members.innerText()).toContain(said);
    await look('groups', host, yann, wall);
    for (const page of [host, wall, yann, lena, anna]) expectNoComplaints(page);
  });
});
