// The files of `template`: what a supplier fills in, what it may look like, and what every column means. They follow from
// the contract alone and pass its check. Reaches no database, so that it runs at a supplier.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lastDayOfMonth } from 'date-fns/lastDayOfMonth';
import { subMonths } from 'date-fns/subMonths';
import { type CompiledFeed, compileFeed, dictionary, exampleRows } from '../contract/index.js';
import { diagnostic, exitCodes, UserError } from '../diagnostics/index.js';
import { csvLine } from '../format/index.js';
import { locateFeeds, locateIdentifiers } from '../locate/index.js';
import { masker } from '../seal/index.js';
import type { IsoDate, Language } from '../vocabulary/index.js';

export interface TemplateTask {
  readonly root: string;
  /** `<supplier>/<feed>`; none means all. */
  readonly feeds: readonly string[];
  readonly folder: string;
  readonly language: Language;
  readonly today: Date;
}

export interface WrittenTemplate {
  readonly feed: string;
  /** Template, example, explanation. */
  readonly files: readonly string[];
}

const names = {
  nl: { template: 'sjabloon', example: 'voorbeeld', explanation: 'uitleg' },
  en: { template: 'template', example: 'example', explanation: 'explanation' },
} as const;

/** What a supplier does with a file that is filled in. */
const howToSend = {
  nl: ({ name, feed }: CompiledFeed) =>
    `## Zo levert u

1. Vul het sjabloon in, of maak een uitvoer met dezelfde kolommen. Noem het bestand naar de laatste dag waarover het gaat: \`${feed}_JJJJ-MM-DD.csv\`.
2. \`pilotmonitor check ${feed}_JJJJ-MM-DD.csv --feed ${name}\` noemt alle fouten en bewaart niets.
3. \`pilotmonitor seal ${feed}_JJJJ-MM-DD.csv --feed ${name} --key SLEUTEL\` maakt van nummers pseudoniemen. Stuur wat daar uitkomt, nooit het bestand zelf.
`,
  en: ({ name, feed }: CompiledFeed) =>
    `## How to deliver

1. Fill in the template, or make an export with the same columns. Name the file after the last day that it is about: \`${feed}_YYYY-MM-DD.csv\`.
2. \`pilotmonitor check ${feed}_YYYY-MM-DD.csv --feed ${name}\` names all faults and keeps nothing.
3. \`pilotmonitor seal ${feed}_YYYY-MM-DD.csv --feed ${name} --key KEY\` turns numbers into pseudonyms. Send what it makes, never the file itself.
`,
} as const;

/** Writes the files of the feeds, each in the folder of its supplier. @throws UserError where a feed is not known */
export async function writeTemplates(task: TemplateTask): Promise<WrittenTemplate[]> {
  const feeds = await feedsOf(task);
  const written: WrittenTemplate[] = [];
  for (const feed of feeds) written.push(await writeTemplate(feed, task));
  return written;
}

async function writeTemplate(
  feed: CompiledFeed,
  { folder, language, today }: TemplateTask,
): Promise<WrittenTemplate> {
  const referenceDate = lastDayOfPreviousMonth(today);
  const name = names[language];
  const contents: readonly (readonly [string, string])[] = [
    [`${feed.feed}_${name.template}.csv`, csvOf(feed, [])],
    [`${feed.feed}_${name.example}_${referenceDate}.csv`, csvOf(feed, exampleRows(feed, referenceDate))],
    [`${feed.feed}_${name.explanation}.md`, `${dictionary(feed, language)}\n${howToSend[language](feed)}`],
  ];
  const own = join(folder, feed.supplier);
  await mkdir(own, { recursive: true });
  for (const [file, text] of contents) await writeFile(join(own, file), text);
  return { feed: feed.name, files: contents.map(([file]) => join(own, file)) };
}

/** With a byte order mark and semicolons, so that Excel opens it as a table. */
const csvOf = (feed: CompiledFeed, rows: readonly (readonly string[])[]): string =>
  `\ufeff${[feed.columns.map(({ meta }) => meta.header), ...rows].map((row) => csvLine(row, ';')).join('')}`;

/** The day that a file sent now would be about. */
function lastDayOfPreviousMonth(today: Date): IsoDate {
  const day = lastDayOfMonth(subMonths(new Date(today.getFullYear(), today.getMonth(), 1), 1));
  const [month, date] = [day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${day.getFullYear()}-${month}-${date}`;
}

async function feedsOf({ root, feeds }: TemplateTask): Promise<CompiledFeed[]> {
  const located = await locateIdentifiers(root);
  const identifiers = new Map(located.map(({ name, definition }) => [name, definition]));
  const all = (await locateFeeds(root)).map((each) => compileFeed(each, identifiers));
  const known = all.map(({ name }) => name);
  const unknown = feeds.find((feed) => !known.includes(feed));
  if (unknown !== undefined) {
    const params = { feed: masker(identifiers)(unknown).text, known };
    throw new UserError([diagnostic('SEAL_UNKNOWN_FEED', 'error', {}, params)], exitCodes.usage);
  }
  return all.filter(({ name }) => feeds.length === 0 || feeds.includes(name));
}
