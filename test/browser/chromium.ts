// Where Chromium is, for tests that look at a page. Tests say visibly that they were skipped where there is none.

import { existsSync } from 'node:fs';

const candidates = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Path of the browser, or undefined. */
export const chromiumPath = candidates.find((path) => path !== undefined && existsSync(path));
