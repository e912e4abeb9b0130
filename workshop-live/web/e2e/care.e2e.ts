import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { device, expectNoComplaints, LAPTOP, looking, PHONE, TABLET } from './browser';
import { addRow, confirmed, createWorkshop, joinCode, moveTo, openWall, propose, takeSeat } from './people';
import { onStage } from './stage';

/** Moderation, and what a facilitator enters for a table and for somebody without a device. */
onStage('Care for the room', (stage) => {
  let host: Page;
  let wall: Page;
  let yann: Page;
  let lena: Page;

  const look = looking('care', () => wall);

  /** The facilitator's page on other screens, and in the other language and light. */
  async function lookOnOthers(name: string, choice: string): Promise<void> {
    for (const [size, viewport] of Object.entries({ tablet: TABLET, phone: PHONE })) {
      await host.setViewportSize(viewport);
      await look(`${name}-${size}`, host);
    }
    await host.setViewportSize(LAPTOP);
    const dark = await device(stage.browser, { viewport: LAPTOP, locale: 'en-GB', colorScheme: 'dark' });
    await dark.goto(host.url());
    await dark.getByText('Enter for somebody').click();
    await dark.getByLabel('For whom').selectOption({ label: choice });
    await dark.getByText(`You are writing for ${choice}`).waitFor();
    await look(`${name}-dark`, dark);
    await dark.setViewportSize(PHONE);
    await look(`${name}-dark-phone`, dark);
    expectNoComplaints(dark);
    await dark.context().close();
  }

  const turnTo = (page: RegExp) => host.getByRole('navigation').getByRole('button', { name: page }).click();

  async function takeSeatOf(name: string): Promise<void> {
    const summary = host.locator('summary').getByText('Saisir pour quelqu’un');
    if (await summary.isVisible()) await summary.click();
    await host.getByLabel('Pour qui').selectOption({ label: name });
    await host.getByText(`Vous écrivez pour ${name.replace(/^Table/, 'la table')}`).waitFor();
  }

  async function giveSeatBack(): Promise<void> {
    await host.getByRole('button', { name: 'Terminer' }).click();
    await host.getByText('Saisir pour quelqu’un').waitFor();
  }

  async function closeVote(): Promise<void> {
    await host.getByRole('button', { name: 'Clore le vote' }).click();
    await host.getByRole('button', { name: 'Révéler les résultats' }).click();
    await host.getByRole('button', { name: 'Ouvrir un vote' }).waitFor();
  }

  beforeAll(async () => {
    const { browser, server } = stage;
    host = await createWorkshop(browser, server.url, 'Prendre soin');
    const code = await joinCode(host);
    wall = await openWall(browser, host);
    yann = await takeSeat(browser, server.url, code, 'Yann', 'Table des ajoncs');
    lena = await takeSeat(browser, server.url, code, 'Léna', 'Table du phare', PHONE);
    await moveTo(host, 'Accueil');
    await moveTo(host, 'Exploration');
  });
  afterAll(async () => {
    for (const page of [host, wall, yann, lena]) await page?.context().close();
  });

  it('what is hidden is gone from every screen at once, its author is told why, and it comes back', async () => {
    await propose(yann, 'Le maire ment');
    await wall.getByText('Le maire ment').waitFor();
    await lena.getByText('Le maire ment').first().waitFor();
    await host.getByRole('button', { name: 'Masquer : Le maire ment' }).click();
    await host.getByLabel('Raison').fill('Une personne y est visée.');
    await look('hiding', host);
    await host.getByRole('button', { name: 'Masquer', exact: true }).click();
    await wall.getByText('Le maire ment').waitFor({ state: 'detached' });
    await lena.getByText('Le maire ment').first().waitFor({ state: 'detached' });
    await yann.getByText('L’animation a masqué ce que vous avez écrit').waitFor();
    await yann.getByText('Une personne y est visée.').waitFor();
    await host.getByText('Une personne y est visée.').waitFor();
    await look('hidden', host, yann, lena, wall);
    await turnTo(/^Qui est là/);
    await host.getByRole('heading', { name: 'Contributions masquées' }).waitFor();
    await look('hidden-list', host);
    await host.getByRole('button', { name: 'Rétablir : Le maire ment' }).click();
    await wall.getByText('Le maire ment').waitFor();
    await lena.getByText('Le maire ment').first().waitFor();
    await yann.getByText('L’animation a masqué').waitFor({ state: 'detached' });
  });

  it('a locked table reads why it does not write, and writes again', async () => {
    await host.getByRole('button', { name: 'Suspendre l’écriture : Table des ajoncs' }).click();
    await host.getByLabel('Raison').fill('Écoutons d’abord la table du phare.');
    await host.getByRole('button', { name: 'Suspendre l’écriture', exact: true }).click();
    await yann.getByText('Écoutons d’abord la table du phare.').waitFor();
    await yann.getByRole('button', { name: /^Proposer/ }).waitFor({ state: 'detached' });
    await lena.getByRole('button', { name: /^Proposer/ }).waitFor();
    await look('locked', host, yann);
    await host.getByRole('button', { name: 'Rendre l’écriture : Table des ajoncs' }).click();
    await yann.getByRole('button', { name: /^Proposer/ }).waitFor();
  });

  it('somebody who was removed is told so, and finds their place when readmitted', async () => {
    await host.getByRole('button', { name: 'Actions pour Léna' }).click();
    await host.getByRole('button', { name: 'Retirer de l’atelier' }).click();
    await lena.getByText('ou votre place a été libérée').waitFor();
    await look('removed', host, lena);
    await host.getByRole('button', { name: 'Réadmettre : Léna' }).click();
    await confirmed(host);
    await lena.reload();
    await lena.getByRole('button', { name: /^Proposer/ }).waitFor();
  });

  it('a person without a device is added, and proposes at their table with the time they said it', async () => {
    await host.getByText('Ajouter une personne sans appareil').click();
    await host.getByLabel('Prénom ou surnom').fill('Mai');
    await host.getByLabel('À quelle table').selectOption({ label: 'Table du phare' });
    await host.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await host.getByText('(sans appareil)').waitFor();
    await look('added', host);
    await turnTo(/Exploration/);
    await takeSeatOf('Mai');
    await host.getByLabel('Dit à (facultatif)').fill('00:01');
    await propose(host, 'Se nourrir ici', 'Les marchés ferment');
    await lena.getByText(/Saisi par l’animation, dit à 00:01, noté à/).waitFor();
    await look('seat-exploration', host, lena, wall);
    await lookOnOthers('seat-exploration', 'Mai');
    await takeSeatOf('Table des ajoncs');
    await propose(host, 'Habiter autrement');
    await yann.getByText(/Saisi par l’animation pour la table des ajoncs/).waitFor();
    await look('seat-table', host);
    await giveSeatBack();
  });

  it('they vote within their budget, and hand in a paper', async () => {
    await moveTo(host, 'Mise en commun');
    await host.getByRole('button', { name: 'Ouvrir un vote' }).click();
    await host.getByRole('button', { name: 'Ouvrir le vote' }).click();
    await takeSeatOf('Mai');
    await host.getByRole('button', { name: 'Poser un point sur « Se nourrir ici »' }).click();
    await host.getByRole('button', { name: 'Poser un point sur « Habiter autrement »' }).click();
    await host.getByRole('button', { name: 'Reprendre un point de « Habiter autrement »' }).click();
    await host.getByText(/2 points? sur 3/).waitFor();
    await confirmed(host);
    await wall.getByText('1 / 3 ont voté').waitFor();
    await look('seat-vote', host);
    await lookOnOthers('seat-vote', 'Mai');
    await giveSeatBack();
    await closeVote();

    await host.getByRole('button', { name: 'Ouvrir un vote' }).click();
    await host.getByRole('radio', { name: 'Consentement' }).check();
    await host.getByRole('button', { name: 'Ouvrir le vote' }).click();
    await takeSeatOf('Mai');
    const line = host.getByRole('listitem').filter({ hasText: 'Habiter autrement' });
    await line.getByRole('radio', { name: 'Objection' }).check();
    await host.getByLabel('Pourquoi cette objection ?').fill('Rien sur les loyers');
    await host.getByRole('button', { name: 'Déposer mon bulletin' }).click();
    await confirmed(host);
    await host.getByText('Votre bulletin est déposé').waitFor();
    await wall.getByText('1 / 3 ont voté').waitFor();
    await look('seat-paper', host);
    await giveSeatBack();
    await closeVote();
  });

  it('a confidential paper is entered for nobody, and the page says why', async () => {
    await host.getByRole('button', { name: 'Ouvrir un vote' }).click();
    await host.getByRole('checkbox', { name: 'Vote confidentiel' }).check();
    await host.getByRole('button', { name: 'Ouvrir le vote' }).click();
    await takeSeatOf('Mai');
    await host.getByText('Un bulletin confidentiel ne se saisit pour personne').waitFor();
    expect(await host.getByRole('button', { name: /bulletin/ }).count()).toBe(0);
    await look('seat-confidential', host);
    await takeSeatOf('Table du phare');
    await host.getByText('Une table ne vote pas').waitFor();
    await look('seat-table-pooling', host);
    await giveSeatBack();
    await closeVote();
    await host.getByRole('button', { name: /^Valider.*Se nourrir ici/ }).click();
    await confirmed(host);
  });

  it('they rank themes, join the group, and write in its page and its grid', async () => {
    await moveTo(host, 'Groupes');
    await host.getByLabel('Manière de former les groupes').selectOption('wishes');
    await host.getByRole('button', { name: 'Appliquer' }).click();
    await takeSeatOf('Mai');
    await host.getByRole('button', { name: 'Ajouter « Se nourrir ici » à mes souhaits' }).click();
    await wall.getByText('1 sur 3 ont classé les thèmes').waitFor();
    await look('seat-wishes', host);
    await giveSeatBack();
    await host.getByLabel('Manière de former les groupes').selectOption('free');
    await host.getByRole('button', { name: 'Appliquer' }).click();
    await takeSeatOf('Mai');
    await host.getByRole('button', { name: /^Rejoindre/ }).click();
    await confirmed(host);
    await moveTo(host, 'Appropriation');
    await host.getByRole('button', { name: /^Ajouter une réponse.*enjeux/ }).click();
    await host.getByLabel('Votre réponse').fill('Les loyers des commerces');
    await host.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await wall.getByText('Les loyers des commerces').waitFor();
    await look('seat-page', host);
    await moveTo(host, 'Grille');
    await addRow(host, 'Marchés du soir');
    await yann.getByText('Marchés du soir').waitFor();
    await yann
      .getByText(/Saisi par l’animation, dit à 00:01/)
      .first()
      .waitFor();
    await host.getByRole('button', { name: 'Ajouter une recherche' }).click();
    await host.getByLabel('Que faut-il trouver ?').fill('Les horaires des halles');
    await host.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await yann.getByText('Les horaires des halles', { exact: true }).waitFor();
    await look('seat-grid', host, yann, wall);
    await lookOnOthers('seat-grid', 'Mai');
  });

  it('whoever is removed meanwhile is written for no more', async () => {
    await turnTo(/^Qui est là/);
    await host.getByRole('button', { name: 'Actions pour Mai' }).click();
    await host.getByRole('button', { name: 'Retirer de l’atelier' }).click();
    await turnTo(/Grille/);
    await host.getByText('Mai ne participe plus').waitFor();
    await look('seat-gone', host);
    await giveSeatBack();
  });

  it('the replay says what was entered, for whom and when it was said', async () => {
    await host.goto(host.url().replace('/f#', '/r#'));
    await host.getByRole('slider').waitFor();
    const said = host.getByText(/saisi par l’animation, dit à 00:01/);
    await host
      .getByRole('button', { name: /Grille/ })
      .first()
      .click();
    for (let step = 0; step < 12 && !(await said.isVisible()); step++)
      await host.getByRole('button', { name: 'Changement suivant' }).click();
    await said.waitFor();
    await look('replay', host);
    for (const page of [host, wall, yann, lena]) expectNoComplaints(page);
  });
});
