// Facts of an edition for tests and for looking at the page: the real rules and levers of the pipelines, invented
// counts about the data.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { protectRows, protectShare, protectThings } from '../../../src/disclosure/index.js';
import { installedRoot, locatePilot, locateRules } from '../../../src/locate/index.js';
import type { LeverFact, ReportFacts, RuleFact } from '../../../src/report/facts.js';
import type { Localised, PilotDefinition } from '../../../src/vocabulary/index.js';

const pilot = await locatePilot(installedRoot);

const both = (nl: string, en: string): Localised => ({ nl, en });

/** Facts of pilot year `year`. */
export async function factsOf(year: number): Promise<ReportFacts> {
  const end = `${Number(pilot.start.slice(0, 4)) + year}-07-01`;
  return {
    pilot,
    year,
    isSynthetic: true,
    asOf: `${end.slice(0, 4)}-09-01`,
    dataCut: `${end.slice(0, 4)}-06-30`,
    periods: periodsOf(pilot, year),
    indicators: indicators(),
    levers: levers(),
    rules: await rules(),
    locations: locations(),
    locationCounts: ['baseline', 'year-1', 'year-2', 'year-3'].flatMap((period) => [
      { period, setting: 'city', locations: protectThings(5) },
      { period, setting: 'rural', locations: protectThings(8) },
    ]),
    ...quality(pilot),
  };
}

function periodsOf({ start, baselineMonths }: PilotDefinition, year: number) {
  const first = Number(start.slice(0, 4));
  const baseline = {
    period: 'baseline',
    from: `${first - baselineMonths / 12}${start.slice(4)}`,
    to: start,
  };
  const years = Array.from({ length: year }, (_, i) => ({
    period: `year-${i + 1}`,
    from: `${first + i}${start.slice(4)}`,
    to: `${first + i + 1}${start.slice(4)}`,
  }));
  return [baseline, ...years];
}

const titles: Readonly<Record<string, Localised>> = {
  D1: both('Wachten op een BSN', 'Waiting for a BSN'),
  C1: both('Vergunningen', 'Permits'),
  C2: both('Tijd tot een besluit', 'Time to a decision'),
  F1: both('Dagen met werk', 'Days in work'),
  A3: both('Eerste baan na toegang', 'First job after access'),
  B2: both('Gewerkte weken', 'Weeks worked'),
};

const indicators = () =>
  Object.entries(titles).map(([name, title]) => ({
    name,
    title,
    unit: both('personen', 'persons'),
    estimand: both(
      'Wie: mensen in de opvang op een pilotlocatie. Wie nog wacht, telt mee.',
      'Who: people in reception at a pilot location. Those still waiting count.',
    ),
  }));

async function rules(): Promise<RuleFact[]> {
  const located = await locateRules(installedRoot);
  return located.flatMap(({ name, definition }) =>
    definition.versions.map((version) => ({
      rule: name,
      version: version.id,
      title: definition.title,
      unit: definition.unit,
      from: version.from,
      to: version.to ?? null,
      area: version.area,
      chanceGroup: version.chanceGroup ?? null,
      value: version.value,
      status: version.status,
      citation: version.source.citation,
      note: version.note,
      isApplied: version.status === 'in_force' || version.id === 'pilot-three-months',
    })),
  );
}

/** The levers of the reference list. */
function levers(): LeverFact[] {
  const [header = [], ...rows] = csv(join(installedRoot, 'pipelines/reference/levers.csv'));
  return rows.map((cells) => {
    const at = (name: string) => cells[header.indexOf(name)] ?? '';
    return {
      lever: at('lever'),
      version: at('version_id'),
      title: both(at('title_nl'), at('title_en')),
      forWhom: both(at('who_nl'), at('who_en')),
      area: at('area') === 'pilot' ? 'pilot' : 'national',
      from: at('valid_from') || null,
      to: at('valid_to') || null,
      status: at('status') as LeverFact['status'],
      isApplied: at('status') === 'in_force' || at('status') === 'assumed',
      legalBasis: both(at('legal_basis_nl'), at('legal_basis_en')),
      note: both(at('note_nl'), at('note_en')),
    };
  });
}

const csv = (path: string): string[][] =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((match) =>
        (match[1] ?? '').replace(/^"|"$/g, '').replace(/""/g, '"'),
      ),
    );

const locations = () => [
  { code: 'UTR01', name: 'AZC Utrecht', setting: 'city', isLarge: true },
  { code: 'AMF01', name: 'AZC Amersfoort', setting: 'rural', isLarge: true },
  { code: 'LEE01', name: 'AZC Leersum', setting: 'rural', isLarge: true },
  { code: 'UTR02', name: 'Pahud de Mortangesdreef', setting: 'city', isLarge: false },
];

function quality({ disclosure }: PilotDefinition) {
  const rows = (count: number) => protectRows(count, disclosure);
  const feed = (name: string, title: Localised, received: number) => ({
    feed: name,
    title,
    deliveries: protectThings(37),
    late: protectThings(2),
    refused: protectThings(1),
    received: rows(received),
    fates: {
      new: rows(received - 1040),
      correction: rows(812),
      unchanged: rows(150),
      late: rows(41),
      stale: rows(0),
      duplicate: rows(5),
      quarantined: rows(28),
      broken: rows(4),
      erased: rows(0),
    },
  });
  return {
    feeds: [
      feed('residents', both('Bewoners', 'Residents'), 14_210),
      feed('stays', both('Verblijven', 'Stays'), 21_387),
      feed('permits', both('Vergunningen', 'Permits'), 2_913),
    ],
    links: [
      {
        name: 'bsn',
        title: both('Bewoners met een BSN', 'Residents with a BSN'),
        share: protectShare(2700, 2790, disclosure),
      },
    ],
    checks: [
      {
        name: 'stays_do_not_overlap',
        title: both('Niemand is op een dag op twee locaties', 'Nobody is at two locations on one day'),
        severity: 'error' as const,
        passed: true,
      },
    ],
  };
}
