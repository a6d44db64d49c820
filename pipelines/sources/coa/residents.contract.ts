// COA: one row a resident, the whole stock and everyone who left since the baseline, every month. COA is the natural
// holder of the link between V-number and citizen service number.

import {
  code,
  col,
  defineFeed,
  identifier,
  integer,
  monthOrYear,
  not,
  or,
  present,
  rule,
  text,
  z,
} from '../../../src/vocabulary/index.js';

export default defineFeed({
  version: 1,
  title: { nl: 'Bewoners', en: 'Residents' },
  description: {
    nl: 'Eén rij per bewoner: nummers, geslacht, geboortemaand, nationaliteitsgroep, huishouden en opleiding.',
    en: 'One row a resident: numbers, sex, month of birth, nationality group, household and education.',
  },
  holds: 'persons',
  delivery: 'full',
  key: ['coa_number'],
  columns: z.object({
    coa_number: identifier({
      header: 'coa_nummer',
      identifier: 'coa_number',
      nl: 'Nummer van de bewoner bij COA',
      en: 'Number of the resident at COA',
    }),
    v_number: identifier({ header: 'v_nummer', identifier: 'v_number', nl: 'V-nummer', en: 'V-number' }),
    bsn: identifier({
      header: 'bsn',
      identifier: 'bsn',
      nl: 'Burgerservicenummer, zodra COA het kent',
      en: 'Citizen service number, once COA knows it',
    }).optional(),
    sex: code({
      header: 'geslacht',
      nl: 'Geslacht',
      en: 'Sex',
      codes: {
        M: { nl: 'man', en: 'male' },
        V: { nl: 'vrouw', en: 'female' },
        X: { nl: 'onbekend of anders', en: 'unknown or other' },
      },
    }),
    birth_month: monthOrYear({
      header: 'geboortemaand',
      nl: 'Jaar en maand van geboorte, of alleen het jaar; leeg als ook dat niet vaststaat',
      en: 'Year and month of birth, or the year alone; empty where that is not established either',
      sensitive: true,
    }).optional(),
    nationality_group: code({
      header: 'nationaliteitsgroep',
      nl: 'Nationaliteitsgroep (lijst nationality_groups)',
      en: 'Group of nationalities (list nationality_groups)',
      sensitive: true,
      codes: {
        SYR: { nl: 'Syrisch', en: 'Syrian' },
        TUR: { nl: 'Turks', en: 'Turkish' },
        ERI: { nl: 'Eritrees', en: 'Eritrean' },
        YEM: { nl: 'Jemenitisch', en: 'Yemeni' },
        IRQ: { nl: 'Iraaks', en: 'Iraqi' },
        SOM: { nl: 'Somalisch', en: 'Somali' },
        AFG: { nl: 'Afghaans', en: 'Afghan' },
        IRN: { nl: 'Iraans', en: 'Iranian' },
        OVERIG: { nl: 'overig', en: 'other' },
      },
    }),
    household_number: identifier({
      header: 'huishoudnummer',
      identifier: 'household_number',
      nl: 'Nummer van het huishouden bij COA',
      en: 'Number of the household at COA',
    }),
    household_size: integer({
      header: 'aantal_personen_huishouden',
      nl: 'Aantal personen in het huishouden',
      en: 'Number of persons in the household',
      unit: { nl: 'personen', en: 'persons' },
      min: 1,
      max: 20,
    }).optional(),
    education: code({
      header: 'opleiding',
      nl: 'Hoogste opleiding, zoals de bewoner die opgeeft',
      en: 'Highest education, as the resident states it',
      codes: {
        geen: { nl: 'geen of basisonderwijs', en: 'none or primary' },
        voortgezet: { nl: 'voortgezet onderwijs', en: 'secondary' },
        hoger: { nl: 'hoger onderwijs', en: 'tertiary' },
        onbekend: { nl: 'onbekend', en: 'unknown' },
      },
    }).optional(),
    occupation_code: text({
      header: 'beroep_isco',
      nl: 'Beroep in het land van herkomst (ISCO-08), indien gecodeerd',
      en: 'Occupation in the country of origin (ISCO-08), if coded',
      max: 4,
      pattern: /^[0-9]{1,4}$/,
    }).optional(),
    remark: text({
      header: 'opmerking',
      nl: 'Vrije tekst; wat op een BSN of V-nummer lijkt, wordt bij het verzegelen [id]',
      en: 'Free text; sealing turns what looks like a BSN or V-number into [id]',
      max: 200,
      sensitive: true,
    }).optional(),
  }),
  rules: [
    rule(
      'occupation-has-education',
      'occupation_code',
      or(not(present(col('occupation_code'))), present(col('education'))),
      {
        nl: 'Bij een beroep hoort een opleiding; is die niet bekend, dan de code onbekend.',
        en: 'Who has an occupation also has an education or the code for unknown.',
      },
    ),
  ],
  calendar: { every: 'month', dueDay: 8, graceDays: 4, retentionMonths: 24 },
  refuseAboveShare: 0.2,
});
