// The fixed words of a receipt, in both languages; sentences that depend on the delivery are in sentences.ts.

import type { RowFate, Severity } from '../../diagnostics/index.js';
import type { Language, Localised } from '../../vocabulary/index.js';

const words = {
  receipt: { nl: 'Ontvangstbewijs', en: 'Receipt' },
  synthetic: {
    nl: 'Alle gegevens in deze levering zijn verzonnen.',
    en: 'All data in this delivery are made up.',
  },
  aboutDelivery: { nl: 'Over deze levering', en: 'About this delivery' },
  feed: { nl: 'Levering', en: 'Delivery' },
  file: { nl: 'Bestand', en: 'File' },
  number: { nl: 'Nummer', en: 'Number' },
  referenceDate: { nl: 'Peildatum', en: 'Reference date' },
  period: { nl: 'Periode', en: 'Period' },
  upTo: { nl: 'tot en met', en: 'up to and including' },
  receivedOn: { nl: 'Ontvangen op', en: 'Received on' },
  corrects: { nl: 'Komt in plaats van', en: 'Comes in place of' },
  correctedBy: { nl: 'Verbeterd door', en: 'Corrected by' },
  ofDay: { nl: 'van', en: 'of' },
  unknown: { nl: 'onbekend', en: 'unknown' },
  completeness: { nl: 'Is de levering volledig?', en: 'Is the delivery complete?' },
  faults: { nl: 'Fouten en opmerkingen', en: 'Faults and remarks' },
  noFaults: { nl: 'Er zijn geen fouten of opmerkingen.', en: 'There are no faults or remarks.' },
  place: { nl: 'Waar', en: 'Where' },
  column: { nl: 'kolom', en: 'column' },
  line: { nl: 'regel', en: 'line' },
  lines: { nl: 'regels', en: 'lines' },
  andMore: { nl: 'en nog', en: 'and another' },
  others: { nl: 'andere', en: 'ones' },
  expected: { nl: 'Verwacht', en: 'Expected' },
  found: { nl: 'Gevonden', en: 'Found' },
  foundShape: {
    nl: 'Gevonden vorm (9 is een cijfer, x een letter)',
    en: 'Shape found (9 is a digit, x a letter)',
  },
  happened: { nl: 'Gevolg', en: 'Consequence' },
  remedy: { nl: 'Wat u kunt doen', en: 'What you can do' },
  parts: { nl: 'Waar het verschil zit', en: 'Where the difference lies' },
  group: { nl: 'Groep', en: 'Group' },
  difference: { nl: 'Verschil', en: 'Difference' },
  month: { nl: 'Maand', en: 'Month' },
  before: { nl: 'Eerder geleverd', en: 'Delivered before' },
  after: { nl: 'Nu geleverd', en: 'Delivered now' },
  byMonth: { nl: 'Per maand', en: 'By month' },
  rows: { nl: 'Wat er met elke rij is gebeurd', en: 'What became of each row' },
  outcome: { nl: 'Uitkomst', en: 'Outcome' },
  count: { nl: 'Rijen', en: 'Rows' },
  meaning: { nl: 'Dat betekent', en: 'That means' },
  total: { nl: 'Ontvangen', en: 'Received' },
  totalMeaning: { nl: 'de som van alle uitkomsten', en: 'the sum of all outcomes' },
  next: { nl: 'Wat nu', en: 'What is next' },
  withheld: {
    nl: 'Op deze pagina staan geen namen, nummers van personen of waarden uit gevoelige kolommen.',
    en: 'This page holds no names, no numbers of persons and no values of sensitive columns.',
  },
  restricted: {
    nl: 'Aantallen in groepen kunnen klein zijn: alleen voor de leverancier.',
    en: 'Counts of groups can be small: for the supplier only.',
  },
} satisfies Record<string, Localised>;

export type WordName = keyof typeof words;

/** Looks words up in one language. */
export const wordsIn =
  (language: Language) =>
  (name: WordName): string =>
    words[name][language];

export const severityWords: Readonly<Record<Severity, Localised>> = {
  error: { nl: 'fout', en: 'error' },
  warning: { nl: 'waarschuwing', en: 'warning' },
  remark: { nl: 'opmerking', en: 'remark' },
};

/** What each fate means to a supplier. */
export const fateMeanings: Readonly<Record<RowFate, Localised>> = {
  new: { nl: 'was nog niet bekend en is ingelezen', en: 'was not known yet and was taken in' },
  correction: {
    nl: 'was bekend met andere waarden; de nieuwe gelden nu',
    en: 'was known with other values; the new ones hold now',
  },
  unchanged: { nl: 'was al bekend, precies zo', en: 'was known already, just so' },
  late: { nl: 'gaat over een periode die al gesloten was', en: 'is about a period that had closed' },
  stale: { nl: 'is ouder dan wat al bekend is', en: 'is older than what is known already' },
  duplicate: {
    nl: 'heeft dezelfde sleutel als een eerdere rij in dit bestand; die eerdere telt',
    en: 'has the same key as an earlier row of this file; the earlier one counts',
  },
  quarantined: {
    nl: 'is niet zoals het contract zegt en telt niet mee',
    en: 'is not as the contract says and does not count',
  },
  broken: { nl: 'is niet te lezen en telt niet mee', en: 'cannot be read and does not count' },
  erased: {
    nl: 'gaat over iemand van wie niets bewaard mag worden',
    en: 'is about someone of whom nothing may be kept',
  },
};
