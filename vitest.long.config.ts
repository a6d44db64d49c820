// What `npm run test:long` runs: the same properties on many more cases, each with its seed printed.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.long.test.ts'],
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
    maxWorkers: 2,
    globalSetup: ['test/temporary-folder.ts'],
  },
});
