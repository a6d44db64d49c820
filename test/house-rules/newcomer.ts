// One new thing of every kind, as files of a supplier, an indicator and a question that do not exist: what a colleague
// would add, and nothing else.

/** Text by path under the checkout. */
export const newFiles: Readonly<Record<string, string>> = {
  'pipelines/sources/library/visits.contract.ts': `// A library that counts visits.
import { date, defineFeed, integer, text, z } from '../../../src/vocabulary/index.js';

export default defineFeed({
  version: 1,
  title: { nl: 'Bezoeken', en: 'Visits' },
  description: { nl: 'Bezoeken per dag.', en: 'Visits by day.' },
  holds: 'facts',
  delivery: 'full',
  key: ['branch', 'day'],
  columns: z.object({
    branch: text({ header: 'vestiging', nl: 'Vestiging', en: 'Branch', max: 10 }),
    day: date({ header: 'dag', nl: 'Dag', en: 'Day' }),
    visits: integer({ header: 'bezoeken', nl: 'Bezoeken', en: 'Visits', min: 0, max: 9999 }),
  }),
  rules: [],
  calendar: { every: 'month', dueDay: 10, graceDays: 5, retentionMonths: 12 },
  refuseAboveShare: 0.1,
});
`,
  'pipelines/sources/library/visits.sql': `-- meaning: Visits as delivered.
-- grain:   one row a branch and day
-- key:     branch, day
-- inputs:  register.library__visits

select branch, day, visits from register.library__visits
`,
  'pipelines/reference/branches.csv': 'branch,name\nA,Centrum\n',
  'pipelines/reference/branches.contract.ts': `// Branches of the library.
import { defineList, text, z } from '../../src/vocabulary/index.js';

export default defineList({
  title: { nl: 'Vestigingen', en: 'Branches' },
  description: { nl: 'Vestigingen.', en: 'Branches.' },
  key: ['branch'],
  source: 'The library itself',
  columns: z.object({
    branch: text({ header: 'branch', nl: 'Vestiging', en: 'Branch', max: 10 }),
    name: text({ header: 'name', nl: 'Naam', en: 'Name', max: 40 }),
  }),
});
`,
  'pipelines/rules/loan_term.ts': `// How long a book may be kept.
import { defineRule } from '../../src/vocabulary/index.js';

export default defineRule({
  title: { nl: 'Uitleentermijn', en: 'Loan term' },
  description: { nl: 'Dagen.', en: 'Days.' },
  unit: { nl: 'dagen', en: 'days' },
  versions: [
    {
      id: 'three-weeks',
      from: '2020-01-01',
      area: 'national',
      value: 21,
      status: 'in_force',
      source: { citation: 'Rules of the library', confirmed: true },
      note: { nl: 'Drie weken.', en: 'Three weeks.' },
    },
  ],
});
`,
  'pipelines/marts/visits_by_branch.sql': `-- meaning: Visits by branch, with the name of the branch and the loan term.
-- grain:   one row a branch
-- key:     branch
-- inputs:  staging.library__visits, reference.branches, rules.loan_term

with

visits as (
    select * from staging.library__visits
),

branches as (
    select * from reference.branches
),

loan_term as (
    select * from rules.loan_term
),

final as (
    select
        branches.branch,
        count(visits.day) as n_days,
        max(loan_term.value) as loan_days
    from branches
    left join visits
        on visits.branch = branches.branch
    cross join loan_term
    group by branches.branch
)

select * from final
`,
  'pipelines/indicators/v1.sql': `-- meaning: V1, the number of branches.
-- grain:   one row a period, group and measure
-- key:     period, group_kind, group_value, measure
-- inputs:  marts.visits_by_branch
-- title_nl: Vestigingen
-- title_en: Branches
-- unit_nl: vestigingen
-- unit_en: branches
-- estimand_nl: Het aantal vestigingen.
-- estimand_en: The number of branches.

select
    'V1' as indicator,
    'baseline' as period,
    'province' as group_kind,
    'utrecht' as group_value,
    'branches' as measure,
    count(*)::bigint as n_persons,
    count(*)::bigint as n_units,
    count(*)::double as value,
    null::double as lower,
    null::double as upper,
    [{ 'name': 'n', 't': 0, 'value': count(*)::decimal(18, 4) }] as parts
from marts.visits_by_branch
`,
  'queries/busiest_branch.sql': `-- title_nl: Drukste vestiging
-- title_en: Busiest branch
-- description_nl: Dagen met bezoek per vestiging.
-- description_en: Days with visits by branch.
-- param: least integer 0 | Ten minste | At least

select branch, n_days from marts.visits_by_branch where n_days >= $least
`,
  'reports/annual/charts/branches.ts': `// Branches as bars.
import { defineChart } from '../../../src/vocabulary/index.js';

export default defineChart({
  title: { nl: 'Vestigingen', en: 'Branches' },
  unit: { nl: 'vestigingen', en: 'branches' },
  cells: [{ indicator: 'V1', measure: 'branches', periods: ['baseline'], groups: ['province'] }],
  build: () => ({ mark: 'bar' }),
});
`,
  'reports/annual/chapters/95-library.nl.md': '# De bibliotheek\n\nTekst.\n',
  'reports/annual/chapters/95-library.en.md': '# The library\n\nText.\n',
};

/** Prints as JSON what the code that it stands beside finds, and what a build makes of it. */
export const survey = `// What is found under the root of the code that runs this, and what a build makes of it.
import { compileFeed } from '../src/contract/index.js';
import { ask, locateQuestions, usualLimits, valuesFor } from '../src/analysis/index.js';
import * as locate from '../src/locate/index.js';
import { build, locateModels, openSnapshot, snapshotPath } from '../src/model/index.js';
import { defaultSettings } from '../src/settings/index.js';
import { openWarehouse } from '../src/warehouse/index.js';

const root = locate.installedRoot;
const dataFolder = process.argv[2] ?? '';
const names = (found: readonly { readonly name: string }[]) => found.map((each) => each.name);
const feeds = await locate.locateFeeds(root);
const kinds = await locate.locateIdentifiers(root);
const identifiers = new Map(kinds.map((each) => [each.name, each.definition]));
const compiled = feeds.map((feed) => compileFeed(feed, identifiers));
const warehouse = await openWarehouse({ dataFolder, purpose: 'survey', feeds: compiled });
await warehouse.close();
const clock = () => new Date('2026-11-23T12:00:00Z');
await build({ dataFolder, root, settings: defaultSettings, clock });
const snapshot = await openSnapshot(dataFolder);
const tables = await snapshot.rows("select schema_name || '.' || table_name as name from duckdb_tables()");
const views = await snapshot.rows("select schema_name || '.' || view_name as name from duckdb_views() where not internal");
const answered: string[] = [];
for (const question of locateQuestions(root)) {
  const asked = { ...usualLimits, sql: question.sql, values: valuesFor(question, []), at: { file: question.file } };
  await ask({ ...asked, snapshot: snapshotPath(dataFolder), keep: 1 }, { columns: () => {}, rows: () => {} });
  answered.push(question.name);
}
const found = {
  answered,
  feeds: names(feeds),
  jobs: names(await locate.locateSchedule(root)),
  lists: names(await locate.locateLists(root)),
  rules: names(await locate.locateRules(root)),
  models: locateModels(root).map((each) => each.relation),
  charts: names(await locate.locateCharts(root, 'annual')),
  chapters: locate.locateFiles(root, 'reports/annual/chapters', '.md').map((path) => path.split('/').at(-1)),
  questions: names(locateQuestions(root)),
  relations: [...tables, ...views].map((row) => String(row['name'])),
};
console.log(JSON.stringify(found));
`;
