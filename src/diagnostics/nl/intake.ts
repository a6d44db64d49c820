// Dutch texts of the codes of src/intake.

import type { IntakeParams } from '../codes/intake.js';
import type { BrokenRule } from '../codes/seal.js';
import type { Texts } from '../text.js';

const nothingLoaded = 'Er is niets ingelezen.';
const notCopied =
  'Het bestand is niet gelezen, gekopieerd of bewaard. Het blijft liggen waar het lag, tot iemand het weghaalt.';

const brokenRules: Readonly<Record<BrokenRule, string>> = {
  ragged: 'Het aantal kolommen klopt niet.',
  quote: 'Een tekst tussen aanhalingstekens houdt niet op.',
  nul: 'Er staat een NUL-teken in.',
  encoding: 'Er staat een teken in dat niet bij de codering van het bestand hoort.',
  too_long: 'Dit is te lang voor een rij.',
  half_character: 'Het bestand houdt hier midden in een teken op.',
  no_json: 'Dit is geen JSON-object.',
  unknown_key: 'Er staat een sleutel in die geen kolom is, of twee keer dezelfde.',
  nested: 'Er staat een lijst of object in als waarde.',
};

const rowsAre = (rows: number) => (rows === 1 ? 'Eén rij is' : `${rows} rijen zijn`);
const rowsHave = (rows: number) => (rows === 1 ? 'Eén rij heeft' : `${rows} rijen hebben`);
const rowsGo = (rows: number) => (rows === 1 ? 'Eén rij gaat' : `${rows} rijen gaan`);
const inQuarantine = (rows: number, loaded: boolean) =>
  loaded
    ? `${rows === 1 ? 'Deze rij staat' : 'Deze rijen staan'} in quarantaine; alle andere rijen zijn ingelezen.`
    : nothingLoaded;

export const intake: Texts<IntakeParams> = {
  INTAKE_PLAIN_REFUSED: ({ feed }) => ({
    what: `Dit bestand is niet verzegeld, en voor niet-verzegelde leveringen van ${feed} is geen grondslag vastgelegd.`,
    expected: 'een levering die de leverancier heeft verzegeld (.sealed)',
    data: notCopied,
    remedy: `Haal het bestand weg en vraag de leverancier om "pilotmonitor seal BESTAND --feed ${feed}" te draaien en de uitkomst te sturen.`,
    supplierRemedy: `Draai "pilotmonitor seal BESTAND --feed ${feed}" en stuur wat daar uitkomt. Stuur het gewone bestand niet opnieuw.`,
  }),
  INTAKE_FACTS_NOT_TEXT: ({ feed }) => ({
    what: 'Dit niet-verzegelde bestand is geen CSV met alleen de kolommen van het contract; wat er verder in staat, is niet te doorzoeken op nummers van personen.',
    expected: `een CSV van ${feed}, of een verzegelde levering`,
    data: notCopied,
    remedy: `Bewaar het blad met de gegevens als CSV, of draai "pilotmonitor seal BESTAND --feed ${feed}", en zet de uitkomst in dezelfde map.`,
  }),
  INTAKE_FACTS_WITH_NUMBERS: ({ feed, numbers, broken }) => ({
    what: `In dit niet-verzegelde bestand ${numbers === 1 ? 'lijkt 1 getal' : `lijken ${numbers} getallen`} op een nummer van een persoon, en ${broken === 1 ? '1 regel is' : `${broken} regels zijn`} niet te lezen.`,
    expected: `feiten over geen enkele persoon; alleen dan mag ${feed} zonder zegel en zonder grondslag binnenkomen`,
    data: notCopied,
    remedy: `Haal het bestand weg. Staat er echt geen nummer van een persoon in, herstel dan de regels hieronder, of draai "pilotmonitor seal BESTAND --feed ${feed}" en zet de uitkomst in dezelfde map.`,
  }),
  INTAKE_UNKNOWN_FEED: ({ known }) => ({
    what: 'Het is niet duidelijk bij welke soort levering dit bestand hoort.',
    expected: `een bestand in incoming/<leverancier>/<soort>/, of --feed met een van: ${known.join(', ')}`,
    data: notCopied,
    remedy: 'Zet het bestand in de map van zijn soort.',
  }),
  INTAKE_NO_FILE: () => ({
    what: 'Dit bestand bestaat niet.',
    remedy: 'Controleer de naam. Zonder naam leest "pilotmonitor ingest" alles in wat in incoming ligt.',
  }),
  INTAKE_STILL_WRITTEN: ({ quietSeconds }) => ({
    what: `In dit bestand is minder dan ${quietSeconds} seconden geleden nog geschreven; het wordt waarschijnlijk nog verstuurd.`,
    data: 'Het is niet gelezen en niet geweigerd.',
    remedy:
      'Niets te doen: de volgende keer wordt het ingelezen. De tijd staat als quietSeconds in pilotmonitor.json.',
  }),
  INTAKE_NOT_READABLE: ({ reason }) => ({
    what:
      reason === 'special'
        ? 'Dit is geen gewoon bestand, maar een map, koppeling, pijp of apparaat.'
        : 'Dit bestand mag niet worden gelezen.',
    data: notCopied,
    remedy:
      reason === 'special'
        ? 'Haal het weg en zet het bestand zelf neer.'
        : 'Geef de gebruiker die "pilotmonitor ingest" draait leesrecht op het bestand.',
  }),
  INTAKE_OTHER_KEY: ({ expected, found }) => ({
    what: 'Deze levering is verzegeld met een andere pseudoniemsleutel dan de eerdere. Daardoor is niemand erin te koppelen.',
    expected: `sleutel ${expected}`,
    found: `sleutel ${found}`,
    data: nothingLoaded,
    remedy: 'Laat de leverancier het bestand opnieuw verzegelen met de sleutel van de pilot.',
    supplierRemedy: 'Verzegel het bestand opnieuw met de sleutel van de pilot.',
  }),
  INTAKE_SYNTHETIC_AND_REAL: ({ isSynthetic }) => ({
    what: isSynthetic
      ? 'Deze levering gaat over verzonnen mensen, en deze gegevensmap is voor echte leveringen.'
      : 'Deze levering zegt niet dat zij over verzonnen mensen gaat, en in deze gegevensmap is alles verzonnen.',
    expected: isSynthetic
      ? 'een levering over echte mensen, of een map met het bestand SYNTHETIC'
      : 'een levering over verzonnen mensen, of een map zonder het bestand SYNTHETIC en zonder verzonnen leveringen',
    data: nothingLoaded,
    remedy: isSynthetic
      ? 'Haal het bestand weg. "pilotmonitor demo --data MAP" maakt een map voor verzonnen gegevens.'
      : 'Lees echte leveringen in een andere map in; "pilotmonitor init --data MAP" maakt er een. Is de levering toch verzonnen, verzegel haar dan opnieuw met --synthetic.',
    supplierRemedy: isSynthetic
      ? 'Stuur een levering over echte mensen.'
      : 'Stuur deze levering naar een map voor echte gegevens, of verzegel haar met --synthetic als zij verzonnen is.',
  }),
  INTAKE_REFERENCE_DATE_AHEAD: ({ referenceDate, today }) => ({
    what: 'De peildatum van deze levering ligt in de toekomst.',
    expected: `${today} of eerder`,
    found: referenceDate,
    data: nothingLoaded,
    remedy: 'Laat de leverancier het bestand opnieuw verzegelen met de juiste peildatum.',
    supplierRemedy: 'Verzegel het bestand opnieuw met de juiste peildatum.',
  }),
  INTAKE_CHANGED_WHILE_READING: () => ({
    what: 'Dit bestand veranderde terwijl het gelezen werd.',
    data: nothingLoaded,
    remedy: 'Wacht tot het helemaal verstuurd is; de volgende keer wordt het ingelezen.',
  }),
  INTAKE_KEY_MISSING: ({ setting, place }) => ({
    what: `Er ontbreekt een sleutel: ${setting} in de instellingen wijst naar ${place}, en daar staat geen sleutel van 64 hexadecimale cijfers.`,
    data: nothingLoaded,
    remedy: 'Zet de sleutel terug. Zonder de hoofdsleutel zijn bewaarde leveringen niet meer te lezen.',
  }),
  INTAKE_TOO_MANY_BAD: ({ bad, received, allowedPercent }) => ({
    what: `Te veel rijen zijn fout: ${bad} van de ${received}.`,
    expected: `hoogstens ${allowedPercent} procent`,
    data: 'De hele levering is geweigerd; er is niets ingelezen.',
    remedy:
      'Vraag de leverancier om een verbeterd bestand. "pilotmonitor check" toont elke fout vóór het versturen.',
    supplierRemedy:
      'Verbeter het bestand en stuur het opnieuw. "pilotmonitor check" toont elke fout vóór het versturen.',
  }),
  INTAKE_ROW_RULE: ({ rows, rule, expected, found, loaded }) => ({
    what: `${rowsAre(rows)} niet zoals het contract zegt.`,
    expected: expected.nl,
    ...(found === undefined ? {} : { found }),
    data: inQuarantine(rows, loaded),
    remedy:
      rule === 'digits_lost'
        ? 'Vraag de leverancier de kolom in Excel als Tekst op te maken vóórdat de getallen erin komen, en het bestand opnieuw te sturen.'
        : 'Vraag de leverancier dit te verbeteren en het bestand opnieuw te sturen.',
    supplierRemedy:
      rule === 'digits_lost'
        ? 'Maak de kolom in Excel op als Tekst vóórdat de getallen erin komen, en stuur het bestand opnieuw.'
        : 'Verbeter dit en stuur het bestand opnieuw.',
  }),
  INTAKE_ROW_BROKEN: ({ rows, rule, loaded }) => ({
    what: `${rowsAre(rows)} geen leesbare rij. ${brokenRules[rule as BrokenRule] ?? rule}`,
    data: inQuarantine(rows, loaded),
    remedy: 'Vraag de leverancier dit te herstellen en het bestand opnieuw te sturen.',
    supplierRemedy: 'Herstel dit en stuur het bestand opnieuw.',
  }),
  INTAKE_DUPLICATE_KEY: ({ rows, key }) => ({
    what: `${rowsHave(rows)} een sleutel die eerder in dit bestand stond.`,
    expected: `één rij voor elke waarde van ${key.join(' + ')}`,
    data: 'De eerste rij van elke sleutel is ingelezen, de andere niet.',
    remedy: 'Vraag de leverancier welke rij klopt en laat zo nodig een verbetering sturen.',
    supplierRemedy: 'Kijk welke rij klopt. Is dat niet de eerste, stuur dan een verbetering.',
  }),
  INTAKE_LATE_ROWS: ({ rows, months, kept }) => ({
    what: `${rowsGo(rows)} over een periode die ${months} maanden na haar einde is gesloten.`,
    data: kept ? 'Zij zijn ingelezen en gemerkt als laat.' : 'Zij zijn niet ingelezen.',
    remedy: 'Niets te doen, tenzij de leverancier deze rijen in een eerdere levering had verwacht.',
    supplierRemedy: 'Niets te doen, tenzij u deze rijen in een eerdere levering had verwacht.',
  }),
  INTAKE_STALE_ROWS: ({ rows }) => ({
    what: `${rowsAre(rows)} ouder dan wat al bekend is.`,
    data: 'Zij hebben niets veranderd; de nieuwere waarden blijven staan.',
    remedy: 'Niets te doen, als dit een ouder bestand is dat later aankwam.',
  }),
  INTAKE_ERASED_ROWS: ({ rows }) => ({
    what: `${rowsGo(rows)} over mensen van wie niets bewaard mag worden.`,
    data: 'Zij zijn niet ingelezen.',
    remedy: 'Niets te doen.',
  }),
  INTAKE_EMPTY: ({ withdrawn }) => ({
    what: 'Dit is een geldige levering zonder rijen.',
    data:
      withdrawn === 0 ? 'Er is niets veranderd.' : `${withdrawn} rijen die erin ontbreken zijn ingetrokken.`,
    remedy: 'Vraag de leverancier of er inderdaad niets te leveren was.',
    supplierRemedy: 'Was er wel iets te leveren? Stuur dan het volledige bestand.',
  }),
  INTAKE_REPEATED: ({ recordedOn }) => ({
    what: `Deze inhoud is al ingelezen, op ${recordedOn}.`,
    data: 'Er is niets veranderd.',
    remedy: 'Niets te doen.',
  }),
  INTAKE_REFUSED_BEFORE: ({ refusedOn, codes }) => ({
    what: `Deze inhoud is eerder geweigerd, op ${refusedOn} (${codes.join(', ')}), en er is sindsdien niets veranderd.`,
    data: nothingLoaded,
    remedy: 'Haal het bestand weg, of neem de oorzaak van de weigering weg.',
  }),
};
