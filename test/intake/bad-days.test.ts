// Days that contradict each other, or were written in another order than the supplier's: each in one row among sound ones,
// from a sealed file through the command to the register and to the message in both languages.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWarehouse } from '../../src/warehouse/index.js';
import { type Printed, runCommand } from './command.js';
import { type Cells, csvOf, feedOf, TestFolder } from './kit.js';
import { readsWell } from './plain-supplier.js';

const day = '2024-02-29';

const permit = (number: number): Cells => ({
  ...{ application_number: `TWV-${1000 + number}`, v_number: String(1234567000 + number) },
  ...{ received_date: '2024-02-05', decided_date: '2024-02-20', outcome: 'geweigerd' },
  employer_number: 'LH00001L01',
});

const stay = (number: number): Cells => ({
  ...{ coa_number: `C-${1000 + number}`, location_code: 'UTR01', from_date: '2024-01-12' },
  ...{ to_date: '2024-02-05', end_reason: 'verhuizing', destination_kind: 'opvang' },
});

let folder: TestFolder;

beforeEach(async () => {
  folder = await TestFolder.create();
});
afterEach(() => folder.remove());

/** Takes in thirty sound rows and one that is changed, in line 32. */
async function takeIn(feed: string, sound: (number: number) => Cells, more: Cells, lang: 'nl' | 'en') {
  const rows = Array.from({ length: 30 }, (_, number) => sound(number));
  await folder.remove();
  folder = await TestFolder.create();
  await folder.sealed({ feed, referenceDate: day }, await csvOf(feed, [...rows, { ...sound(30), ...more }]));
  return runCommand(['ingest', '--lang', lang], { dataFolder: folder.path, moment: '2024-03-05T10:00:00Z' });
}

async function quarantined(feed: string): Promise<string[]> {
  const warehouse = await openWarehouse({
    ...{ dataFolder: folder.path, purpose: 'test' },
    feeds: [await feedOf(feed)],
  });
  try {
    const rows = await warehouse.database.rows('select line, column_name, rule from ledger.quarantine');
    return rows.map(({ line, column_name, rule }) => `${line} ${column_name} ${rule}`);
  } finally {
    await warehouse.close();
  }
}

/** Where the fault is, as a supplier counts: column 1 is the first of the file. */
async function placeOf(feed: string, column: string) {
  const { columns } = await feedOf(feed);
  const at = columns.findIndex(({ name }) => name === column);
  return { number: at + 1, header: columns[at]?.meta.header ?? '' };
}

function saysWhatToDo(printed: Printed, lines: readonly string[]): void {
  expect(printed.exitCode).toBe(0);
  for (const line of lines) expect(printed.stderr).toContain(line);
  expect(printed.stderr.match(/INTAKE_ROW_RULE/g)).toHaveLength(1);
  readsWell(printed);
}

/** Takes the row in once in each language and holds it against the register and the messages. */
async function isQuarantined(
  { feed, sound, more }: Case,
  { column, rule, nl, en }: { column: string; rule: string; nl: string; en: string },
): Promise<void> {
  const { number, header } = await placeOf(feed, column);
  const file = `${feed.split('/')[1]}_${day}.sealed`;
  const dutch = await takeIn(feed, sound, more, 'nl');
  saysWhatToDo(dutch, [
    `${file}, regel 32, kolom ${number}, "${header}"`,
    `Verwacht: ${nl}`,
    'Deze rij staat in quarantaine; alle andere rijen zijn ingelezen.',
    'Vraag de leverancier dit te verbeteren en het bestand opnieuw te sturen.',
  ]);
  expect(dutch.stdout).toContain('31 rijen ontvangen: 30 nieuw, 1 in quarantaine');
  expect(await quarantined(feed)).toEqual([`32 ${column} ${rule}`]);
  saysWhatToDo(await takeIn(feed, sound, more, 'en'), [
    `${file}, line 32, column ${number}, "${header}"`,
    `Expected: ${en}`,
    'This row is in quarantine; all other rows were loaded.',
    'Ask the supplier to correct this and send the file again.',
  ]);
}

interface Case {
  readonly feed: string;
  readonly sound: (number: number) => Cells;
  readonly more: Cells;
}

const permits = (more: Cells): Case => ({ feed: 'uwv/permits', sound: permit, more });
const stays = (more: Cells): Case => ({ feed: 'coa/stays', sound: stay, more });

describe('days that contradict each other', () => {
  it.each([
    [
      'a permit that was decided the day before it was asked for',
      permits({ decided_date: '2024-02-04' }),
      'decided_date',
      'decided-not-before-received',
    ],
    [
      'a permit asked for on the 5th of January and decided on the 1st of February, its month and day swapped',
      permits({ received_date: '2024-01-05', decided_date: '2024-01-02' }),
      'decided_date',
      'decided-not-before-received',
    ],
    [
      'a stay that ends the day before it begins',
      stays({ to_date: '2024-01-11' }),
      'to_date',
      'stay-begins-before-it-ends',
    ],
    [
      'a stay that ends on the day on which it begins',
      stays({ to_date: '2024-01-12' }),
      'to_date',
      'stay-begins-before-it-ends',
    ],
    [
      'a stay that is still going on and began on the 12th of January, its month and day swapped',
      stays({ from_date: '2024-12-01', to_date: '', end_reason: '', destination_kind: '' }),
      'from_date',
      'stay-not-after-reference',
    ],
  ])(
    'put %s in quarantine, and the message tells the rule and the remedy',
    async (_what, each, column, id) => {
      const rule = (await feedOf(each.feed)).rules.find((known) => known.id === id);
      if (rule === undefined) throw new Error(`no rule ${id}`);
      await isQuarantined(each, { column, rule: id, nl: rule.nl, en: rule.en });
    },
  );

  it('do not contradict each other on the boundary: decided on the day of receipt, a stay of one day', async () => {
    const sound = [
      permits({ decided_date: '2024-02-05' }),
      stays({ to_date: '2024-01-13' }),
      stays({ from_date: day, to_date: '', end_reason: '', destination_kind: '' }),
    ];
    for (const { feed, sound: rowOf, more } of sound) {
      const printed = await takeIn(feed, rowOf, more, 'en');
      expect(printed.stdout).toContain('31 rows received: 31 new');
      expect(await quarantined(feed)).toEqual([]);
    }
  });
});

describe('a day whose month and day were swapped', () => {
  it.each([
    ['as in a file of years, months and days', '2024-13-02'],
    ['as an American program writes it', '02-13-2024'],
  ])('goes to quarantine where no month has that number, %s', async (_where, received) => {
    await isQuarantined(permits({ received_date: received }), {
      ...{ column: 'received_date', rule: 'form' },
      nl: 'een bestaande dag als 2024-12-31 of 31-12-2024',
      en: 'an existing day like 2024-12-31 or 31-12-2024',
    });
  });
});
