import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { device, expectNoComplaints, LAPTOP, PHONE } from './browser';
import {
  addRow,
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

/**
 * The default method from the programme's page to the next workshop, by three participants, a facilitator and the
 * wall, without a shortcut: what each phase is for is done in it, and seen by the others.
 */
onStage('The whole method', (stage) => {
  const pages: Page[] = [];
  let host: Page;
  let wall: Page;
  let yann: Page;
  let lena: Page;
  let anna: Page;

  afterAll(async () => {
    for (const page of pages) await page.context().close();
  });

  const openGrid = async (page: Page, theme: string) =>
    page.getByRole('navigation', { name: 'Toutes les grilles' }).getByRole('button', { name: theme }).click();

  it('is prepared: the territory is known, the library is filled, everybody is there', async () => {
    const { browser, server } = stage;
    host = await createWorkshop(browser, server.url, 'Septembre à Morlaix');
    const path = await host.getByRole('link', { name: 'Page de la démarche' }).getAttribute('href');
    const programme = await device(browser, { viewport: LAPTOP });
    pages.push(host, programme);
    await programme.goto(server.url + path);
    await programme.getByRole('button', { name: 'Passer à cette étape : Expérimenter' }).click();
    await programme.getByText('La démarche en est ici').waitFor();
    await programme.getByRole('button', { name: 'Ajouter un territoire' }).click();
    await programme.getByLabel('Nom du territoire').fill('Pays de Morlaix');
    await programme.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await programme.getByRole('button', { name: 'Pays de Morlaix', exact: true }).click();
    await programme.getByRole('button', { name: /^(Écrire|Modifier).*Acteurs clés/ }).click();
    await programme.getByRole('textbox', { name: /Acteurs clés/ }).fill('La médiathèque');
    await save(programme);
    await programme.getByText('La médiathèque').waitFor();
    expectNoComplaints(programme);

    await host.reload();
    await host.getByLabel('Territoire de cet atelier').selectOption({ label: 'Pays de Morlaix' });
    const code = await joinCode(host);
    wall = await openWall(browser, host);
    [yann, lena, anna] = await Promise.all([
      takeSeat(browser, server.url, code, 'Yann', 'Table des ajoncs'),
      takeSeat(browser, server.url, code, 'Léna', 'Table des ajoncs', PHONE),
      takeSeat(browser, server.url, code, 'Anna', 'Table du phare'),
    ]);
    pages.push(wall, yann, lena, anna);
    await host.getByRole('button', { name: /^Bibliothèque/ }).click();
    await host.getByRole('button', { name: 'Coller une liste' }).click();
    await host.getByLabel('La liste').fill('AMAP ; https://example.org/amap ; Un panier par semaine');
    await host.getByRole('button', { name: 'Ajouter 1 élément' }).click();
    await host.getByRole('link', { name: /AMAP/ }).waitFor();
  });

  it('welcomes: expectations are said, and grouped where they are the same', async () => {
    await moveTo(host, 'Accueil');
    const say = async (page: Page, text: string) => {
      await page.getByLabel('Qu’attendez-vous de cet atelier').fill(text);
      await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
      await page.getByText(text).first().waitFor();
    };
    await say(yann, 'Rencontrer des voisins');
    await say(lena, 'Connaître mes voisins');
    await say(anna, 'Savoir ce qui se fait ailleurs');
    for (const text of ['Rencontrer des voisins', 'Connaître mes voisins'])
      await host.getByRole('checkbox', { name: `Cocher « ${text} »` }).check();
    await host.getByRole('button', { name: 'Réunir', exact: true }).click();
    await host.getByLabel('L’attente commune, en quelques mots').fill('Se connaître');
    await host.getByRole('button', { name: 'Réunir', exact: true }).last().click();
    await lena.getByText('Réunit 2 attentes').waitFor();
    await wall.getByText('Savoir ce qui se fait ailleurs').waitFor();
  });

  it('explores: tables propose axes, and lean on the library', async () => {
    await moveTo(host, 'Exploration');
    await propose(yann, 'Manger local', 'Les producteurs sont là');
    await propose(anna, 'Circuits courts');
    await propose(anna, 'Habiter autrement');
    await yann.getByRole('button', { name: 'Ajouter une référence' }).click();
    await yann.getByRole('button', { name: 'Rattacher « AMAP »' }).click();
    await yann.getByText('Références', { exact: true }).waitFor();
    await wall.getByText('Habiter autrement').waitFor();
  });

  it('pools: a grouping that a table proposed is accepted, voted on and validated', async () => {
    await moveTo(host, 'Mise en commun');
    await lena.getByRole('button', { name: 'Proposer un rapprochement' }).click();
    await lena.getByRole('checkbox', { name: 'Manger local' }).check();
    await lena.getByRole('checkbox', { name: 'Circuits courts' }).check();
    await lena.getByLabel('Titre commun').fill('Se nourrir ici');
    await lena.getByRole('button', { name: 'Proposer', exact: true }).click();
    await anna.getByRole('button', { name: /^Soutenir.*Se nourrir ici/ }).click();
    await host.getByRole('button', { name: /^Réunir ces axes.*Se nourrir ici/ }).click();
    await host.getByRole('button', { name: 'Réunir ces axes', exact: true }).click();
    await yann
      .getByText(/Réunit.*Manger local/)
      .first()
      .waitFor();

    await host.getByRole('button', { name: 'Ouvrir un vote' }).click();
    await host.getByRole('button', { name: 'Ouvrir le vote' }).click();
    for (const page of [yann, lena, anna])
      await page.getByRole('button', { name: 'Poser un point sur « Se nourrir ici »' }).click();
    await anna.getByRole('button', { name: 'Poser un point sur « Habiter autrement »' }).click();
    await expect.poll(() => wall.locator('.turnout').innerText()).toBe('3 / 3 ont voté');
    await confirmed(anna);
    await host.getByRole('button', { name: 'Clore le vote' }).click();
    await host.getByRole('button', { name: 'Révéler les résultats' }).click();
    await expect.poll(() => wall.locator('.bars li').first().innerText()).toMatch(/Se nourrir ici[\s\S]*3/);
    for (const title of ['Se nourrir ici', 'Habiter autrement'])
      await host
        .getByRole('button', { name: new RegExp(`^Valider.*${title}`) })
        .first()
        .click();
    await lena.getByText('Validé').nth(1).waitFor();
  });

  it('forms groups by wish, with balanced sizes', async () => {
    await moveTo(host, 'Groupes');
    await host.getByLabel('Manière de former les groupes').selectOption('wishes');
    await host.getByLabel('Taille minimale').fill('1');
    await host.getByLabel('Taille maximale').fill('2');
    await host.getByRole('button', { name: 'Appliquer' }).click();
    for (const page of [yann, lena])
      await page.getByRole('button', { name: 'Ajouter « Se nourrir ici » à mes souhaits' }).click();
    await anna.getByRole('button', { name: 'Ajouter « Habiter autrement » à mes souhaits' }).click();
    await wall.getByText('3 sur 3 ont classé les thèmes').waitFor();
    await host.getByRole('button', { name: 'Proposer une répartition' }).click();
    await host.getByText('3 sur 3 ont leur premier souhait').waitFor();
    await host.getByRole('button', { name: 'Confirmer la répartition' }).click();
    const members = wall.locator('section section').filter({ hasText: 'Se nourrir ici' });
    for (const said of ['2 personnes', 'Yann', 'Léna'])
      await expect.poll(() => members.innerText()).toContain(said);
  });

  it('is made one’s own: each group says what it is after', async () => {
    await moveTo(host, 'Appropriation');
    for (const [page, question, answer] of [
      [yann, 'enjeux', 'Qui mange local aujourd’hui ?'],
      [lena, 'ressources', 'Les cantines'],
      [anna, 'organisons', 'Deux visites avant novembre'],
    ] as const) {
      await page.getByRole('button', { name: new RegExp(`^Ajouter une réponse.*${question}`) }).click();
      await page.getByLabel('Votre réponse').fill(answer);
      await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
      await wall.getByText(answer).waitFor();
    }
  });

  it('fills grids: rows, a gem, a controversy with both positions, and what supports a row', async () => {
    await moveTo(host, 'Grille');
    await addRow(yann, 'AMAP et paniers');
    await write(yann, 'AMAP', 'Exemples', 'Sept AMAP sur le pays');
    await save(yann);
    await addRow(anna, 'Colocation entre générations');
    const remark = async (page: Page, kind: string, text: string) => {
      await page.getByRole('button', { name: 'Ajouter une remarque' }).click();
      await page.getByText(kind, { exact: true }).click();
      await page.getByLabel('Votre remarque').fill(text);
      await save(page);
      await confirmed(page);
    };
    await remark(anna, 'Pépite', 'Deux besoins résolus ensemble');
    await remark(yann, 'Controverse', 'Faut-il du bio partout ?');
    for (const [page, position] of [
      [yann, 'Oui, pour la santé'],
      [lena, 'Non, c’est trop cher'],
    ] as const) {
      await page.getByRole('button', { name: 'Ajouter une position' }).click();
      await page.getByLabel('Une position, et ce qui la fonde').fill(position);
      await save(page);
    }
    await yann.getByText('trop cher').waitFor();
    await yann.getByRole('button', { name: 'Ajouter une référence' }).click();
    await yann.getByRole('button', { name: /^À l.appui.*AMAP/ }).click();
    await lena.getByText('À l’appui').first().waitFor();
    await lena.getByText('Sept AMAP sur le pays').waitFor();
    await openGrid(host, 'Habiter autrement');
    await host.getByText('Deux besoins résolus ensemble').waitFor();
    // The wall shows one grid after the other.
    await wall
      .getByText(/Sept AMAP sur le pays|Deux besoins résolus ensemble/)
      .first()
      .waitFor();
  });

  it('closes: what is to be found, what became of expectations, and when to meet again', async () => {
    await moveTo(host, 'Clos');
    await host.getByRole('button', { name: 'Ajouter une recherche' }).click();
    await host.getByLabel('Que faut-il trouver ?').fill('Combien de cantines achètent ici ?');
    await host.getByLabel('Qui s’en charge ?').selectOption({ label: 'Yann' });
    await host.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await yann.getByText('Combien de cantines achètent ici ?', { exact: true }).waitFor();
    for (const [page, answer] of [
      [yann, 'satisfaite'],
      [lena, 'en partie'],
      [anna, 'satisfaite'],
    ] as const)
      await page.getByRole('button', { name: answer, exact: true }).first().click();
    await host.getByText('2 réponses sur 2').waitFor();
    await host.getByRole('button', { name: 'Proposer des dates' }).click();
    await host.getByLabel('Date 1').fill('2015-11-09');
    await host.getByLabel('Date 2').fill('2015-12-14');
    await host.getByRole('button', { name: 'Demander à tout le monde' }).click();
    for (const page of [yann, lena, anna]) await page.getByRole('button', { name: 'Oui' }).first().click();
    await host.getByText('3 oui, 0 peut-être, 0 non').waitFor();
    await host
      .getByRole('button', { name: /^Choisir cette date/ })
      .first()
      .click();
    await anna.getByText('C’est décidé : lundi 9 novembre 2015').waitFor();
    await wall.getByText('Merci à toutes et à tous').waitFor();
    expectNoComplaints(wall, yann, lena, anna);
  });

  it('goes on: the next workshop opens on what was found, and its grids continue', async () => {
    const { browser, server } = stage;
    await host.getByRole('button', { name: 'Prévoir le prochain atelier' }).click();
    await host.getByLabel('Titre de l’atelier').fill('Novembre à Morlaix');
    await host.getByRole('button', { name: 'Prévoir cet atelier' }).click();
    await yann.getByText('Novembre à Morlaix').waitFor();
    await host.getByRole('link', { name: 'Ouvrir le prochain atelier' }).click();
    await host.getByText('2 thèmes et 2 lignes repris.').waitFor();
    const code = await joinCode(host);
    const nextWall = await openWall(browser, host);
    const back = await takeSeat(browser, server.url, code, 'Yann', 'Table des ajoncs', PHONE);
    pages.push(nextWall, back);
    await back.getByText('Combien de cantines achètent ici ?', { exact: true }).waitFor();
    await back.getByRole('button', { name: /^Dire ce qui a été trouvé/ }).click();
    await back.getByLabel('Ce qui a été trouvé').fill('Neuf sur vingt');
    await save(back);
    await host.getByText('Neuf sur vingt').first().waitFor();

    await moveTo(host, 'Accueil');
    await host.getByRole('button', { name: /Groupes$/ }).click();
    await host.getByRole('button', { name: 'Ouvrir cette phase' }).click();
    await back.getByRole('button', { name: /^Rejoindre.*Se nourrir ici/ }).click();
    await confirmed(back);
    await moveTo(host, 'Appropriation');
    await moveTo(host, 'Grille');
    await back.getByText('Sept AMAP sur le pays').waitFor();
    await addRow(back, 'Cantine en régie');
    await openGrid(host, 'Se nourrir ici');
    for (const text of ['Cantine en régie', 'AMAP et paniers'])
      await host.getByRole('article', { name: new RegExp(`: ${text}`) }).waitFor();
    await openGrid(host, 'Habiter autrement');
    await host.getByText('Deux besoins résolus ensemble').waitFor();
    await nextWall
      .getByText(/Cantine en régie|Deux besoins résolus ensemble/)
      .first()
      .waitFor();
    await moveTo(host, 'Clos');
    await nextWall.getByText('Merci à toutes et à tous').waitFor();
    expectNoComplaints(host, nextWall, back);
  });
});
