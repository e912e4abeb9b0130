import type { Browser, Page } from 'playwright-core';
import { device, LAPTOP, PROJECTOR, TABLET } from './browser';

/* What people do with the screens, in their words. */

export async function createWorkshop(browser: Browser, url: string, title: string): Promise<Page> {
  const page = await device(browser, { viewport: LAPTOP });
  await page.goto(url);
  await page.getByRole('button', { name: 'Créer l’atelier' }).click();
  await page.getByLabel('Titre de l’atelier').fill(title);
  await page.getByLabel('Date').fill('2015-09-29');
  await page.getByLabel('Lieu').fill('Morlaix');
  await page.getByRole('button', { name: 'Créer l’atelier' }).click();
  await page.getByRole('heading', { name: 'Préparer et inviter' }).waitFor();
  return page;
}

export async function joinCode(host: Page): Promise<string> {
  return (await host.locator('.code').innerText()).trim();
}

export async function openWall(browser: Browser, host: Page): Promise<Page> {
  await host.getByRole('button', { name: /^Créer un lien.*Écran mural/ }).click();
  const link = await host.getByRole('link', { name: /^Ouvrir.*Écran mural/ }).getAttribute('href');
  const page = await device(browser, { viewport: PROJECTOR });
  await page.goto(new URL(link!, host.url()).href);
  return page;
}

/** Types the code at the front door, badly, and takes a seat. */
export async function takeSeat(
  browser: Browser,
  url: string,
  code: string,
  nickname: string,
  table: string,
  viewport = TABLET,
): Promise<Page> {
  const page = await device(browser, { viewport });
  await page.goto(url);
  await page.getByLabel('Code de l’atelier').fill(` ${code.toLowerCase()} `);
  await page.getByRole('button', { name: 'Entrer' }).click();
  await page.getByLabel('Votre prénom ou surnom').fill(nickname);
  await page.getByRole('radio', { name: table }).check();
  await page.getByRole('button', { name: 'Prendre place' }).click();
  await page.getByRole('heading', { name: `Bienvenue, ${nickname}` }).waitFor();
  return page;
}

export async function moveTo(host: Page, phase: string): Promise<void> {
  const onward = host.getByRole('button', { name: new RegExp(`^(Commencer|Passer à).*: ${phase}`) });
  await onward.click();
  await onward.waitFor({ state: 'detached' });
}

export async function propose(page: Page, title: string, reason = ''): Promise<void> {
  await page.getByRole('button', { name: /^Proposer un/ }).click();
  await page.getByLabel('Votre axe, en quelques mots').fill(title);
  if (reason) await page.getByLabel(/^Pourquoi cet axe/).fill(reason);
  await page.getByRole('button', { name: 'Proposer', exact: true }).click();
  await page.getByRole('heading', { name: title }).waitFor();
  await confirmed(page);
}

/** Nothing waits for the server any more. */
export async function confirmed(page: Page): Promise<void> {
  await page.getByText('en attente').first().waitFor({ state: 'detached' });
}

export async function addRow(page: Page, practice: string): Promise<void> {
  await page.getByRole('button', { name: 'Ajouter une pratique' }).click();
  await page.getByRole('textbox', { name: 'Type de pratiques' }).fill(practice);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await confirmed(page);
}

/** Opens a cell of a row and writes into it, without saving. */
export async function write(page: Page, row: string, column: string, text: string): Promise<void> {
  const article = page.getByRole('article', { name: new RegExp(`: ${row}`) });
  await article.getByRole('button', { name: new RegExp(`^(Écrire|Modifier).*: ${column}`) }).click();
  await article.getByRole('textbox', { name: column }).fill(text);
}

export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Enregistrer' }).click();
}

export const cellButton = (page: Page, row: string, column: string) =>
  page
    .getByRole('article', { name: new RegExp(`: ${row}`) })
    .getByRole('button', { name: new RegExp(`^(Écrire|Modifier).*: ${column}`) });
