// Mutants that no test can notice because they change nothing, each with the reason. A mutant is named by its file and
// its change, so that an entry whose line was rewritten no longer excuses anything.

export interface Harmless {
  readonly file: string;
  readonly change: string;
  readonly reason: string;
}

const always = 'every row on the left has a row on the right, by how the right side is made';
const laterEmpty = 'a row without a partner gets nulls, on which the next comparison fails';
const noTwins = 'the parts of the union never hold the same row';

/** Entries of one file: its changes with their reasons. */
const of = (file: string, entries: Readonly<Record<string, string>>): Harmless[] =>
  Object.entries(entries).map(([change, reason]) => ({ file, change, reason }));

export const harmless: readonly Harmless[] = [
  ...of('macros/kaplan_meier', {
    'if(n_at_risk > n_events, n_events / (n_at_risk::double * (n_at_risk - n_events)), null)  =>  if(n_at_risk >= n_events, n_events / (n_at_risk::double * (n_at_risk - n_events)), null)':
      'where all at risk have the event S is 0, and stays 0: there the error is null whatever this sum is',
  }),
  ...of('macros/cluster_contrast', {
    'inner join given_clusters as clusters  =>  left join given_clusters as clusters': always,
    'inner join arms_with_variance as second_arm  =>  left join arms_with_variance as second_arm': laterEmpty,
  }),
  ...of('macros/cluster_permutation', {
    'for place in range(1, n_clusters + 1)  =>  for place in range(1, n_clusters)':
      'of the observed division only: with so many in the first arm, the last place follows from the others',
    '>= abs(observed.statistic) - 1e-12 * (1 + abs(observed.statistic))  =>  > abs(observed.statistic) - 1e-12 * (1 + abs(observed.statistic))':
      'no statistic lies exactly on the edge of the tolerance, which stands for equality itself',
    'inner join observed  =>  left join observed': always,
  }),
  ...of('macros/unite', {
    'count(*) filter (where reached is null or from_date > reached) over (  =>  count(*) filter (where false or from_date > reached) over (':
      'the first island is numbered 0 in place of 1; the number only tells islands apart',
  }),
  ...of('macros/person_days', {
    'and united_jobs.from_date < pieces.to_date  =>  and united_jobs.from_date <= pieces.to_date':
      'a job that begins on the day after the piece shares no day with it and adds 0',
    "and pieces.from_date < coalesce(united_jobs.to_date, date 'infinity')  =>  and pieces.from_date <= coalesce(united_jobs.to_date, date 'infinity')":
      'a job that ended on the day before the piece shares no day with it and adds 0',
  }),
  ...of('macros/restricted_mean', {
    'where t < horizon  =>  where t <= horizon': 'a step on the horizon itself has no area and no variance',
    'union all  =>  union':
      'the added row of date 0 has no number at risk, so that no row of a curve equals it',
    'inner join followed on means.group_key is not distinct from followed.group_key  =>  left join followed on means.group_key is not distinct from followed.group_key':
      always,
  }),
  ...of('macros/risk_table', {
    'coalesce(sum(n_entering) over before, 0) as n_entered_before,  =>  sum(n_entering) over before as n_entered_before,':
      'before the first day on which anyone leaves a group there is always one on which they entered',
    'coalesce(sum(n_leaving) over before, 0) as n_left_before,  =>  sum(n_leaving) over before as n_left_before,':
      'before the first day on which anyone leaves a group there is always one on which they entered',
  }),
  ...of('macros/risk_parts', { 'union all  =>  union': noTwins }),
  ...of('macros/survival_at', {
    'from (select distinct group_key from given_curve) as groups  =>  from (select group_key from given_curve) as groups':
      'the rows are grouped by group and point right after, and minimum and maximum do not see twins',
    'inner join given_curve on wanted.group_key is not distinct from given_curve.group_key  =>  left join given_curve on wanted.group_key is not distinct from given_curve.group_key':
      always,
  }),
  ...of('macros/survival_quantile', {
    'max(t_end) as t_end,  =>  min(t_end) as t_end,': 'the last day is the same in every row of a group',
    ...Object.fromEntries(
      ['survival', 'lower', 'upper'].flatMap((column) => {
        const prefix = column === 'survival' ? '' : `${column}_`;
        const sentence =
          'no curve lies exactly on the edge of the tolerance, which stands for equality itself';
        return [
          [
            `arg_max(t, (${column}, -t)) filter (where ${column} <= 1 - p + 1.5e-8) as ${prefix}reached,  =>  arg_max(t, (${column}, -t)) filter (where ${column} < 1 - p + 1.5e-8) as ${prefix}reached,`,
            sentence,
          ],
          [
            `arg_max(t, (${column}, -t)) filter (where ${column} < 1 - p - 1.5e-8) as ${prefix}passed,  =>  arg_max(t, (${column}, -t)) filter (where ${column} <= 1 - p - 1.5e-8) as ${prefix}passed,`,
            sentence,
          ],
        ];
      }),
    ),
  }),
  ...of('macros/waiting_measures', { 'union all  =>  union': noTwins }),
  ...of('core/person_numbers', { 'union all  =>  union': noTwins }),
  ...of('marts/employer_workers', {
    'where person_id is not null  =>  where true':
      'a job of nobody meets no spell of access: they are joined on the person',
  }),
  ...of('core/legal_spells', {
    'inner join first_applications  =>  left join first_applications':
      'who has no application has no procedure to join to in the next step',
    'union  =>  union all':
      'a change day that stands there twice makes a piece without days, which macros.unite leaves out',
    'inner join possible_changes  =>  left join possible_changes': laterEmpty,
    "and possible_changes.change_date < coalesce(people_of_age.pension_date, date 'infinity')  =>  and possible_changes.change_date <= coalesce(people_of_age.pension_date, date 'infinity')":
      'a change on the pension day makes a piece without days, which macros.unite leaves out',
    'asof inner join procedures_by_day  =>  asof left join procedures_by_day':
      'no piece begins before the first application',
    'inner join scopes  =>  left join scopes': 'the national scopes fit everyone',
  }),
  ...of('core/jobs', {
    'inner join paid_periods  =>  left join paid_periods': always,
    'and paid_periods.from_date < paid_spells.to_date  =>  and paid_periods.from_date <= paid_spells.to_date':
      'a period that begins on the day after the spell would have been united with it',
    'inner join paid_hours_per_spell  =>  left join paid_hours_per_spell': always,
  }),
  ...of('core/location_groups', { 'union all  =>  union': noTwins }),
  ...of('marts/access_days', { 'inner join periods  =>  left join periods': always }),
  ...of('marts/bsn_waits', {
    'inner join access_spells  =>  left join access_spells': laterEmpty,
    'asof inner join population_spells  =>  asof left join population_spells': always,
  }),
  ...of('indicators/g1', {
    'union all  =>  union': noTwins,
    'inner join groups  =>  left join groups': always,
  }),
  ...of('indicators/d1', {
    'union all  =>  union': noTwins,
  }),
];
