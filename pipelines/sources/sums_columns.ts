// What a row of a sums feed says, whoever delivers it: one interval and cause of a risk table, or the sums of one measure.
// The rows are made by `pilotmonitor sums` at the one who holds the rows about people, with our own models; codes are
// those of the key of a cell, so that nothing has to be translated.
//
//   risk: n_at_risk people are followed when the interval (t_from, t_to] opens, n_entered enter in it, n_events of them have
//         the cause named in `part`, n_censored end in it without any cause. Each cause has a row, also where it has no
//         event. So n_at_risk + n_entered - (events of all causes) - n_censored is n_at_risk of the next interval.
//   sums: over n_persons people, x and w each, as days in work and days with access: Σx, Σw, Σx², Σxw, Σw². t_from is 0.
//
// Counts below ten, and sums of so few people, are hidden; others are rounded. Both come as bounds: see boundedCount.

import {
  and,
  boundedCount,
  code,
  col,
  date,
  eq,
  highest,
  implies,
  integer,
  le,
  literal,
  lowest,
  lt,
  not,
  or,
  present,
  referenceDate,
  rule,
  text,
} from '../../src/vocabulary/index.js';

const persons = { nl: 'personen', en: 'persons' };
const days = { nl: 'dagen', en: 'days' };

/** What a row is about; the group stands between these and the numbers. */
export const subjectColumns = {
  kind: code({
    header: 'soort_rij',
    nl: 'Soort rij',
    en: 'Kind of row',
    codes: {
      risk: { nl: 'interval van een risicotabel', en: 'interval of a risk table' },
      sums: { nl: 'sommen van een maat', en: 'sums of a measure' },
    },
  }),
  indicator: text({
    header: 'indicator',
    nl: 'Code van de indicator',
    en: 'Code of the indicator',
    max: 4,
    pattern: /^[A-Z][0-9]{1,2}[a-z]?$/,
  }),
  period: text({
    header: 'periode',
    nl: 'Periode: baseline, year-2, years-1-3 of een maand als 2024-05',
    en: 'Period: baseline, year-2, years-1-3 or a month as 2024-05',
    max: 9,
    pattern: /^(baseline|year-[1-9]|years-1-[1-9]|20[0-9]{2}-(0[1-9]|1[0-2]))$/,
  }),
};

/** Sums of x tell of those with x above zero, sums of w of all. */
const ofAll = ['n_persons'];
const ofNonzero = ['n_persons', 'n_nonzero'];

const sumOf = (header: string, hiddenWith: readonly string[], nl: string, en: string) =>
  boundedCount({ header, nl, en, most: 999_999_999_999, numbersAllowed: true, hiddenWith }).optional();

const countOf = (header: string, nl: string, en: string) =>
  boundedCount({ header, nl, en, unit: persons, most: 999_999 }).optional();

/** The numbers, and on which day the data behind them end. */
export const numberColumns = {
  part: text({
    header: 'oorzaak_of_maat',
    nl: 'Bij een risicotabel de oorzaak, bij sommen de maat',
    en: 'In a risk table the cause, with sums the measure',
    max: 30,
    pattern: /^[a-z][a-z0-9_]{0,29}$/,
  }),
  clock: code({
    header: 'klok',
    nl: 'Dag 0 van de risicotabel',
    en: 'Day 0 of the risk table',
    codes: {
      application: { nl: 'aanvraag van asiel', en: 'application for asylum' },
      access: { nl: 'toegang tot werk', en: 'access to work' },
      signal: { nl: 'signaal dat inschrijving kan', en: 'signal that registration is possible' },
      receipt: {
        nl: 'ontvangst van een aanvraag of melding',
        en: 'receipt of an application or notification',
      },
      job: { nl: 'begin van een baan', en: 'start of a job' },
    },
  }).optional(),
  t_from: integer({
    header: 'dag_na',
    nl: 'Het interval begint na deze dag; bij sommen 0',
    en: 'The interval begins after this day; 0 with sums',
    unit: days,
    min: -1,
    max: 20000,
  }),
  t_to: integer({
    header: 'dag_tot_en_met',
    nl: 'Laatste dag van het interval',
    en: 'Last day of the interval',
    unit: days,
    min: 0,
    max: 20000,
  }).optional(),
  data_to: date({
    header: 'gegevens_tot_en_met',
    nl: 'Laatste dag waarover de gegevens achter deze rij gaan',
    en: 'Last day that the data behind this row speak of',
  }),
  n_entered: countOf(
    'ingestroomd',
    'Mensen die in het interval gaan meetellen',
    'Who enter within the interval',
  ),
  n_at_risk: countOf(
    'gevolgd',
    'Mensen die meetellen als het interval begint',
    'Who are followed as it begins',
  ),
  n_events: countOf('gebeurtenissen', 'Gebeurtenissen met deze oorzaak', 'Events of this cause'),
  n_censored: countOf(
    'gestopt',
    'Mensen bij wie het volgen stopt zonder oorzaak',
    'Who end without any cause',
  ),
  n_persons: countOf('personen', 'Mensen achter de sommen', 'Persons behind the sums'),
  n_nonzero: countOf('personen_niet_nul', 'Van hen met x boven nul', 'Of whom with x above zero'),
  sum_x: sumOf('som_x', ofNonzero, 'Som van x', 'Sum of x'),
  sum_w: sumOf('som_w', ofAll, 'Som van w', 'Sum of w'),
  sum_xx: sumOf('som_xx', ofNonzero, 'Som van x²', 'Sum of x²'),
  sum_xw: sumOf('som_xw', ofNonzero, 'Som van x maal w', 'Sum of x times w'),
  sum_ww: sumOf('som_ww', ofAll, 'Som van w²', 'Sum of w²'),
};

const isRisk = eq(col('kind'), literal('risk'));
const isSums = eq(col('kind'), literal('sums'));
const riskCounts = ['n_entered', 'n_at_risk', 'n_events', 'n_censored'].map((name) => present(col(name)));

/** Rules over these columns. */
export const sumsRules = [
  rule('risk-has-interval', 't_to', implies(isRisk, and(present(col('clock')), present(col('t_to')))), {
    nl: 'Een interval van een risicotabel heeft een klok en een laatste dag.',
    en: 'An interval of a risk table has a clock and a last day.',
  }),
  rule('risk-has-counts', 'n_at_risk', implies(isRisk, and(...riskCounts)), {
    nl: 'Een interval van een risicotabel heeft alle vier de aantallen.',
    en: 'An interval of a risk table has all four counts.',
  }),
  rule('risk-has-no-sums', 'sum_x', implies(isRisk, not(present(col('sum_x')))), {
    nl: 'Een interval van een risicotabel heeft geen sommen.',
    en: 'An interval of a risk table has no sums.',
  }),
  rule('sums-have-persons', 'sum_x', implies(isSums, and(present(col('n_persons')), present(col('sum_x')))), {
    nl: 'Bij sommen horen het aantal mensen en de som van x.',
    en: 'Sums have a number of persons and a sum of x.',
  }),
  rule('sums-have-no-interval', 't_to', implies(isSums, not(or(present(col('t_to')), ...riskCounts))), {
    nl: 'Bij sommen horen geen interval en geen aantallen van een risicotabel.',
    en: 'Sums have no interval and no counts of a risk table.',
  }),
  rule('interval-order', 't_to', lt(col('t_from'), col('t_to')), {
    nl: 'Een interval eindigt na de dag waarna het begint.',
    en: 'An interval ends after the day that it begins after.',
  }),
  rule('nonzero-among-persons', 'n_nonzero', le(lowest(col('n_nonzero')), highest(col('n_persons'))), {
    nl: 'Er zijn niet meer mensen met x boven nul dan mensen.',
    en: 'No more persons have x above zero than there are persons.',
  }),
  rule('data-not-after-reference', 'data_to', le(col('data_to'), referenceDate()), {
    nl: 'De gegevens lopen niet door na de peildatum.',
    en: 'The data do not run beyond the reference date.',
  }),
];
