// Risk tables and sums as delivered: the bounds of every number pass, and a row that was hidden or rounded says so.

import type { ModelCase, ModelCases } from '../../support/model-bench.js';

/** A bounded count as the register holds it. */
const exact = (value: number) => `{'low': ${value}, 'high': ${value}}`;
const few = "{'low': 0, 'high': 9}";
const open = "{'low': 0, 'high': NULL}";

const risk = 'n_entered | n_at_risk | n_events | n_censored';
const sums = 'n_persons | n_nonzero | sum_x | sum_w | sum_xx | sum_xw | sum_ww';
const none = ' |'.repeat(6);

/** Rows of which one number each is not exact. */
const protectedRows = (relation: string): ModelCase => ({
  title: 'a row is protected where any of its numbers is not exact, whichever it is',
  given: {
    [relation]: `
          kind | part        | ${risk} | ${sums}
          risk | exact       | ${exact(3)} | ${exact(40)} | ${exact(9)} | ${exact(0)} | ${none}
          risk | entered     | ${few} | ${exact(40)} | ${exact(9)} | ${exact(0)} | ${none}
          risk | at_risk     | ${exact(3)} | ${few} | ${exact(9)} | ${exact(0)} | ${none}
          risk | events      | ${exact(3)} | ${exact(40)} | ${few} | ${exact(0)} | ${none}
          risk | censored    | ${exact(3)} | ${exact(40)} | ${exact(9)} | ${open} | ${none}
          sums | exact_sums  | | | | | ${exact(1)} | ${exact(1)} | ${exact(1)} | ${exact(1)} | ${exact(1)} | ${exact(1)} | ${exact(1)}
          sums | persons     | | | | | ${few} | ${exact(1)} | ${exact(1)} | ${exact(1)} | ${exact(1)} | ${exact(1)} | ${exact(1)}
          sums | nonzero     | | | | | ${exact(1)} | ${few} | ${exact(1)} | ${exact(1)} | ${exact(1)} | ${exact(1)} | ${exact(1)}
          sums | x           | | | | | ${exact(1)} | ${exact(1)} | ${open} | ${exact(1)} | ${exact(1)} | ${exact(1)} | ${exact(1)}
          sums | w           | | | | | ${exact(1)} | ${exact(1)} | ${exact(1)} | ${open} | ${exact(1)} | ${exact(1)} | ${exact(1)}
          sums | xx          | | | | | ${exact(1)} | ${exact(1)} | ${exact(1)} | ${exact(1)} | ${open} | ${exact(1)} | ${exact(1)}
          sums | xw          | | | | | ${exact(1)} | ${exact(1)} | ${exact(1)} | ${exact(1)} | ${exact(1)} | ${open} | ${exact(1)}
          sums | ww          | | | | | ${exact(1)} | ${exact(1)} | ${exact(1)} | ${exact(1)} | ${exact(1)} | ${exact(1)} | ${open}`,
  },
  gives: `
        part        | is_protected
        exact       | false
        entered     | true
        at_risk     | true
        events      | true
        censored    | true
        exact_sums  | false
        persons     | true
        nonzero     | true
        x           | true
        w           | true
        xx          | true
        xw          | true
        ww          | true`,
});

const riskTables: ModelCases = {
  model: 'sources/polis/risk_tables',
  cases: [
    {
      title: 'an interval and a row of sums pass with their bounds',
      given: {
        'register.polis__risk_tables': `
          kind | indicator | period | group_kind | group_value | part  | clock  | t_from | t_to | data_to    | ${risk} | ${sums}
          risk | A3        | year-1 | setting    | city        | work  | access | -1     | 91   | 2024-06-30 | ${exact(3)} | ${exact(40)} | ${few} | ${exact(0)} | ${none}
          sums | F1        | year-1 | setting    | city        | share |        | 0      |      | 2024-06-30 | | | | | ${exact(40)} | ${exact(12)} | ${exact(90)} | ${exact(800)} | ${exact(1)} | ${exact(2)} | ${open}`,
      },
      gives: `
        kind | indicator | period | group_kind | group_value | part  | clock  | t_from | t_to | data_to    | ${risk} | ${sums}
        risk | A3        | year-1 | setting    | city        | work  | access | -1     | 91   | 2024-06-30 | ${exact(3)} | ${exact(40)} | ${few} | ${exact(0)} | ${none}
        sums | F1        | year-1 | setting    | city        | share |        | 0      |      | 2024-06-30 | | | | | ${exact(40)} | ${exact(12)} | ${exact(90)} | ${exact(800)} | ${exact(1)} | ${exact(2)} | ${open}`,
    },
    protectedRows('register.polis__risk_tables'),
    {
      title:
        'of several rows of one interval the newest holds; another interval, cause, group or period is another row',
      given: {
        'register.polis__risk_tables': `
          kind | indicator | period | group_kind | group_value | part | t_from | t_to | reference_date | recorded_from       | line
          risk | A3        | year-1 | setting    | city        | work | 0      | 1    | 2024-08-31     | 2025-10-01 00:00:00 | 9
          risk | A3        | year-1 | setting    | city        | work | 0      | 2    | 2025-08-31     | 2025-10-01 00:00:00 | 1
          risk | A3        | year-1 | setting    | city        | work | 2      | 3    | 2025-08-31     | 2025-10-01 00:00:00 | 2
          risk | A3        | year-1 | setting    | city        | left | 0      | 2    | 2025-08-31     | 2025-10-01 00:00:00 | 3
          risk | A3        | year-1 | setting    | rural       | work | 0      | 1    | 2024-08-31     | 2024-10-01 00:00:00 | 9
          risk | A3        | year-1 | setting    | rural       | work | 0      | 2    | 2024-08-31     | 2024-11-01 00:00:00 | 1
          risk | A3        | year-2 | setting    | rural       | work | 0      | 2    | 2024-08-31     | 2024-10-01 00:00:00 | 3
          risk | A3        | year-2 | setting    | rural       | work | 0      | 1    | 2024-08-31     | 2024-10-01 00:00:00 | 2`,
      },
      gives: `
        period | group_value | part | t_from | t_to
        year-1 | city        | work | 0      | 2
        year-1 | city        | work | 2      | 3
        year-1 | city        | left | 0      | 2
        year-1 | rural       | work | 0      | 2
        year-2 | rural       | work | 0      | 2`,
    },
  ],
};

const comparison: ModelCases = {
  model: 'sources/context/comparison',
  cases: [
    {
      title: 'an interval and a row of sums of other locations pass with their bounds and their maker',
      given: {
        'register.context__comparison': `
          kind | indicator | period  | setting | made_by | part  | clock  | t_from | t_to | data_to    | ${risk} | ${sums}
          risk | D1        | year-1  | rural   | derde   | bsn   | signal | -1     | 91   | 2024-06-30 | ${exact(3)} | ${exact(40)} | ${few} | ${exact(0)} | ${none}
          sums | F1        | 2024-05 | city    | cbs     | share |        | 0      |      | 2024-06-30 | | | | | ${exact(40)} | ${exact(12)} | ${exact(90)} | ${exact(800)} | ${exact(1)} | ${exact(2)} | ${exact(3)}`,
      },
      gives: `
        kind | indicator | period  | setting | made_by | part  | clock  | t_from | t_to | data_to    | ${risk} | ${sums} | is_protected
        risk | D1        | year-1  | rural   | derde   | bsn   | signal | -1     | 91   | 2024-06-30 | ${exact(3)} | ${exact(40)} | ${few} | ${exact(0)} | ${none} | true
        sums | F1        | 2024-05 | city    | cbs     | share |        | 0      |      | 2024-06-30 | | | | | ${exact(40)} | ${exact(12)} | ${exact(90)} | ${exact(800)} | ${exact(1)} | ${exact(2)} | ${exact(3)} | false`,
    },
    protectedRows('register.context__comparison'),
    {
      title: 'of several rows of one interval the newest holds',
      given: {
        'register.context__comparison': `
          kind | indicator | period | setting | part | t_from | made_by | reference_date | recorded_from       | line
          sums | F1        | year-1 | city    | work | 0      | uwv     | 2024-08-31     | 2025-10-01 00:00:00 | 9
          sums | F1        | year-1 | city    | work | 0      | cbs     | 2025-08-31     | 2025-10-01 00:00:00 | 1
          sums | F1        | year-1 | rural   | work | 0      | uwv     | 2024-08-31     | 2024-10-01 00:00:00 | 9
          sums | F1        | year-1 | rural   | work | 0      | cbs     | 2024-08-31     | 2024-11-01 00:00:00 | 1
          sums | F1        | year-2 | rural   | work | 0      | cbs     | 2024-08-31     | 2024-10-01 00:00:00 | 3
          sums | F1        | year-2 | rural   | work | 0      | uwv     | 2024-08-31     | 2024-10-01 00:00:00 | 2`,
      },
      gives: `
        period | setting | made_by
        year-1 | city    | cbs
        year-1 | rural   | cbs
        year-2 | rural   | cbs`,
    },
  ],
};

export default [riskTables, comparison] as const;
