// Dutch texts of the codes of src/seal.

import type { BrokenRule, SealParams } from '../codes/seal.js';
import type { Texts } from '../text.js';

const nothingTaken = 'Er is niets overgenomen.';

const broken: Record<BrokenRule, { what: string; remedy: string }> = {
  ragged: {
    what: 'De regel heeft te veel of te weinig velden.',
    remedy: 'Kijk of een scheidingsteken in een tekst staat; zet die tekst tussen dubbele aanhalingstekens.',
  },
  quote: {
    what: 'Een aanhalingsteken op deze regel klopt niet: de tekst wordt niet of op de verkeerde plaats afgesloten.',
    remedy: 'Zet de hele tekst tussen dubbele aanhalingstekens en verdubbel een aanhalingsteken in de tekst.',
  },
  nul: {
    what: 'De regel bevat een teken met waarde nul (NUL).',
    remedy: 'Maak het bestand opnieuw; het is waarschijnlijk beschadigd bij het opslaan of verzenden.',
  },
  encoding: {
    what: 'De regel is in een andere tekencodering geschreven dan de rest van het bestand.',
    remedy: 'Sla het hele bestand op als UTF-8.',
  },
  too_long: {
    what: 'De regel is langer dan 262.144 bytes.',
    remedy: 'Kijk of regeleinden ontbreken en maak het bestand opnieuw.',
  },
};

const kinds = {
  xlsx: 'een spreadsheet (xlsx) of zip-bestand',
  parquet: 'een Parquet-bestand',
  utf16: 'tekst in UTF-16',
  json: 'JSON',
} as const;

const keyProblems = {
  absent: 'Het sleutelbestand is er niet.',
  malformed: 'Het sleutelbestand bevat geen sleutel van 64 hexadecimale tekens.',
  readable_by_others: 'Anderen kunnen het sleutelbestand lezen.',
} as const;

const list = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

const column = (name: string): string =>
  name === '' ? 'een kolom zonder naam (een scheidingsteken te veel)' : `"${name}"`;

export const seal: Texts<SealParams> = {
  SEAL_EMPTY_FILE: ({ feed }) => ({
    what: 'Het bestand is leeg.',
    expected: `een regel met kolomnamen van ${feed}; een lege levering bestaat uit alleen die regel`,
    found: '0 regels',
    data: nothingTaken,
    remedy: 'Maak het bestand opnieuw. Is er niets te melden, lever dan alleen de regel met kolomnamen.',
  }),
  SEAL_NOT_TEXT: ({ kind }) => ({
    what: 'Het bestand is geen CSV-tekst.',
    expected: 'CSV in UTF-8 of Windows-1252, eventueel gecomprimeerd met gzip',
    found: kinds[kind],
    data: nothingTaken,
    remedy: 'Sla de gegevens op als CSV en bied dat bestand aan.',
  }),
  SEAL_LINE_ENDS: () => ({
    what: 'De regels eindigen op een losse regelterugloop (CR), zoals op oude Macintosh-computers.',
    expected: 'regels die eindigen op LF of CRLF',
    data: nothingTaken,
    remedy: 'Sla het bestand opnieuw op als CSV met regeleinden van Windows of Unix.',
  }),
  SEAL_CUT_OFF: () => ({
    what: 'Het gecomprimeerde bestand is beschadigd of houdt te vroeg op.',
    data: nothingTaken,
    remedy: 'Comprimeer en verzend het bestand opnieuw.',
  }),
  SEAL_NO_HEADER: ({ feed, expected }) => ({
    what: `De eerste regel bevat geen kolomnamen van ${feed}.`,
    expected: `${list(expected)}, gescheiden door een puntkomma, komma of tab`,
    data: nothingTaken,
    remedy: 'Zet de kolomnamen op de eerste regel, precies zoals in het contract.',
  }),
  SEAL_HEADER_COLUMNS: ({ feed, missing, extra }) => ({
    what: `De kolommen zijn niet die van ${feed}.`,
    ...(missing.length > 0 ? { expected: `ook ${list(missing)}` } : {}),
    ...(extra.length > 0 ? { found: `niet in het contract: ${extra.map(column).join(', ')}` } : {}),
    data: nothingTaken,
    remedy: 'Lever precies de kolommen van het contract; laat andere kolommen weg.',
  }),
  SEAL_HEADER_ORDER: ({ feed, expected }) => ({
    what: `De kolommen van ${feed} staan in een andere volgorde dan in het contract.`,
    expected: list(expected),
    data: nothingTaken,
    remedy: 'Zet de kolommen in de volgorde van het contract, met de gegevens eronder.',
  }),
  SEAL_OTHER_FEED: ({ feed, other }) => ({
    what: `Dit bestand heeft de kolommen van ${other}, niet van ${feed}.`,
    data: nothingTaken,
    remedy: `Bied het aan als ${other}, of kies het bestand van ${feed}.`,
  }),
  SEAL_ROW_BROKEN: ({ rule, columns, outcome }) => ({
    what: broken[rule].what,
    expected: `${columns} velden`,
    data:
      outcome === 'checked'
        ? 'Het bestand is alleen bekeken; er is niets bewaard.'
        : 'De regel telt mee als onleesbaar; de inhoud is niet overgenomen.',
    remedy: broken[rule].remedy,
  }),
  SEAL_MASKED: ({ tokens }) => ({
    what: 'Er staat een getal dat op een BSN of V-nummer lijkt waar dat niet hoort.',
    found: `${tokens} keer`,
    data: 'Het is vervangen door [id].',
    remedy: 'Zet persoonsnummers alleen in de kolommen die ervoor bedoeld zijn.',
  }),
  SEAL_FILE_NAME: () => ({
    what: 'De naam van het bestand bevat iets dat op een BSN of V-nummer lijkt.',
    data: 'In alle meldingen staat er [id] voor in de plaats.',
    remedy: 'Gebruik geen persoonsnummers in bestandsnamen.',
  }),
  SEAL_NO_DATE: ({ feed }) => ({
    what: 'De peildatum van de levering is niet bekend.',
    expected: `een naam als ${feed}_2024-01-31.csv, of de optie --reference-date`,
    data: nothingTaken,
    remedy: 'Geef de peildatum op: de laatste dag waarover het bestand gaat.',
  }),
  SEAL_PERIOD: ({ referenceDate, from, to }) => ({
    what: 'De periode van de levering past niet bij de peildatum.',
    expected: 'een periode waar de peildatum in ligt en die hoogstens een jaar daarna eindigt',
    found: `peildatum ${referenceDate}, periode van ${from} tot ${to}`,
    data: nothingTaken,
    remedy: 'Verzegel het bronbestand opnieuw met de juiste --period-from, --period-to en --reference-date.',
  }),
  SEAL_KEY: ({ problem }) => ({
    what: keyProblems[problem],
    expected: 'een bestand met 64 hexadecimale tekens dat alleen de eigenaar kan lezen (chmod 600)',
    data: nothingTaken,
    remedy: 'Vraag de sleutel aan wie hem beheert en noem het bestand met --key.',
  }),
  SEAL_FILE_ABSENT: () => ({
    what: 'Dit bestand is er niet of kan niet worden gelezen.',
    remedy: 'Controleer de naam en de map.',
  }),
  SEAL_UNKNOWN_FEED: ({ feed, known }) => ({
    what: `Er is geen contract voor "${feed}".`,
    expected: known.join(', '),
    remedy: 'Kies een van deze namen met --feed.',
  }),
  SEAL_READ_FORMAT: () => ({
    what: 'Dit is geen verzegelde levering, of zij is beschadigd.',
    expected: 'een bestand dat "pilotmonitor seal" heeft gemaakt',
    data: nothingTaken,
    remedy: 'Verzegel het bronbestand opnieuw en verzend het in binaire vorm.',
  }),
  SEAL_READ_FEED: ({ feed, found }) => ({
    what: `De verzegelde levering is van ${found}, niet van ${feed}.`,
    data: nothingTaken,
    remedy: `Zet het bestand in de map van ${found}.`,
  }),
  SEAL_READ_CONTRACT: ({ feed, version, foundVersion }) => ({
    what: `De levering is verzegeld met een ander contract van ${feed}.`,
    expected: `versie ${version}`,
    found: `versie ${foundVersion}, of dezelfde versie met andere controles of andere kolommen`,
    data: nothingTaken,
    remedy: 'Verzegel het bronbestand opnieuw met dezelfde uitgave van pilotmonitor als de ontvanger.',
  }),
  SEAL_READ_COUNTS: ({ declaredRows, rows, declaredBroken, broken: found }) => ({
    what: 'De verzegelde levering bevat niet het aantal rijen dat zij zelf noemt.',
    expected: `${declaredRows} rijen, waarvan ${declaredBroken} onleesbaar`,
    found: `${rows} rijen, waarvan ${found} onleesbaar`,
    data: nothingTaken,
    remedy: 'Het bestand is veranderd of afgebroken. Verzend het opnieuw.',
  }),
  SEAL_READ_PLAIN: () => ({
    what: 'In de verzegelde levering staat iets dat een gewoon persoonsnummer kan zijn.',
    data: `${nothingTaken} De inhoud is niet overgenomen, bewaard of getoond.`,
    remedy: 'Verwijder het bestand en verzegel de bron opnieuw met "pilotmonitor seal".',
  }),
  SEAL_READ_ROW: () => ({
    what: 'Een rij van de verzegelde levering heeft niet de vorm die "pilotmonitor seal" schrijft.',
    data: nothingTaken,
    remedy: 'Het bestand is veranderd. Verzegel de bron opnieuw.',
  }),
};
