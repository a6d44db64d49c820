// The typeface, inlined, so that the page is one file and looks the same without a network.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

const weights = [400, 600, 700] as const;

/** Font faces of Source Sans 3 (OFL-1.1) with the font itself as data. */
export function fontFaces(): string {
  return weights
    .map((weight) => {
      const path = require.resolve(
        `@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`,
      );
      const data = readFileSync(path).toString('base64');
      return `@font-face{font-family:'Source Sans 3';font-style:normal;font-weight:${weight};font-display:swap;src:url(data:font/woff2;base64,${data}) format('woff2')}`;
    })
    .join('\n');
}
