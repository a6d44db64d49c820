// Dutch texts of the codes of src/report.

import type { ReportParams } from '../codes/report.js';
import type { Texts } from '../text.js';

const notWritten = 'Er is geen editie geschreven.';

export const report: Texts<ReportParams> = {
  REPORT_BARE_NUMBER: ({ found }) => ({
    what: 'Een zin van het verslag bevat een los getal.',
    expected: 'een plaatshouder: {{cell:…}}, {{interval:…}}, {{date:…}}, {{law:…}} of {{rule:…}}',
    found: `"${found}"`,
    data: notWritten,
    remedy: 'Vervang het getal door de plaatshouder van de cel, de datum of de regel waar het vandaan komt.',
  }),
  REPORT_SPELLED_NUMBER: ({ found }) => ({
    what: 'Een zin van het verslag bevat een hoeveelheid in woorden.',
    expected: 'een plaatshouder, of een zin zonder hoeveelheid',
    found: `"${found}"`,
    data: notWritten,
    remedy: 'Schrijf de zin zonder hoeveelheid, of vervang het woord door de plaatshouder van de cel.',
  }),
  REPORT_CAUSAL_WORDING: ({ found }) => ({
    what: 'Een zin van het verslag noemt een oorzaak. De vergelijkingen in dit verslag zijn beschrijvend.',
    expected: '"verschil waargenomen", "past bij" of "niet te onderscheiden van verschillen tussen locaties"',
    found: `"${found}"`,
    data: notWritten,
    remedy: 'Beschrijf wat is waargenomen, zonder te zeggen waar het door komt.',
  }),
  REPORT_MARKDOWN: ({ found }) => ({
    what: 'Een hoofdstuk bevat Markdown die een verslag niet mag hebben.',
    expected: 'koppen, alinea’s, opsommingen met streepjes, nadruk, links en citaten',
    found,
    data: notWritten,
    remedy:
      'Schrijf dit deel met de toegestane vormen; een tabel of figuur komt van {{table:…}} of {{chart:…}}.',
  }),
  REPORT_CHAPTER_MISSING: ({ chapter, language }) => ({
    what: `Het hoofdstuk ${chapter} bestaat niet in de taal ${language}.`,
    expected: `een bestand ${chapter}.${language}.md naast het andere`,
    data: notWritten,
    remedy: 'Schrijf het hoofdstuk in beide talen, met dezelfde plaatshouders.',
  }),
  REPORT_LANGUAGES_DIFFER: ({ placeholder, other }) => ({
    what: 'De twee talen van een hoofdstuk tonen niet hetzelfde.',
    expected: `${placeholder} ook in ${other}`,
    data: notWritten,
    remedy: 'Zet dezelfde plaatshouders even vaak in beide talen.',
  }),
  REPORT_PLACEHOLDER: ({ placeholder, known }) => ({
    what: `De plaatshouder ${placeholder} verwijst naar iets wat niet bestaat.`,
    expected: known.join(', '),
    data: notWritten,
    remedy: 'Verbeter de naam, of voeg toe waar hij naar verwijst.',
  }),
  REPORT_CELL_NOT_PLANNED: ({ key }) => ({
    what: `De cel ${key} staat niet in het tabellenplan.`,
    expected: 'een sleutel uit het tabellenplan in pipelines/pilot.ts',
    data: notWritten,
    remedy: 'Verbeter de sleutel. Een cel die niet gepland is, wordt nooit gepubliceerd.',
  }),
  REPORT_CHART_INVALID: ({ chart, reason }) => ({
    what: `De figuur ${chart} kan niet worden getekend.`,
    found: reason,
    data: notWritten,
    remedy: `Verbeter reports/annual/charts/${chart}.ts.`,
  }),
  REPORT_LEVER_PLANNED: ({ lever, from }) => ({
    what: `De maatregel ${lever} staat op "gepland" per ${from}, en die dag is voorbij.`,
    expected: 'een status die zegt of de maatregel is ingevoerd',
    data: notWritten,
    remedy:
      'Bevestig de maatregel of trek hem in, in pipelines/reference/levers.csv; of aanvaard de regel op naam in de instellingen.',
  }),
  REPORT_YEAR: ({ found, years }) => ({
    what: `Er is geen pilotjaar ${found}.`,
    expected: `een jaar van 1 tot en met ${years}`,
    data: notWritten,
    remedy: 'Geef het pilotjaar met --year.',
  }),
  REPORT_YEAR_AHEAD: ({ year, from, dataCut }) => ({
    what: `Over pilotjaar ${year} is nog niets bekend: het begint op ${from}, en de gegevens lopen tot en met ${dataCut}.`,
    data: notWritten,
    remedy:
      'Lees leveringen over dat jaar in en voer "pilotmonitor build" uit. "pilotmonitor status" toont wat ontbreekt.',
  }),
  REPORT_REVISION_UNKNOWN: ({ tables, published }) => ({
    what: `Niet eerder gepubliceerd, dus niet te herzien: ${tables.join(', ')}.`,
    expected: published.length === 0 ? 'er is nog niets gepubliceerd' : `een van ${published.join(', ')}`,
    data: notWritten,
    remedy: 'Noem bij --revise een gepubliceerde tabel, bijvoorbeeld INDICATOR/year-1.',
  }),
  REPORT_REVISION_DUE: ({ table, cells }) => ({
    what: `De gegevens van nu geven in de gepubliceerde tabel ${table} voor ${cells} cellen een ander cijfer, met een verschil van 5% of meer of een andere conclusie.`,
    data: 'Het verslag toont de cijfers zoals ze zijn gepubliceerd.',
    remedy: `Beslis of de tabel wordt herzien: --revise ${table} --because REDEN --by NAAM.`,
  }),
  REPORT_REVISION_INCOMPLETE: ({ missing }) => ({
    what: `Bij een herziening ontbreekt ${missing}.`,
    expected: 'wie de herziening heeft besloten (--decided-by) en waarom (--because)',
    data: notWritten,
    remedy: 'Geef --revise altijd samen met --because en --decided-by.',
  }),
  REPORT_YEAR_INCOMPLETE: ({ year, dataCut }) => ({
    what: `De gegevens lopen tot en met ${dataCut}; pilotjaar ${year} is daarin niet compleet.`,
    data: 'Elke pagina en figuur zegt dit.',
    remedy: 'Maak het verslag opnieuw als alle leveringen over het jaar binnen zijn.',
  }),
};
