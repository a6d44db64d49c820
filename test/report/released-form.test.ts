// From a draft to its released form: what only a draft says is gone, everything else is as it was.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { releasedForm, renderReport } from '../../src/report/index.js';
import { untilReleased, untilReleasedInStyle } from '../../src/report/released-form.js';
import { languages } from '../../src/vocabulary/index.js';
import { reportInput } from './support/edition.js';

const saidOfDrafts = /CONCEPT|Concept|· concept|Dit is een concept|DRAFT|>Draft|· draft|This is a draft/;

describe('the released form', async () => {
  const synthetic = await reportInput(2);
  const real = { ...synthetic, facts: { ...synthetic.facts, isSynthetic: false } };

  it('of a page and its charts about real people says nowhere that it is a draft, and has no bar of marks', async () => {
    for (const language of languages) {
      const { html, charts } = await renderReport(real, language);
      const page = releasedForm(html);
      for (const text of [page, ...[...charts.values()].map(releasedForm)]) {
        expect(text).not.toMatch(saidOfDrafts);
        expect(text).not.toContain('<!--');
      }
      expect(page).not.toMatch(/<aside class="marks"|noindex|TEST ?KEYS|TESTSLEUTELS/);
      expect(page).toContain(language === 'nl' ? '<dd>Vrijgegeven</dd>' : '<dd>Released</dd>');
    }
  });

  it('of made-up data says on the page, on paper and in every chart that test keys signed it', async () => {
    const { html, charts } = await renderReport(synthetic, 'en');
    const page = releasedForm(html);
    expect(page).toContain('<span>SIGNED WITH TEST KEYS</span><span>SYNTHETIC DATA</span>');
    expect(page).toContain('@top-left{content:"SIGNED WITH TEST KEYS · SYNTHETIC DATA"');
    expect(page).toContain('nobody has checked this report');
    expect(page).toContain('noindex');
    for (const svg of [...charts.values()].map(releasedForm)) {
      expect(svg).toContain('>SIGNED WITH TEST KEYS</text>');
      expect(svg).toContain('>SYNTHETIC DATA</text>');
      expect(svg).not.toMatch(saidOfDrafts);
    }
  });

  it('of a year that the data do not cover keeps that mark', async () => {
    const facts = { ...real.facts, dataCut: '2025-03-31' };
    const { html } = await renderReport({ ...real, facts }, 'nl');
    expect(releasedForm(html)).toContain(
      '<span>PILOTJAAR NIET COMPLEET: gegevens tot en met 31 maart 2025</span>',
    );
  });

  it('leaves everything outside the marks as it is, and is its own released form', () => {
    const plain = fc.string().filter((text) => !/<!--|\/\*/.test(text));
    const inside = plain.filter(
      (text) => !text.includes('--') && !text.includes('*/') && !/[-*]$/.test(text),
    );
    fc.assert(
      fc.property(plain, inside, inside, plain, (before, draft, released, after) => {
        const end = `>${after}`;
        for (const mark of [untilReleased, untilReleasedInStyle])
          expect(releasedForm(`${before}>${mark(draft, released)}${end}`)).toBe(
            `${before}>${released}${end}`,
          );
        expect(releasedForm(before)).toBe(before);
      }),
    );
  });

  it('refuses a text that would end its mark too early', () => {
    expect(() => untilReleased('draft', 'a--b')).toThrow('a--b');
    expect(() => untilReleasedInStyle('draft', 'a*/b')).toThrow('a*/b');
  });
});
