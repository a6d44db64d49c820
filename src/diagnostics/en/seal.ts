// English texts of the codes of src/seal.

import type { BrokenRule, RefusedKind, SealParams } from '../codes/seal.js';
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
  half_character: {
    what: 'The file ends within a character on this line; it was probably cut off.',
    remedy: 'Make or send the file again and compare its size with that of the original.',
  },
  no_json: {
    what: 'The line is no JSON object.',
    remedy: 'Write each row as one object on one line, for instance {"column":"value"}.',
  },
  unknown_key: {
    what: 'The line has a key that is no column of the contract, or the same key twice.',
    remedy: 'Use the column names of the contract as keys, each of them once at most.',
  },
  nested: {
    what: 'The line has a list or an object as a value.',
    remedy: 'Write each value as a text, a number, true, false or null.',
  },
};

const kinds: Record<RefusedKind, { found: string; remedy: string }> = {
  xls: {
    found: 'an old Excel file (.xls)',
    remedy: 'Open the file in Excel and save it as "Excel workbook (.xlsx)" or as CSV.',
  },
  xlsb: {
    found: 'a binary Excel file (.xlsb)',
    remedy: 'Open the file in Excel and save it as "Excel workbook (.xlsx)" or as CSV.',
  },
  open_document: {
    found: 'an OpenDocument file (such as .ods)',
    remedy: 'Open the file in LibreOffice and save it as .xlsx or CSV.',
  },
  zip: {
    found: 'a zip file that is no spreadsheet',
    remedy: 'Unpack it and offer the file itself; it may be compressed with gzip (.gz).',
  },
  json_array: {
    found: 'one JSON list',
    remedy: 'Write one object a line (NDJSON), without brackets and commas around them, as "jq -c .[]" does.',
  },
  pdf: { found: 'a PDF', remedy: 'Offer the data themselves, not a print of them.' },
  markup: {
    found: 'HTML or XML; such a file is sometimes called .xls all the same',
    remedy: 'Open the file in Excel and save it as "Excel workbook (.xlsx)" or as CSV.',
  },
};

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
    what: 'This kind of file is not read.',
    expected: 'CSV, Excel (.xlsx), Parquet or NDJSON, compressed with gzip or not',
    found: kinds[kind].found,
    data: nothingTaken,
    remedy: kinds[kind].remedy,
  }),
  SEAL_WORKBOOK_PASSWORD: () => ({
    what: 'The spreadsheet is protected by a password.',
    data: nothingTaken,
    remedy:
      'Remove the password in Excel (File, Info, Protect Workbook, Encrypt with Password), save and offer the file again. Sealing protects the data.',
  }),
  SEAL_WORKBOOK_DAMAGED: () => ({
    what: 'The spreadsheet is damaged or not whole.',
    data: nothingTaken,
    remedy: 'Open it in Excel to see whether it is whole, save it again and send it in binary form.',
  }),
  SEAL_WORKBOOK_SHEETS: ({ feed, sheets }) => ({
    what: `More than one sheet has the columns of ${feed}; it is not clear which of them is the delivery.`,
    found: `the sheets ${list(sheets)}`,
    data: nothingTaken,
    remedy: 'Leave one sheet with these columns. Hide or remove the others, or put all rows on one sheet.',
  }),
  SEAL_PARQUET_DAMAGED: () => ({
    what: 'The Parquet file is damaged or not whole.',
    data: nothingTaken,
    remedy: 'Make or send the file again, in binary form.',
  }),
  SEAL_PARQUET_COLUMNS: ({ columns }) => ({
    what: 'The Parquet file has columns that cannot be read as text, such as lists or records.',
    expected: 'columns of text, numbers, days, moments or yes/no',
    found: list(columns),
    data: nothingTaken,
    remedy: 'Write each value in a column of its own, and as text where it is none of these.',
  }),
  SEAL_FILE_TOO_LARGE: ({ allowedMegabytes }) => ({
    what: 'The file is too large to be held in memory, as Excel and Parquet files must be.',
    expected: `at most ${allowedMegabytes} MB`,
    data: nothingTaken,
    remedy: 'Deliver the data as CSV or NDJSON, with gzip or not; for these there is no limit.',
  }),
  SEAL_UNPACKS_TOO_LARGE: ({ allowedMegabytes, allowedTimes }) => ({
    what: 'The file is far too large once unpacked, as a zip bomb is.',
    expected: `at most ${allowedMegabytes} MB unpacked, and at most ${allowedTimes} times as large as packed`,
    data: `${nothingTaken} The file was not unpacked.`,
    remedy: 'See where the file comes from. Where it is right all the same, deliver the data as CSV.',
  }),
  SEAL_READER_STOPPED: ({ reason, limit }) => ({
    what:
      reason === 'time'
        ? 'Reading the file took too long and was stopped.'
        : 'Reading the file took too much memory and was stopped.',
    expected: reason === 'time' ? `an answer within ${limit} seconds` : `at most ${limit} MB of memory`,
    data: nothingTaken,
    remedy: 'Deliver the data as CSV or NDJSON, which are read as they come in.',
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
    what: `The file does not begin with the column names of ${feed}.`,
    expected: `${list(expected)}, separated by semicolons, commas, tabs or vertical bars`,
    data: nothingTaken,
    remedy:
      'Put the column names on the first line (in a spreadsheet within the first 20 rows), exactly as in the contract.',
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
  SEAL_FORMER_LAYOUT: ({ feed, layout, from, version, added, removed }) => ({
    what: `This is layout ${layout} of ${feed}, of ${from}; layout ${version} holds now.`,
    ...(added.length > 0 ? { expected: `also ${list(added)}, which came since` } : {}),
    ...(removed.length > 0 ? { found: `gone: ${list(removed)}` } : {}),
    data: nothingTaken,
    remedy: `Make the file again in layout ${version}.`,
  }),
  SEAL_HEADER_AMBIGUOUS: ({ feed, column: name, found }) => ({
    what: `More than one column could be the column "${name}" of ${feed}.`,
    found: list(found),
    data: nothingTaken,
    remedy: 'Leave one of these columns, or make the pattern in the contract more precise.',
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
