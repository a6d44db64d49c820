// The areas of CBS from the service to the register, as an operator types it: fetched from a service on this machine, taken in
// without a seal and without a legal basis, since they are facts about no person.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installedRoot, locateOData } from '../../src/locate/index.js';
import { Database } from '../../src/warehouse/index.js';
import { call } from '../cli/call.js';
import { type Contents, type Item, type Service, startService } from './service.js';

const folder = mkdtempSync(join(tmpdir(), 'pilotmonitor-areas-'));
const incoming = join(folder, 'incoming', 'cbs', 'areas');
const source = (await locateOData(installedRoot)).find(({ name }) => name === 'cbs/areas');
const tables = source?.definition.tables ?? [];

/** One measure of an area: its identifier and what was observed. */
type Value = readonly [measure: string, value: number | string | null];

const observationsOf = (dimension: string, code: string, values: readonly Value[]): Item[] =>
  values.map(([measure, value]) => ({
    Measure: measure,
    [dimension]: code.padEnd(10),
    Value: typeof value === 'number' ? value : null,
    StringValue: typeof value === 'string' ? value : null,
  }));

/** A table of municipalities: its groups share titles, and the class stands in one of them. */
const municipalities = (table: string): Contents => ({
  [`${table}/MeasureGroups`]: [
    { Id: '1', Title: 'Provincies' },
    { Id: '2', Title: 'Stedelijkheid ' },
  ],
  [`${table}/MeasureCodes`]: [
    { Identifier: 'P1', Title: 'Code', MeasureGroupId: '1' },
    { Identifier: 'S1', Title: 'Code', MeasureGroupId: '2' },
    { Identifier: 'S2', Title: 'Omschrijving', MeasureGroupId: '2' },
    { Identifier: 'I1', Title: 'Inwonertal', MeasureGroupId: null },
    { Identifier: 'D1', Title: 'Omgevingsadressendichtheid', MeasureGroupId: null },
  ],
  [`${table}/RegioSCodes`]: [
    { Identifier: 'NL01      ', Title: 'Nederland' },
    { Identifier: 'GM0307    ', Title: 'Amersfoort                          ' },
    { Identifier: 'GM0308    ', Title: 'Baarn' },
  ],
  [`${table}/Observations`]: [
    ...observationsOf('RegioS', 'GM0307', [
      ['P1', 'PV26'],
      ['S1', '2         '],
      ['S2', 'Sterk stedelijk'],
      ['I1', 163310],
      ['D1', 2442],
    ]),
    ...observationsOf('RegioS', 'GM0308', [
      ['S1', '.'],
      ['D1', null],
    ]),
  ],
});

const neighbourhoods = (table: string): Contents => ({
  [`${table}/MeasureCodes`]: [
    { Identifier: 'K1', Title: 'Aantal inwoners' },
    { Identifier: 'K2', Title: 'Mate van stedelijkheid' },
    { Identifier: 'K3', Title: 'Omgevingsadressendichtheid' },
  ],
  [`${table}/WijkenEnBuurtenCodes`]: [
    { Identifier: 'GM0307', Title: 'Amersfoort' },
    { Identifier: 'WK030701', Title: 'Wijk 01 Stadskern' },
    { Identifier: 'BU03070101', Title: 'Hof' },
  ],
  [`${table}/Observations`]: observationsOf('WijkenEnBuurten', 'WK030701', [
    ['K1', 5635],
    ['K2', 1],
    ['K3', 3012],
  ]),
});

let service: Service;

beforeAll(async () => {
  const contents = tables.map(({ table, dimension }) =>
    dimension === 'RegioS' ? municipalities(table) : neighbourhoods(table),
  );
  service = await startService(Object.assign({}, ...contents) as Contents, { pageSize: 3 });
});

afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

const fetchAreas = (now?: string) =>
  call(
    ['fetch', 'cbs/areas', '--service', service.address, '--data', folder],
    now === undefined ? {} : { now },
  );

async function register(): Promise<readonly unknown[]> {
  const options = { memoryLimitMb: 200, threads: 1, temporaryFolder: folder };
  const database = await Database.open({ path: join(folder, 'warehouse.duckdb'), ...options });
  try {
    return await database.rows(
      `select area_code, year::integer as year, name, municipality_code, urbanity_class,
           address_density::integer as density, inhabitants::integer as inhabitants, status
       from register.cbs__areas where recorded_to is null and year >= 2024 order by year, area_code`,
    );
  } finally {
    await database.close();
  }
}

const amersfoort = {
  ...{ area_code: 'GM0307', name: 'Amersfoort', municipality_code: '0307' },
  ...{ urbanity_class: '2', density: 2442, inhabitants: 163310 },
};
const baarn = {
  ...{ area_code: 'GM0308', name: 'Baarn', municipality_code: '0308' },
  ...{ urbanity_class: null, density: null, inhabitants: null },
};

describe('the areas of CBS', () => {
  it('are ten tables, one a year of municipalities and one of neighbourhoods', () => {
    expect(tables.map(({ table }) => table)).toEqual([
      ...['83553NED', '83859NED', '84378NED', '84721NED', '84929NED', '85067NED', '85385NED'],
      ...['85755NED', '86059NED', '85984NED'],
    ]);
  });

  it('lie in incoming once they are fetched, as one file in the layout of the contract', async () => {
    const { exitCode, stdout, stderr } = await fetchAreas();
    expect(exitCode, stderr).toBe(0);
    expect(stdout).toContain('cbs/areas: 19 rows fetched');
    expect(readdirSync(incoming)).toEqual(['areas_2026-11-23.csv']);
    const [header, first] = readFileSync(join(incoming, 'areas_2026-11-23.csv'), 'utf8').split('\n');
    expect(header).toMatch(/^gebiedscode;jaar;soort_gebied;/);
    expect(first).toBe('GM0307;2017;gemeente;0307;Amersfoort;2442;2;;163310;definitief;83553NED');
    const filtered = service.asked.filter((each) => each.includes('$filter'));
    expect(filtered[0]).toBe("85984NED/Observations?$filter=startswith(WijkenEnBuurten,'WK')");
  });

  it('are taken in without a seal and a legal basis, missing values empty, and the file is gone', async () => {
    const { exitCode, stdout, stderr } = await call(['ingest', '--data', folder]);
    expect(exitCode, `${stdout}${stderr}`).toBe(0);
    expect(readdirSync(incoming)).toEqual([]);
    expect(await register()).toEqual([
      { ...amersfoort, year: 2024, status: 'definitief' },
      { ...baarn, year: 2024, status: 'definitief' },
      {
        ...{ area_code: 'WK030701', year: 2024, name: 'Wijk 01 Stadskern', municipality_code: '0307' },
        ...{ urbanity_class: '1', density: 3012, inhabitants: 5635, status: 'voorlopig' },
      },
      { ...amersfoort, year: 2025, status: 'voorlopig' },
      { ...baarn, year: 2025, status: 'voorlopig' },
    ]);
  });

  it('change nothing where a later fetch gives the same', async () => {
    await fetchAreas('2026-12-20T12:00:00Z');
    const { exitCode, stdout } = await call(['ingest', '--data', folder, '--json'], {
      now: '2026-12-20T13:00:00Z',
    });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/"unchanged":\s*19\b/);
  });

  it('leave nothing in incoming where a title is not that of the service', async () => {
    const wrong = municipalities('83553NED');
    const codes = wrong['83553NED/MeasureCodes'] ?? [];
    const other = await startService({
      ...wrong,
      '83553NED/MeasureCodes': codes.filter(({ Title }) => Title !== 'Inwonertal'),
    });
    const { exitCode, stderr } = await call([
      'fetch',
      ...['cbs/areas', '--service', other.address, '--data', folder],
    ]);
    await other.close();
    expect(exitCode).toBe(13);
    expect(stderr).toContain('ODATA_MEASURE');
    expect(stderr).toContain('Inwonertal');
    expect(readdirSync(incoming)).toEqual([]);
  });
});
