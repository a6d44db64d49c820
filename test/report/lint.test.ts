// What a chapter may not hold, each fault at its file and line, in both languages.

import { describe, expect, it } from 'vitest';
import { type Diagnostic, render } from '../../src/diagnostics/index.js';
import { lintReport } from '../../src/report/index.js';
import { lintLanguages } from '../../src/report/lint/languages.js';
import { lintMarkdown } from '../../src/report/lint/markdown.js';
import { lintNumbers } from '../../src/report/lint/numbers.js';
import { causalWording, lintWording } from '../../src/report/lint/wording.js';
import { placeSentence } from '../../src/report/sentences.js';
import { languages } from '../../src/vocabulary/index.js';
import { chapter } from './support/chapter.js';
import { reportInput } from './support/edition.js';

const foundIn = (problems: readonly Diagnostic[]) =>
  problems.map((each) => `${each.at.line} ${'found' in each.params ? each.params.found : ''}`);

describe('a number in a sentence', () => {
  it('is found at its line, as digits or spelled out, in Dutch', () => {
    const text = 'Er waren 12 mensen.\nDat is een derde.\nHet waren er tweeëntwintig of 3,5.';
    expect(foundIn(lintNumbers(chapter(text)))).toEqual(['3 12', '4 derde', '5 3,5', '5 tweeëntwintig']);
    expect(foundIn(lintNumbers(chapter('De helft, één op de tien, verdubbeld, honderden.')))).toEqual([
      '3 helft',
      '3 één',
      '3 tien',
      '3 verdubbeld',
      '3 honderden',
    ]);
  });

  it('is found in English', () => {
    const text = 'There were 12 people, two-thirds of them young.\nHalf of them, twenty-one, twice a dozen.';
    expect(foundIn(lintNumbers(chapter(text, 'en')))).toEqual([
      '3 12',
      '3 two-thirds',
      '4 Half',
      '4 twenty-one',
      '4 twice',
      '4 dozen',
    ]);
  });

  it('is none where a placeholder or the address of a link stands', () => {
    const text =
      'In {{date:from-year}} was dit {{cell:D1/share/year-1/setting:city@d56}}; zie [hier](https://example.org/2024).';
    expect(lintNumbers(chapter(text))).toEqual([]);
  });

  it('is none in words that only look like one', () => {
    expect(lintNumbers(chapter('Een eerste baan, een mens, de achterkant, vieren, een kwartaal.'))).toEqual(
      [],
    );
    expect(lintNumbers(chapter('A first job, someone, tend, often, a season.', 'en'))).toEqual([]);
  });
});

describe('wording that claims a cause', () => {
  it.each([
    ['Het effect van de pilot is groot.', 'effect van'],
    ['De maatregel leidt snel tot werk.', 'leidt'],
    ['Dankzij de pilot werken meer mensen.', 'Dankzij'],
    ['Dit bewijst dat het werkt.', 'bewijst'],
    ['In de stad is het significant beter.', 'significant'],
    ['Door de pilot is dit gedaald.', 'Door de pilot'],
  ])('is refused in Dutch: %s', (text, found) => {
    expect(foundIn(lintWording(chapter(text))).join()).toContain(found);
  });

  it.each([
    ['The effect of the pilot is large.', 'effect of'],
    ['The lever leads to work.', 'leads to'],
    ['Thanks to the pilot more people work.', 'Thanks to'],
    ['This proves that it works.', 'proves'],
    ['It is significantly better in the city.', 'significantly'],
    ['This is due to the pilot.', 'due to'],
  ])('is refused in English: %s', (text, found) => {
    expect(foundIn(lintWording(chapter(text, 'en'))).join()).toContain(found);
  });

  it('does not stand in the sentence that goes with every comparison of places', () => {
    for (const language of languages) expect(causalWording(placeSentence[language], language)).toEqual([]);
  });
});

describe('Markdown of a chapter', () => {
  it.each(['<b>vet</b>', '| a | b |', '![alt](a.png)', '`code`', '1. een', '#### diep', '{{cell}}'])(
    'may not hold %s',
    (text) => {
      expect(lintMarkdown(chapter(text)).map((each) => [each.code, each.at.line])).toEqual([
        ['REPORT_MARKDOWN', 3],
      ]);
    },
  );

  it('starts with its title', () => {
    expect(lintMarkdown({ ...chapter(''), source: 'Tekst\n' })).toHaveLength(1);
    expect(
      lintMarkdown(chapter('> Een noot met **nadruk** en [een link](https://example.org).\n\n- punt')),
    ).toEqual([]);
  });
});

describe('the two languages', () => {
  it('need a file each', () => {
    expect(lintLanguages([chapter('x')]).map((each) => each.code)).toEqual(['REPORT_CHAPTER_MISSING']);
  });

  it('hold the same placeholders equally often', () => {
    const nl = chapter('{{cell:A/b/year/c:d}} en {{cell:A/b/year/c:d}}');
    const en = chapter('{{cell:A/b/year/c:d}}\n\n{{date:start}}', 'en');
    expect(lintLanguages([nl, en]).map((each) => [each.at.file, each.at.line])).toEqual([
      [nl.path, 3],
      [en.path, 5],
    ]);
  });
});

describe('the report as it is', async () => {
  const input = await reportInput(2);

  it('has no fault', () => {
    expect(lintReport(input).map((each) => render(each, 'en'))).toEqual([]);
  });

  it('is refused where a placeholder refers to nothing, in a message that says what there is', () => {
    const text = [
      '{{cell:D1/median/year/province:gelderland}}',
      '{{chart:no-such-chart}}',
      '{{table:no-such-table}}',
      '{{rule:no_such/rule}}',
      '{{date:someday}}',
      '{{lever:none}}',
    ].join('\n\n');
    const problems = lintReport({ ...input, chapters: [chapter(text), chapter(text, 'en')] });
    const ofDutch = problems.filter((each) => each.at.file?.endsWith('.nl.md'));
    expect(ofDutch.map((each) => [each.code, each.at.line])).toEqual([
      ['REPORT_CELL_NOT_PLANNED', 3],
      ['REPORT_PLACEHOLDER', 5],
      ['REPORT_PLACEHOLDER', 7],
      ['REPORT_PLACEHOLDER', 9],
      ['REPORT_PLACEHOLDER', 11],
      ['REPORT_PLACEHOLDER', 13],
    ]);
    expect(render(ofDutch[1] as Diagnostic, 'nl')).toContain('bsn-wait');
  });

  it('is refused while a lever is called planned after its day, until its rule is accepted', () => {
    const [lever] = input.facts.levers;
    if (lever === undefined) throw new Error('no lever');
    const planned = { ...lever, status: 'planned' as const, from: '2023-09-01', isApplied: false };
    const codes = (levers: typeof input.facts.levers) =>
      lintReport({ ...input, facts: { ...input.facts, levers } }).map((each) => each.code);
    expect(codes([...input.facts.levers, planned])).toEqual(['REPORT_LEVER_PLANNED']);
    expect(codes([...input.facts.levers, { ...planned, isApplied: true }])).toEqual([]);
  });

  it('over an earlier year is not held up by a lever that was to begin after it', () => {
    const [lever] = input.facts.levers;
    const end = input.facts.periods.find(({ period }) => period === `year-${input.facts.year}`)?.to;
    if (lever === undefined || end === undefined) throw new Error('no lever or year');
    const planned = { ...lever, status: 'planned' as const, from: end, isApplied: false };
    const levers = [...input.facts.levers, planned];
    const facts = { ...input.facts, levers, dataCut: '2030-01-01' };
    expect(lintReport({ ...input, facts })).toEqual([]);
  });
});
