// Deliveries without the columns that nothing needs: nobody has them in the register, and that is no fault of any row.

import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Intake, type IntakeOptions, ingest } from '../../src/intake/index.js';
import { installedRoot, neededColumnsPath, neededColumnsText } from '../../src/locate/index.js';
import { seal } from '../../src/seal/index.js';
import { feedDropping } from '../contract/feeds.js';
import { csvOf, supplierKey } from './kit.js';
import { feed, resident, residentIntake } from './resident-intake.js';

const { folder, options, query, deliver } = residentIntake();
const dropped = ['nationality_group', 'household_number', 'household_size', 'remark'];

/** Options of an intake under definitions whose build found that nothing needs these columns. */
function lessened(columns = dropped): IntakeOptions {
  const root = join(folder().path, 'root');
  rmSync(root, { recursive: true, force: true });
  for (const part of [
    'pipelines/identifiers',
    'pipelines/pilot.ts',
    'pipelines/sources/coa/residents.contract.ts',
  ]) {
    mkdirSync(dirname(join(root, part)), { recursive: true });
    cpSync(join(installedRoot, part), join(root, part), { recursive: true });
  }
  symlinkSync(join(installedRoot, 'src'), join(root, 'src'));
  const needs = new Map(columns.map((column) => [column, []]));
  writeFileSync(join(root, neededColumnsPath), neededColumnsText(new Map([[feed, needs]])));
  return options({ root });
}

async function deliverLess(referenceDate: string, text: string): Promise<string> {
  const target = join(folder().path, `residents_${referenceDate}.sealed`);
  const lessenedFeed = await feedDropping(feed, ...dropped);
  async function* bytes() {
    yield Buffer.from(text);
  }
  const month = referenceDate.slice(0, 7);
  await seal(bytes(), {
    feed: lessenedFeed,
    others: [lessenedFeed],
    key: supplierKey,
    referenceDate,
    periodFrom: `${month}-01`,
    periodTo: referenceDate,
    synthetic: false,
    fileName: `residents_${referenceDate}.csv`,
    target,
  });
  return target;
}

const registered = () =>
  query(`select sex, ${dropped.join(', ')} from register.coa__residents order by line`);
const empty = Object.fromEntries(dropped.map((name) => [name, null]));

describe('a sealed delivery without what nothing needs', () => {
  it('is taken in whole, and the columns are empty for everyone, required ones too', async () => {
    const text = await csvOf(feed, [resident(1, 3, { remark: 'geheim' }), resident(2, 99)]);
    const path = await deliverLess('2024-02-28', text);
    const intake = await Intake.open(lessened());
    const result = await intake.take(path);
    await intake.close();
    expect(result).toMatchObject({ outcome: 'accepted', fates: { new: 2, quarantined: 0 }, problems: [] });
    expect(await registered()).toEqual([
      { sex: 'V', ...empty },
      { sex: 'V', ...empty },
    ]);
  });

  it('still says of the columns that came which row is wrong, by their place in the file', async () => {
    const rows = [resident(1), ...[2, 3, 4, 5, 6].map((number) => resident(number))];
    const text = await csvOf(feed, [...rows, resident(7, 1, { birth_month: '2024-13' })]);
    const path = await deliverLess('2024-02-28', text);
    const intake = await Intake.open(lessened());
    const result = await intake.take(path);
    await intake.close();
    expect(result.problems).toMatchObject([
      { code: 'INTAKE_ROW_RULE', at: { line: 8, column: 'geboortemaand', columnNumber: 5 } },
    ]);
  });

  it('is taken in where the register held the columns before, as required ones', async () => {
    await deliver('2024-01-31', resident(1));
    await ingest(options());
    const path = await deliverLess('2024-02-28', await csvOf(feed, [resident(1), resident(2)]));
    const intake = await Intake.open(lessened());
    const result = await intake.take(path);
    await intake.close();
    expect(result).toMatchObject({ outcome: 'accepted', fates: { unchanged: 1, new: 1 } });
    expect((await registered()).at(-1)).toEqual({ sex: 'V', ...empty });
  });
});

describe('a plain delivery under a legal basis', () => {
  it('leaves what nothing needs out of the register as well', async () => {
    const legalBases = [{ supplier: 'coa', basis: 'Verdrag', date: '2023-01-01', decidedBy: 'GS' }];
    writeFileSync(join(folder().path, 'pseudonym.key'), 'ab'.repeat(32));
    const under = lessened();
    const settings = {
      ...under.settings,
      legalBases,
      pseudonymKeySource: { file: 'pseudonym.key' },
    };
    const text = await csvOf(feed, [resident(1, 3, { remark: 'geheim' })]);
    await folder().plain(feed, 'residents_2024-02-28.csv', text);
    const [result] = await ingest({ ...under, settings });
    expect(result).toMatchObject({ outcome: 'accepted', fates: { new: 1 } });
    expect(await registered()).toEqual([{ sex: 'V', ...empty }]);
  });
});
