// Looks at the register before and after a delivery comes into it, and says what seems to be lacking. Both looks are within
// the transaction of the delivery, so that they differ by this delivery alone.

import type { CompiledFeed } from '../../contract/index.js';
import { diagnostic } from '../../diagnostics/index.js';
import type { IsoDate } from '../../vocabulary/index.js';
import { type Database, type Deliveries, isTaken, registerTable, wholeUpTo } from '../../warehouse/index.js';
import type { IntakeContext, ReceivedFile } from '../context.js';
import { aboutCompleteness, type Finding } from '../finding.js';
import type { DeliveryStatement } from '../read.js';
import type { RegisterWatch } from '../record.js';
import { chanceOfLoss, compareFormer } from './compare-former.js';
import { compareGroups } from './compare-groups.js';
import { compareMonths } from './compare-months.js';
import { type CountSource, countSource, readCounts } from './count-source.js';
import { type Counts, type Month, monthPlus, monthsBetween } from './counts.js';
import { severest, severityOf } from './limits.js';
import { openMonths } from './open-months.js';
import { checkBalance } from './stock-and-flow.js';
import {
  type FeedWords,
  imbalanceFinding,
  lostRowsFinding,
  oddMonthFinding,
  silentGroupFinding,
} from './words.js';

/** Findings of each kind that are kept; the surest. */
const mostOfAKind = 20;

/** Prepares the look at a delivery; before its transaction begins. */
export async function watchRegister(
  { database, deliveries, root, view }: Pick<IntakeContext, 'database' | 'deliveries' | 'root' | 'view'>,
  received: ReceivedFile,
  statement: DeliveryStatement,
): Promise<RegisterWatch> {
  const { feed } = received;
  const source = countSource(root, feed);
  const counting =
    source && (await startCounting({ database, deliveries, view }, { feed, source, statement }));
  let known = 0;
  return {
    before: async () => {
      if (statement.mode === 'full') known = await currentRows(database, feed);
      await counting?.before();
    },
    after: async (withdrawn) => {
      const gone = withdrawnFindings({ withdrawn, known, file: received.shownName });
      const lacking = (await counting?.after(received.shownName)) ?? [];
      return concluded([...gone, ...lacking]);
    },
  };
}

interface Counting {
  readonly feed: CompiledFeed;
  readonly source: CountSource;
  readonly statement: DeliveryStatement;
}

/** The counts of a feed that declares any, before and after. */
async function startCounting(
  { database, deliveries, view }: Pick<IntakeContext, 'database' | 'deliveries' | 'view'>,
  { feed, source, statement }: Counting,
) {
  const span = spanOf(deliveries, feed, statement);
  await view.state({ referenceDate: span.referenceDate });
  const open = await openMonths(database, deliveries, feed);
  let earlier: Counts | undefined;
  return {
    before: async () => {
      if (!span.isFirst) earlier = await readCounts(view, source);
    },
    after: async (file: string) => {
      const counts = await readCounts(view, source);
      const words = { feed, declared: source.declared, file };
      return lookAt({ words, source, span, open, earlier, counts });
    },
  };
}

const concluded = (findings: readonly Finding[]) => ({
  findings,
  worst: severest(findings.map(({ kept }) => kept.severity)) ?? null,
});

interface Look {
  readonly words: FeedWords;
  readonly source: CountSource;
  readonly span: Span;
  readonly open: readonly Month[];
  readonly earlier: Counts | undefined;
  readonly counts: Counts;
}

function lookAt({ words, source, span, open, earlier, counts }: Look): Finding[] {
  const { measures, balance } = source.declared;
  const months = [...new Set([...span.newMonths, ...span.ownMonths, ...open])].filter(
    (month) => month <= span.lastMonth,
  );
  const odd = compareMonths({ counts, measures, months, firstMonth: span.firstMonth });
  const { firstMonth, lastMonth } = span;
  const silent = compareGroups({ counts, declared: source.declared, firstMonth, lastMonth });
  const found = [
    ...silent.map((each) => silentGroupFinding(words, each)),
    ...odd.slice(0, mostOfAKind).map((each) => oddMonthFinding(words, each)),
  ];
  if (earlier === undefined) return found;
  const former = { before: earlier, after: counts };
  const lost = compareFormer({ ...former, measures, lastMonth: span.formerMonth });
  const [month] = span.newMonths;
  const imbalances =
    balance === undefined || month === undefined
      ? []
      : checkBalance({ ...former, balance, month, finest: source.groups });
  return [
    ...found,
    ...imbalances.slice(0, mostOfAKind).map((each) => imbalanceFinding(words, each)),
    ...lost.slice(0, mostOfAKind).map((each) => lostRowsFinding(words, each)),
  ];
}

/** Which months a delivery is about, and which of them the feed had not told before. Months are whole ones only. */
interface Span {
  readonly isFirst: boolean;
  readonly referenceDate: IsoDate;
  readonly firstMonth: Month;
  /** The last month before this delivery, and with it. */
  readonly formerMonth: Month;
  readonly lastMonth: Month;
  readonly newMonths: readonly Month[];
  /** The months of the delivery's own period. */
  readonly ownMonths: readonly Month[];
}

function spanOf(deliveries: Deliveries, feed: CompiledFeed, statement: DeliveryStatement): Span {
  const taken = deliveries.of(feed).filter(isTaken);
  const { calendar } = feed.definition;
  const last = taken
    .flatMap((each) => each.referenceDate ?? [])
    .sort()
    .at(-1);
  const referenceDate = [statement.referenceDate, ...(last === undefined ? [] : [last])].sort().at(-1) ?? '';
  const first = [statement.periodFrom, ...taken.flatMap((each) => each.periodFrom ?? [])].sort()[0] ?? '';
  const lastMonth = lastWholeMonth(wholeUpTo(referenceDate, calendar));
  const firstMonth = first.slice(0, 7);
  const formerMonth =
    last === undefined ? monthPlus(firstMonth, -1) : lastWholeMonth(wholeUpTo(last, calendar));
  return {
    isFirst: last === undefined,
    referenceDate,
    firstMonth,
    formerMonth,
    lastMonth,
    newMonths: monthsBetween(monthPlus(formerMonth, 1), lastMonth),
    ownMonths: monthsBetween(statement.periodFrom.slice(0, 7), monthPlus(statement.periodTo.slice(0, 7), -1)),
  };
}

/** The month of a day that is its last, else the month before. */
function lastWholeMonth(day: IsoDate): Month {
  const month = day.slice(0, 7);
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 7);
  return next === month ? monthPlus(month, -1) : month;
}

async function currentRows(database: Database, feed: CompiledFeed): Promise<number> {
  const row = await database.row(
    `select count(*) as n from ${registerTable(feed)} where recorded_to is null`,
  );
  return Number(row.n);
}

/** Rows that a full delivery should hold and does not. */
function withdrawnFindings({
  withdrawn,
  known,
  file,
}: {
  readonly withdrawn: number;
  readonly known: number;
  readonly file: string;
}): Finding[] {
  const severity = severityOf(chanceOfLoss(withdrawn, known));
  if (severity === undefined) return [];
  return [aboutCompleteness(diagnostic('INTAKE_ROWS_WITHDRAWN', severity, { file }, { withdrawn, known }))];
}
