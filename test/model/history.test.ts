// An old snapshot can be built again: from real deliveries, taken in as they came, `build --as-of` gives the contents that
// the build of that day gave, whatever was corrected or withdrawn since. The whole of the real pipelines is built.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingest } from '../../src/intake/index.js';
import { installedRoot } from '../../src/locate/index.js';
import { build, openSnapshot } from '../../src/model/index.js';
import { defaultSettings } from '../../src/settings/index.js';
import { type Cells, csvOf, TestClock, TestFolder } from '../intake/kit.js';

const stay = (number: number, from: string, more: Cells = {}): Cells => ({
  coa_number: `C-${1000 + number}`,
  location_code: 'UTR01',
  from_date: from,
  ...more,
});

let folder: TestFolder;
const clock = new TestClock('2024-02-05T10:00:00Z');

beforeAll(async () => {
  folder = await TestFolder.create();
});

afterAll(() => folder.remove());

async function deliver(sentOn: string, referenceDate: string, ...rows: Cells[]): Promise<void> {
  clock.set(`${sentOn}T10:00:00Z`);
  await folder.sealed({ feed: 'coa/stays', referenceDate }, await csvOf('coa/stays', rows));
  await ingest({ dataFolder: folder.path, settings: defaultSettings, clock: clock.now });
}

/** Every row of every relation of the snapshot, as text. */
async function contentsOf(asOf?: string): Promise<ReadonlyMap<string, unknown>> {
  const settings = defaultSettings;
  const about = asOf === undefined ? {} : { asOf };
  await build({ dataFolder: folder.path, root: installedRoot, settings, clock: clock.now, ...about });
  const snapshot = await openSnapshot(folder.path);
  const contents = new Map<string, unknown>();
  const tables = await snapshot.rows(
    "select schema_name || '.' || table_name as name from duckdb_tables() where database_name = 'snapshot'",
  );
  for (const { name } of tables)
    contents.set(
      String(name),
      await snapshot.rows(`select each::varchar as text from ${name} as each order by text`),
    );
  snapshot.close();
  return contents;
}

describe('a snapshot of an earlier day', () => {
  it('is built again with the same contents after corrections and withdrawals', async () => {
    await deliver('2024-02-05', '2024-01-31', stay(1, '2024-01-10'), stay(2, '2024-01-11'));
    const first = await contentsOf();
    const ended = { to_date: '2024-02-20', end_reason: 'vertrek', destination_kind: 'buitenland' };
    await deliver('2024-03-05', '2024-02-29', stay(1, '2024-01-10', ended), stay(3, '2024-02-12'));
    const second = await contentsOf();
    expect(second.get('core.stays')).not.toEqual(first.get('core.stays'));
    expect(second.get('pilot.parameters')).not.toEqual(first.get('pilot.parameters'));
    expect(await contentsOf('2024-02-05')).toEqual(first);
    expect(await contentsOf('2024-03-05')).toEqual(second);
  });
});
