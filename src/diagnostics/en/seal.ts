// English texts of the codes of src/seal.

import type { BrokenRule, SealParams } from '../codes/seal.js';
import type { Texts } from '../text.js';

const nothingTaken = 'Nothing was taken over.';

const broken: Record<BrokenRule, { what: string; remedy: string }> = {
  ragged: {
    what: 'The line has too many or too few fields.',
    remedy: 'See whether a separator stands inside a text; put that text between double quotes.',
  },
  quote: {
    what: 'A quote on this line is wrong: it is never closed, or closed in the wrong place.',
    remedy: 'Put the whole text between double quotes and double every quote inside it.',
  },
  nul: {
    what: 'The line holds a character of value zero (NUL).',
    remedy: 'Make the file again; it was probably damaged when it was saved or sent.',
  },
  encoding: {
    what: 'The line is written in another character encoding than the rest of the file.',
    remedy: 'Save the whole file as UTF-8.',
  },
  too_long: {
    what: 'The line is longer than 262,144 bytes.',
    remedy: 'See whether line ends are missing and make the file again.',
  },
};

const kinds = {
  xlsx: 'a spreadsheet (xlsx) or zip file',
  parquet: 'a Parquet file',
  utf16: 'text in UTF-16',
  json: 'JSON',
} as const;

const keyProblems = {
  absent: 'The key file is not there.',
  malformed: 'The key file holds no key of 64 hexadecimal digits.',
  readable_by_others: 'Others can read the key file.',
} as const;

const list = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

const column = (name: string): string =>
  name === '' ? 'a column without a name (one separator too many)' : `"${name}"`;

export const seal: Texts<SealParams> = {
  SEAL_EMPTY_FILE: ({ feed }) => ({
    what: 'The file is empty.',
    expected: `a line with the column names of ${feed}; an empty delivery is that line alone`,
    found: '0 lines',
    data: nothingTaken,
    remedy: 'Make the file again. Where there is nothing to report, deliver the line of column names only.',
  }),
  SEAL_NOT_TEXT: ({ kind }) => ({
    what: 'The file is no CSV text.',
    expected: 'CSV in UTF-8 or Windows-1252, compressed with gzip or not',
    found: kinds[kind],
    data: nothingTaken,
    remedy: 'Save the data as CSV and offer that file.',
  }),
  SEAL_LINE_ENDS: () => ({
    what: 'The lines end in a carriage return alone (CR), as on old Macintosh computers.',
    expected: 'lines that end in LF or CRLF',
    data: nothingTaken,
    remedy: 'Save the file again as CSV with the line ends of Windows or Unix.',
  }),
  SEAL_CUT_OFF: () => ({
    what: 'The compressed file is damaged or ends too soon.',
    data: nothingTaken,
    remedy: 'Compress and send the file again.',
  }),
  SEAL_NO_HEADER: ({ feed, expected }) => ({
    what: `The first line does not hold the column names of ${feed}.`,
    expected: `${list(expected)}, separated by semicolons, commas or tabs`,
    data: nothingTaken,
    remedy: 'Put the column names on the first line, exactly as in the contract.',
  }),
  SEAL_HEADER_COLUMNS: ({ feed, missing, extra }) => ({
    what: `The columns are not those of ${feed}.`,
    ...(missing.length > 0 ? { expected: `also ${list(missing)}` } : {}),
    ...(extra.length > 0 ? { found: `not in the contract: ${extra.map(column).join(', ')}` } : {}),
    data: nothingTaken,
    remedy: 'Deliver exactly the columns of the contract; leave other columns out.',
  }),
  SEAL_HEADER_ORDER: ({ feed, expected }) => ({
    what: `The columns of ${feed} are in another order than in the contract.`,
    expected: list(expected),
    data: nothingTaken,
    remedy: 'Put the columns in the order of the contract, with their data below them.',
  }),
  SEAL_OTHER_FEED: ({ feed, other }) => ({
    what: `This file has the columns of ${other}, not of ${feed}.`,
    data: nothingTaken,
    remedy: `Offer it as ${other}, or choose the file of ${feed}.`,
  }),
  SEAL_ROW_BROKEN: ({ rule, columns, outcome }) => ({
    what: broken[rule].what,
    expected: `${columns} fields`,
    data:
      outcome === 'checked'
        ? 'The file was only looked at; nothing was kept.'
        : 'The line is counted as broken, without its text.',
    remedy: broken[rule].remedy,
  }),
  SEAL_MASKED: ({ tokens }) => ({
    what: 'A number that looks like a BSN or V-number stands where none belongs.',
    found: `${tokens} times`,
    data: 'It was replaced by [id].',
    remedy: 'Keep personal numbers out of all columns but those that are meant for them.',
  }),
  SEAL_FILE_NAME: () => ({
    what: 'The name of the file holds something that looks like a BSN or V-number.',
    data: 'Every message shows [id] in its place.',
    remedy: 'Do not use personal numbers in file names.',
  }),
  SEAL_NO_DATE: ({ feed }) => ({
    what: 'The reference date of the delivery is not known.',
    expected: `a name like ${feed}_2024-01-31.csv, or the option --reference-date`,
    data: nothingTaken,
    remedy: 'Give the reference date: the last day that the file speaks of.',
  }),
  SEAL_PERIOD: ({ referenceDate, from, to }) => ({
    what: 'The period of the delivery does not fit its reference date.',
    expected: 'a period that holds the reference date and ends at most a year after it',
    found: `reference date ${referenceDate}, period from ${from} to ${to}`,
    data: nothingTaken,
    remedy: 'Seal the source again with the right --period-from, --period-to and --reference-date.',
  }),
  SEAL_KEY: ({ problem }) => ({
    what: keyProblems[problem],
    expected: 'a file of 64 hexadecimal digits that only its owner can read (chmod 600)',
    data: nothingTaken,
    remedy: 'Ask for the key where it is kept and name its file with --key.',
  }),
  SEAL_FILE_ABSENT: () => ({
    what: 'This file is not there or cannot be read.',
    remedy: 'Check its name and folder.',
  }),
  SEAL_UNKNOWN_FEED: ({ feed, known }) => ({
    what: `There is no contract for "${feed}".`,
    expected: known.join(', '),
    remedy: 'Choose one of these names with --feed.',
  }),
  SEAL_READ_FORMAT: () => ({
    what: 'This is no sealed delivery, or it is damaged.',
    expected: 'a file that "pilotmonitor seal" made',
    data: nothingTaken,
    remedy: 'Seal the source again and send the result as a binary file.',
  }),
  SEAL_READ_FEED: ({ feed, found }) => ({
    what: `The sealed delivery is of ${found}, not of ${feed}.`,
    data: nothingTaken,
    remedy: `Put the file in the folder of ${found}.`,
  }),
  SEAL_READ_CONTRACT: ({ feed, version, foundVersion }) => ({
    what: `The delivery was sealed with another contract of ${feed}.`,
    expected: `version ${version}`,
    found: `version ${foundVersion}, or the same version with other checks or other columns`,
    data: nothingTaken,
    remedy: 'Seal the source again with the same release of pilotmonitor as the receiver has.',
  }),
  SEAL_READ_COUNTS: ({ declaredRows, rows, declaredBroken, broken: found }) => ({
    what: 'The sealed delivery does not hold the number of rows that it names itself.',
    expected: `${declaredRows} rows, of which ${declaredBroken} broken`,
    found: `${rows} rows, of which ${found} broken`,
    data: nothingTaken,
    remedy: 'The file was changed or cut off. Send it again.',
  }),
  SEAL_READ_PLAIN: () => ({
    what: 'The sealed delivery holds something that may be a plain personal number.',
    data: `${nothingTaken} Its contents were not copied, kept or shown.`,
    remedy: 'Remove the file and seal the source again with "pilotmonitor seal".',
  }),
  SEAL_READ_ROW: () => ({
    what: 'A row of the sealed delivery does not have the form that "pilotmonitor seal" writes.',
    data: nothingTaken,
    remedy: 'The file was changed. Seal the source again.',
  }),
};
