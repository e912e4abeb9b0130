import { defineConfig } from 'vitest/config';

const ALL = ['e2e/**/*.e2e.ts'];

/** What every build tries; the rest takes longer than all of it. */
const CORE = ['e2e/journey.e2e.ts', 'e2e/troubles.e2e.ts'];

/** Which files each of npm's scripts runs. */
const SCRIPTS: Record<string, { include: string[]; exclude?: string[] }> = {
  pictures: { include: ['e2e/pictures.ts'] },
  'e2e:core': { include: CORE },
  'e2e:rest': { include: ALL, exclude: CORE },
};

// Browser journeys against the packaged server. One file after the other: two cores carry one hall at a time.
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    ...(SCRIPTS[process.env.npm_lifecycle_event ?? ''] ?? { include: ALL }),
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 120_000,
    // What the views hold comes a moment after the rooms have it.
    expect: { poll: { timeout: 15_000 } },
    reporters: ['verbose'],
  },
});
