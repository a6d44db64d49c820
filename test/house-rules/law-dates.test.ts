// Law is data: a date of law stands in pipelines/rules and nowhere else. Models, macros and questions hold no date at all;
// code and chapters hold none of the days on which a rule begins or ends. Days on which half of all things begin (the first
// of January or July) are too common to tell a law by and are looked for in SQL only.

import { describe, expect, it } from 'vitest';
import { installedRoot, locateRules } from '../../src/locate/index.js';
import { codeOf, filesIn, placesOf, textOf } from './tree.js';

const days = new Set(
  (await locateRules(installedRoot)).flatMap((rule) =>
    rule.definition.versions.flatMap((version) => [version.from, ...(version.to ? [version.to] : [])]),
  ),
);
const telling = [...days].filter((day) => !/-(01|07)-01$/.test(day));
const months = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
  en: 'January February March April May June July August September October November December',
};

/** A day as a program or a person would write it: 2023-11-29, 29-11-2023, 29 november 2023, November 29, 2023. */
function writings(day: string): string[] {
  const [year = '', month = '', date = ''] = day.split('-');
  const dayNumber = String(Number(date));
  const names = Object.values(months).map((text) => text.split(' ')[Number(month) - 1] ?? '');
  return [
    day,
    `${dayNumber}-${Number(month)}-${year}`,
    `${date}-${month}-${year}`,
    ...names.flatMap((name) => [`${dayNumber} ${name} ${year}`, `${name} ${dayNumber}, ${year}`]),
  ];
}

const pattern = (found: readonly string[]) => new RegExp(`(?<!\\d)(${found.join('|')})(?!\\d)`, 'gi');
const law = pattern(telling.flatMap(writings));

describe('a date of law', () => {
  it('is known to this test by its day and by every way to write it', () => {
    expect(telling).toEqual(expect.arrayContaining(['2023-11-29', '2026-06-12', '2022-04-01']));
    for (const text of ['2023-11-29', '29-11-2023', '29 november 2023', 'November 29, 2023'])
      expect(text.match(law)).not.toBeNull();
  });

  it('stands in no model, macro, check or question: SQL holds no date at all but the Monday that weeks count from', () => {
    const literal = /'[12]\d{3}-\d{2}-\d{2}'|make_date\s*\(\s*\d/g;
    const found = filesIn(['pipelines', 'queries'], '.sql').flatMap((path) =>
      placesOf(path, textOf(path).replace(/--.*$/gm, ''), literal),
    );
    expect(found.filter((place) => !place.endsWith("'1900-01-01'"))).toEqual([]);
  });

  it('stands in no code and no chapter', () => {
    const code = filesIn(['src', 'queries', 'reports', 'pipelines/synthetic', 'pipelines/sources'], '.ts');
    const chapters = filesIn(['reports'], '.md').filter((path) => !path.endsWith('CHANGELOG.md'));
    const found = [
      ...code.flatMap((path) => placesOf(path, codeOf(path), law)),
      ...chapters.flatMap((path) => placesOf(path, textOf(path), law)),
    ];
    expect(found).toEqual([]);
  });
});
