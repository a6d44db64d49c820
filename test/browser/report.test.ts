// The page in a browser: accessible by axe-core, nothing wider than the screen, data tables open on paper.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderReport } from '../../src/report/index.js';
import { type Language, languages } from '../../src/vocabulary/index.js';
import { reportInput } from '../report/support/edition.js';
import { chromiumPath } from './chromium.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const widths = [1280, 390];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

describe.skipIf(chromiumPath === undefined)(
  'the page in Chromium (skipped where there is no browser)',
  () => {
    let browser: Browser;
    const pages = new Map<Language, string>();

    beforeAll(async () => {
      const input = await reportInput(3);
      for (const language of languages) pages.set(language, (await renderReport(input, language)).html);
      browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: ['--no-sandbox'] });
    });
    afterAll(() => browser?.close());

    async function open(language: Language, width: number): Promise<Page> {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await page.setContent(pages.get(language) ?? '', { waitUntil: 'load' });
      return page;
    }

    it.each(languages.flatMap((language) => widths.map((width) => [language, width] as const)))(
      'in %s at %i px has no fault that axe-core finds',
      async (language, width) => {
        const page = await open(language, width);
        await page.evaluate(axe);
        const violations = await page.evaluate(
          async (tags) =>
            (
              await (
                globalThis as unknown as {
                  axe: { run: (options: unknown) => Promise<{ violations: Violation[] }> };
                }
              ).axe.run({ runOnly: { type: 'tag', values: tags } })
            ).violations,
          rules,
        );
        expect(
          violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
          ),
        ).toEqual([]);
        await page.close();
      },
    );

    it.each(widths)('at %i px is not wider than the screen', async (width) => {
      const page = await open('nl', width);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await page.close();
    });

    it('shows the chart that fits the screen', async () => {
      for (const width of widths) {
        const page = await open('nl', width);
        const shown = await page.evaluate(
          "[...document.querySelectorAll('.chart')].filter((each) => each.offsetParent).map((each) => each.className)",
        );
        expect(new Set(shown as string[])).toEqual(new Set([width > 700 ? 'chart wide' : 'chart narrow']));
        await page.close();
      }
    });

    it('brings a keyboard to the content with the first key', async () => {
      const page = await open('nl', 1280);
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.className')).toBe('skip');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('content');
      await page.close();
    });

    it('opens the data tables on paper', async () => {
      const page = await open('nl', 1280);
      await page.emulateMedia({ media: 'print' });
      const height = await page.evaluate(
        "document.querySelector('figure details table').getBoundingClientRect().height",
      );
      expect(height).toBeGreaterThan(50);
      await page.close();
    });
  },
);
