// What `status` prints, and its exit code with --check.

import { type ExitCode, exitCodes } from '../diagnostics/exit-code.js';
import type { Language } from '../vocabulary/index.js';
import { inColumns } from './columns.js';
import type { CommandContext } from './command.js';
import { statusWords } from './editions/words.js';
import { outcomeText } from './slot-words.js';
import { type FeedFacts, type StatusFacts, statusFacts } from './status-facts.js';

type StatusContext = Omit<CommandContext, 'options'> & { readonly options: { readonly check: boolean } };

const words = {
  nl: {
    deliveries: 'Leveringen',
    synthetic: 'De gegevens zijn verzonnen.',
    head: [
      'levering',
      'stand',
      'laatste periode t/m',
      'ontvangen',
      'rijen',
      'quarantaine',
      'nu geldig',
      'uiterste dag',
    ],
    states: {
      on_time: 'op tijd',
      late: 'TE LAAT',
      missing: 'ONTBREEKT',
      unknown: 'nog niets',
      complete: 'compleet',
    },
    damaged:
      'status.json is beschadigd; wat hier over leveringen staat, klopt niet. De volgende "ingest" schrijft het opnieuw.',
    lacking: 'Leveringen waaraan iets lijkt te ontbreken ("pilotmonitor receipt --feed LEVERING" zegt wat)',
    sure: { error: 'vrijwel zeker', warning: 'waarschijnlijk', remark: 'misschien' },
    gaps: 'Perioden waarover niets is geleverd, met hun eerste dag',
    waiting: 'Geweigerde bestanden die nog in incoming liggen (verwijder ze)',
    unfinished: 'Bestanden in incoming die nog worden verstuurd (zij blijven liggen tot zij heel zijn)',
    jobs: 'Taken',
    jobHead: ['taak', 'volgende', 'laatste', 'uitkomst'],
    editions: 'Edities',
    edition: (year: string, revision: string) => `pilotjaar ${year}, revisie ${revision}`,
    erratum: 'bevat een fout',
    snapshot: 'Momentopname voor analyse',
    none: 'nog geen',
  },
  en: {
    deliveries: 'Deliveries',
    synthetic: 'The data are made up.',
    head: ['feed', 'state', 'last period to', 'received', 'rows', 'quarantined', 'current', 'next due'],
    states: {
      on_time: 'on time',
      late: 'LATE',
      missing: 'MISSING',
      unknown: 'none yet',
      complete: 'complete',
    },
    damaged:
      'status.json is damaged; what stands here about deliveries is not right. The next "ingest" writes it anew.',
    lacking: 'Deliveries that seem to lack something ("pilotmonitor receipt --feed FEED" says what)',
    sure: { error: 'almost certainly', warning: 'probably', remark: 'perhaps' },
    gaps: 'Periods that nothing was delivered about, by their first day',
    waiting: 'Refused files that still lie in incoming (remove them)',
    unfinished: 'Files in incoming that are still being sent (they lie there until they are whole)',
    jobs: 'Jobs',
    jobHead: ['job', 'next', 'last', 'outcome'],
    editions: 'Editions',
    edition: (year: string, revision: string) => `pilot year ${year}, revision ${revision}`,
    erratum: 'has an error',
    snapshot: 'Analysis snapshot',
    none: 'none yet',
  },
} as const;

/**
 * Prints the status. With --check the exit code is 13 where a delivery is late, missing or almost certainly not whole, or
 * that cannot be told.
 */
export async function runStatus(context: StatusContext): Promise<ExitCode> {
  const { dataFolder, root, clock, json, out, language, options } = context;
  const facts = await statusFacts(dataFolder, root, clock());
  if (json) out.json(facts);
  else for (const line of statusLines(facts, language)) out.line(line);
  return options.check && isWanting(facts) ? exitCodes.deliveryMissing : exitCodes.ok;
}

/** What cannot be read is not taken for well. */
const isWanting = ({ feeds, isDamaged }: StatusFacts): boolean =>
  isDamaged ||
  feeds.some(
    ({ state, gaps, lacking }) =>
      state === 'late' || state === 'missing' || gaps.length > 0 || lacking?.severity === 'error',
  );

function statusLines(facts: StatusFacts, language: Language): string[] {
  const word = words[language];
  const waiting = facts.waiting.map(({ feed, file, codes }) => [feed, file, codes.join(', ')]);
  const lacking = facts.feeds.flatMap(({ feed, lacking: found }) =>
    found === null ? [] : [[feed, word.sure[found.severity], found.codes.join(', ')]],
  );
  const gaps = facts.feeds.flatMap(({ feed, gaps: days }) =>
    days.length > 0 ? [[feed, days.join(', ')]] : [],
  );
  const unfinished = facts.unfinished.map(({ feed, file }) => [feed, file]);
  const jobs = facts.jobs.map((job) => [
    job.job,
    job.next ?? '-',
    job.last?.slice(0, 16) ?? '-',
    outcomeText(job, language),
  ]);
  const editions = facts.editions.map(({ year, revision, status, hasErratum }) => {
    const standing = [statusWords[language][status], ...(hasErratum ? [word.erratum] : [])];
    return `  ${word.edition(year, revision)}: ${standing.join(', ')}`;
  });
  return [
    ...(facts.synthetic ? [word.synthetic, ''] : []),
    ...(facts.isDamaged ? [word.damaged, ''] : []),
    `${word.deliveries} (${facts.today})`,
    ...inColumns([word.head, ...facts.feeds.map((feed) => feedRow(feed, language))]),
    ...(lacking.length > 0 ? ['', word.lacking, ...inColumns(lacking)] : []),
    ...(gaps.length > 0 ? ['', word.gaps, ...inColumns(gaps)] : []),
    ...(waiting.length > 0 ? ['', word.waiting, ...inColumns(waiting)] : []),
    ...(unfinished.length > 0 ? ['', word.unfinished, ...inColumns(unfinished)] : []),
    '',
    word.jobs,
    ...inColumns([word.jobHead, ...jobs]),
    '',
    `${word.snapshot}: ${facts.snapshotAt?.slice(0, 16) ?? word.none}`,
    editions.length > 0 ? `${word.editions}:` : `${word.editions}: ${word.none}`,
    ...editions,
  ];
}

const feedRow = (feed: FeedFacts, language: Language): string[] => [
  feed.feed,
  words[language].states[feed.state],
  feed.lastPeriodTo ?? '-',
  feed.receivedAt?.slice(0, 10) ?? '-',
  String(feed.received),
  String(feed.quarantined),
  String(feed.currentRows),
  feed.nextDue ?? '-',
];
