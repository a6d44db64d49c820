// IND: one row a procedure, the whole stock every month. The three clocks (application, registration, start
// of the stay) are kept apart: this feed brings the first two.

import {
  and,
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
  present,
  referenceDate,
  rule,
  z,
} from '../../../src/vocabulary/index.js';

export default defineFeed({
  version: 1,
  title: { nl: 'Asielprocedures', en: 'Asylum procedures' },
  description: {
    nl: 'Eén rij per procedure: aanvraag, spoor, kansgroep, beslissing en W-document.',
    en: 'One row a procedure: application, track, chance group, decision and W-document.',
  },
  holds: 'persons',
  delivery: 'full',
  key: ['procedure_number'],
  columns: z.object({
    procedure_number: identifier({
      header: 'zaaknummer',
      identifier: 'ind_case',
      nl: 'Nummer van de procedure bij de IND',
      en: 'Number of the procedure at the IND',
    }),
    v_number: identifier({
      header: 'v_nummer',
      identifier: 'v_number',
      nl: 'V-nummer van de aanvrager',
      en: 'V-number of the applicant',
    }),
    application_date: date({
      header: 'datum_aanvraag',
      nl: 'Dag waarop de aanvraag is ondertekend',
      en: 'Day on which the application was signed',
    }),
    registration_date: date({
      header: 'datum_registratie',
      nl: 'Dag waarop de asielwens is geregistreerd',
      en: 'Day on which the wish for asylum was registered',
    }).optional(),
    kind: code({
      header: 'soort_aanvraag',
      nl: 'Soort aanvraag',
      en: 'Kind of application',
      codes: {
        eerste: { nl: 'eerste aanvraag', en: 'first application' },
        herhaald: { nl: 'herhaalde aanvraag', en: 'repeat application' },
        nareis: { nl: 'nareis', en: 'family reunification' },
      },
    }),
    track: code({
      header: 'spoor',
      nl: 'Spoor van de procedure',
      en: 'Track of the procedure',
      codes: {
        '1': { nl: 'Dublin', en: 'Dublin' },
        '2': { nl: 'veilig land of bescherming elders', en: 'safe country or protection elsewhere' },
        '4': { nl: 'algemene of verlengde procedure', en: 'general or extended procedure' },
      },
    }),
    chance_group: code({
      header: 'kansgroep',
      nl: 'Kans op een verblijfsvergunning, zoals de IND de aanvraag indeelt',
      en: 'Chance of a residence permit, as the IND classes the application',
      codes: {
        hoog: { nl: 'hogere kans', en: 'higher chance' },
        laag: { nl: 'lage kans', en: 'low chance' },
        onbekend: { nl: 'niet ingedeeld', en: 'not classed' },
      },
    }),
    decision_date: date({
      header: 'datum_besluit',
      nl: 'Dag van het besluit of van de intrekking',
      en: 'Day of the decision or of the withdrawal',
    }).optional(),
    decision: code({
      header: 'besluit',
      nl: 'Uitkomst',
      en: 'Outcome',
      codes: {
        ingewilligd: { nl: 'verblijfsvergunning verleend', en: 'residence permit granted' },
        afgewezen: { nl: 'afgewezen', en: 'refused' },
        ingetrokken: { nl: 'ingetrokken door de aanvrager', en: 'withdrawn by the applicant' },
        buiten_behandeling: { nl: 'buiten behandeling gesteld', en: 'not considered' },
      },
    }).optional(),
    w_document_from: date({
      header: 'w_document_vanaf',
      nl: 'Eerste dag van het W-document',
      en: 'First day of the W-document',
    }).optional(),
    w_document_to: date({
      header: 'w_document_tot_en_met',
      nl: 'Laatste dag van het W-document',
      en: 'Last day of the W-document',
    }).optional(),
  }),
  rules: [
    rule(
      'application-not-after-reference',
      'application_date',
      le(col('application_date'), referenceDate()),
      {
        nl: 'De aanvraag valt niet na de peildatum van de levering.',
        en: 'The application is not after the reference date of the delivery.',
      },
    ),
    rule(
      'decision-not-before-application',
      'decision_date',
      le(col('application_date'), col('decision_date')),
      {
        nl: 'Het besluit valt niet vóór de aanvraag.',
        en: 'The decision is not before the application.',
      },
    ),
    rule('decision-not-after-reference', 'decision_date', le(col('decision_date'), referenceDate()), {
      nl: 'Het besluit valt niet na de peildatum van de levering.',
      en: 'The decision is not after the reference date of the delivery.',
    }),
    rule(
      'decision-has-date',
      'decision_date',
      implies(present(col('decision')), present(col('decision_date'))),
      {
        nl: 'Bij een besluit hoort een datum.',
        en: 'A decision has a date.',
      },
    ),
    rule('date-has-decision', 'decision', implies(present(col('decision_date')), present(col('decision'))), {
      nl: 'Bij een datum van besluit hoort een uitkomst.',
      en: 'A date of decision has a decision.',
    }),
    rule('w-document-order', 'w_document_to', le(col('w_document_from'), col('w_document_to')), {
      nl: 'Het W-document eindigt niet voordat het begint.',
      en: 'The W-document does not end before it begins.',
    }),
    rule(
      'w-document-start',
      'w_document_from',
      implies(present(col('w_document_to')), present(col('w_document_from'))),
      {
        nl: 'Bij het einde van een W-document hoort een begin.',
        en: 'A W-document with an end has a beginning.',
      },
    ),
    rule(
      'dublin-has-no-grant',
      'decision',
      implies(
        and(present(col('decision')), eq(col('track'), literal('1'))),
        ne(col('decision'), literal('ingewilligd')),
      ),
      {
        nl: 'Een Dublinprocedure (spoor 1) eindigt niet met een verblijfsvergunning.',
        en: 'A Dublin procedure does not end in a residence permit.',
      },
    ),
  ],
  calendar: { every: 'month', dueDay: 10, graceDays: 5, retentionMonths: 24 },
  // Applications become known for months: who asks elsewhere is in this file only once they live in the province.
  completeness: {
    groups: { decision: { nl: 'besluit', en: 'decision' }, track: { nl: 'spoor', en: 'track' } },
    measures: {
      decided: {
        nl: 'besluiten',
        en: 'decisions',
        date: 'decision_date',
        together: 2,
        compare: [[], ['decision'], ['track']],
      },
    },
  },
  refuseAboveShare: 0.2,
});
