// UWV: one row a notification of work in place of a permit, or a change of one. UWV decides nothing and nobody has to say
// that work ended, so a notification is neither a person nor a job. Before the lever is in force the file is empty; the
// notifications of people from Ukraine are not in it.

import {
  code,
  col,
  date,
  defineFeed,
  eq,
  identifier,
  implies,
  le,
  literal,
  ne,
  not,
  oneOf,
  present,
  referenceDate,
  rule,
  z,
} from '../../../src/vocabulary/index.js';
import { employmentBlock, employmentRules } from './employment_block.js';

export default defineFeed({
  version: 1,
  title: { nl: 'Meldingen van tewerkstelling', en: 'Notifications of work' },
  description: {
    nl: 'Eén rij per melding of wijziging: ontvangen, begin, einde, de melding die vervalt, werkgever, uren en loon.',
    en: 'One row a notification or change: received, start, end, the one it replaces, employer, hours and pay.',
  },
  holds: 'persons',
  delivery: 'changes',
  key: ['notification_number'],
  columns: z.object({
    notification_number: identifier({
      header: 'meldnummer',
      identifier: 'uwv_notification',
      nl: 'Nummer van de melding',
      en: 'Number of the notification',
    }),
    kind: code({
      header: 'soort_bericht',
      nl: 'Soort bericht',
      en: 'Kind of message',
      codes: {
        melding: { nl: 'nieuwe melding', en: 'new notification' },
        wijziging: { nl: 'wijziging van een melding', en: 'change of a notification' },
        beeindiging: { nl: 'einde van het werk', en: 'end of the work' },
        intrekking: { nl: 'melding vervalt, het werk begint niet', en: 'withdrawn, the work does not start' },
      },
    }),
    replaces_number: identifier({
      header: 'wijziging_op',
      identifier: 'uwv_notification',
      nl: 'Nummer van de melding waarvoor deze in de plaats komt',
      en: 'Number of the notification that this one replaces',
    }).optional(),
    v_number: identifier({
      header: 'v_nummer',
      identifier: 'v_number',
      nl: 'V-nummer van de werknemer',
      en: 'V-number of the employee',
    }),
    received_date: date({ header: 'datum_ontvangst', nl: 'Dag van ontvangst', en: 'Day of receipt' }),
    start_date: date({
      header: 'datum_aanvang',
      nl: 'Eerste dag van het werk, zoals gemeld',
      en: 'First day of the work, as notified',
    }),
    end_date: date({
      header: 'datum_einde',
      nl: 'Laatste dag van het werk, als die is gemeld',
      en: 'Last day of the work, where it was notified',
    }).optional(),
    ...employmentBlock,
  }),
  rules: [
    rule('received-not-after-reference', 'received_date', le(col('received_date'), referenceDate()), {
      nl: 'De ontvangst valt niet na de peildatum.',
      en: 'Receipt is not after the reference date.',
    }),
    rule('end-not-before-start', 'end_date', le(col('start_date'), col('end_date')), {
      nl: 'Werk eindigt niet voordat het begint.',
      en: 'Work does not end before it begins.',
    }),
    rule(
      'change-says-of-what',
      'replaces_number',
      implies(oneOf(col('kind'), 'wijziging', 'beeindiging', 'intrekking'), present(col('replaces_number'))),
      {
        nl: 'Een wijziging, einde of intrekking noemt de melding waar zij over gaat.',
        en: 'A change, end or withdrawal names the notification that it is about.',
      },
    ),
    rule(
      'new-replaces-nothing',
      'replaces_number',
      implies(eq(col('kind'), literal('melding')), not(present(col('replaces_number')))),
      {
        nl: 'Een nieuwe melding komt niet in de plaats van een andere.',
        en: 'A new notification replaces no other.',
      },
    ),
    rule('not-of-itself', 'replaces_number', ne(col('notification_number'), col('replaces_number')), {
      nl: 'Een melding komt niet in de plaats van zichzelf.',
      en: 'A notification does not replace itself.',
    }),
    rule(
      'end-has-day',
      'end_date',
      implies(eq(col('kind'), literal('beeindiging')), present(col('end_date'))),
      {
        nl: 'Bij het einde van het werk hoort een laatste dag.',
        en: 'The end of the work has a last day.',
      },
    ),
    ...employmentRules,
  ],
  calendar: { every: 'month', dueDay: 12, graceDays: 5, retentionMonths: 24 },
  refuseAboveShare: 0.2,
});
