// What `npm run test:oracles` runs: the golden cases in test/oracles, or in the folder that ORACLES names.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/oracles/**/*.test.ts'],
    testTimeout: 600_000,
    maxWorkers: 2,
    globalSetup: ['test/temporary-folder.ts'],
  },
});
