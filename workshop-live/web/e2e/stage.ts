import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { hasChromium, launch } from './browser';
import { packaged, Server } from './server';

export interface Stage {
  browser: Browser;
  server: Server;
}

function missing(): string | undefined {
  if (!hasChromium()) return 'Chromium is not installed: the browser journeys are left out.';
  if (!packaged())
    return 'The application is not packaged (mvn -DskipTests package): the browser journeys are left out.';
  return undefined;
}

/** A server and a browser for a file of journeys; without them the file says why it is left out. */
export function onStage(name: string, journeys: (stage: Stage) => void): void {
  const why = missing();
  if (why) {
    console.log(why);
    describe.skip(`${name} (${why})`, () => journeys({} as Stage));
    return;
  }
  describe(name, () => {
    const stage = {} as Stage;
    beforeAll(async () => {
      stage.server = await Server.start();
      stage.browser = await launch();
    });
    afterAll(async () => {
      await stage.browser?.close();
      await stage.server?.stop();
    });
    journeys(stage);
  });
}
