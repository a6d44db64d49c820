// Dutch texts of the codes of src/seal.

import type { BrokenRule, RefusedKind, SealParams } from '../codes/seal.js';
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
  half_character: {
    what: 'Het bestand houdt op deze regel midden in een teken op; het is waarschijnlijk afgekapt.',
    remedy: 'Maak of verzend het bestand opnieuw en vergelijk de grootte met die van het origineel.',
  },
  no_json: {
    what: 'De regel is geen JSON-object.',
    remedy: 'Schrijf elke rij als één object op één regel, bijvoorbeeld {"kolom":"waarde"}.',
  },
  unknown_key: {
    what: 'De regel heeft een sleutel die geen kolom van het contract is, of dezelfde sleutel twee keer.',
    remedy: 'Gebruik als sleutels de kolomnamen van het contract, elk hoogstens een keer.',
  },
  nested: {
    what: 'De regel heeft een lijst of object als waarde.',
    remedy: 'Schrijf elke waarde als tekst, getal, true, false of null.',
  },
};

const kinds: Record<RefusedKind, { found: string; remedy: string }> = {
  xls: {
    found: 'een oud Excel-bestand (.xls)',
    remedy: 'Open het bestand in Excel en sla het op als "Excel-werkmap (.xlsx)" of als CSV.',
  },
  xlsb: {
    found: 'een binair Excel-bestand (.xlsb)',
    remedy: 'Open het bestand in Excel en sla het op als "Excel-werkmap (.xlsx)" of als CSV.',
  },
  open_document: {
    found: 'een OpenDocument-bestand (zoals .ods)',
    remedy: 'Open het bestand in LibreOffice en sla het op als .xlsx of CSV.',
  },
  zip: {
    found: 'een zip-bestand dat geen rekenblad is',
    remedy: 'Pak het uit en bied het bestand zelf aan; comprimeren met gzip (.gz) mag.',
  },
  json_array: {
    found: 'één JSON-lijst',
    remedy:
      'Schrijf één object per regel (NDJSON), zonder blokhaken en komma’s eromheen, zoals "jq -c .[]" doet.',
  },
  pdf: { found: 'een PDF', remedy: 'Bied de gegevens zelf aan, niet een afdruk ervan.' },
  markup: {
    found: 'HTML of XML; soms heet zo’n bestand toch .xls',
    remedy: 'Open het bestand in Excel en sla het op als "Excel-werkmap (.xlsx)" of als CSV.',
  },
};

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
    what: 'Dit soort bestand wordt niet gelezen.',
    expected: 'CSV, Excel (.xlsx), Parquet of NDJSON, eventueel gecomprimeerd met gzip',
    found: kinds[kind].found,
    data: nothingTaken,
    remedy: kinds[kind].remedy,
  }),
  SEAL_WORKBOOK_PASSWORD: () => ({
    what: 'Het rekenblad is met een wachtwoord beveiligd.',
    data: nothingTaken,
    remedy:
      'Haal in Excel het wachtwoord weg (Bestand, Info, Werkmap beveiligen, Versleutelen met wachtwoord), sla op en bied het bestand opnieuw aan. Verzegelen beschermt de gegevens.',
  }),
  SEAL_WORKBOOK_DAMAGED: () => ({
    what: 'Het rekenblad is beschadigd of onvolledig.',
    data: nothingTaken,
    remedy: 'Open het in Excel om te zien of het heel is, sla het opnieuw op en verzend het in binaire vorm.',
  }),
  SEAL_WORKBOOK_SHEETS: ({ feed, sheets }) => ({
    what: `Meer dan één blad heeft de kolommen van ${feed}; het is niet duidelijk welk blad de levering is.`,
    found: `de bladen ${list(sheets)}`,
    data: nothingTaken,
    remedy:
      'Laat één blad met deze kolommen staan. Verberg of verwijder de andere, of zet alle rijen op één blad.',
  }),
  SEAL_PARQUET_DAMAGED: () => ({
    what: 'Het Parquet-bestand is beschadigd of onvolledig.',
    data: nothingTaken,
    remedy: 'Maak of verzend het bestand opnieuw, in binaire vorm.',
  }),
  SEAL_PARQUET_COLUMNS: ({ columns }) => ({
    what: 'Het Parquet-bestand heeft kolommen die niet als tekst te lezen zijn, zoals lijsten of records.',
    expected: 'kolommen met tekst, getallen, dagen, tijdstippen of ja/nee',
    found: list(columns),
    data: nothingTaken,
    remedy: 'Schrijf elke waarde in een eigen kolom, en anders als tekst.',
  }),
  SEAL_FILE_TOO_LARGE: ({ allowedMegabytes }) => ({
    what: 'Het bestand is te groot om in het geheugen te houden, zoals bij Excel en Parquet nodig is.',
    expected: `hoogstens ${allowedMegabytes} MB`,
    data: nothingTaken,
    remedy: 'Lever de gegevens als CSV of NDJSON, eventueel met gzip; daarvoor is er geen grens.',
  }),
  SEAL_UNPACKS_TOO_LARGE: ({ allowedMegabytes, allowedTimes }) => ({
    what: 'Het bestand is uitgepakt veel te groot; zo ziet een zipbom eruit.',
    expected: `uitgepakt hoogstens ${allowedMegabytes} MB, en hoogstens ${allowedTimes} keer zo groot als ingepakt`,
    data: `${nothingTaken} Het bestand is niet uitgepakt.`,
    remedy: 'Kijk waar het bestand vandaan komt. Klopt het toch, lever de gegevens dan als CSV.',
  }),
  SEAL_READER_STOPPED: ({ reason, limit }) => ({
    what:
      reason === 'time'
        ? 'Het lezen van het bestand duurde te lang en is afgebroken.'
        : 'Het lezen van het bestand kostte te veel geheugen en is afgebroken.',
    expected: reason === 'time' ? `binnen ${limit} seconden een antwoord` : `hoogstens ${limit} MB geheugen`,
    data: nothingTaken,
    remedy: 'Lever de gegevens als CSV of NDJSON; die worden gelezen terwijl ze binnenkomen.',
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
    what: `Het bestand begint niet met de kolomnamen van ${feed}.`,
    expected: `${list(expected)}, gescheiden door een puntkomma, komma, tab of verticale streep`,
    data: nothingTaken,
    remedy:
      'Zet de kolomnamen op de eerste regel (in een rekenblad binnen de eerste 20 rijen), precies zoals in het contract.',
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
  SEAL_FORMER_LAYOUT: ({ feed, layout, from, version, added, removed }) => ({
    what: `Dit is indeling ${layout} van ${feed}, van ${from}; nu geldt indeling ${version}.`,
    ...(added.length > 0 ? { expected: `ook ${list(added)}, die er sindsdien bij kwamen` } : {}),
    ...(removed.length > 0 ? { found: `vervallen: ${list(removed)}` } : {}),
    data: nothingTaken,
    remedy: `Maak het bestand opnieuw in indeling ${version}.`,
  }),
  SEAL_HEADER_AMBIGUOUS: ({ feed, column: name, found }) => ({
    what: `Meer dan één kolom kan de kolom "${name}" van ${feed} zijn.`,
    found: list(found),
    data: nothingTaken,
    remedy: 'Laat één van deze kolommen staan, of maak het patroon in het contract nauwkeuriger.',
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
