// English texts of the codes of src/model.

import type { ModelParams } from '../codes/model.js';
import type { Texts } from '../text.js';

const notBuilt = 'Nothing was built; the analysis snapshot is as it was.';
const list = (names: readonly string[]) => names.join(', ') || 'none';

export const model: Texts<ModelParams> = {
  MODEL_HEADER_LACKS: ({ key }) => ({
    what: `The header says nothing under "${key}".`,
    expected: `a comment line "-- ${key}: …" at the top of the file`,
    data: notBuilt,
    remedy: 'Add the line; pipelines/README.md shows a whole header.',
  }),
  MODEL_HEADER_UNKNOWN: ({ key, allowed }) => ({
    what: `The header has a field "${key}" that files of this kind do not have.`,
    expected: list(allowed),
    data: notBuilt,
    remedy: 'Correct the name, or write the text under "note".',
  }),
  MODEL_HEADER_REPEATED: ({ key }) => ({
    what: `The header has the field "${key}" more than once.`,
    data: notBuilt,
    remedy: 'Put the texts together under one field.',
  }),
  MODEL_HEADER_INPUTS: ({ lacking, superfluous }) => ({
    what: 'The inputs in the header are not those that the SQL reads.',
    ...(lacking.length > 0 ? { expected: `also ${list(lacking)}` } : {}),
    ...(superfluous.length > 0 ? { found: `not read by the SQL: ${list(superfluous)}` } : {}),
    data: notBuilt,
    remedy: 'Write the relations that the SQL reads after "-- inputs:".',
  }),
  MODEL_SQL: ({ message }) => ({
    what: `The SQL cannot be run: ${message}`,
    data: notBuilt,
    remedy: 'Correct the SQL at this place.',
  }),
  MODEL_NOT_ONE_SELECT: () => ({
    what: 'The file is not one select whose columns are known without the data.',
    expected: 'a single select; a pivot names its values with "in (…)"',
    data: notBuilt,
    remedy: 'Write one select; the build makes the table itself.',
  }),
  MODEL_BARE_NAME: ({ name }) => ({
    what: `The name "${name}" has no schema and is no CTE that can be seen here.`,
    expected: 'schema.relation, or the name of a CTE above',
    data: notBuilt,
    remedy: 'Write the schema in front of the name.',
  }),
  MODEL_FILE: ({ name }) => ({
    what: `The SQL reads a file, "${name}".`,
    data: notBuilt,
    remedy: 'Bring the data in as a delivery or a reference list and read its relation.',
  }),
  MODEL_OTHER_DATABASE: ({ name }) => ({
    what: `The relation "${name}" is named with a database.`,
    expected: 'schema.relation',
    data: notBuilt,
    remedy: 'Leave the database out.',
  }),
  MODEL_FUNCTION: ({ name }) => ({
    what: `The table function "${name}" may read what the order of models cannot see.`,
    expected: 'unnest, range, generate_series or a macro of pipelines/macros',
    data: notBuilt,
    remedy: 'Read the relation by its name, or put the method in pipelines/macros.',
  }),
  MODEL_MACRO_UNKNOWN: ({ macro }) => ({
    what: `There is no macro "${macro}".`,
    data: notBuilt,
    remedy: 'pipelines/macros/README.md lists the macros.',
  }),
  MODEL_MACRO_ARGUMENT: ({ macro, parameter, found }) => ({
    what: `The macro "${macro}" cannot tell which relation ${parameter} is.`,
    expected:
      'a literal text: the name of a CTE that can be seen here (not one that begins with given_), or schema.relation',
    found: found === '' ? 'no literal text' : `'${found}'`,
    data: notBuilt,
    remedy: 'Hand in the name between single quotes.',
  }),
  MODEL_MACRO_SIGNATURE: ({ macro }) => ({
    what: `The file does not make the macro "${macro}".`,
    expected: `create macro macros.${macro}(…) as table …`,
    data: notBuilt,
    remedy: 'Give the macro the name of its file.',
  }),
  MODEL_MACRO_READS: ({ macro, relation }) => ({
    what: `The macro "${macro}" reads ${relation} itself, so that the order of models cannot see it.`,
    data: notBuilt,
    remedy: 'Hand the relation in as an argument.',
  }),
  MODEL_INPUT_MISSING: ({ relation, neededBy }) => ({
    what: `${neededBy} needs ${relation}, which does not exist.`,
    data: notBuilt,
    remedy: `Bring the file that makes ${relation} back, or take it out of ${neededBy}.`,
  }),
  MODEL_CIRCLE: ({ relations }) => ({
    what: `These models read each other: ${relations.join(' → ')}.`,
    data: notBuilt,
    remedy: 'Move what they share to a model of its own.',
  }),
  MODEL_KEY_COLUMN: ({ relation, column }) => ({
    what: `The key in the header names the column "${column}", which ${relation} does not have.`,
    data: notBuilt,
    remedy: 'Correct the key, or add the column.',
  }),
  MODEL_KEY_MISSING: ({ relation, column, rows }) => ({
    what: `${rows} rows of ${relation} have no value in "${column}", which is part of the key.`,
    data: notBuilt,
    remedy: 'Mend the SQL so that each row can be told from the others, or correct the key.',
  }),
  MODEL_KEY_REPEATED: ({ relation, key, keys }) => ({
    what: `${keys} keys (${list(key)}) occur more than once in ${relation}.`,
    data: notBuilt,
    remedy: 'Mend the SQL; a join on a wider key than meant is the usual cause.',
  }),
  MODEL_INDICATOR_COLUMNS: ({ expected, found }) => ({
    what: 'The indicator has other columns than every indicator has.',
    expected,
    found,
    data: notBuilt,
    remedy: 'Select these columns with these types, in this order.',
  }),
  MODEL_CHECK_FOUND: ({ check, rows, title }) => ({
    what: `The check "${check}" found ${rows === 1 ? 'one row' : `${rows} rows`} for which this does not hold.`,
    expected: title.en,
    remedy: `Look at what the SQL of the check selects: pipelines/checks/${check}.sql.`,
  }),
  MODEL_CHECK_SEVERITY: ({ found }) => ({
    what: 'The severity of the check is unknown.',
    expected: 'error or warning',
    found,
    data: notBuilt,
    remedy: 'Correct the line "-- severity:".',
  }),
  MODEL_LIST_COLUMNS: ({ expected, found }) => ({
    what: 'The first line of the list does not name the columns of its contract.',
    expected,
    found,
    data: notBuilt,
    remedy: 'Correct the line, or the contract beside the list.',
  }),
  MODEL_LIST_CELL: ({ rule, found }) => ({
    what: `The list breaks its contract here (${rule}).`,
    found,
    data: notBuilt,
    remedy: 'Correct the cell, or the contract beside the list.',
  }),
  MODEL_LIST_CSV: () => ({
    what: 'The list is no CSV from this line on: a cell in quotes does not end, or the line has too few or too many cells.',
    data: notBuilt,
    remedy: 'Correct the line; a quote within a cell is written twice.',
  }),
  MODEL_NO_WAREHOUSE: () => ({
    what: 'Nothing has been taken in yet.',
    data: 'Nothing was built.',
    remedy: 'Put deliveries in the folder incoming and run "pilotmonitor ingest" first.',
  }),
  MODEL_NO_SNAPSHOT: () => ({
    what: 'There is no analysis snapshot yet.',
    remedy: 'Run "pilotmonitor build" first.',
  }),
  MODEL_NOTHING_KNOWN: ({ asOf }) => ({
    what: `No delivery had been taken in up to and including ${asOf}.`,
    data: notBuilt,
    remedy: 'Take deliveries in with "pilotmonitor ingest" first, or name a later day with --as-of.',
  }),
  MODEL_AS_OF_FUTURE: ({ asOf, today }) => ({
    what: `What will be known on ${asOf} cannot be built yet; it is ${today}.`,
    data: notBuilt,
    remedy: 'Name today or an earlier day.',
  }),
  MODEL_LIST_IN_PLACE: ({ list: name, lists }) => ({
    what: `This file cannot stand in place of the list "${name}": the list or the file does not exist.`,
    expected: `a file that is there, for one of the lists ${list(lists)}`,
    data: notBuilt,
    remedy: 'Check the name of the list and the path of the file.',
  }),
  MODEL_SUMS_FEED: ({ feed, known }) => ({
    what: `The feed "${feed}" has no query that counts its rows.`,
    expected: `one of ${list(known)}`,
    data: 'Nothing was counted.',
    remedy: 'Choose a feed of sums, or put the query beside the contract as <feed>.sums.sql.',
  }),
  MODEL_SUMS_COLUMNS: ({ expected, found }) => ({
    what: 'The columns of this query are not those of the contract.',
    expected: list(expected),
    found: list(found),
    data: 'Nothing was written.',
    remedy: 'Give the query the columns of the contract, in the same order.',
  }),
};
