// English texts of the codes of src/intake.

import type { IntakeParams } from '../codes/intake.js';
import type { BrokenRule } from '../codes/seal.js';
import type { Texts } from '../text.js';

const nothingLoaded = 'Nothing was loaded.';
const notCopied = 'The file was not read, copied or kept. It lies where it was put until someone removes it.';

const brokenRules: Readonly<Record<BrokenRule, string>> = {
  ragged: 'It has too many or too few columns.',
  quote: 'A quoted text does not end.',
  nul: 'It holds a NUL character.',
  encoding: 'It holds a character that is not in the encoding of the file.',
  too_long: 'It is too long for a row.',
  half_character: 'The file ends within a character here.',
  no_json: 'It is no JSON object.',
  unknown_key: 'It has a key that is no column, or the same key twice.',
  nested: 'It has a list or an object as a value.',
};

const rowsAre = (rows: number) => (rows === 1 ? 'One row is' : `${rows} rows are`);
const rowsHave = (rows: number) => (rows === 1 ? 'One row has' : `${rows} rows have`);
const inQuarantine = (rows: number, loaded: boolean) =>
  loaded
    ? `${rows === 1 ? 'This row is' : 'These rows are'} in quarantine; all other rows were loaded.`
    : nothingLoaded;

export const intake: Texts<IntakeParams> = {
  INTAKE_PLAIN_REFUSED: ({ feed }) => ({
    what: `This file is not sealed, and no legal basis is recorded for plain deliveries of ${feed}.`,
    expected: 'a delivery that the supplier has sealed (.sealed)',
    data: notCopied,
    remedy: `Remove the file and ask the supplier to run "pilotmonitor seal FILE --feed ${feed}" and send the result.`,
    supplierRemedy: `Run "pilotmonitor seal FILE --feed ${feed}" and send what comes out. Do not send the plain file again.`,
  }),
  INTAKE_FACTS_NOT_TEXT: ({ feed }) => ({
    what: 'This file, which is not sealed, is no CSV with the columns of the contract alone; whatever else is in it cannot be searched for numbers of persons.',
    expected: `a CSV of ${feed}, or a sealed delivery`,
    data: notCopied,
    remedy: `Save the sheet with the data as CSV, or run "pilotmonitor seal FILE --feed ${feed}", and put the result in the same folder.`,
  }),
  INTAKE_FACTS_WITH_NUMBERS: ({ feed, numbers, broken }) => ({
    what: `In this file, which is not sealed, ${numbers === 1 ? '1 number looks' : `${numbers} numbers look`} like the number of a person, and ${broken === 1 ? '1 line cannot' : `${broken} lines cannot`} be read.`,
    expected: `facts about no person; only then may ${feed} come in without a seal and without a legal basis`,
    data: notCopied,
    remedy: `Remove the file. If it really holds no number of a person, mend the lines below, or run "pilotmonitor seal FILE --feed ${feed}" and put the result in the same folder.`,
  }),
  INTAKE_UNKNOWN_FEED: ({ known }) => ({
    what: 'It is not clear to which feed this file belongs.',
    expected: `a file in incoming/<supplier>/<feed>/, or --feed with one of: ${known.join(', ')}`,
    data: notCopied,
    remedy: 'Put the file in the folder of its feed.',
  }),
  INTAKE_NO_FILE: () => ({
    what: 'There is no such file.',
    remedy: 'Check the name. Without a name, "pilotmonitor ingest" takes in all that lies in incoming.',
  }),
  INTAKE_STILL_WRITTEN: ({ quietSeconds }) => ({
    what: `Something was written to this file less than ${quietSeconds} seconds ago; it is probably still being sent.`,
    data: 'It was neither read nor refused.',
    remedy: 'Nothing to do: the next time it is taken in. The time is quietSeconds in pilotmonitor.json.',
  }),
  INTAKE_NOT_READABLE: ({ reason }) => ({
    what:
      reason === 'special'
        ? 'This is no ordinary file but a folder, link, pipe or device.'
        : 'This file may not be read.',
    data: notCopied,
    remedy:
      reason === 'special'
        ? 'Remove it and put the file itself there.'
        : 'Give the user who runs "pilotmonitor ingest" the right to read the file.',
  }),
  INTAKE_OTHER_KEY: ({ expected, found }) => ({
    what: 'This delivery was sealed with another pseudonym key than the earlier ones, so nobody in it can be linked.',
    expected: `key ${expected}`,
    found: `key ${found}`,
    data: nothingLoaded,
    remedy: 'Let the supplier seal the file again with the key of the pilot.',
    supplierRemedy: 'Seal the file again with the key of the pilot.',
  }),
  INTAKE_SYNTHETIC_AND_REAL: ({ isSynthetic }) => ({
    what: isSynthetic
      ? 'This delivery is about made-up people, and this data folder is for real deliveries.'
      : 'This delivery does not say that it is about made-up people, and everything in this data folder is made up.',
    expected: isSynthetic
      ? 'a delivery about real people, or a folder with the file SYNTHETIC'
      : 'a delivery about made-up people, or a folder without the file SYNTHETIC and without made-up deliveries',
    data: nothingLoaded,
    remedy: isSynthetic
      ? 'Take the file away. "pilotmonitor demo --data DIR" makes a folder for made-up data.'
      : 'Take real deliveries into another folder; "pilotmonitor init --data DIR" makes one. Where the delivery is made up after all, seal it again with --synthetic.',
    supplierRemedy: isSynthetic
      ? 'Send a delivery about real people.'
      : 'Send this delivery to a folder for real data, or seal it with --synthetic where it is made up.',
  }),
  INTAKE_REFERENCE_DATE_AHEAD: ({ referenceDate, today }) => ({
    what: 'The reference date of this delivery lies ahead.',
    expected: `${today} or earlier`,
    found: referenceDate,
    data: nothingLoaded,
    remedy: 'Let the supplier seal the file again with the right reference date.',
    supplierRemedy: 'Seal the file again with the right reference date.',
  }),
  INTAKE_CHANGED_WHILE_READING: () => ({
    what: 'This file changed while it was read.',
    data: nothingLoaded,
    remedy: 'Wait until it has been sent completely; the next intake takes it in.',
  }),
  INTAKE_KEY_MISSING: ({ setting, place }) => ({
    what: `A key is missing: ${setting} in the settings points at ${place}, and no key of 64 hexadecimal digits is there.`,
    data: nothingLoaded,
    remedy: 'Put the key back. A lost master key means that archived deliveries cannot be read any more.',
  }),
  INTAKE_TOO_MANY_BAD: ({ bad, received, allowedPercent }) => ({
    what: `Too many rows are wrong: ${bad} of ${received}.`,
    expected: `at most ${allowedPercent} percent`,
    data: 'The whole delivery was refused; nothing was loaded.',
    remedy: 'Ask the supplier for a corrected file. "pilotmonitor check" shows every fault before sending.',
    supplierRemedy:
      'Correct the file and send it again. "pilotmonitor check" shows every fault before sending.',
  }),
  INTAKE_ROW_RULE: ({ rows, rule, expected, found, loaded }) => ({
    what: `${rowsAre(rows)} not as the contract says.`,
    expected: expected.en,
    ...(found === undefined ? {} : { found }),
    data: inQuarantine(rows, loaded),
    remedy:
      rule === 'digits_lost'
        ? 'Ask the supplier to format the column as Text in Excel before the numbers come into it, and to send the file again.'
        : 'Ask the supplier to correct this and send the file again.',
    supplierRemedy:
      rule === 'digits_lost'
        ? 'Format the column as Text in Excel before the numbers come into it, and send the file again.'
        : 'Correct this and send the file again.',
  }),
  INTAKE_ROW_BROKEN: ({ rows, rule, loaded }) => ({
    what: `${rowsAre(rows)} no readable row. ${brokenRules[rule as BrokenRule] ?? rule}`,
    data: inQuarantine(rows, loaded),
    remedy: 'Ask the supplier to repair this and send the file again.',
    supplierRemedy: 'Repair this and send the file again.',
  }),
  INTAKE_DUPLICATE_KEY: ({ rows, key }) => ({
    what: `${rowsHave(rows)} a key that came before in this file.`,
    expected: `one row for each value of ${key.join(' + ')}`,
    data: 'The first row of each key was loaded, the others were not.',
    remedy: 'Ask the supplier which row is right; let them send a correction if it is not the first.',
    supplierRemedy: 'See which row is right. If it is not the first, send a correction.',
  }),
  INTAKE_LATE_ROWS: ({ rows, months, kept }) => ({
    what: `${rowsAre(rows)} about a period that closed ${months} months after its end.`,
    data: kept ? 'They were loaded and marked as late.' : 'They were not loaded.',
    remedy: 'Nothing to do, unless the supplier expected these rows in an earlier delivery.',
    supplierRemedy: 'Nothing to do, unless you expected these rows in an earlier delivery.',
  }),
  INTAKE_STALE_ROWS: ({ rows }) => ({
    what: `${rowsAre(rows)} older than what is known already.`,
    data: 'They changed nothing; the newer values stay.',
    remedy: 'Nothing to do, if this is an older file that arrived later.',
  }),
  INTAKE_ERASED_ROWS: ({ rows }) => ({
    what: `${rowsAre(rows)} about people whose data may not be kept.`,
    data: 'They were not loaded.',
    remedy: 'Nothing to do.',
  }),
  INTAKE_EMPTY: ({ withdrawn }) => ({
    what: 'This is a valid delivery without rows.',
    data: withdrawn === 0 ? 'Nothing changed.' : `${withdrawn} rows that it lacks were withdrawn.`,
    remedy: 'Ask the supplier whether nothing was to be delivered indeed.',
    supplierRemedy: 'Was there something to deliver? Then send the whole file.',
  }),
  INTAKE_REPEATED: ({ recordedOn }) => ({
    what: `This content was taken in before, on ${recordedOn}.`,
    data: 'Nothing changed.',
    remedy: 'Nothing to do.',
  }),
  INTAKE_REFUSED_BEFORE: ({ refusedOn, codes }) => ({
    what: `This content was refused before, on ${refusedOn} (${codes.join(', ')}), and nothing has changed since.`,
    data: nothingLoaded,
    remedy: 'Remove the file, or change what it was refused for.',
  }),
};
