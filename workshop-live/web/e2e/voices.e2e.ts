import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectNoComplaints, looking, PHONE } from './browser';
import { addRow, confirmed, createWorkshop, joinCode, moveTo, openWall, propose, takeSeat } from './people';
import { onStage } from './stage';

/** Expectations, group pages, the library and controversies, by two participants, a facilitator and the projector. */
onStage('What people say and what they lean on', (stage) => {
  let host: Page;
  let wall: Page;
  let yann: Page;
  let lena: Page;

  const look = looking('voices', () => wall);

  beforeAll(async () => {
    const { browser, server } = stage;
    host = await createWorkshop(browser, server.url, 'Attentes et ressources');
    const code = await joinCode(host);
    wall = await openWall(browser, host);
    yann = await takeSeat(browser, server.url, code, 'Yann', 'Table des ajoncs');
    lena = await takeSeat(browser, server.url, code, 'Léna', 'Table des ajoncs', PHONE);
    await moveTo(host, 'Accueil');
  });
  afterAll(async () => {
    for (const page of [host, wall, yann, lena]) await page?.context().close();
  });

  const say = async (page: Page, text: string) => {
    await page.getByLabel('Qu’attendez-vous de cet atelier').fill(text);
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await page.getByText(text).first().waitFor();
    await confirmed(page);
  };

  it('expectations are said, shared and grouped live', async () => {
    await say(yann, 'Rencontrer des voisins');
    await say(lena, 'Connaître mes voisins');
    await yann.getByRole('button', { name: 'Moi aussi : Connaître mes voisins' }).click();
    await wall.getByText('Connaître mes voisins').waitFor();
    for (const text of ['Rencontrer des voisins', 'Connaître mes voisins'])
      await host.getByRole('checkbox', { name: `Cocher « ${text} »` }).check();
    await host.getByRole('button', { name: 'Réunir', exact: true }).click();
    await host.getByLabel('L’attente commune, en quelques mots').fill('Se connaître entre voisins');
    await host.getByRole('button', { name: 'Réunir', exact: true }).last().click();
    await lena.getByText('Réunit 2 attentes').waitFor();
    await wall.getByText('Se connaître entre voisins').waitFor();
    await look('welcome', host, yann, lena, wall);
  });

  it('a facilitator fills the library with a list, and refuses what is no link', async () => {
    await host.getByRole('button', { name: /^Bibliothèque/ }).click();
    await host.getByRole('button', { name: 'Coller une liste' }).click();
    await host
      .getByLabel('La liste')
      .fill('La ferme urbaine ; https://example.org/ferme ; Maraîchage\nPiège ; javascript:alert(1)');
    await host.getByText('le lien ne mène à aucune page').waitFor();
    await host.getByRole('button', { name: 'Ajouter 1 élément' }).click();
    const link = host.getByRole('link', { name: /La ferme urbaine/ });
    await link.waitFor();
    expect(await link.getAttribute('rel')).toContain('noopener');
    await look('library', host);
    await moveTo(host, 'Exploration');
  });

  it('a table browses it and puts an item beside its axis; a participant brings a resource', async () => {
    await propose(yann, 'Se nourrir ici');
    await yann.getByRole('button', { name: 'Ajouter une référence' }).click();
    await yann.getByRole('button', { name: 'Rattacher « La ferme urbaine »' }).click();
    await yann.getByText('Références', { exact: true }).waitFor();
    await yann.getByRole('button', { name: 'Apporter une ressource' }).first().click();
    await yann.getByLabel('Titre', { exact: true }).fill('Étude sur le foncier');
    await yann.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await yann.getByRole('button', { name: 'Rattacher « Étude sur le foncier »' }).waitFor();
    await look('exploration', yann);
  });

  it('a group writes its page', async () => {
    await moveTo(host, 'Mise en commun');
    await host
      .getByRole('button', { name: /^Valider/ })
      .first()
      .click();
    await moveTo(host, 'Groupes');
    await yann.getByRole('button', { name: /^Rejoindre/ }).click();
    await lena.getByRole('button', { name: /^Rejoindre/ }).click();
    await moveTo(host, 'Appropriation');
    await yann.getByRole('button', { name: /^Ajouter une réponse.*enjeux/ }).click();
    await yann.getByLabel('Votre réponse').fill('Le prix du foncier');
    await yann.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await lena.getByText('Le prix du foncier').waitFor();
    await wall.getByText('Le prix du foncier').waitFor();
    await look('appropriation', host, yann, lena, wall);
  });

  it('a controversy holds opposing positions, and a row shows what supports and what contradicts it', async () => {
    await moveTo(host, 'Grille');
    await addRow(yann, 'Circuits courts');
    await yann.getByRole('button', { name: 'Ajouter une remarque' }).click();
    await yann.getByText('Controverse', { exact: true }).click();
    await yann.getByLabel('Votre remarque').fill('Faut-il du bio partout ?');
    await yann.getByRole('button', { name: 'Enregistrer' }).click();
    for (const [page, position] of [
      [yann, 'Oui, pour la santé'],
      [lena, 'Non, c’est trop cher'],
    ] as const) {
      await page.getByRole('button', { name: 'Ajouter une position' }).click();
      await page.getByLabel('Une position, et ce qui la fonde').fill(position);
      await page.getByRole('button', { name: 'Enregistrer' }).click();
    }
    await yann.getByText('trop cher').waitFor();
    await yann.getByRole('button', { name: 'Ajouter une référence' }).click();
    await yann.getByRole('button', { name: /^En sens contraire.*Étude sur le foncier/ }).click();
    await lena.getByText('En sens contraire').first().waitFor();
    await yann.getByRole('checkbox', { name: /^Controverse/ }).check();
    await yann.getByText('1 sur 1 ligne').waitFor();
    await host.getByRole('button', { name: 'Ajouter une colonne' }).click();
    await host.getByLabel('Titre en français').fill('Financement');
    await host.getByRole('button', { name: 'Ajouter une colonne' }).click();
    await lena.getByRole('button', { name: /Écrire.*Financement/ }).waitFor();
    await look('grid', host, yann, lena, wall);
  });

  it('in the end those who had an expectation say what became of it', async () => {
    await moveTo(host, 'Clos');
    for (const [page, answer] of [
      [yann, 'satisfaite'],
      [lena, 'en partie'],
    ] as const)
      await page.getByRole('button', { name: answer, exact: true }).first().click();
    await host.getByText('2 réponses sur 2').waitFor();
    await look('closed', host, yann, lena, wall);
    for (const page of [host, wall, yann, lena]) expectNoComplaints(page);
  });
});
