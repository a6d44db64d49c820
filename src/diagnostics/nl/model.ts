// Dutch texts of the codes of src/model.

import type { ModelParams } from '../codes/model.js';
import type { Texts } from '../text.js';

const notBuilt = 'Er is niets gebouwd; de momentopname is zoals zij was.';
const list = (names: readonly string[]) => names.join(', ') || 'geen';

export const model: Texts<ModelParams> = {
  MODEL_HEADER_LACKS: ({ key }) => ({
    what: `In de kop ontbreekt "${key}".`,
    expected: `een commentaarregel "-- ${key}: …" bovenaan het bestand`,
    data: notBuilt,
    remedy: 'Voeg de regel toe; pipelines/README.md toont een hele kop.',
  }),
  MODEL_HEADER_UNKNOWN: ({ key, allowed }) => ({
    what: `De kop heeft een veld "${key}" dat bestanden van deze soort niet hebben.`,
    expected: list(allowed),
    data: notBuilt,
    remedy: 'Verbeter de naam, of zet de tekst onder "note".',
  }),
  MODEL_HEADER_REPEATED: ({ key }) => ({
    what: `De kop heeft het veld "${key}" meer dan één keer.`,
    data: notBuilt,
    remedy: 'Voeg de teksten samen onder één veld.',
  }),
  MODEL_HEADER_INPUTS: ({ lacking, superfluous }) => ({
    what: 'De invoer in de kop is niet wat de SQL leest.',
    ...(lacking.length > 0 ? { expected: `ook ${list(lacking)}` } : {}),
    ...(superfluous.length > 0 ? { found: `niet door de SQL gelezen: ${list(superfluous)}` } : {}),
    data: notBuilt,
    remedy: 'Schrijf de relaties die de SQL leest achter "-- inputs:".',
  }),
  MODEL_SQL: ({ message }) => ({
    what: `De SQL kan niet worden uitgevoerd: ${message}`,
    data: notBuilt,
    remedy: 'Verbeter de SQL op deze plaats.',
  }),
  MODEL_NOT_ONE_SELECT: () => ({
    what: 'Het bestand is niet één select waarvan de kolommen zonder de gegevens vaststaan.',
    expected: 'één select; een pivot noemt zijn waarden met "in (…)"',
    data: notBuilt,
    remedy: 'Schrijf één select; de bouw maakt de tabel zelf.',
  }),
  MODEL_BARE_NAME: ({ name }) => ({
    what: `De naam "${name}" heeft geen schema en is geen CTE die hier zichtbaar is.`,
    expected: 'schema.relatie, of de naam van een CTE erboven',
    data: notBuilt,
    remedy: 'Schrijf het schema voor de naam.',
  }),
  MODEL_FILE: ({ name }) => ({
    what: `De SQL leest een bestand, "${name}".`,
    data: notBuilt,
    remedy: 'Breng de gegevens binnen als levering of als lijst en lees die relatie.',
  }),
  MODEL_OTHER_DATABASE: ({ name }) => ({
    what: `Voor de relatie "${name}" staat de naam van een database.`,
    expected: 'schema.relatie',
    data: notBuilt,
    remedy: 'Laat de database weg.',
  }),
  MODEL_FUNCTION: ({ name }) => ({
    what: `De tabelfunctie "${name}" kan iets lezen wat in de volgorde van de modellen niet te zien is.`,
    expected: 'unnest, range, generate_series of een macro uit pipelines/macros',
    data: notBuilt,
    remedy: 'Lees de relatie bij haar naam, of zet de methode in pipelines/macros.',
  }),
  MODEL_MACRO_UNKNOWN: ({ macro }) => ({
    what: `De macro "${macro}" bestaat niet.`,
    data: notBuilt,
    remedy: 'In pipelines/macros/README.md staan alle macro’s.',
  }),
  MODEL_MACRO_ARGUMENT: ({ macro, parameter, found }) => ({
    what: `De macro "${macro}" weet niet welke relatie ${parameter} is.`,
    expected:
      'een letterlijke tekst: de naam van een CTE die hier zichtbaar is (niet een die met given_ begint), of schema.relatie',
    found: found === '' ? 'geen letterlijke tekst' : `'${found}'`,
    data: notBuilt,
    remedy: 'Geef de naam tussen enkele aanhalingstekens.',
  }),
  MODEL_MACRO_SIGNATURE: ({ macro }) => ({
    what: `Het bestand maakt de macro "${macro}" niet.`,
    expected: `create macro macros.${macro}(…) as table …`,
    data: notBuilt,
    remedy: 'Geef de macro de naam van het bestand.',
  }),
  MODEL_MACRO_READS: ({ macro, relation }) => ({
    what: `De macro "${macro}" leest zelf ${relation}; dat is in de volgorde van de modellen niet te zien.`,
    data: notBuilt,
    remedy: 'Geef de relatie mee als argument.',
  }),
  MODEL_INPUT_MISSING: ({ relation, neededBy }) => ({
    what: `${neededBy} heeft ${relation} nodig, en die bestaat niet.`,
    data: notBuilt,
    remedy: `Zet het bestand terug dat ${relation} maakt, of haal de verwijzing uit ${neededBy}.`,
  }),
  MODEL_CIRCLE: ({ relations }) => ({
    what: `Deze modellen lezen elkaar: ${relations.join(' → ')}.`,
    data: notBuilt,
    remedy: 'Zet wat zij delen in een eigen model.',
  }),
  MODEL_KEY_COLUMN: ({ relation, column }) => ({
    what: `De sleutel in de kop noemt de kolom "${column}", die ${relation} niet heeft.`,
    data: notBuilt,
    remedy: 'Verbeter de sleutel, of voeg de kolom toe.',
  }),
  MODEL_KEY_MISSING: ({ relation, column, rows }) => ({
    what: `${rows} rijen van ${relation} hebben geen waarde in "${column}", een deel van de sleutel.`,
    data: notBuilt,
    remedy: 'Verbeter de SQL zodat elke rij te onderscheiden is, of verbeter de sleutel.',
  }),
  MODEL_KEY_REPEATED: ({ relation, key, keys }) => ({
    what: `${keys} sleutels (${list(key)}) komen meer dan eens voor in ${relation}.`,
    data: notBuilt,
    remedy: 'Verbeter de SQL; meestal koppelt zij op een ruimere sleutel dan bedoeld.',
  }),
  MODEL_INDICATOR_COLUMNS: ({ expected, found }) => ({
    what: 'De indicator heeft niet de kolommen die elke indicator moet hebben.',
    expected,
    found,
    data: notBuilt,
    remedy: 'Selecteer deze kolommen met deze typen, in deze volgorde.',
  }),
  MODEL_CHECK_FOUND: ({ check, rows, title }) => ({
    what: `De controle "${check}" vond ${rows === 1 ? 'één rij' : `${rows} rijen`} waarvoor dit niet geldt.`,
    expected: title.nl,
    remedy: `Bekijk wat de SQL van de controle selecteert: pipelines/checks/${check}.sql.`,
  }),
  MODEL_CHECK_SEVERITY: ({ found }) => ({
    what: 'De ernst van de controle is onbekend.',
    expected: 'error of warning',
    found,
    data: notBuilt,
    remedy: 'Verbeter de regel "-- severity:".',
  }),
  MODEL_LIST_COLUMNS: ({ expected, found }) => ({
    what: 'De eerste regel van de lijst noemt niet de kolommen van het contract.',
    expected,
    found,
    data: notBuilt,
    remedy: 'Verbeter de regel, of het contract naast de lijst.',
  }),
  MODEL_LIST_CELL: ({ rule, found }) => ({
    what: `De lijst houdt zich hier niet aan haar contract (${rule}).`,
    found,
    data: notBuilt,
    remedy: 'Verbeter de cel, of het contract naast de lijst.',
  }),
  MODEL_LIST_CSV: () => ({
    what: 'De lijst is vanaf deze regel geen CSV: een cel tussen aanhalingstekens eindigt niet, of de regel heeft te weinig of te veel cellen.',
    data: notBuilt,
    remedy: 'Verbeter de regel; een aanhalingsteken in een cel staat er dubbel.',
  }),
  MODEL_NO_WAREHOUSE: () => ({
    what: 'Er is nog niets ingelezen.',
    data: 'Er is niets gebouwd.',
    remedy: 'Zet leveringen in de map incoming en voer eerst "pilotmonitor ingest" uit.',
  }),
  MODEL_NO_SNAPSHOT: () => ({
    what: 'Er is nog geen momentopname voor analyse.',
    remedy: 'Voer eerst "pilotmonitor build" uit.',
  }),
  MODEL_NOTHING_KNOWN: ({ asOf }) => ({
    what: `Tot en met ${asOf} was er nog geen levering ingelezen.`,
    data: notBuilt,
    remedy: 'Lees eerst leveringen in met "pilotmonitor ingest", of noem met --as-of een latere dag.',
  }),
  MODEL_AS_OF_FUTURE: ({ asOf, today }) => ({
    what: `Wat op ${asOf} bekend zal zijn, kan nog niet worden gebouwd; het is ${today}.`,
    data: notBuilt,
    remedy: 'Noem vandaag of een eerdere dag.',
  }),
  MODEL_LIST_IN_PLACE: ({ list: name, lists }) => ({
    what: `Dit bestand kan niet in de plaats komen van de lijst "${name}": de lijst of het bestand bestaat niet.`,
    expected: `een bestand dat er is, voor een van de lijsten ${list(lists)}`,
    data: notBuilt,
    remedy: 'Controleer de naam van de lijst en het pad van het bestand.',
  }),
  MODEL_SUMS_FEED: ({ feed, known }) => ({
    what: `Bij de levering "${feed}" hoort geen vraag die de rijen ervan telt.`,
    expected: `een van ${list(known)}`,
    data: 'Er is niets geteld.',
    remedy: 'Kies een levering met sommen, of zet de vraag als <levering>.sums.sql naast het contract.',
  }),
  MODEL_SUMS_COLUMNS: ({ expected, found }) => ({
    what: 'De kolommen van deze vraag zijn niet die van het contract.',
    expected: list(expected),
    found: list(found),
    data: 'Er is niets weggeschreven.',
    remedy: 'Geef de vraag dezelfde kolommen als het contract, in dezelfde volgorde.',
  }),
};
