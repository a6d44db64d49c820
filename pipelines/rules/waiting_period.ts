// How long after the application an asylum seeker may work. Null means no access at all. Months are calendar months
// from the application; the three clocks (application, registration, stay) are kept apart in core.

import { defineRule } from '../../src/vocabulary/index.js';

const plan = {
  citation:
    'Aangekondigde wijziging BuWav en RuWav (internetconsultatie november 2025), bij art. 17 Richtlijn (EU) 2024/1346',
  url: 'https://www.rijksoverheid.nl/actueel/nieuws/2025/11/03/asielzoeker-met-grote-kans-op-vergunning-kan-al-na-drie-maanden-werken',
  confirmed: false,
};

export default defineRule({
  title: { nl: 'Wachttijd tot toegang tot werk', en: 'Waiting period before access to work' },
  description: {
    nl: 'Maanden na de aanvraag waarna een asielzoeker mag werken. Leeg betekent: geen toegang.',
    en: 'Months after the application before an asylum seeker may work. Empty means: no access.',
  },
  unit: { nl: 'maanden', en: 'months' },
  versions: [
    {
      id: 'six-months',
      from: '2008-01-01',
      area: 'national',
      value: 6,
      status: 'in_force',
      source: {
        citation: 'Art. 6.2 Besluit uitvoering Wav 2022 (Stb. 2021, 608)',
        url: 'https://www.uwv.nl/werkgevers/werkvergunning/speciale-voorwaarden-per-categorie/detail/asielzoeker',
        confirmed: true,
      },
      note: {
        nl: 'De aanvraag is minstens zes maanden in behandeling bij de IND. Het eerdere besluit (BWBR0007523, art. 2a) had dezelfde termijn; de begindag daarvan is niet nagezocht, hier begint de reeks.',
        en: 'The application has been with the IND for at least six months. The earlier decree (BWBR0007523, art. 2a) had the same term; its first day was not looked up, the series starts here.',
      },
    },
    {
      id: 'planned-three-months',
      from: '2026-06-12',
      area: 'national',
      value: 3,
      status: 'planned',
      source: plan,
      note: {
        nl: 'Aangekondigd voor aanvragers met een hogere kans. Er is geen publicatie in het Staatsblad gevonden.',
        en: 'Announced for applicants with a higher chance. No publication in the Staatsblad was found.',
      },
    },
    {
      id: 'planned-no-access-low-chance',
      from: '2026-06-12',
      area: 'national',
      chanceGroup: 'low',
      value: null,
      status: 'planned',
      source: plan,
      note: {
        nl: 'Aangekondigd: geen toegang voor aanvragers met een lage kans. Wie dat zijn, staat nog niet vast.',
        en: 'Announced: no access for applicants with a low chance. Who they are is not settled yet.',
      },
    },
    {
      id: 'pilot-three-months',
      from: '2024-01-01',
      area: 'pilot',
      value: 3,
      status: 'assumed',
      source: {
        citation: 'Aanname van de demonstratie (Bijlage 1, randvoorwaarde 3)',
        confirmed: false,
      },
      note: {
        nl: 'De staat heeft de wachttijd voor de pilot niet ingekort. De demonstratie neemt drie maanden aan vanaf het tweede halfjaar.',
        en: 'The state has not shortened the waiting period for the pilot. The demonstration assumes three months from the second half-year on.',
      },
    },
    {
      id: 'pilot-planned-no-access-low-chance',
      from: '2026-06-12',
      area: 'pilot',
      chanceGroup: 'low',
      value: null,
      status: 'planned',
      source: plan,
      note: {
        nl: 'Een pilot kan geen toegang geven die de landelijke regel uitsluit; daarom staat de aangekondigde uitsluiting ook hier.',
        en: 'A pilot cannot give access that the national rule excludes; so the announced exclusion stands here too.',
      },
    },
  ],
});
