// What `npm test` runs: everything under test/ except the long runs and the golden-case runner for a folder of choice.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/**/*.long.test.ts', '**/node_modules/**', 'dist/**'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Files share the modules that they import: loading these again for every file took a fifth of the run.
    isolate: false,
    globalSetup: ['test/temporary-folder.ts'],
  },
});
