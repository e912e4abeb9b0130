import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { device, expectNoComplaints, LAPTOP, look, PHONE } from './browser';
import { addRow, createWorkshop, joinCode, moveTo, propose, takeSeat } from './people';
import { onStage } from './stage';

/** From a row of a grid to a sheet for decision makers: drafted, amended, objected to, adopted, printed. */
onStage('Recommendations', (stage) => {
  const TEXT = 'Ouvrir les bâtiments vides aux projets d’habitat participatif';
  const THEIRS = 'Faire connaître les colocations qui marchent';
  const BETTER = 'Ouvrir les bâtiments communaux vides aux projets d’habitat participatif, à prix fixe';
  const pages: Page[] = [];
  let host: Page;
  let yann: Page;
  let desk: Page;
  let phone: Page;
  let url: string;

  afterAll(async () => {
    for (const page of pages) await page.context().close();
  });

  it('starts from what a workshop wrote in its grid', async () => {
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
    await moveTo(host, 'Appropriation');
    await moveTo(host, 'Grille d’analyse');
    await addRow(yann, 'Colocation entre générations');
    await moveTo(host, 'Clos');

    await host.getByRole('button', { name: /^Préparer et inviter/ }).click();
    const path = await host.getByRole('link', { name: 'Page de la démarche' }).getAttribute('href');
    desk = await device(stage.browser, { viewport: LAPTOP });
    pages.push(desk);
    url = stage.server.url + path!;
    await desk.goto(url);
    await desk.getByText('Aucune préconisation pour l’instant.').waitFor();
    await desk.getByRole('button', { name: 'Ajouter un territoire' }).click();
    await desk.getByLabel('Nom du territoire').fill('Pays de Morlaix');
    await desk.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await desk.getByRole('button', { name: 'Pays de Morlaix', exact: true }).waitFor();
    await look('counsel-empty', desk);
  });

  it('is drafted from a row, for a territory', async () => {
    await desk.getByRole('button', { name: 'Rédiger la première' }).click();
    await desk.getByLabel('Texte de la préconisation').fill(TEXT);
    await desk.getByRole('radio', { name: /^Accompagner/ }).check();
    await desk.getByLabel('Pour quel territoire ?').selectOption({ label: 'Pays de Morlaix' });
    await desk.getByRole('button', { name: 'Citer une ligne' }).click();
    await desk.getByRole('button', { name: /Citer une ligne.*Colocation entre générations/ }).click();
    await look('counsel-draft-form', desk);
    await desk.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
    await desk.getByRole('link', { name: new RegExp(TEXT) }).click();
    await desk.getByRole('heading', { name: 'Colocation entre générations' }).waitFor();
    await desk.getByText('proposé par Table des ajoncs · validé collectivement').waitFor();
    await look('counsel-draft', desk);
    await desk.getByRole('button', { name: 'Ouvrir la discussion' }).click();
    await desk.getByRole('button', { name: 'Adopter ce texte' }).waitFor();
  });

  it('is amended by a participant, from a phone', async () => {
    phone = await device(stage.browser, { viewport: PHONE, colorScheme: 'dark', hasTouch: true });
    pages.push(phone);
    await phone.goto(`${stage.server.url}/programme${new URL(yann.url()).hash}`);
    await phone.getByRole('link', { name: new RegExp(TEXT) }).tap();
    await phone.getByRole('button', { name: 'Proposer un amendement' }).tap();
    await phone.getByLabel('Le texte tel que vous le voudriez').fill(BETTER);
    await phone.getByLabel('Pourquoi ce changement ?').fill('La commune ne décide que des siens.');
    await phone.getByRole('button', { name: 'Proposer l’amendement' }).tap();
    await phone.getByText('communaux').waitFor();

    await desk.getByRole('button', { name: 'Accepter l’amendement' }).waitFor();
    expect(await desk.getByRole('button', { name: 'Adopter ce texte' }).getAttribute('aria-disabled')).toBe(
      'true',
    );
    await look('counsel-amendment', desk);
    await desk.getByRole('button', { name: 'Accepter l’amendement' }).click();
    await desk.locator('blockquote', { hasText: 'communaux' }).waitFor();
  });

  it('is objected to, and adopted only once the objection is settled', async () => {
    await phone.locator('blockquote', { hasText: 'communaux' }).waitFor();
    await phone.getByRole('button', { name: 'Je m’y oppose' }).tap();
    await phone.getByLabel('Qu’est-ce qui s’y oppose ?').fill('Qui paie le chauffage ?');
    await phone.getByRole('button', { name: 'Dire l’objection' }).tap();
    await phone.getByRole('heading', { name: 'Objections qui tiennent' }).waitFor();
    await look('counsel-objection-phone', phone);

    await desk.getByText('Qui paie le chauffage ?').waitFor();
    await look('counsel-objection', desk);
    await desk.getByRole('button', { name: 'Lever l’objection' }).click();
    await desk.getByLabel('Comment l’objection est levée').fill('Les habitants, comme partout.');
    await desk.getByRole('button', { name: 'Lever l’objection' }).click();
    await phone.getByText('1 objection levée ou retirée').waitFor();
    await phone.getByRole('button', { name: 'J’y consens' }).tap();
    await phone.getByRole('button', { name: 'J’y consens' }).tap();
    await phone.getByText('Vous y consentez.').waitFor();

    // By the keyboard alone.
    await desk.getByText('1 consentement').first().waitFor();
    await desk.getByRole('button', { name: 'Adopter ce texte' }).focus();
    await desk.keyboard.press('Enter');
    await desk.getByRole('button', { name: 'Rouvrir la discussion' }).waitFor();
    await look('counsel-adopted', desk);
  });

  it('is shown to readers of the other language on a narrow screen', async () => {
    const reader = await device(stage.browser, {
      viewport: { width: 320, height: 640 },
      locale: 'en-GB',
      colorScheme: 'dark',
    });
    pages.push(reader);
    await reader.goto(`${stage.server.url}/programme${new URL(yann.url()).hash}`);
    await reader.getByText('1 consent · 1 row cited').waitFor();
    await look('counsel-list-320', reader);
    await reader.getByRole('link', { name: /communaux/ }).click();
    await reader.getByText('It stays as it is, unless the facilitators reopen the discussion.').waitFor();
    await reader.getByText('proposed by Table des ajoncs').waitFor();
    await look('counsel-adopted-320', reader);
    await reader.goto(`${stage.server.url}/programme${new URL(yann.url()).hash}&recommendation=nothing`);
    await reader.getByText('This recommendation does not exist, or no longer does.').waitFor();
  });

  it('is drafted by a participant, from a row of their own workshop', async () => {
    await phone.goto(`${stage.server.url}/programme${new URL(yann.url()).hash}`);
    await phone.reload();
    await phone.getByRole('button', { name: 'Rédiger une préconisation' }).tap();
    await phone.getByLabel('Texte de la préconisation').fill(THEIRS);
    await phone.getByRole('button', { name: 'Citer une ligne' }).tap();
    const row = phone.getByRole('button', { name: /Citer une ligne.*Colocation entre générations/ });
    await row.waitFor();
    await phone.getByLabel('Chercher une ligne').fill('rien de tel');
    await phone.getByText('Aucune ligne à citer dans les grilles de votre atelier.').waitFor();
    await look('counsel-own-rows-empty', phone);
    await phone.getByLabel('Chercher une ligne').fill('generations');
    await look('counsel-own-rows', phone);
    await row.tap();
    await phone.getByRole('button', { name: 'Enregistrer le brouillon' }).tap();
    await phone.getByRole('link', { name: new RegExp(THEIRS) }).tap();
    await phone.getByRole('heading', { name: 'Colocation entre générations' }).waitFor();
    await look('counsel-own-draft', phone);
  });

  it('is printed for its territory, on clean paper', async () => {
    await desk.getByRole('button', { name: 'Toutes les préconisations' }).click();
    await desk.getByRole('link', { name: 'Page à imprimer : Pays de Morlaix' }).click();
    await desk.getByText('Colocation entre générations').waitFor();
    await look('counsel-sheet', desk);
    expect(await desk.title()).toBe('Préconisations\u00a0: Pays de Morlaix');

    await desk.emulateMedia({ media: 'print' });
    expect(await desk.getByRole('button').count()).toBe(0);
    const text = await desk.locator('body').innerText();
    expect(text).toContain(BETTER);
    expect(text).toContain('Table des ajoncs');
    expect(text).not.toContain('Yann');
    await look('counsel-print', desk);
    const pdf = await desk.pdf({
      path: process.env.TABLEE_SHEET,
      preferCSSPageSize: true,
      printBackground: true,
    });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    // One sheet, of A4: 210 by 297 millimetres in points.
    const pages = pdf.toString('latin1').match(/\/MediaBox ?\[[^\]]*\]/g) ?? [];
    expect(pages.map((page) => page.replace(/\.\d+/g, ''))).toEqual(['/MediaBox [0 0 594 841]']);
    await desk.emulateMedia({ media: null });
    expectNoComplaints(...[host, yann, desk, phone]);
  });
});
