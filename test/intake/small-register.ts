// A register of one small feed in memory, into which tests put rows without files, and what it must hold in the end by a
// definition that knows no order of arrival.

import { type CompiledFeed, compileFeed } from '../../src/contract/index.js';
import { stageObjecting } from '../../src/intake/objections.js';
import { type Recorded, recordRows } from '../../src/intake/record.js';
import { openStaging, staging } from '../../src/intake/stage.js';
import { date, defineFeed, integer, text, z } from '../../src/vocabulary/index.js';
import { Database, Deliveries, ensureRegisterTables } from '../../src/warehouse/index.js';
import { migrate } from '../../src/warehouse/schema.js';

const column = (header: string) => ({ header, nl: header, en: header });

/** A feed with a key, a value, and a day (or a month) by which its periods close after twelve months. */
export const thingFeed = (
  policy: 'keep' | 'refuse' = 'keep',
  dayColumn: z.ZodType<string | undefined> = date(column('day')),
) =>
  compileFeed(
    {
      name: 'test/things',
      supplier: 'test',
      feed: 'things',
      path: 'test/things.contract.ts',
      definition: defineFeed({
        version: 1,
        title: { nl: 'Dingen', en: 'Things' },
        description: { nl: 'Dingen', en: 'Things' },
        holds: 'persons',
        delivery: 'full',
        key: ['id'],
        columns: z.object({
          id: text({ ...column('id'), max: 10 }),
          value: integer({ ...column('value'), min: 0, max: 100 }).optional(),
          day: dayColumn.optional(),
        }),
        rules: [],
        calendar: { every: 'month', dueDay: 10, graceDays: 5, retentionMonths: 24 },
        closing: { column: 'day', afterMonths: 12, policy },
        refuseAboveShare: 1,
      }),
    },
    new Map(),
  );

export interface ThingRow {
  readonly id: string;
  readonly value: number;
  readonly day?: string;
  readonly isBad?: boolean;
}

/** The rows as the check gives them. */
function rowsSql(rows: readonly ThingRow[], feed: CompiledFeed): string {
  const dayType = feed.columns.find(({ name }) => name === 'day')?.duckType ?? '';
  const tuples = rows.map(({ id, value, day, isBad }, index) => {
    const dayText = day === undefined ? 'null' : `'${day}'`;
    return `(${index + 2}, '${id}', ${value}, ${dayText}, ${isBad === true})`;
  });
  const values = tuples.length > 0 ? tuples.join(', ') : '(null, null, null, null, null)';
  return `select _line::bigint as _line, id::varchar as id, value::integer as value, day::${dayType} as day,
     bad::boolean as _bad, null::varchar as _cells
     from (values ${values}) as rows (_line, id, value, day, bad) where _line is not null`;
}

const reasonsOfBadRows = `create table ${staging.reasons} as
  select _line, 'value' as column_name, 'range' as rule, '' as found from ${staging.typed} where _bad`;

export interface ThingDelivery {
  readonly referenceDate: string;
  readonly mode: 'full' | 'changes';
  readonly rows: readonly ThingRow[];
}

export class SmallRegister {
  private arrived = 0;

  private constructor(
    readonly database: Database,
    private readonly feed: ReturnType<typeof thingFeed>,
  ) {}

  static async create(feed = thingFeed()): Promise<SmallRegister> {
    const options = { path: ':memory:', memoryLimitMb: 200, threads: 1, temporaryFolder: '/nowhere' };
    const database = await Database.open(options);
    await database.run('create table main.schema_version (version integer not null)');
    await migrate(database, 0);
    await ensureRegisterTables(database, [feed]);
    return new SmallRegister(database, feed);
  }

  /** Takes a delivery in; each arrives an hour after the one before. */
  async take({ referenceDate, mode, rows }: ThingDelivery): Promise<Recorded> {
    const { database, feed } = this;
    this.arrived += 1;
    const recordedAt = new Date(Date.UTC(2030, 0, 1, this.arrived));
    const known = this.facts({ referenceDate, mode, recordedAt });
    const { deliveryId } = known;
    const close = await openStaging(database, { path: '/nowhere', bytes: 0 });
    await database.run(`create table ${staging.typed} as ${rowsSql(rows, feed)}`);
    await database.run(reasonsOfBadRows);
    const quarantined = rows.filter((row) => row.isBad).length;
    const counts = { received: rows.length, quarantined, broken: 0, sound: rows.length - quarantined };
    const facts = async () => known;
    const beforeCommit = async () => undefined;
    const staged = await stageObjecting({ database, feed, referenceDate }, [feed]);
    const cleanArchives = async () => ({ cleaned: new Map(), finish: async () => undefined });
    const watch = { before: async () => undefined, after: async () => ({ findings: [], worst: null }) };
    const deliveries = await Deliveries.read(database);
    const recorded = await recordRows({
      ...{
        staged,
        deliveries,
        feeds: [feed],
        cleanArchives,
        counts,
        mode,
        deliveryId,
        recordedAt,
        facts,
        watch,
      },
      file: known.fileName,
      rowFindings: [],
      beforeCommit,
    });
    await close();
    return recorded;
  }

  /** Forgets all deliveries. */
  async empty(): Promise<void> {
    for (const table of [
      'register.test__things',
      'ledger.deliveries',
      'ledger.held_keys',
      'ledger.quarantine',
      'ledger.findings',
    ]) {
      await this.database.run(`delete from ${table}`);
    }
  }

  /** The open versions as `id=value`, in the order of their ids. */
  async current(): Promise<string[]> {
    const rows = await this.database.rows(
      'select id, value from register.test__things where recorded_to is null order by id',
    );
    return rows.map((row) => `${row.id}=${row.value}`);
  }

  private facts({
    referenceDate,
    mode,
    recordedAt,
  }: {
    referenceDate: string;
    mode: 'full' | 'changes';
    recordedAt: Date;
  }) {
    return {
      deliveryId: `delivery-${this.arrived}`,
      supplier: 'test',
      feed: 'things',
      contractHash: 'hash',
      contentSha256: `content-${this.arrived}`,
      contentBytes: 1,
      sourceSha256: null,
      form: 'sealed' as const,
      mode,
      referenceDate,
      periodFrom: null,
      periodTo: null,
      receivedAt: recordedAt,
      recordedAt,
      dueDate: null,
      graceDate: null,
      retainUntil: null,
      pseudonymKeyId: null,
      legalBasis: null,
      archivePath: null,
      isSynthetic: true,
      fileName: 'things.csv',
    };
  }
}

/** What the register must hold after these deliveries in whatever order: per key, the newest statement about it. */
export function expectedThings(deliveries: readonly ThingDelivery[]): string[] {
  const ids = [...new Set(deliveries.flatMap(({ rows }) => rows.map(({ id }) => id)))].sort();
  const newestFirst = [...deliveries].sort((a, b) => (a.referenceDate < b.referenceDate ? 1 : -1));
  return ids.flatMap((id) => {
    for (const delivery of newestFirst) {
      const said = statementOf(delivery, id);
      if (said !== 'nothing') return said === 'absent' ? [] : [`${id}=${said}`];
    }
    return [];
  });
}

function statementOf({ rows, mode }: ThingDelivery, id: string): number | 'absent' | 'nothing' {
  const own = rows.filter((row) => row.id === id);
  const sound = own.find((row) => !row.isBad);
  if (sound !== undefined) return sound.value;
  return own.length > 0 || mode === 'changes' ? 'nothing' : 'absent';
}
