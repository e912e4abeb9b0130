import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { device, expectNoComplaints, LAPTOP, look, PHONE } from './browser';
import { joinCode, moveTo, openWall, propose, takeSeat } from './people';
import { onStage } from './stage';

onStage('A method that spreads', (stage) => {
  let host: Page;

  it('is chosen, and what it hides stays with its table until it is revealed', async () => {
    const { browser, server } = stage;
    host = await device(browser, { viewport: LAPTOP });
    await host.goto(server.url);
    await host.getByRole('button', { name: 'Créer l’atelier' }).click();
    await host.getByLabel('Titre de l’atelier').fill('Une rétrospective');
    await host.getByLabel('Méthode').selectOption({ label: 'Rétrospective courte' });
    await host.getByText('Une heure pour regarder en arrière').waitFor();
    await look('methods-0-choice', host);
    await host.getByRole('button', { name: 'Créer l’atelier' }).click();
    await host.getByText('Méthode : Rétrospective courte, version 1').waitFor();
    const wall = await openWall(browser, host);
    const code = await joinCode(host);
    const ajonc = await takeSeat(browser, server.url, code, 'Ajonc', 'Table des ajoncs');
    const bruyere = await takeSeat(browser, server.url, code, 'Bruyère', 'Table des ajoncs');
    const goeland = await takeSeat(browser, server.url, code, 'Goéland', 'Table du phare', PHONE);
    await moveTo(host, 'Accueil');
    await moveTo(host, 'Ce qui a bien marché');

    // The planned time, counted down alike on all screens.
    await host.getByRole('button', { name: 'Lancer 10 minutes' }).click();
    for (const page of [host, wall, ajonc, goeland])
      await expect.poll(() => page.getByRole('timer').innerText()).toMatch(/^(10:00|9:\d\d)/);
    await host.getByRole('button', { name: 'Pause' }).click();
    await ajonc.getByText('En pause').waitFor();
    await host.getByRole('button', { name: 'Ajouter 5 minutes' }).click();
    await expect.poll(() => wall.getByRole('timer').innerText()).toMatch(/^(15:00|14:\d\d)/);
    await host.getByRole('button', { name: 'Reprendre' }).click();
    await ajonc.getByText('En pause').waitFor({ state: 'detached' });

    // What a table writes, its people and the facilitator see, and nobody else.
    await propose(ajonc, 'Le covoiturage');
    await bruyere.getByText('Le covoiturage').waitFor();
    await host.getByText('Le covoiturage').waitFor();
    await goeland.getByText(/Seule votre table voit ces axes/).waitFor();
    await wall.getByText(/Chaque table écrit de son côté/).waitFor();
    expect(await goeland.getByText('Le covoiturage').count()).toBe(0);
    expect(await wall.getByText('Le covoiturage').count()).toBe(0);
    for (const [name, page] of [
      ['host', host],
      ['tablet', bruyere],
      ['phone', goeland],
    ] as const)
      await look(`methods-1-hidden-${name}`, page);
    await look('methods-1-hidden-wall', wall, false);
    await host.getByRole('button', { name: 'Dévoiler à tout le monde' }).click();
    await wall.getByText('Le covoiturage').waitFor();
    await goeland.getByText('Le covoiturage').waitFor();
    await look('methods-2-revealed-wall', wall, false);

    // A timer ends with its phase.
    await moveTo(host, 'Ce qu’on veut changer');
    await wall.getByRole('timer').waitFor({ state: 'detached' });
    await moveTo(host, 'Vote');
    await moveTo(host, 'Actions');
    await goeland.getByRole('heading', { level: 1, name: 'Actions' }).waitFor();
    expectNoComplaints(host, wall, ajonc, bruyere, goeland);
  });

  it('is changed by keyboard, published, compared, and taken away as a file', async () => {
    await host.getByRole('button', { name: 'Préparer et inviter' }).click();
    await host.getByRole('link', { name: 'Voir, changer ou comparer les méthodes' }).click();
    await host.getByRole('button', { name: /Voir et changer.*Rétrospective courte/ }).focus();
    await look('methods-3-list', host);
    await host.keyboard.press('Enter');
    await host.getByLabel('Nom de la méthode, en français').fill('Notre rétrospective');
    await host.getByLabel('Nom de la méthode, en anglais').fill('Our retrospective');
    await host.getByRole('button', { name: 'Monter « Ce qu’on veut changer »' }).focus();
    await host.keyboard.press('Enter');
    await host.getByRole('button', { name: /^1\s*Accueil|^Accueil/ }).click();
    await host.getByLabel('Durée prévue (minutes)').fill('7');
    await host.getByLabel('Voter').selectOption({ label: 'tout le monde' });
    await host.getByRole('button', { name: 'Ajouter une colonne' }).click();
    await host.keyboard.type('Combien ça coûte');
    await look('methods-4-editor', host);
    await host.getByRole('button', { name: 'Vérifier' }).click();
    await host.getByText('Colonne 4 · title.en : il manque quelque chose').waitFor();
    await look('methods-5-faults', host);
    await host.getByLabel('Colonne 4, en anglais').fill('What it costs');
    await host.getByText(/On trouve la phase .+Ce qui a bien marché.+après.+Ce qu’on veut changer/).waitFor();
    await host.getByRole('button', { name: 'Publier dans la démarche' }).click();
    await host.getByText('Publiée : version 1.').waitFor();
    const waiting = host.waitForEvent('download');
    await host.getByRole('button', { name: 'Enregistrer comme fichier' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('notre-retrospective-v1.json');
    const path = join(tmpdir(), `tablee-e2e-${process.pid}.json`);
    await download.saveAs(path);
    const file = JSON.parse(readFileSync(path, 'utf8')) as { columns: unknown[]; id: string };
    expect(file.columns).toHaveLength(4);

    await host.getByRole('button', { name: 'Toutes les méthodes' }).click();
    await host.getByRole('heading', { name: 'Notre rétrospective' }).waitFor();
    await host.getByLabel('De', { exact: true }).selectOption({ label: 'Rétrospective courte, version 1' });
    await host.getByLabel('À', { exact: true }).selectOption({ label: 'Notre rétrospective, version 1' });
    await host.getByRole('button', { name: 'Comparer' }).click();
    await host.getByText(/Il y a en plus la colonne .+Combien ça coûte/).waitFor();
    await look('methods-6-compared', host);

    // Another team opens the file, without any link.
    for (const [name, more] of [
      ['fr-light', { locale: 'fr-FR', colorScheme: 'light' }],
      ['en-dark', { locale: 'en-GB', colorScheme: 'dark' }],
    ] as const) {
      const elsewhere = await device(stage.browser, { ...more, viewport: PHONE });
      await elsewhere.goto(`${stage.server.url}/m`);
      await elsewhere.getByRole('heading', { level: 2 }).first().waitFor();
      await look(`methods-7-list-phone-${name}`, elsewhere);
      await elsewhere.getByLabel(/Ouvrir un fichier de méthode|Open a method file/).setInputFiles(path);
      await elsewhere
        .getByRole('heading', { name: /Changer .+Notre rétrospective|Change “Our retrospective/ })
        .waitFor();
      await elsewhere.getByRole('button', { name: /^(2\s*)?(Ce qu.on veut changer|What to change)/ }).click();
      await look(`methods-8-editor-phone-${name}`, elsewhere);
      await elsewhere.setViewportSize({ width: 320, height: 640 });
      await look(`methods-8-editor-320-${name}`, elsewhere);
      expectNoComplaints(elsewhere);
      await elsewhere.context().close();
    }

    // What is no method is told so; what is a hostile one is told what is wrong.
    const stranger = await device(stage.browser);
    await stranger.goto(`${stage.server.url}/m`);
    writeFileSync(path, '{"hello":1}');
    await stranger.getByLabel('Ouvrir un fichier de méthode').setInputFiles(path);
    await stranger.getByText(/Ce fichier n’est pas une méthode/).waitFor();
    writeFileSync(path, JSON.stringify({ ...file, title: { fr: '<b>x</b>', en: 'x' }, phases: [] }));
    await stranger.getByLabel('Ouvrir un fichier de méthode').setInputFiles(path);
    await stranger.getByText(/title.fr.+pas de balises ici/).waitFor();
    await look('methods-9-hostile', stranger);
    expectNoComplaints(host, stranger);
  });
});
