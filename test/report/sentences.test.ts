// Sentences that the report makes itself from disclosed cells.

import { describe, expect, it } from 'vitest';
import { installedRoot, locateLabels, locatePilot } from '../../src/locate/index.js';
import type { Inline } from '../../src/report/document.js';
import { namesOf, pointName } from '../../src/report/names.js';
import { besideEachOther, compareInTime, type Speaker } from '../../src/report/sentences.js';
import { sentencesOf } from '../../src/report/split-sentences.js';
import type { Language, RawCell } from '../../src/vocabulary/index.js';
import { disclosedEdition, openContext } from './support/edition.js';
import { factsOf } from './support/facts.js';
import { said } from './support/said.js';

const pilot = await locatePilot(installedRoot);
const facts = await factsOf(2);
const labels = await locateLabels(installedRoot);
const speaker = (language: Language): Speaker => ({ language, names: namesOf(facts, labels, language) });

/** The share of days in work of 1,000 persons with 100 days each. */
const workShare = (period: string, groupKind: string, groupValue: string, share: number): RawCell => {
  const working = Math.round(share * 1000);
  const sums = {
    persons: 1000,
    persons_nonzero: working,
    x: working * 100,
    w: 100_000,
    xx: working * 10_000,
    xw: working * 10_000,
    ww: 10_000_000,
  };
  const parts = Object.entries(sums).map(([name, value]) => ({ name, t: 0, value }));
  return {
    indicator: 'F1',
    period,
    groupKind,
    groupValue,
    measure: 'share',
    nPersons: 1000,
    nUnits: 1000,
    value: share,
    lower: null,
    upper: null,
    parts,
  };
};

function cellsOf(...raw: RawCell[]) {
  const { cells } = disclosedEdition(raw, pilot, 2, openContext);
  return raw.map((each) => {
    const cell = cells.get(`F1/share/${each.period}/${each.groupKind}:${each.groupValue}`);
    if (cell === undefined) throw new Error('not planned');
    return cell;
  });
}

describe('a comparison in time', () => {
  const change = (share: number, language: Language) => {
    const [later, earlier] = cellsOf(
      workShare('year-2', 'province', 'utrecht', share),
      workShare('baseline', 'province', 'utrecht', 0.2),
    );
    if (later === undefined || earlier === undefined) throw new Error('no cells');
    return said(compareInTime(later, earlier, speaker(language)), language);
  };

  it('says that a difference was observed where the intervals do not overlap', () => {
    expect(change(0.3, 'nl')).toBe(
      'Dat is 10 procentpunt meer dan in de nulmeting (20%). De intervallen overlappen niet: verschil waargenomen.',
    );
    expect(change(0.3, 'en')).toBe(
      'That is 10 percentage points more than in the baseline (20%). The intervals do not overlap: difference observed.',
    );
  });

  it('says that it is consistent with ordinary variation where they overlap', () => {
    expect(change(0.18, 'nl')).toBe(
      'Dat is 2 procentpunt minder dan in de nulmeting (20%). De intervallen overlappen: dit past bij gewone schommelingen.',
    );
  });

  it('says so where the printed figures are the same', () => {
    expect(change(0.2, 'nl')).toBe('Dat is afgerond evenveel als in de nulmeting: 20%.');
  });

  it('becomes the reason where one of the two is not shown', () => {
    const [later, earlier] = cellsOf(
      workShare('year-2', 'province', 'utrecht', 0.3),
      workShare('baseline', 'province', 'utrecht', 0.005),
    );
    if (later === undefined || earlier === undefined) throw new Error('no cells');
    expect(said(compareInTime(later, earlier, speaker('nl')), 'nl')).toBe(
      'Dagen met werk (provincie, nulmeting): niet getoond, want het getal zou te veel zeggen over weinig mensen.',
    );
  });
});

describe('a comparison of places', () => {
  it('gives both figures beside each other and no verdict: persons cannot judge places', () => {
    const [city, rural] = cellsOf(
      workShare('year-2', 'setting', 'city', 0.31),
      workShare('year-2', 'setting', 'rural', 0.25),
    );
    if (city === undefined || rural === undefined) throw new Error('no cells');
    expect(said(besideEachOther(city, rural, speaker('nl')), 'nl')).toBe(
      'Dagen met werk: stad 31%, buitenaf 25%.',
    );
    expect(said(besideEachOther(city, rural, speaker('en')), 'en')).toBe(
      'Days in work: city 31%, rural 25%.',
    );
  });
});

describe('a run of text', () => {
  it('is cut into sentences at a full stop with a space behind it, and not inside emphasis', () => {
    const run: Inline[] = [
      { kind: 'strong', children: [{ kind: 'text', text: 'Een kop. ' }] },
      { kind: 'text', text: ' Eerste zin van 2.5 delen. Tweede ' },
      { kind: 'fact', text: '12' },
      { kind: 'text', text: ' zin? Derde.' },
    ];
    expect(sentencesOf(run).map((sentence) => sentence.length)).toEqual([2, 3, 1]);
  });
});

describe('a point of a curve', () => {
  it('is named in days, weeks or months', () => {
    expect(['d56', 'd7', 'd365', 'm6', 'm1'].map((point) => pointName(point, 'nl'))).toEqual([
      '8 weken',
      '1 week',
      '365 dagen',
      '6 maanden',
      '1 maand',
    ]);
    expect(pointName('m12', 'en')).toBe('12 months');
  });
});
