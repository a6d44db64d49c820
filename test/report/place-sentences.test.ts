// What the report says about city and rural: by locations, never by persons.

import { describe, expect, it } from 'vitest';
import { installedRoot, locateLabels, locatePilot } from '../../src/locate/index.js';
import { contrastKeys } from '../../src/report/cell-reference.js';
import { namesOf } from '../../src/report/names.js';
import { type ContrastCells, contrastSentences } from '../../src/report/place-sentences.js';
import type { Speaker } from '../../src/report/sentences.js';
import type { CellPart, Language, RawCell } from '../../src/vocabulary/index.js';
import { disclosedEdition, openContext } from './support/edition.js';
import { factsOf } from './support/facts.js';
import { said } from './support/said.js';

const pilot = await locatePilot(installedRoot);
const facts = await factsOf(2);
const labels = await locateLabels(installedRoot);
const speaker = (language: Language): Speaker => ({ language, names: namesOf(facts, labels, language) });

/** Sums of locations with these shares: 50 persons, a fifth of them in work, 10,000 days. */
const partsOf = (setting: string, shares: readonly number[]): CellPart[] =>
  shares.flatMap((share, index) =>
    Object.entries({ persons: 50, persons_nonzero: 10, x: share * 10_000, w: 10_000 }).map(
      ([name, value]) => ({
        name: `${name}:${setting}:X${index}`,
        t: 0,
        value,
      }),
    ),
  );

function cellsOf(city: readonly number[], rural: readonly number[]): ContrastCells {
  const parts = { city: partsOf('city', city), rural: partsOf('rural', rural) };
  const all = [...parts.city, ...parts.rural];
  const cell = (measure: string, groupKind: string, groupValue: string, own: CellPart[]): RawCell => ({
    ...{ indicator: 'G1', measure, period: 'year-2', groupKind, groupValue, parts: own },
    ...{ nPersons: 400, nUnits: 8, value: null, lower: null, upper: null },
  });
  const { cells } = disclosedEdition(
    [
      cell('f1_difference', 'province', 'utrecht', all),
      cell('f1_detectable', 'province', 'utrecht', all),
      cell('f1_locations', 'setting', 'city', parts.city),
      cell('f1_locations', 'setting', 'rural', parts.rural),
    ],
    pilot,
    2,
    openContext,
  );
  const keys = contrastKeys('G1/f1_difference/year-2/province:utrecht');
  const at = (key: string) => {
    const found = cells.get(key);
    if (found === undefined) throw new Error(`${key} is not planned`);
    return found;
  };
  return {
    difference: at(keys.difference),
    detectable: at(keys.detectable),
    city: at(keys.city),
    rural: at(keys.rural),
  };
}

const sentence = (city: readonly number[], rural: readonly number[], language: Language) =>
  said(contrastSentences(cellsOf(city, rural), speaker(language)), language);

describe('a difference between city and rural', () => {
  const near = [
    [0.1, 0.14, 0.06, 0.12],
    [0.09, 0.12, 0.05],
  ] as const;
  const far = [
    [0.3, 0.31, 0.29, 0.3],
    [0.1, 0.11, 0.09],
  ] as const;

  it('is not told apart from differences between locations where the interval holds zero', () => {
    expect(sentence(...near, 'nl')).toBe(
      'In deze aandelen wegen de grote locaties het zwaarst. Telt elke locatie even zwaar, dan is het verschil (stad min buitenaf) 2 procentpunt, met een interval van −6 tot 9 procentpunt, over 4 locaties in de stad en 3 locaties buitenaf, elk met genoeg mensen. Dat is niet te onderscheiden van verschillen tussen locaties. Met deze locaties is een verschil pas goed te zien vanaf 10 procentpunt; een kleiner verschil kan er zijn zonder dat deze cijfers het laten zien.',
    );
    expect(sentence(...near, 'en')).toBe(
      'In these shares the large locations weigh most. With every location counting alike, the difference (city minus rural) is 2 percentage points, with an interval of −6 to 9 percentage points, over 4 locations in the city and 3 rural locations, each with enough people. That cannot be told apart from differences between locations. With these locations a difference shows well only from 10 percentage points; a smaller difference may exist without these figures showing it.',
    );
  });

  it('is observed where the interval holds no zero, and what could have been seen stands beside it all the same', () => {
    expect(sentence(...far, 'nl')).toContain('In het interval ligt geen nul: verschil waargenomen. Met deze');
    expect(sentence(...far, 'en')).toContain('The interval holds no zero: difference observed. With these');
    expect(sentence(far[1], far[0].slice(0, 3), 'nl')).toContain('(stad min buitenaf) −20 procentpunt');
  });

  it('is judged by the printed limits: a limit that is printed as zero holds zero', () => {
    // Welch: 0.04 +- 2.776 x 0.014142 = 0.0007 to 0.0793, printed as 0 to 8.
    const text = sentence([0.12, 0.14, 0.1634641], [0.08, 0.1, 0.12], 'nl');
    expect(text).toContain('niet te onderscheiden');
  });

  it('becomes the reason where a setting has too few locations', () => {
    expect(sentence(near[0], near[1].slice(0, 2), 'nl')).toBe(
      'Verschil in dagen met werk tussen stad en buitenaf (provincie, jaar 2): niet getoond, want er zijn te weinig locaties met genoeg mensen om te vergelijken.',
    );
    expect(sentence(near[0], near[1].slice(0, 2), 'en')).toBe(
      'Difference in days in work between city and rural (province, year 2): not shown, because there are too few locations with enough people to compare.',
    );
  });
});
