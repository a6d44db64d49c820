// What a supplier hears of rows that came out of order or about a period that was closed: they are counted, and told.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { render } from '../../src/diagnostics/index.js';
import { ingest } from '../../src/intake/index.js';
import { defaultSettings } from '../../src/settings/index.js';
import { type Cells, csvOf, TestClock, TestFolder } from './kit.js';

let folder: TestFolder;

beforeEach(async () => {
  folder = await TestFolder.create();
});
afterEach(() => folder.remove());

const resident: Cells = {
  coa_number: 'C-1001',
  v_number: '2234567001',
  sex: 'V',
  nationality_group: 'SYR',
  household_number: 'H-1',
  household_size: '1',
};

const pay = (month: string, lastDay: string): Cells => ({
  bsn: '999990019',
  employer_number: '123456789L01',
  relation_number: 'R-100001',
  period_from: `${month}-01`,
  period_to: lastDay,
  period_kind: 'maand',
  relation_from: '2017-01-01',
  paid_hours: '120',
  wage: '1800',
  employment_kind: '01',
  permanent: 'nee',
  on_call: 'nee',
  status: 'definitief',
});

async function take(feed: string, referenceDate: string, row: Cells) {
  await folder.sealed({ feed, referenceDate }, await csvOf(feed, [row]));
  const clock = new TestClock('2024-05-05T10:00:00Z').now;
  const [result] = await ingest({ dataFolder: folder.path, settings: defaultSettings, clock });
  if (result === undefined) throw new Error('nothing was taken in');
  return result;
}

describe('rows of a delivery', () => {
  it('that is older than what is known change nothing, and the message says so', async () => {
    await take('coa/residents', '2024-03-31', resident);
    const { problems } = await take('coa/residents', '2024-02-29', { ...resident, household_size: '3' });
    expect(problems).toMatchObject([{ code: 'INTAKE_STALE_ROWS', params: { rows: 1 } }]);
  });

  it('about a period that was closed years ago are kept and marked, and the message says after how long', async () => {
    const { problems } = await take('polis/income_relations', '2024-03-31', pay('2018-01', '2018-01-31'));
    expect(problems).toMatchObject([
      { code: 'INTAKE_LATE_ROWS', params: { rows: 1, months: 60, kept: true } },
    ]);
    expect(problems.map((each) => render(each, 'nl')).join()).toContain('60');
  });

  it('about a period that is still open are not late', async () => {
    const { problems } = await take('polis/income_relations', '2024-03-31', pay('2024-02', '2024-02-29'));
    expect(problems).toEqual([]);
  });
});
