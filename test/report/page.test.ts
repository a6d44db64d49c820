// The page: the same figures in both languages, marks everywhere, hidden figures that say so, the same bytes every time.

import { describe, expect, it } from 'vitest';
import { reveal } from '../../src/disclosure/index.js';
import { lintReport, type ReportInput, renderReport } from '../../src/report/index.js';
import { causalWording } from '../../src/report/lint/wording.js';
import { languages } from '../../src/vocabulary/index.js';
import { reportInput } from './support/edition.js';

const marks = {
  nl: ['CONCEPT, nog niet gecontroleerd en vrijgegeven', 'SYNTHETISCHE GEGEVENS'],
  en: ['DRAFT, not yet checked and released', 'SYNTHETIC DATA'],
} as const;

/** Keys of the printed figures, in order. */
const keysIn = (html: string) => [...html.matchAll(/data-cell="([^"]+)"/g)].map((match) => match[1]);

/** What a reader reads: no style, no markup. */
const proseOf = (html: string) =>
  html
    .replace(/<style>[\s\S]*?<\/style>/g, ' ')
    .replace(/<svg[\s\S]*?<\/svg>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the page', async () => {
  const input = await reportInput(2);
  const nl = await renderReport(input, 'nl');
  const en = await renderReport(input, 'en');
  const pages = { nl: nl.html, en: en.html };

  it('prints the same cells in the same order in both languages', () => {
    expect(keysIn(nl.html).length).toBeGreaterThan(200);
    expect(keysIn(en.html)).toEqual(keysIn(nl.html));
    expect([...en.charts.keys()]).toEqual([...nl.charts.keys()]);
  });

  it('prints only figures of the table plan', () => {
    const planned = new Set(input.edition.cells.keys());
    const printed = keysIn(nl.html).flatMap((keys) => keys?.split(' ') ?? []);
    expect(printed.filter((key) => !planned.has(key))).toEqual([]);
  });

  it('is one file: no script, nothing from a network', () => {
    for (const language of languages) {
      expect(pages[language]).not.toMatch(/<script|<link|<img|@import|src="http|url\((?!data:|#)/);
      expect(pages[language]).toContain(`<html lang="${language}">`);
    }
  });

  it('carries its marks on the page and in every chart, on the page and as a file', () => {
    for (const language of languages) {
      const { html, charts } = language === 'nl' ? nl : en;
      for (const mark of marks[language]) {
        expect(html.split(mark).length - 1).toBeGreaterThan(2 * charts.size);
        for (const svg of charts.values()) expect(svg).toContain(mark);
      }
    }
  });

  it('does not call real data synthetic', async () => {
    const real = { ...input, facts: { ...input.facts, isSynthetic: false } };
    const { html, charts } = await renderReport(real, 'nl');
    expect(html).not.toContain('SYNTHETISCHE');
    expect([...charts.values()].join()).not.toContain('SYNTHETISCHE');
  });

  it('says on the page and in every chart that the data do not cover the year', async () => {
    const early = { ...input, facts: { ...input.facts, dataCut: '2025-03-31' } };
    const { html, charts } = await renderReport(early, 'nl');
    const mark = 'PILOTJAAR NIET COMPLEET: gegevens tot en met 31 maart 2025';
    for (const text of [html, ...charts.values()]) expect(text).toContain(mark);
    expect(nl.html).not.toContain('NIET COMPLEET');
  });

  it('names levers first, and says which are not in force', () => {
    const firstTable = nl.html.slice(nl.html.indexOf('<table'), nl.html.indexOf('</table>'));
    expect(firstTable).toContain('table-levers');
    expect(firstTable).toContain('niet ingevoerd');
    expect(proseOf(nl.html)).toContain(
      '“Melding in plaats van vergunning” (asielzoekers op een pilotlocatie): niet ingevoerd.',
    );
  });

  it('claims no cause in any sentence, those made by the report included', () => {
    for (const language of languages) expect(causalWording(proseOf(pages[language]), language)).toEqual([]);
  });

  it('prints the assumed rules that it rests on', () => {
    expect(nl.html).toContain('waiting_period/pilot-three-months');
  });

  it('prints the rules of protection with the parameters that ran', async () => {
    const stricter = await reportInput(1);
    const rules = stricter.edition.record.rules.map((rule) =>
      rule.kind === 'count' ? { ...rule, parameters: { threshold: 15, base: 5 } } : rule,
    );
    const record = { ...stricter.edition.record, rules };
    const { html } = await renderReport({ ...stricter, edition: { ...stricter.edition, record } }, 'nl');
    expect(nl.html).toContain('Onder 10 niet getoond');
    expect(html).toContain('Onder 15 niet getoond');
  });

  it('has the same bytes when it is rendered again', async () => {
    expect((await renderReport(await reportInput(2), 'nl')).html).toBe(nl.html);
  });
});

describe('a hidden headline', async () => {
  const input = await reportInput(1, []);

  it('says so in a sentence of its own, and no sentence is left with a gap', async () => {
    expect(lintReport(input)).toEqual([]);
    const { html } = await renderReport(input, 'nl');
    const prose = proseOf(html);
    expect(prose).toContain(
      'Middelste wachttijd op een BSN (provincie, jaar 1): de gegevens zijn niet geleverd.',
    );
    expect(prose).not.toContain('De middelste wachttijd was');
    expect(prose).toContain('niet getoond');
  });

  it('gives the reason without saying how many people there were', async () => {
    const few = await reportInput(1, await fewCells(await reportInput(1)));
    const prose = proseOf((await renderReport(few, 'en')).html);
    expect(prose).toContain(
      'Permits granted (province, year 1): not shown, because the number would tell too much about few people.',
    );
  });
});

/** Every count of the edition, with 7 people behind it. */
async function fewCells({ edition }: ReportInput) {
  return [...edition.cells.values()]
    .map((cell) => reveal(cell))
    .filter((cell) => cell.kind === 'count' && cell.status !== 'not_applicable')
    .map(({ indicator, period, groupKind, groupValue, measure }) => ({
      indicator,
      period,
      groupKind,
      groupValue,
      measure,
      nPersons: 7,
      nUnits: 7,
      value: 7,
      lower: null,
      upper: null,
      parts: [{ name: 'n', t: 0, value: 7 }],
    }));
}
