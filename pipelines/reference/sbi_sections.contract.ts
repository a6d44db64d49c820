// Sections of the industry classification in its two versions, each in one of the four sector classes that are published. Section
// letters mean different things in the two versions, so the version is part of the key.

import { code, defineList, text, z } from '../../src/vocabulary/index.js';
import { sbiSection, sbiVersion, source } from './columns.js';

export default defineList({
  title: { nl: 'Secties van de SBI', en: 'Sections of the SBI' },
  description: {
    nl: 'Secties van SBI 2008 en SBI 2025 met de vier sectorklassen van het verslag.',
    en: 'Sections of SBI 2008 and SBI 2025 with the four sector classes of the report.',
  },
  key: ['sbi_version', 'section'],
  source: 'CBS, SBI 2008 (83361NED) and SBI 2025 (codes as published by the Ministry of VWS, CC0)',
  columns: z.object({
    sbi_version: sbiVersion(),
    section: sbiSection(),
    name_nl: text({ header: 'name_nl', nl: 'Naam, Nederlands', en: 'Name, Dutch', max: 200 }),
    name_en: text({ header: 'name_en', nl: 'Naam, Engels', en: 'Name, English', max: 200 }),
    sector_class: code({
      header: 'sector_class',
      nl: 'Sectorklasse',
      en: 'Sector class',
      codes: {
        production: { nl: 'landbouw, industrie en bouw', en: 'agriculture, industry and construction' },
        trade_transport_hospitality: {
          nl: 'handel, vervoer en horeca',
          en: 'trade, transport and hospitality',
        },
        business_services: {
          nl: 'zakelijke diensten, ook uitzendwerk en schoonmaak',
          en: 'business services, agency work and cleaning included',
        },
        public_care_other: {
          nl: 'overheid, onderwijs, zorg en overig',
          en: 'public sector, education, care and other',
        },
      },
    }),
    source: source(),
  }),
});
