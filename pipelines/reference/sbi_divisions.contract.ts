// Divisions (the first two digits of an SBI code) with their section, so that a code of a permit or a job can be classed.

import { defineList, text, z } from '../../src/vocabulary/index.js';
import { sbiSection, sbiVersion, source } from './columns.js';

export default defineList({
  title: { nl: 'Afdelingen van de SBI', en: 'Divisions of the SBI' },
  description: {
    nl: 'De eerste twee cijfers van een SBI-code, met de sectie waarin zij vallen.',
    en: 'The first two digits of an SBI code, with the section that they belong to.',
  },
  key: ['sbi_version', 'division'],
  source: 'CBS, SBI 2008 (83361NED) and SBI 2025 (codes as published by the Ministry of VWS, CC0)',
  columns: z.object({
    sbi_version: sbiVersion(),
    division: text({
      header: 'division',
      nl: 'Twee cijfers',
      en: 'Two digits',
      max: 2,
      pattern: /^[0-9]{2}$/,
    }),
    section: sbiSection(),
    name_nl: text({ header: 'name_nl', nl: 'Naam', en: 'Name', max: 300 }),
    source: source(),
  }),
});
