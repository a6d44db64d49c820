// The five levers of the pilot: which was in force where, for whom, from when to when. Where a lever is a version of a rule, the
// rule holds the law and the days here repeat it (a test compares). The real pilot has no decided date: what the demonstration
// takes is marked assumed.

import { code, date, defineList, integer, text, z } from '../../src/vocabulary/index.js';
import { isConfirmed, noteEn, noteNl, source, sourceUrl } from './columns.js';

export default defineList({
  title: { nl: 'Maatregelen van de pilot', en: 'Levers of the pilot' },
  description: {
    nl: 'Welke maatregel waar gold, voor wie, van wanneer tot wanneer en op welke grond.',
    en: 'Which lever was in force where, for whom, from when to when and on what basis.',
  },
  key: ['lever', 'version_id'],
  source: 'Bijlage 1 of the provincial table of Utrecht and the source of each row',
  columns: z.object({
    lever: code({
      header: 'lever',
      nl: 'Maatregel',
      en: 'Lever',
      codes: {
        waiting_period: { nl: 'kortere wachttijd', en: 'shorter waiting period' },
        weeks_limit: { nl: 'geen 24-wekengrens', en: 'no 24-weeks limit' },
        notification: { nl: 'melding in plaats van vergunning', en: 'notification instead of permit' },
        bsn_priority: { nl: 'sneller een BSN', en: 'a BSN sooner' },
        work_pays: { nl: 'werken loont', en: 'work pays' },
      },
    }),
    version_id: text({ header: 'version_id', nl: 'Naam van de versie', en: 'Name of the version', max: 40 }),
    position: integer({
      header: 'position',
      nl: 'Volgorde in het verslag',
      en: 'Order in the report',
      min: 1,
      max: 9,
    }),
    title_nl: text({
      header: 'title_nl',
      nl: 'Titel, Nederlands',
      en: 'Title, Dutch',
      max: 60,
      numbersAllowed: true,
    }),
    title_en: text({
      header: 'title_en',
      nl: 'Titel, Engels',
      en: 'Title, English',
      max: 60,
      numbersAllowed: true,
    }),
    who_nl: text({ header: 'who_nl', nl: 'Voor wie, Nederlands', en: 'For whom, Dutch', max: 160 }),
    who_en: text({ header: 'who_en', nl: 'Voor wie, Engels', en: 'For whom, English', max: 160 }),
    area: code({
      header: 'area',
      nl: 'Waar',
      en: 'Where',
      codes: {
        national: { nl: 'heel Nederland', en: 'the whole country' },
        pilot: { nl: 'pilotlocaties', en: 'pilot locations' },
      },
    }),
    valid_from: date({ header: 'valid_from', nl: 'Eerste dag', en: 'First day' }).optional(),
    valid_to: date({ header: 'valid_to', nl: 'Eerste dag niet meer', en: 'First day no longer' }).optional(),
    status: code({
      header: 'status',
      nl: 'Stand',
      en: 'Status',
      codes: {
        in_force: { nl: 'van kracht', en: 'in force' },
        planned: { nl: 'aangekondigd', en: 'planned' },
        not_introduced: { nl: 'niet ingevoerd', en: 'not introduced' },
        assumed: { nl: 'aangenomen voor de demonstratie', en: 'assumed for the demonstration' },
      },
    }),
    rule: text({ header: 'rule', nl: 'Naam van de regel', en: 'Name of the rule', max: 40 }).optional(),
    rule_version: text({
      header: 'rule_version',
      nl: 'Versie van de regel',
      en: 'Version of the rule',
      max: 60,
    }).optional(),
    legal_basis_nl: text({
      header: 'legal_basis_nl',
      nl: 'Grondslag, Nederlands',
      en: 'Legal basis, Dutch',
      max: 160,
      numbersAllowed: true,
    }).optional(),
    legal_basis_en: text({
      header: 'legal_basis_en',
      nl: 'Grondslag, Engels',
      en: 'Legal basis, English',
      max: 160,
      numbersAllowed: true,
    }).optional(),
    source: source(),
    source_url: sourceUrl().optional(),
    is_confirmed: isConfirmed(),
    note_nl: noteNl().optional(),
    note_en: noteEn().optional(),
  }),
});
