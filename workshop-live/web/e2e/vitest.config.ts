import { defineConfig } from 'vitest/config';

// Browser journeys against the packaged server. One file after the other: two cores carry one hall at a time.
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: [process.env.npm_lifecycle_event === 'pictures' ? 'e2e/pictures.ts' : 'e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 120_000,
    // What the views hold comes a moment after the rooms have it.
    expect: { poll: { timeout: 15_000 } },
    reporters: ['verbose'],
  },
});
