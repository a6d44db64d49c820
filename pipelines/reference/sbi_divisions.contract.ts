// Divisions (the first two digits of an SBI code) with their section, so that a code of a permit or a job can be classed.

import { code, defineList, text, z } from '../../src/vocabulary/index.js';

export default defineList({
  title: { nl: 'Afdelingen van de SBI', en: 'Divisions of the SBI' },
  description: {
    nl: 'De eerste twee cijfers van een SBI-code, met de sectie waarin zij vallen.',
    en: 'The first two digits of an SBI code, with the section that they belong to.',
  },
  key: ['sbi_version', 'division'],
  source: 'CBS, SBI 2008 (83361NED) and SBI 2025 (codes as published by the Ministry of VWS, CC0)',
  columns: z.object({
    sbi_version: code({
      header: 'sbi_version',
      nl: 'Versie van de SBI',
      en: 'Version of the SBI',
      codes: { '2008': { nl: 'SBI 2008', en: 'SBI 2008' }, '2025': { nl: 'SBI 2025', en: 'SBI 2025' } },
    }),
    division: text({
      header: 'division',
      nl: 'Twee cijfers',
      en: 'Two digits',
      max: 2,
      pattern: /^[0-9]{2}$/,
    }),
    section: text({
      header: 'section',
      nl: 'Letter van de sectie',
      en: 'Letter of the section',
      max: 1,
      pattern: /^[A-V]$/,
    }),
    name_nl: text({ header: 'name_nl', nl: 'Naam', en: 'Name', max: 300 }),
    source: text({
      header: 'source',
      nl: 'Uitgever, tabel en datum',
      en: 'Publisher, table and date',
      max: 160,
      numbersAllowed: true,
    }),
  }),
});
