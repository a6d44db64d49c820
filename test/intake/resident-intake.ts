// An intake of made-up residents, one data folder a test: what most tests of the intake as a whole begin with.

import { afterEach, beforeEach } from 'vitest';
import type { IntakeOptions } from '../../src/intake/index.js';
import { defaultSettings } from '../../src/settings/index.js';
import { openWarehouse, type Row } from '../../src/warehouse/index.js';
import { type Cells, csvOf, feedOf, TestClock, TestFolder } from './kit.js';

export const feed = 'coa/residents';

/** A sound row; the number tells residents apart. */
export const resident = (number: number, size = 1, more: Cells = {}): Cells => ({
  coa_number: `C-${1000 + number}`,
  v_number: String(2234567000 + number),
  sex: 'V',
  nationality_group: 'SYR',
  household_number: `H-${number}`,
  household_size: String(size),
  ...more,
});

interface ResidentIntake {
  readonly folder: () => TestFolder;
  readonly clock: () => TestClock;
  readonly options: (more?: Partial<IntakeOptions>) => IntakeOptions;
  /** Runs a query on the warehouse after an intake. */
  readonly query: (sql: string) => Promise<Row[]>;
  /** Throws the folder away and makes a new one, within a test. */
  readonly startAnew: () => Promise<void>;
  /** Puts a sealed delivery of residents in incoming; returns its path. */
  readonly deliver: (referenceDate: string, ...rows: Cells[]) => Promise<string>;
}

/** Gives each test of the calling file a data folder of its own and a clock that stands at 5 March 2024. */
export function residentIntake(): ResidentIntake {
  let folder: TestFolder;
  let clock: TestClock;

  beforeEach(async () => {
    folder = await TestFolder.create();
    clock = new TestClock('2024-03-05T10:00:00Z');
  });
  afterEach(() => folder.remove());

  return {
    folder: () => folder,
    clock: () => clock,
    options: (more = {}) => ({
      dataFolder: folder.path,
      settings: defaultSettings,
      clock: clock.now,
      ...more,
    }),
    startAnew: async () => {
      await folder.remove();
      folder = await TestFolder.create();
    },
    query: async (sql) => rowsOf(folder.path, sql),
    deliver: async (referenceDate, ...rows) =>
      folder.sealed({ feed, referenceDate }, await csvOf(feed, rows)),
  };
}

async function rowsOf(dataFolder: string, sql: string): Promise<Row[]> {
  const warehouse = await openWarehouse({ dataFolder, purpose: 'test', feeds: [await feedOf(feed)] });
  try {
    return await warehouse.database.rows(sql);
  } finally {
    await warehouse.close();
  }
}
