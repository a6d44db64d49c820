// The macros on curves, with values worked out by hand from the formulas in their headers.

import type { ModelCases } from '../../support/model-bench.js';

const riskTable: ModelCases = {
  model: 'macros/risk_table',
  cases: [
    {
      title:
        'counts who is at risk, enters late, has an event by cause or is censored, on each day that anyone leaves',
      given: {
        'given.spells': `
          group_key:varchar | start:integer | stop:integer | cause:varchar
          g                 | -1            | 5            | work
          g                 | -1            | 5            | status
          g                 | -1            | 5            |
          g                 | 2             | 5            | work
          g                 | 5             | 9            |
          g                 | 4             | 9            | status
          g                 | 7             | 7            | work
          g                 | 8             | 7            | work
          g                 | 9             | 12           |
          h                 | 0             | 3            |
          h                 | 0             | 5            | moved`,
      },
      query: `
        select group_key, t, cause, n_entered, n_at_risk, n_events, n_events_all, n_censored
        from macros.risk_table('given.spells')`,
      gives: `
        group_key | t  | cause  | n_entered | n_at_risk | n_events | n_events_all | n_censored
        g         | 5  | work   | 5         | 5         | 2        | 3            | 1
        g         | 5  | status | 5         | 5         | 1        | 3            | 1
        g         | 9  | status | 1         | 2         | 1        | 1            | 1
        g         | 12 |        | 1         | 1         | 0        | 0            | 1
        h         | 3  |        | 2         | 2         | 0        | 0            | 1
        h         | 5  | moved  | 0         | 1         | 1        | 1            | 0`,
    },
  ],
};

const riskIntervals: ModelCases = {
  model: 'macros/risk_intervals',
  cases: [
    {
      title:
        'counts who is followed as an interval opens, who enters and what happens in it, half-open on the left; every cause has a row',
      given: {
        'given.spells': `
          group_key:varchar | start:integer | stop:integer | cause:varchar
          g                 | -1            | 5            | work
          g                 | -1            | 5            |
          g                 | 0             | 7            | work
          g                 | 2             | 5            | left
          g                 | 5             | 10           | work
          g                 | 6             | 11           |
          g                 | 7             | 7            | work
          g                 | 9             | 8            | work
          g                 | 10            | 12           | work
          h                 | -1            | 6            | work
          i                 | -1            | 6            | moved`,
        'given.intervals': `
          group_key:varchar | t_from:integer | t_to:integer
          g                 | -1             | 5
          g                 | 5              | 10
          g                 | 10             | 99
          h                 | -1             | 5`,
      },
      query: `
        select group_key, t_from, t_to, cause, n_entered, n_at_risk, n_events, n_censored
        from macros.risk_intervals('given.spells', 'given.intervals')`,
      gives: `
        group_key | t_from | t_to | cause | n_entered | n_at_risk | n_events | n_censored
        g         | -1     | 5    | work  | 3         | 2         | 1        | 1
        g         | -1     | 5    | left  | 3         | 2         | 1        | 1
        g         | -1     | 5    | moved | 3         | 2         | 0        | 1
        g         | 5      | 10   | work  | 2         | 2         | 2        | 0
        g         | 5      | 10   | left  | 2         | 2         | 0        | 0
        g         | 5      | 10   | moved | 2         | 2         | 0        | 0
        g         | 10     | 99   | work  | 0         | 2         | 1        | 1
        g         | 10     | 99   | left  | 0         | 2         | 0        | 1
        g         | 10     | 99   | moved | 0         | 2         | 0        | 1
        h         | -1     | 5    | work  | 0         | 1         | 0        | 0
        h         | -1     | 5    | left  | 0         | 1         | 0        | 0
        h         | -1     | 5    | moved | 0         | 1         | 0        | 0`,
    },
  ],
};

const kaplanMeier: ModelCases = {
  model: 'macros/kaplan_meier',
  cases: [
    {
      title: 'steps down on each event day with an interval on the scale log(-log), none at 0 and 1',
      given: {
        'given.risk': `
          group_key:varchar | t:integer | cause:varchar | n_at_risk:bigint | n_events:bigint | n_events_all:bigint
          g                 | 5         |               | 5                | 0               | 0
          g                 | 10        | work          | 4                | 1               | 1
          g                 | 20        | work          | 3                | 1               | 1
          g                 | 56        | work          | 4                | 1               | 2
          g                 | 56        | status        | 4                | 1               | 2
          g                 | 60        | work          | 1                | 1               | 1
          h                 | 1         | work          | 2                | 1               | 1`,
      },
      query: `
        select group_key, t, n_at_risk, n_events, survival, standard_error, lower, upper
        from macros.kaplan_meier('given.risk')`,
      gives: `
        group_key | t  | n_at_risk | n_events | survival | standard_error | lower     | upper
        g         | 5  | 5         | 0        | 1        | 0              |           |
        g         | 10 | 4         | 1        | 0.75     | 0.2165064      | 0.1279469 | 0.9605486
        g         | 20 | 3         | 1        | 0.5      | 0.25           | 0.0578471 | 0.8448613
        g         | 56 | 4         | 2        | 0.25     | 0.1767767      | 0.0231149 | 0.6004158
        g         | 60 | 1         | 1        | 0        |                |           |
        h         | 1  | 2         | 1        | 0.5      | 0.3535534      | 0.0059831 | 0.9104101`,
    },
    {
      title: 'gives the interval on the scale of the logarithm or the plain one when asked, between 0 and 1',
      given: {
        'given.risk': `
          group_key:varchar | t:integer | n_at_risk:bigint | n_events_all:bigint
          g                 | 10        | 100              | 20
          g                 | 20        | 2                | 1
          h                 | 10        | 4                | 1`,
      },
      query: `
        select 'log' as scale, group_key, t, lower, upper
        from macros.kaplan_meier('given.risk', scale := 'log')
        union all
        select 'plain' as scale, group_key, t, lower, upper
        from macros.kaplan_meier('given.risk', scale := 'plain')`,
      gives: `
        scale | group_key | t  | lower     | upper
        log   | g         | 10 | 0.7253204    | 0.8823686
        log   | g         | 20 | 0.0996935    | 1
        log   | h         | 10 | 0.4259323     | 1
        plain | g         | 10 | 0.7216014    | 0.8783986
        plain | g         | 20 | 0         | 0.9557457
        plain | h         | 10 | 0.3256553     | 1`,
    },
  ],
};

const curve = `
  group_key:varchar | t:integer | n_at_risk:bigint | n_events:bigint | survival:double | standard_error:double | lower:double | upper:double
  g                 | 10        | 4                | 1               | 0.75            | 0.2                   | 0.5          | 0.9
  g                 | 20        | 3                | 1               | 0.5             | 0.3                   | 0.25         | 0.8
  g                 | 56        | 2                | 1               | 0.25            | 0.4                   | 0.1          | 0.5
  g                 | 400       | 1                | 0               | 0.25            | 0.4                   | 0.1          | 0.5
                    | 10        | 2                | 0               | 1               | 0                     |              |
                    | 30        | 2                | 2               | 0               |                       |              |`;

const survivalAt: ModelCases = {
  model: 'macros/survival_at',
  cases: [
    {
      title: 'reads the last step up to a day, 1 before the first, and nobody at risk after the end',
      given: {
        'given.curve': curve,
        'given.points': `
          point:varchar | t:integer
          before        | 9
          on            | 10
          between       | 30
          end           | 400
          after         | 401`,
      },
      query: `
        select group_key, point, t, survival, standard_error, lower, upper, n_at_risk
        from macros.survival_at('given.curve', 'given.points')`,
      gives: `
        group_key | point   | t   | survival | standard_error | lower | upper | n_at_risk
        g         | before  | 9   | 1        | 0              | 1     | 1     | 4
        g         | on      | 10  | 0.75     | 0.2            | 0.5   | 0.9   | 4
        g         | between | 30  | 0.5      | 0.3            | 0.25  | 0.8   | 2
        g         | end     | 400 | 0.25     | 0.4            | 0.1   | 0.5   | 1
        g         | after   | 401 | 0.25     | 0.4            | 0.1   | 0.5   | 0
                  | before  | 9   | 1        | 0              | 1     | 1     | 2
                  | on      | 10  | 1        | 0              |       |       | 2
                  | between | 30  | 0        |                |       |       | 2
                  | end     | 400 | 0        |                |       |       | 0
                  | after   | 401 | 0        |                |       |       | 0`,
    },
  ],
};

const survivalQuantile: ModelCases = {
  model: 'macros/survival_quantile',
  cases: [
    {
      title: 'is the first day at or below, and the middle where the curve lies exactly on it',
      given: {
        'given.curve': `
          group_key:varchar | t:integer | survival:double | lower:double | upper:double
          below             | 10        | 0.75            | 0.4          | 0.9
          below             | 21        | 0.4             | 0.1          | 0.45
          flat              | 10        | 0.5             | 0.5          | 0.5
          flat              | 21        | 0.25            | 0.25         | 0.25
          flat_to_end       | 10        | 0.5             | 0.5          | 0.5
          flat_to_end       | 15        | 0.5             | 0.5          | 0.5
          flat_to_end       | 31        | 0.5             | 0.5          | 0.5
          never             | 10        | 0.75            | 0.6          | 0.9
          nearly            | 10        | 0.500000001     | 0.500000001  | 0.500000001
          nearly            | 20        | 0.499999999     | 0.499999999  | 0.499999999
          nearly            | 30        | 0.3             | 0.3          | 0.3
          twice             | 10        | 0.4             | 0.4          | 0.4
          twice             | 20        | 0.3             | 0.3          | 0.3`,
      },
      query: `
        select group_key, quantile, lower, upper from macros.survival_quantile('given.curve', 0.5)`,
      gives: `
        group_key   | quantile | lower | upper
        below       | 21       | 10    | 21
        flat        | 15.5     | 15.5  | 15.5
        flat_to_end | 20.5     | 20.5  | 20.5
        never       |          |       |
        nearly      | 20       | 20    | 20
        twice       | 10       | 10    | 10`,
    },
  ],
};

const restrictedMean: ModelCases = {
  model: 'macros/restricted_mean',
  cases: [
    {
      title: 'is the area up to the horizon, unknown where follow-up ends before it and someone still waits',
      given: {
        'given.curve': `
          group_key:varchar | t:integer | n_at_risk:bigint | n_events:bigint | survival:double
          g                 | 10        | 4                | 1               | 0.75
          g                 | 20        | 3                | 1               | 0.5
          g                 | 56        | 2                | 1               | 0.25
          g                 | 400       | 1                | 0               | 0.25
          short             | 10        | 4                | 1               | 0.75
          short             | 364       | 3                | 0               | 0.75
          just              | 10        | 4                | 1               | 0.75
          just              | 365       | 3                | 1               | 0.5
          done              | 0         | 1                | 1               | 0
          all               | 10        | 2                | 1               | 0.5
          all               | 20        | 1                | 1               | 0
          early             | -1        | 2                | 0               | 1
          early             | 0         | 2                | 1               | 0.5
          early             | 370       | 1                | 0               | 0.5
          later             | 10        | 4                | 1               | 0.75
          later             | 370       | 3                | 2               | 0.25`,
      },
      query: `
        select group_key, mean, standard_error, lower, upper
        from macros.restricted_mean('given.curve', 365)`,
      gives: `
        group_key | mean   | standard_error | lower       | upper
        g         | 112.75 | 73.3189735     | -30.9525474 | 256.4525474
        short     |        |                |             |
        just      | 276.25 | 76.8597546     | 125.6076492 | 426.8923509
        done      | 0      | 0              | 0           | 0
        all       | 15     | 3.5355339      | 8.0704810   | 21.9295190
        later     | 276.25 | 76.8597546     | 125.6076492 | 426.8923509
        early     | 182.5  | 129.0469876    | -70.4274479 | 435.4274479`,
    },
  ],
};

export default [riskTable, riskIntervals, kaplanMeier, survivalAt, survivalQuantile, restrictedMean];
