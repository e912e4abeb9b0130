import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { device, expectNoComplaints, LAPTOP, look, PHONE } from './browser';
import { addRow, confirmed, createWorkshop, joinCode, moveTo, propose, takeSeat } from './people';
import { onStage } from './stage';

/** From the close of one workshop to the start of the next: homework, a date, what is taken over, the programme. */
onStage('A series of workshops', (stage) => {
  const pages: Page[] = [];
  let host: Page;
  let yann: Page;
  let programme: Page;

  afterAll(async () => {
    for (const page of pages) await page.context().close();
  });

  it('closes on what everybody will find out', async () => {
    host = await createWorkshop(stage.browser, stage.server.url, 'Septembre à Morlaix');
    yann = await takeSeat(
      stage.browser,
      stage.server.url,
      await joinCode(host),
      'Yann',
      'Table des ajoncs',
      PHONE,
    );
    pages.push(host, yann);
    await moveTo(host, 'Accueil');
    await moveTo(host, 'Exploration');
    await propose(yann, 'Habiter ensemble');
    await moveTo(host, 'Mise en commun');
    await host.getByRole('button', { name: /^Valider/ }).click();
    await moveTo(host, 'Groupes');
    await yann.getByRole('button', { name: 'Rejoindre' }).click();
    await confirmed(yann);
    await moveTo(host, 'Appropriation');
    await moveTo(host, 'Grille d’analyse');
    await addRow(yann, 'Colocation entre générations');
    await moveTo(host, 'Clos');

    await host.getByRole('button', { name: 'Ajouter une recherche' }).click();
    await host.getByLabel('Que faut-il trouver ?').fill('Combien de logements vides ?');
    await host.getByLabel('Qui s’en charge ?').selectOption({ label: 'Yann' });
    await host.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await yann.getByText('Combien de logements vides ?', { exact: true }).waitFor();
    await yann.getByRole('button', { name: /^Dire ce qui a été trouvé/ }).click();
    await yann.getByLabel('Ce qui a été trouvé').fill('Onze à Plougasnou.');
    await yann.getByRole('button', { name: 'Enregistrer' }).click();
    await host.getByText('Onze à Plougasnou.', { exact: true }).waitFor();
  });

  it('asks for a date and decides on one', async () => {
    await host.getByRole('button', { name: 'Proposer des dates' }).click();
    await host.getByLabel('Date 1').fill('2015-11-09');
    await host.getByLabel('Date 2').fill('2015-12-14');
    await host.getByRole('button', { name: 'Demander à tout le monde' }).click();
    await yann.getByRole('button', { name: 'Oui' }).first().click();
    await host.getByText('1 oui, 0 peut-être, 0 non').waitFor();
    await look('series-closed-phone', yann);
    await look('series-closed-host', host);
    await host
      .getByRole('button', { name: /^Choisir cette date/ })
      .first()
      .click();
    await yann.getByText('C’est décidé : lundi 9 novembre 2015').waitFor();
  });

  it('plans the next workshop, which opens on what was found', async () => {
    await host.getByRole('button', { name: 'Prévoir le prochain atelier' }).click();
    await host.getByLabel('Titre de l’atelier').fill('Novembre à Morlaix');
    await host.getByRole('button', { name: 'Prévoir cet atelier' }).click();
    await yann.getByText('Novembre à Morlaix').waitFor();
    await host.getByRole('link', { name: 'Ouvrir le prochain atelier' }).click();
    await host.getByText('1 thème et 1 ligne repris.').waitFor();
    const nolwenn = await takeSeat(
      stage.browser,
      stage.server.url,
      await joinCode(host),
      'Nolwenn',
      'Table des ajoncs',
      PHONE,
    );
    pages.push(nolwenn);
    await nolwenn.getByText('Combien de logements vides ?', { exact: true }).waitFor();
    await look('series-opening-host', host);
    await look('series-opening-phone', nolwenn);

    await moveTo(host, 'Accueil');
    await host.getByRole('button', { name: /Grille d’analyse$/ }).click();
    await host.getByRole('button', { name: 'Ouvrir cette phase' }).click();
    await nolwenn.getByText('Colocation entre générations', { exact: true }).waitFor();
  });

  it('has a page that everybody in the programme may read', async () => {
    await host.getByRole('button', { name: /^Préparer et inviter/ }).click();
    const path = await host.getByRole('link', { name: 'Page de la démarche' }).getAttribute('href');
    programme = await device(stage.browser, { viewport: LAPTOP });
    pages.push(programme);
    await programme.goto(stage.server.url + path);
    await programme.getByRole('button', { name: 'Modifier la démarche' }).click();
    await programme.getByLabel('Objectifs').fill('Outiller, expérimenter, analyser, essaimer.');
    await programme.getByRole('button', { name: 'Enregistrer' }).click();
    await programme.getByRole('button', { name: 'Passer à cette étape : Expérimenter' }).click();
    await programme.getByText('La démarche en est ici').waitFor();
    await programme.getByRole('button', { name: 'Ajouter un territoire' }).click();
    await programme.getByLabel('Nom du territoire').fill('Pays de Morlaix');
    await programme.getByLabel('Latitude').fill('48,58');
    await programme.getByLabel('Longitude').fill('-3,83');
    await programme.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await programme.getByRole('button', { name: 'Pays de Morlaix', exact: true }).waitFor();
    await look('series-programme', programme);

    await programme.getByRole('button', { name: 'Pays de Morlaix', exact: true }).click();
    await programme.getByRole('button', { name: /^Modifier.*Contexte et enjeux/ }).click();
    await programme.getByRole('textbox', { name: /Contexte et enjeux/ }).fill('Rural et littoral.');
    await programme.getByRole('button', { name: 'Enregistrer' }).click();
    await programme.getByText('Rural et littoral.').waitFor();
    await look('series-territory', programme);

    const reader = await device(stage.browser, {
      viewport: { width: 320, height: 640 },
      locale: 'en-GB',
      colorScheme: 'dark',
    });
    pages.push(reader);
    await reader.goto(`${stage.server.url}/programme${new URL(yann.url()).hash}`);
    await reader.getByText('The programme stands here').waitFor();
    expect(await reader.getByRole('button', { name: 'Edit the programme' }).count()).toBe(0);
    await look('series-programme-320', reader);
    expectNoComplaints(...pages);
  });
});
