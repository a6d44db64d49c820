// The facts of the lists against the files of the publishers. Those files are not part of the project: the environment
// variable PILOTMONITOR_REFERENCE names the folder that holds them, and without it these tests say that they were skipped.

import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Row, readCsv, rowsOf } from './lists.js';

const folder = process.env.PILOTMONITOR_REFERENCE;
const original = (file: string): Row[] => readCsv(join(folder ?? '', file));
const pick = (rows: readonly Row[], ...columns: string[]) =>
  rows.map((row) => columns.map((column) => row[column] ?? '').join('|')).sort();

describe('the facts of the lists', () => {
  beforeEach((context) => {
    if (folder === undefined)
      context.skip('PILOTMONITOR_REFERENCE is not set: the original files of the publishers are not at hand');
  });

  it('are those of CBS for the municipalities, their regions, classes and densities', () => {
    const source: Row[] = original('cbs_gebieden_utrecht_2017_2025.csv').map((row) => ({
      ...row,
      code: row.gm_code?.slice(2) ?? '',
    }));
    const columns = ['code', 'year', 'urbanity_code', 'oad_addresses_per_km2', 'inhabitants', 'cbs_table'];
    const ours = [
      'municipality_code',
      'year',
      'urbanity_class',
      'address_density',
      'inhabitants',
      'cbs_table',
    ];
    expect(pick(rowsOf('municipality_urbanity'), ...ours)).toEqual(pick(source, ...columns));
    const latest = source.filter((row) => row.year === '2025');
    expect(
      pick(
        rowsOf('municipalities'),
        'municipality_code',
        'name',
        'labour_market_region_code',
        'labour_market_region',
      ),
    ).toEqual(pick(latest, 'code', 'gm_name', 'arbeidsmarktregio_code', 'arbeidsmarktregio_name'));
  });

  it('are those of CBS for the neighbourhoods', () => {
    const source = original('cbs_kwb2022_wijk_urbanity_utrecht_via_tmap.csv').map((row) => ({
      ...row,
      code: row.gm_code?.slice(2) ?? '',
      class: row.urbanity_code === 'NA' ? '' : (row.urbanity_code ?? ''),
    }));
    expect(
      pick(
        rowsOf('neighbourhood_urbanity'),
        ...['neighbourhood_code', 'name', 'municipality_code', 'urbanity_class', 'inhabitants', 'area_km2'],
      ),
    ).toEqual(pick(source, 'wijk_code', 'wijk_name', 'code', 'class', 'inhabitants', 'area_km2'));
  });

  it('are those of CBS for the density of the province', () => {
    const names: Record<string, string> = {
      Nederland: 'NL',
      'Utrecht (PV)': 'PV26',
      Definitief: 'definitive',
      Voorlopig: 'provisional',
    };
    const source = original('cbs_fvw_oad_province_utrecht_2000_2025.csv').map((row) => ({
      ...row,
      region: names[row.region ?? ''] ?? '',
      status: names[row.status ?? ''] ?? '',
    }));
    expect(
      pick(rowsOf('province_density'), 'year', 'region_code', 'status', 'address_density', 'cbs_table'),
    ).toEqual(pick(source, 'year', 'region', 'status', 'oad_addresses_per_km2', 'cbs_table'));
  });

  it('are those of CBS for the sections and divisions of the SBI', () => {
    const source = [
      ...original('cbs_sbi2008_sections_divisions.csv').map((row) => ({ ...row, version: '2008' })),
      ...original('cbs_sbi2025_sections_divisions_groups.csv').map((row) => ({ ...row, version: '2025' })),
    ] as Row[];
    const ofLevel = (level: string) => source.filter((row) => row.level === level);
    expect(pick(rowsOf('sbi_sections'), 'sbi_version', 'section')).toEqual(
      pick(ofLevel('section'), 'version', 'code'),
    );
    expect(pick(rowsOf('sbi_divisions'), 'sbi_version', 'division', 'section')).toEqual(
      pick(ofLevel('division'), 'version', 'code', 'parent'),
    );
  });

  it('are those of RvIG for the nationalities', () => {
    const known = new Map(
      original('rvig_tabel32_nationaliteiten.csv').map((row) => [
        row['05.11 Nationaliteitscode'],
        row['05.12 Omschrijving'],
      ]),
    );
    for (const row of rowsOf('nationality_groups').filter((each) => each.nationality_code !== ''))
      expect(known.get(row.nationality_code)).toBe(row.nationality_name);
  });

  it('hold every published figure on permits and reception places', () => {
    const figures = new Set(
      rowsOf('published_figures').map((row) =>
        [row.period, row.value_to === '' ? row.value : `${row.value}-${row.value_to}`].join('|'),
      ),
    );
    const permits = original('uwv_twv_asylum_published_figures.csv').map(
      (row) => `${row.period}|${row.value}`,
    );
    const places = original('spreidingswet_utrecht_published_figures.csv').map(
      (row) => `${row.reference_date}|${row.value}`,
    );
    expect([...permits, ...places].filter((figure) => !figures.has(figure))).toEqual([]);
  });
});
