import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect } from 'vitest';
import browsers from './browsers.json' with { type: 'json' };

const CHROMIUM = browsers.find((path) => existsSync(path));
const SHOTS = new URL('./shots/', import.meta.url).pathname;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const hasChromium = (): boolean => CHROMIUM !== undefined;

export const TABLET = { width: 1024, height: 768 };
export const PHONE = { width: 390, height: 844 };
export const LAPTOP = { width: 1440, height: 900 };
export const PROJECTOR = { width: 1920, height: 1080 };

export async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** What a page complained about; a lost network is no complaint of the page's. */
const complaints = new WeakMap<Page, string[]>();

/** A device of its own: nothing is shared with the others. */
export async function device(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: TABLET, locale: 'fr-FR', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const heard: string[] = [];
  complaints.set(page, heard);
  page.on('pageerror', (error) => heard.push(String(error)));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !/ERR_|WebSocket|Failed to load resource/.test(text)) heard.push(text);
  });
  return page;
}

/** No error, and nothing that the content security policy had to stop. */
export function expectNoComplaints(...pages: Page[]): void {
  for (const page of pages) expect(complaints.get(page), page.url().split('#')[0]).toEqual([]);
}

interface Finding {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** axe-core finds nothing, on the page as it stands. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  // Through the debugger, which the page's content security policy does not concern.
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const axe = (
      globalThis as unknown as { axe: { run(options: object): Promise<{ violations: Finding[] }> } }
    ).axe;
    const { violations } = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes
        .slice(0, 3)
        .map(({ html, failureSummary }) => ({ html: html.slice(0, 200), failureSummary })),
    }));
  });
  expect(found, `${name}: what axe-core found`).toEqual([]);
}

/** No part of the page sticks out at the side. */
export async function expectNoSidewaysScroll(page: Page, name: string): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over, `${name}: pixels that stick out at the side`).toBeLessThanOrEqual(0);
}

async function shot(page: Page, name: string, fullPage = true): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: `${SHOTS}${name}.png`, fullPage });
}

/** A page once announcements and arrivals have settled: its picture is kept, nothing sticks out, nobody is shut out. */
export async function look(name: string, page: Page, fullPage = true, settle = 400): Promise<void> {
  await page.waitForTimeout(settle);
  await shot(page, name, fullPage);
  await expectNoSidewaysScroll(page, name);
  await expectAccessible(page, name);
}

/** How a file of journeys looks at several pages in turn; the wall fills its screen and nothing lies below. */
export function looking(prefix: string, wall: () => Page): (name: string, ...pages: Page[]) => Promise<void> {
  return async (name, ...pages) => {
    for (const [i, page] of pages.entries()) await look(`${prefix}-${name}-${i}`, page, page !== wall(), 900);
  };
}
