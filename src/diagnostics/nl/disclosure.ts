// Dutch texts of the codes of src/disclosure.

import type { DisclosureParams } from '../codes/disclosure.js';
import type { Texts } from '../text.js';

const notPublished = 'Er is niets gepubliceerd.';

/** The first few names and how many more there are. */
const list = (names: readonly string[]) =>
  names.length > 8 ? `${names.slice(0, 8).join(', ')} en nog ${names.length - 8}` : names.join(', ');

const wrongStatement = {
  not_a_number: 'een cel die geen getal is',
  not_whole: 'een aantal dat geen heel getal is',
  reversed: 'een ondergrens die boven de bovengrens ligt',
  too_large: 'een getal dat te groot is om precies op te tellen',
} as const;

export const disclosure: Texts<DisclosureParams> = {
  DISCLOSURE_NOT_DELIVERED: ({ cells, asOf }) => ({
    what: `Voor ${cells} geplande cellen zijn er op ${asOf} geen gegevens.`,
    data: 'Deze cellen staan in het verslag als ontbrekend.',
    remedy: 'Bekijk met `pilotmonitor status` welke leveringen ontbreken.',
  }),
  DISCLOSURE_UNCONFIRMED_RULE: ({ cells }) => ({
    what: `Een niet bevestigde regel raakt ${cells} geplande cellen.`,
    data: 'Deze cellen zijn niet gepubliceerd.',
    remedy: 'Laat de regel bevestigen, of aanvaard hem op naam bij acceptedRules in de instellingen.',
  }),
  DISCLOSURE_TABLES_DISAGREE: ({ tables }) => ({
    what:
      tables.length === 1
        ? `In de tabel ${list(tables)} staat iets dat niet waar kan zijn.`
        : `Deze tabellen spreken elkaar tegen: ${list(tables)}.`,
    expected: 'cijfers die samen waar kunnen zijn; zonder een van deze tabellen kloppen de andere met elkaar',
    data: notPublished,
    remedy:
      'Zoek een totaal dat niet de som van zijn delen is, een negatief aantal, of een cel die in deze tabellen verschilt.',
  }),
  DISCLOSURE_TOO_NARROW: ({ tables, targets, fewest }) => ({
    what: `Uit wat gedrukt wordt kan een lezer ${targets} beschermde getallen te precies afleiden.`,
    expected: `voor elk ten minste ${fewest} mogelijke waarden`,
    found: `minder, via ${list(tables)}`,
    data: notPublished,
    remedy: 'Verberg meer cellen van deze tabellen, maak hun groepen grover of laat een tabel weg.',
  }),
  DISCLOSURE_SOLVER_FAILED: ({ tables, reason }) => ({
    what: `Het rekenprogramma kon deze tabellen niet nagaan: ${list(tables)}.`,
    found: reason,
    data: notPublished,
    remedy: 'Probeer het nog eens; lukt het weer niet, meld het dan met de tabellen en de versie.',
  }),
  DISCLOSURE_OUT_OF_BUDGET: ({ tables, seconds }) => ({
    what: `Het rekenprogramma was na ${seconds} seconden niet klaar met deze tabellen: ${list(tables)}.`,
    data: notPublished,
    remedy: 'Geef meer seconden, of publiceer minder tabellen tegelijk die met elkaar samenhangen.',
  }),
  DISCLOSURE_STATEMENT_INVALID: ({ table, wrong, statements }) => ({
    what: `De tabel ${table} heeft ${wrongStatement[wrong]} (${statements} keer).`,
    expected: 'hele getallen, met een ondergrens die niet boven de bovengrens ligt',
    data: notPublished,
    remedy: 'Verbeter de cijfers van deze tabel waar zij gemaakt wordt.',
  }),
  DISCLOSURE_STATEMENT_UNTRUE: ({ table, statements }) => ({
    what: `De cijfers kloppen niet met wat de tabel ${table} erover zegt (${statements} keer).`,
    expected: 'totalen die de som van hun delen zijn, en geen cel die ontbreekt',
    data: notPublished,
    remedy: 'Verbeter de cijfers, of de samenhang als die niet geldt voor iedereen die geteld is.',
  }),
  DISCLOSURE_TARGET_UNKNOWN: ({ target }) => ({
    what: `Geen tabel zegt iets over ${target}, terwijl dat beschermd moet worden.`,
    data: notPublished,
    remedy: 'Verbeter de naam, of voeg de samenhang met de tabellen toe.',
  }),
  PROTECT_COUNT: () => ({
    what: 'Op deze regel is n geen aantal.',
    expected: 'een heel getal van nul of meer',
    data: notPublished,
    remedy: 'Vul het echte aantal in; de bescherming rondt zelf af.',
  }),
  PROTECT_TWICE: () => ({
    what: 'Deze regel heeft dezelfde indeling als een eerdere regel.',
    data: notPublished,
    remedy: 'Laat elke combinatie één keer staan.',
  }),
  PROTECT_CELL_UNKNOWN: ({ cell }) => ({
    what: `De cel ${cell} is niet gepubliceerd, of is geen aantal.`,
    data: notPublished,
    remedy:
      'Noem in de kolom cell de sleutel van een gepubliceerd aantal; ze staan in cells.csv van elke editie.',
  }),
  PROTECT_UNLINKED: ({ table }) => ({
    what: `Geen regel van de tabel ${table} is een gepubliceerd aantal. Wat de tabel samen met de rest verraadt, is dan niet te toetsen.`,
    expected: 'minstens een regel met de sleutel van een gepubliceerd aantal in de kolom cell',
    data: notPublished,
    remedy: 'Geef bij het totaal de sleutel van de cel waar de tabel een uitsplitsing van is.',
  }),
  PROTECT_LOOSE: ({ total }) => ({
    what: 'Geen totaal verbindt deze regel met een gepubliceerd aantal. Wat de regel verraadt, is dan niet te toetsen.',
    expected: `een regel die meetelt in een regel met "${total}"`,
    data: notPublished,
    remedy: 'Voeg het totaal toe, of noem met --total het woord dat in dit bestand voor een totaal staat.',
  }),
  PROTECT_NUMBER: () => ({
    what: 'In de tabel staat iets dat op het nummer van een persoon lijkt.',
    expected: 'woorden of codes van groepen',
    data: notPublished,
    remedy: 'Haal het nummer weg; een tabel telt mensen en noemt ze niet.',
  }),
  PROTECT_STALE: ({ table }) => ({
    what: `Terwijl de tabel ${table} werd getoetst, is er iets anders gepubliceerd.`,
    data: notPublished,
    remedy: 'Geef de opdracht nog een keer: de tabel wordt dan getoetst met wat er bij is gekomen.',
  }),
  PROTECT_COLUMNS: ({ found }) => ({
    what: 'De kop van het bestand klopt niet.',
    expected: 'een of meer kolommen met een indeling, dan n, largest en cell',
    found: list(found),
    data: notPublished,
    remedy: 'Zet komma\u2019s tussen de kolommen en noem de laatste drie n, largest en cell.',
  }),
  DISCLOSURE_RECONSTRUCTIBLE: ({ cells }) => ({
    what: `Bij deze aandelen passen te weinig aantallen: ${list(cells)}.`,
    expected: 'meer paren van hele getallen die hetzelfde aandeel en interval geven',
    data: notPublished,
    remedy: 'Laat deze aandelen uit het plan, of rond grover af.',
  }),
  DISCLOSURE_PLAN_SOLVABLE: ({ period, location, insider, totals }) => ({
    what: `Uit de totalen van het tabellenplan volgt in ${period} de kleine locatie ${location}${insider === null ? '' : `, voor de partner van ${insider}`}.`,
    found: `via ${list(totals)}`,
    data: notPublished,
    remedy: 'Laat een van deze totalen uit het plan, of voeg kleine locaties samen.',
  }),
  DISCLOSURE_NO_PATTERN: ({ tables }) => ({
    what: `Met geen keuze van te verbergen cellen is beschermd wat beschermd moet worden in deze tabellen: ${list(tables)}.`,
    data: notPublished,
    remedy:
      'Sta toe dat meer cellen van deze tabellen verborgen worden, maak hun groepen grover of laat een tabel weg.',
  }),
};
