// The ledger in memory: it says what the tables say, finds what a delivery comes in place of, and keeps its order.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  correctedBy,
  Deliveries,
  type DeliveryRecord,
  lastTaken,
  noFates,
  openWarehouse,
  recordDelivery,
  type Warehouse,
} from '../../src/warehouse/index.js';

let folder: string;
let warehouse: Warehouse;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deliveries-'));
  warehouse = await openWarehouse({ dataFolder: folder, purpose: 'test', feeds: [] });
});

afterEach(async () => {
  await warehouse.close();
  await rm(folder, { recursive: true });
});

const at = (text: string) => new Date(`${text}:00.123Z`);

/** A delivery of which everything is known. */
const whole: DeliveryRecord = {
  deliveryId: 'a',
  supplier: 'ind',
  feed: 'procedures',
  contractHash: 'c1',
  contentSha256: 'f1',
  contentBytes: 120,
  sourceSha256: 's1',
  form: 'sealed',
  mode: 'full',
  referenceDate: '2024-01-31',
  periodFrom: '2024-01-01',
  periodTo: '2024-02-01',
  receivedAt: at('2024-02-05T09:00'),
  recordedAt: at('2024-02-05T09:01'),
  outcome: 'partly',
  refusedCodes: [],
  received: 12,
  fates: { ...noFates, new: 10, quarantined: 2 },
  withdrawn: 1,
  dueDate: '2024-02-10',
  graceDate: '2024-02-15',
  retainUntil: '2026-02-28',
  pseudonymKeyId: 'k1',
  legalBasis: null,
  archivePath: 'archive/ind/procedures/a.enc',
  isSynthetic: false,
  fileName: 'procedures.sealed',
  completeness: 'warning',
  corrects: 'z',
};

/** A delivery that was refused before anything could be read of it. */
const refused: DeliveryRecord = {
  ...whole,
  ...{ deliveryId: 'b', recordedAt: at('2024-02-06T09:01'), outcome: 'refused' },
  ...{ refusedCodes: ['SEAL_EMPTY_FILE', 'SEAL_NO_DATE'], received: 0, fates: noFates, withdrawn: 0 },
  ...{ sourceSha256: null, mode: null, referenceDate: null, periodFrom: null, periodTo: null },
  ...{ dueDate: null, graceDate: null, retainUntil: null, pseudonymKeyId: null, isSynthetic: null },
  ...{ archivePath: null, completeness: null, corrects: null, contentSha256: 'f2' },
};

/** The ledger as it is after these, read from the file. */
async function ledgerOf(...records: readonly DeliveryRecord[]): Promise<Deliveries> {
  for (const record of records) await recordDelivery(warehouse.database, record);
  return Deliveries.read(warehouse.database);
}

const ids = (deliveries: readonly { readonly deliveryId: string }[]) =>
  deliveries.map(({ deliveryId }) => deliveryId);

describe('the ledger in memory', () => {
  it.each([
    ['of which everything is known', whole],
    ['that was refused unread', refused],
  ])('holds of a delivery %s what was recorded, but for its archive', async (_, record) => {
    const { archivePath, ...known } = record;
    expect((await ledgerOf(record)).get(record.deliveryId)).toEqual(known);
  });

  it('is the same whether a delivery was added or read from the file', async () => {
    const added = await ledgerOf();
    added.add(whole);
    const { archivePath, ...known } = whole;
    expect((await ledgerOf(whole)).of(whole)).toEqual([known]);
    expect(added.of(whole)).toMatchObject([known]);
  });

  it('keeps the order of recording, of two at one moment that of writing', async () => {
    const early = { ...whole, deliveryId: 'early', recordedAt: at('2024-02-04T09:00') };
    const twin = { ...whole, deliveryId: 'A' };
    const ledger = await ledgerOf(whole, twin, early);
    expect(ids(ledger.of(whole))).toEqual(['early', 'a', 'A']);
    expect(ledger.last(({ supplier }) => supplier === 'ind')?.deliveryId).toBe('A');
  });

  it('tells feeds of one name apart by their supplier, and finds a content in all of them', async () => {
    const other = { ...whole, deliveryId: 'other', supplier: 'uwv' };
    const ledger = await ledgerOf(whole, other, refused);
    expect(ids(ledger.of(whole))).toEqual(['a', 'b']);
    expect(ids(ledger.withContent('f1'))).toEqual(['a', 'other']);
    expect(ids(ledger.taken)).toEqual(['a', 'other']);
  });

  it('throws for a number that it does not hold', async () => {
    const ledger = await ledgerOf(whole);
    expect(() => ledger.get('nowhere')).toThrow('there is no delivery nowhere');
  });

  it('never records before what it recorded last, though the clock was set back', async () => {
    const ledger = await ledgerOf(whole);
    const moment = (text: string) => ledger.recordingMoment(() => at(text));
    expect(moment('2024-02-05T09:00')).toEqual(whole.recordedAt);
    expect(moment('2024-02-05T09:02')).toEqual(at('2024-02-05T09:02'));
  });
});

describe('the last delivery', () => {
  it('is the last that was taken in, also where a later one was refused; else the last refused', () => {
    expect(lastTaken([whole, refused])).toBe(whole);
    expect(lastTaken([refused])).toBe(refused);
    expect(lastTaken([])).toBeUndefined();
  });
});

describe('what a delivery comes in place of', () => {
  const now = { ...whole, deliveryId: 'now' };

  it('is the latest of its feed with its reference date', async () => {
    const again = { ...whole, deliveryId: 'again', recordedAt: at('2024-02-07T09:00') };
    expect(correctedBy(await ledgerOf(whole, again), now)).toBe('again');
  });

  it('is the latest about its period, where the reference date is another', async () => {
    expect(correctedBy(await ledgerOf(whole), { ...now, referenceDate: '2024-01-30' })).toBe('a');
  });

  it.each([
    ['another period that begins on the same day', { referenceDate: null, periodTo: '2024-03-01' }],
    ['another feed', { feed: 'decisions' }],
    ['nothing that is known', { referenceDate: null, periodFrom: null, periodTo: null }],
  ])('is nothing for a delivery about %s', async (_, other) => {
    expect(correctedBy(await ledgerOf(whole, refused), { ...now, ...other })).toBeNull();
  });
});
