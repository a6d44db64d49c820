// Where areas are fetched: 'Gebieden in Nederland', a table a year with the municipalities, and 'Kerncijfers wijken en
// buurten' for the neighbourhoods. All of the country; models and checks take the areas that the lists name.
//
// Not confirmed: the titles of measures and groups in version 4 of the service. They are those of version 3 and of StatLine,
// where `Code` and `Omschrijving` stand in many groups of a table and are told apart by the group. A title that is wrong is
// refused by name (ODATA_MEASURE), before anything is written. That the newest figures are still provisional is assumed too:
// the tables do not say so for each area.

import { defineOData, type ODataSubject, type ODataTable } from '../../../src/vocabulary/index.js';

/** The tables by the year of their division. */
const municipalityTables: Readonly<Record<string, string>> = {
  '2017': '83553NED',
  '2018': '83859NED',
  '2019': '84378NED',
  '2020': '84721NED',
  '2021': '84929NED',
  '2022': '85067NED',
  '2023': '85385NED',
  '2024': '85755NED',
  '2025': '86059NED',
};
const neighbourhoodTables: Readonly<Record<string, string>> = { '2024': '85984NED' };

/** Figures of this year are revised once more. */
const isProvisional = (year: string, tables: Readonly<Record<string, string>>): boolean =>
  year === Object.keys(tables).sort().at(-1);

const density = 'Omgevingsadressendichtheid';

interface Titles {
  readonly dimension: string;
  readonly urbanityClass: string;
  readonly inhabitants: string;
}

const ofMunicipalities: Titles = {
  dimension: 'RegioS',
  urbanityClass: 'Stedelijkheid > Code',
  inhabitants: 'Inwonertal',
};
const ofNeighbourhoods: Titles = {
  dimension: 'WijkenEnBuurten',
  urbanityClass: 'Mate van stedelijkheid',
  inhabitants: 'Aantal inwoners',
};

function observedCells({ observed }: ODataSubject, { urbanityClass, inhabitants }: Titles) {
  return {
    address_density: observed(density),
    urbanity_class: observed(urbanityClass),
    inhabitants: observed(inhabitants),
  };
}

const municipalities = ([year, table]: [string, string]): ODataTable => ({
  table,
  dimension: ofMunicipalities.dimension,
  measures: [density, ofMunicipalities.urbanityClass, ofMunicipalities.inhabitants],
  row: (subject) =>
    /^GM[0-9]{4}$/.test(subject.code)
      ? {
          area_code: subject.code,
          year,
          area_kind: 'gemeente',
          municipality_code: subject.code.slice(2),
          name: subject.title,
          ...observedCells(subject, ofMunicipalities),
          status: isProvisional(year, municipalityTables) ? 'voorlopig' : 'definitief',
          cbs_table: table,
        }
      : undefined,
});

const neighbourhoods = ([year, table]: [string, string]): ODataTable => ({
  table,
  dimension: ofNeighbourhoods.dimension,
  filter: `startswith(${ofNeighbourhoods.dimension},'WK')`,
  measures: [density, ofNeighbourhoods.urbanityClass, ofNeighbourhoods.inhabitants],
  row: (subject) =>
    /^WK[0-9]{6}$/.test(subject.code)
      ? {
          area_code: subject.code,
          year,
          area_kind: 'wijk',
          municipality_code: subject.code.slice(2, 6),
          name: subject.title,
          ...observedCells(subject, ofNeighbourhoods),
          status: isProvisional(year, neighbourhoodTables) ? 'voorlopig' : 'definitief',
          cbs_table: table,
        }
      : undefined,
});

export default defineOData({
  service: 'https://datasets.cbs.nl/odata/v1/CBS',
  tables: [
    ...Object.entries(municipalityTables).map(municipalities),
    ...Object.entries(neighbourhoodTables).map(neighbourhoods),
  ],
});
