// CBS: how urban an area is, one row a municipality or neighbourhood and year. The layout is our own and not that of a CBS
// table: codes without blanks, one row an area and year, empty where CBS prints a dot. Public facts about no person.

import {
  code,
  col,
  defineFeed,
  eq,
  ge,
  implies,
  integer,
  le,
  literal,
  number,
  present,
  rule,
  text,
  z,
} from '../../../src/vocabulary/index.js';

const density = col('address_density');
const isClass = (name: string) => eq(col('urbanity_class'), literal(name));

export default defineFeed({
  version: 1,
  title: { nl: 'Stedelijkheid van gebieden', en: 'Urbanity of areas' },
  description: {
    nl: 'Eén rij per gemeente of wijk en jaar: adressendichtheid, stedelijkheidsklasse en DEGURBA.',
    en: 'One row a municipality or neighbourhood and year: address density, urbanity class and DEGURBA.',
  },
  holds: 'facts',
  delivery: 'full',
  key: ['area_code', 'year'],
  columns: z.object({
    area_code: text({
      header: 'gebiedscode',
      nl: 'Code van het gebied: GM en vier, of WK en zes cijfers',
      en: 'Code of the area: GM and four, or WK and six digits',
      max: 8,
      pattern: /^(GM[0-9]{4}|WK[0-9]{6})$/,
    }),
    year: integer({
      header: 'jaar',
      nl: 'Jaar van de indeling en de cijfers',
      en: 'Year of the division and the figures',
      min: 2010,
      max: 2060,
    }),
    area_kind: code({
      header: 'soort_gebied',
      nl: 'Soort gebied',
      en: 'Kind of area',
      codes: { gemeente: { nl: 'gemeente', en: 'municipality' }, wijk: { nl: 'wijk', en: 'neighbourhood' } },
    }),
    municipality_code: text({
      header: 'gemeentecode',
      nl: 'Code van de gemeente waarin het gebied ligt',
      en: 'Code of the municipality that the area lies in',
      max: 4,
      pattern: /^[0-9]{4}$/,
    }),
    name: text({ header: 'naam', nl: 'Naam', en: 'Name', max: 80 }),
    address_density: integer({
      header: 'omgevingsadressendichtheid',
      nl: 'Omgevingsadressendichtheid',
      en: 'Address density of the surroundings',
      unit: { nl: 'adressen per km²', en: 'addresses per km²' },
      min: 0,
      max: 20000,
    }).optional(),
    urbanity_class: code({
      header: 'stedelijkheidsklasse',
      nl: 'Stedelijkheidsklasse',
      en: 'Urbanity class',
      codes: {
        '1': { nl: 'zeer sterk stedelijk', en: 'extremely urbanised' },
        '2': { nl: 'sterk stedelijk', en: 'strongly urbanised' },
        '3': { nl: 'matig stedelijk', en: 'moderately urbanised' },
        '4': { nl: 'weinig stedelijk', en: 'hardly urbanised' },
        '5': { nl: 'niet stedelijk', en: 'not urbanised' },
      },
    }).optional(),
    degurba: code({
      header: 'degurba',
      nl: 'Verstedelijkingsgraad van Eurostat (DEGURBA), alleen van gemeenten',
      en: 'Degree of urbanisation of Eurostat (DEGURBA), of municipalities only',
      codes: {
        '1': { nl: 'steden', en: 'cities' },
        '2': { nl: 'kleine steden en voorsteden', en: 'towns and suburbs' },
        '3': { nl: 'plattelandsgebied', en: 'rural areas' },
      },
    }).optional(),
    inhabitants: integer({
      header: 'inwoners',
      nl: 'Inwoners op 1 januari',
      en: 'Inhabitants on 1 January',
      unit: { nl: 'inwoners', en: 'inhabitants' },
      min: 0,
      max: 5000000,
    }).optional(),
    status: code({
      header: 'status',
      nl: 'Stand van het cijfer',
      en: 'State of the figure',
      codes: {
        voorlopig: { nl: 'voorlopig', en: 'provisional' },
        definitief: { nl: 'definitief', en: 'definitive' },
      },
    }),
    cbs_table: text({
      header: 'tabel',
      nl: 'Tabel van CBS StatLine',
      en: 'Table of CBS StatLine',
      max: 10,
      pattern: /^[0-9]{5}[A-Za-z]{3}$/,
    }),
  }),
  rules: [
    // One address of leeway: CBS classes the density before it rounds it.
    rule('class-1-density', 'urbanity_class', implies(isClass('1'), ge(density, number(2499))), {
      nl: 'Klasse 1 heeft 2500 adressen per km² of meer.',
      en: 'Class 1 has 2500 addresses per km² or more.',
    }),
    rule('class-5-density', 'urbanity_class', implies(isClass('5'), le(density, number(500))), {
      nl: 'Klasse 5 heeft minder dan 500 adressen per km².',
      en: 'Class 5 has fewer than 500 addresses per km².',
    }),
    rule(
      'degurba-of-municipality',
      'degurba',
      implies(present(col('degurba')), eq(col('area_kind'), literal('gemeente'))),
      { nl: 'DEGURBA is er alleen van gemeenten.', en: 'Only municipalities have a DEGURBA.' },
    ),
  ],
  calendar: { every: 'year', dueDay: 25, graceDays: 30, retentionMonths: 60 },
  refuseAboveShare: 0.2,
});
