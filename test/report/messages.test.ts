// Every problem of the report and the gate reads as a whole message in both languages.

import { describe, expect, it } from 'vitest';
import { type Diagnostic, diagnostic, render } from '../../src/diagnostics/index.js';
import { languages } from '../../src/vocabulary/index.js';

const at = { file: 'reports/annual/chapters/01-test.nl.md', line: 3 };

const problems: readonly Diagnostic[] = [
  diagnostic('REPORT_BARE_NUMBER', 'error', at, { found: '12' }),
  diagnostic('REPORT_SPELLED_NUMBER', 'error', at, { found: 'twaalf' }),
  diagnostic('REPORT_CAUSAL_WORDING', 'error', at, { found: 'dankzij' }),
  diagnostic('REPORT_MARKDOWN', 'error', at, { found: '<b>' }),
  diagnostic('REPORT_CHAPTER_MISSING', 'error', at, { chapter: '01-test', language: 'en' }),
  diagnostic('REPORT_LANGUAGES_DIFFER', 'error', at, {
    placeholder: '{{date:start}}',
    other: '01-test.en.md',
  }),
  diagnostic('REPORT_PLACEHOLDER', 'error', at, { placeholder: '{{chart:x}}', known: ['bsn-wait'] }),
  diagnostic('REPORT_CELL_NOT_PLANNED', 'error', at, { key: 'Z9/share/year-1/setting:city' }),
  diagnostic('REPORT_CHART_INVALID', 'error', at, { chart: 'bsn-wait', reason: 'no such mark' }),
  diagnostic('REPORT_LEVER_PLANNED', 'error', {}, { lever: 'waiting_period/plan', from: '2026-06-12' }),
  diagnostic('REPORT_YEAR', 'error', {}, { found: '4', years: 3 }),
  diagnostic('REPORT_YEAR_AHEAD', 'error', {}, { year: 3, from: '2025-07-01', dataCut: '2025-06-30' }),
  diagnostic('REPORT_YEAR_INCOMPLETE', 'warning', {}, { year: 3, dataCut: '2026-03-31' }),
  diagnostic('DISCLOSURE_NOT_DELIVERED', 'warning', {}, { cells: 3, asOf: '2026-10-01' }),
  diagnostic('DISCLOSURE_UNCONFIRMED_RULE', 'warning', {}, { cells: 3 }),
];

describe('a message', () => {
  it.each(problems.map((problem) => [problem.code, problem] as const))(
    'of %s says what, what happened and what to do',
    (code, problem) => {
      const texts = languages.map((language) => render(problem, language));
      for (const text of texts) {
        expect(text.startsWith(code)).toBe(true);
        expect(text.split('\n').length).toBeGreaterThanOrEqual(4);
        expect(text).not.toContain('undefined');
      }
      expect(texts[0]).not.toBe(texts[1]);
    },
  );
});
