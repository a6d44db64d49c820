// UWV: how tight the labour market is, one row a region, section of industry and quarter. Public figures about no person.

import { code, decimal, defineFeed, integer, text, z } from '../../../src/vocabulary/index.js';

export default defineFeed({
  version: 1,
  title: { nl: 'Spanning op de arbeidsmarkt', en: 'Tension on the labour market' },
  description: {
    nl: 'Eén rij per arbeidsmarktregio, sectie van de SBI en kwartaal: vacatures, werkzoekenden en spanning.',
    en: 'One row a labour market region, SBI section and quarter: vacancies, job seekers and tension.',
  },
  holds: 'facts',
  delivery: 'full',
  key: ['region_code', 'sbi_version', 'section', 'quarter'],
  columns: z.object({
    region_code: text({
      header: 'arbeidsmarktregio',
      nl: 'Code van de arbeidsmarktregio (CBS)',
      en: 'Code of the labour market region (CBS)',
      max: 4,
      pattern: /^AM[0-9]{2}$/,
    }),
    sbi_version: code({
      header: 'sbi_versie',
      nl: 'Versie van de SBI',
      en: 'Version of the SBI',
      codes: { '2008': { nl: 'SBI 2008', en: 'SBI 2008' }, '2025': { nl: 'SBI 2025', en: 'SBI 2025' } },
    }),
    section: text({
      header: 'sectie',
      nl: 'Letter van de sectie van de SBI',
      en: 'Letter of the section of the SBI',
      max: 1,
      pattern: /^[A-V]$/,
    }),
    quarter: text({
      header: 'kwartaal',
      nl: 'Kwartaal, als 2024-K1',
      en: 'Quarter, as 2024-K1',
      max: 7,
      pattern: /^20[0-9]{2}-K[1-4]$/,
    }),
    vacancies: integer({
      header: 'openstaande_vacatures',
      nl: 'Openstaande vacatures aan het einde van het kwartaal',
      en: 'Open vacancies at the end of the quarter',
      unit: { nl: 'vacatures', en: 'vacancies' },
      min: 0,
      max: 500000,
    }).optional(),
    job_seekers: integer({
      header: 'kortdurig_ww',
      nl: 'Mensen met een WW-uitkering van minder dan een half jaar',
      en: 'People on unemployment benefit for less than half a year',
      unit: { nl: 'personen', en: 'persons' },
      min: 0,
      max: 500000,
    }).optional(),
    tension: decimal({
      header: 'spanningsindicator',
      nl: 'Vacatures per werkzoekende',
      en: 'Vacancies per job seeker',
      unit: { nl: 'vacatures per werkzoekende', en: 'vacancies per job seeker' },
      precision: 6,
      scale: 2,
      min: 0,
      max: 1000,
    }).optional(),
    tension_class: code({
      header: 'typering',
      nl: 'Typering van de spanning door UWV; leeg waar UWV er geen geeft',
      en: 'How UWV calls the tension; empty where UWV does not say',
      codes: {
        zeer_ruim: { nl: 'zeer ruim', en: 'very slack' },
        ruim: { nl: 'ruim', en: 'slack' },
        gemiddeld: { nl: 'gemiddeld', en: 'average' },
        krap: { nl: 'krap', en: 'tight' },
        zeer_krap: { nl: 'zeer krap', en: 'very tight' },
      },
    }).optional(),
  }),
  rules: [],
  calendar: { every: 'quarter', dueDay: 25, graceDays: 20, retentionMonths: 60 },
  refuseAboveShare: 0.2,
});
