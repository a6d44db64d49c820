// A small world as rows of the register, with the lists, rules and periods that belong to it.

import { type Day, dateOf } from '../../../src/simulation/index.js';
import { dataCut, large, type Person, periods, settingOf, waitingRules } from './small-world.js';

const cell = (value: string | number | null) => (value === null ? '' : String(value));
const date = (day: Day | null) => (day === null ? '' : dateOf(day));

function table(header: string, rows: readonly (readonly (string | number | null)[])[]): string {
  return [header, ...rows.map((row) => row.map(cell).join(' | '))].join('\n');
}

/** The world as rows of the register and the relations beside it, for the model bench. */
export function asRelations(people: readonly Person[]): Record<string, string> {
  return {
    'register.coa__residents': table(
      'coa_number | v_number | bsn | birth_month',
      people.map((each) => [each.id, `v${each.id}`, `b${each.id}`, date(each.birthMonth).slice(0, 7)]),
    ),
    'register.coa__stays': table(
      'coa_number | location_code | from_date | to_date',
      people.flatMap((each) => each.stays.map((s) => [each.id, s.location, date(s.from), date(s.to)])),
    ),
    'register.ind__procedures': table(
      'procedure_number | v_number | application_date | chance_group | decision_date | decision',
      people.flatMap((each) =>
        each.procedures.map((p) => [
          p.number,
          `v${each.id}`,
          date(p.application),
          p.group,
          date(p.decided),
          p.decision,
        ]),
      ),
    ),
    'register.brp__bsn_registrations': table(
      'case_number | v_number | signal_date | bsn_issued_date',
      people.flatMap((each) =>
        each.registrations.map((r, at) => [
          `${each.id}-${at}`,
          `v${each.id}`,
          date(r.signal),
          date(r.issued),
        ]),
      ),
    ),
    'register.polis__income_relations': table(
      'bsn | employer_number | relation_number | period_from | period_to | relation_from | relation_to | paid_hours',
      people.flatMap((each) =>
        each.pay.map((p) => [
          `b${each.id}`,
          p.employer,
          '1',
          date(p.from),
          date(p.to),
          date(p.relationFrom),
          date(p.relationTo),
          p.hours,
        ]),
      ),
    ),
    ...surroundings(),
  };
}

function surroundings(): Record<string, string> {
  return {
    'reference.locations': table('location_code | setting', Object.entries(settingOf)),
    'pilot.large_locations': table(
      'location_code | rank',
      large.map((code, at) => [code, at + 1]),
    ),
    'pilot.parameters': table('data_cut | minimum_age | province | contrast_persons | contrast_person_days', [
      [date(dataCut), 18, 'Utrecht', 1, 1],
    ]),
    'pilot.periods': table(
      'period | kind | period_from | period_to',
      periods.map((each) => [each.period, each.kind, date(each.from), date(each.to)]),
    ),
    'rules.state_pension_age': table('valid_from | value | is_applied', [['2000-01-01', 804, 'true']]),
    'rules.waiting_period': table(
      'valid_from | valid_to | area | chance_group | value | is_applied',
      waitingRules.map((rule) => [
        date(rule.from),
        date(rule.to),
        rule.area,
        rule.group,
        rule.months,
        'true',
      ]),
    ),
  };
}
