// English texts of the codes of src/disclosure.

import type { DisclosureParams } from '../codes/disclosure.js';
import type { Texts } from '../text.js';

const notPublished = 'Nothing was published.';

/** The first few names and how many more there are. */
const list = (names: readonly string[]) =>
  names.length > 8 ? `${names.slice(0, 8).join(', ')} and ${names.length - 8} more` : names.join(', ');

const wrongStatement = {
  not_a_number: 'a cell that is no number',
  not_whole: 'a count that is not a whole number',
  reversed: 'a lower limit above the upper one',
  too_large: 'a number too large to add exactly',
} as const;

export const disclosure: Texts<DisclosureParams> = {
  DISCLOSURE_NOT_DELIVERED: ({ cells, asOf }) => ({
    what: `There are no data for ${cells} planned cells as of ${asOf}.`,
    data: 'The report shows these cells as missing.',
    remedy: 'See with `pilotmonitor status` which deliveries are missing.',
  }),
  DISCLOSURE_UNCONFIRMED_RULE: ({ cells }) => ({
    what: `A rule that is not confirmed touches ${cells} planned cells.`,
    data: 'These cells were not published.',
    remedy: 'Have the rule confirmed, or accept it by name under acceptedRules in the settings.',
  }),
  DISCLOSURE_TABLES_DISAGREE: ({ tables }) => ({
    what:
      tables.length === 1
        ? `The table ${list(tables)} says what cannot be true.`
        : `These tables contradict each other: ${list(tables)}.`,
    expected: 'figures that can all be true at once; without any one of these tables the others agree',
    data: notPublished,
    remedy:
      'Look for a total that is not the sum of its parts, a negative count, or a cell that differs between these tables.',
  }),
  DISCLOSURE_TOO_NARROW: ({ tables, targets, fewest }) => ({
    what: `From what is printed a reader can narrow down ${targets} protected numbers too far.`,
    expected: `at least ${fewest} possible values for each`,
    found: `fewer, by way of ${list(tables)}`,
    data: notPublished,
    remedy: 'Hide more cells of these tables, make their groups coarser, or take a table out.',
  }),
  DISCLOSURE_SOLVER_FAILED: ({ tables, reason }) => ({
    what: `The solver could not check these tables: ${list(tables)}.`,
    found: reason,
    data: notPublished,
    remedy: 'Run it again; when it fails again, report it with the tables and the version of the solver.',
  }),
  DISCLOSURE_OUT_OF_BUDGET: ({ tables, seconds }) => ({
    what: `The solver did not finish these tables within ${seconds} seconds: ${list(tables)}.`,
    data: notPublished,
    remedy: 'Allow more seconds, or publish fewer linked tables at once.',
  }),
  DISCLOSURE_STATEMENT_INVALID: ({ table, wrong, statements }) => ({
    what: `The table ${table} has ${wrongStatement[wrong]} (${statements} times).`,
    expected: 'whole numbers, with a lower limit that is not above the upper one',
    data: notPublished,
    remedy: 'Correct the figures of this table where it is made.',
  }),
  DISCLOSURE_STATEMENT_UNTRUE: ({ table, statements }) => ({
    what: `The figures do not keep what the table ${table} says of them (${statements} times).`,
    expected: 'totals that are the sum of their parts, and no cell that is missing',
    data: notPublished,
    remedy: 'Correct the figures, or the relation if it does not hold for everyone who is counted.',
  }),
  DISCLOSURE_TARGET_UNKNOWN: ({ target }) => ({
    what: `No table says anything about ${target}, which is to be protected.`,
    data: notPublished,
    remedy: 'Correct the name, or add the relation that links it to the tables.',
  }),
  PROTECT_COUNT: () => ({
    what: 'On this line n is not a count.',
    expected: 'a whole number of zero or more',
    data: notPublished,
    remedy: 'Give the true count; protection rounds it.',
  }),
  PROTECT_TWICE: () => ({
    what: 'This line has the same dimensions as an earlier line.',
    data: notPublished,
    remedy: 'Let every combination stand once.',
  }),
  PROTECT_CELL_UNKNOWN: ({ cell }) => ({
    what: `The cell ${cell} was not published, or is no count.`,
    data: notPublished,
    remedy: 'Name the key of a published count in the column cell; they stand in cells.csv of every edition.',
  }),
  PROTECT_UNLINKED: ({ table }) => ({
    what: `No line of the table ${table} is a published count. What the table gives away together with the rest cannot be audited then.`,
    expected: 'at least one line with the key of a published count in the column cell',
    data: notPublished,
    remedy: 'Give at the total the key of the cell that the table breaks down.',
  }),
  PROTECT_LOOSE: ({ total }) => ({
    what: 'No total ties this line to a published count. What the line gives away cannot be audited then.',
    expected: `a line that counts in a line with "${total}"`,
    data: notPublished,
    remedy: 'Add the total, or name with --total the word that stands for a total in this file.',
  }),
  PROTECT_NUMBER: () => ({
    what: 'Something in the table looks like the number of a person.',
    expected: 'words or codes of groups',
    data: notPublished,
    remedy: 'Take the number out; a table counts people and does not name them.',
  }),
  PROTECT_STALE: ({ table }) => ({
    what: `While the table ${table} was audited, something else was published.`,
    data: notPublished,
    remedy: 'Give the command again: the table is then audited with what came in between.',
  }),
  PROTECT_COLUMNS: ({ found }) => ({
    what: 'The header of the file is not right.',
    expected: 'one or more columns with a dimension, then n, largest and cell',
    found: list(found),
    data: notPublished,
    remedy: 'Put commas between the columns and call the last three n, largest and cell.',
  }),
  DISCLOSURE_RECONSTRUCTIBLE: ({ cells }) => ({
    what: `Too few counts fit these shares: ${list(cells)}.`,
    expected: 'more pairs of whole numbers that give the same share and interval',
    data: notPublished,
    remedy: 'Leave these shares out of the plan, or round more coarsely.',
  }),
  DISCLOSURE_PLAN_SOLVABLE: ({ period, location, insider, totals }) => ({
    what: `From the totals of the table plan the small location ${location} follows in ${period}${insider === null ? '' : `, for the partner of ${insider}`}.`,
    found: `by ${list(totals)}`,
    data: notPublished,
    remedy: 'Leave one of these totals out of the plan, or take small locations together.',
  }),
  DISCLOSURE_NO_PATTERN: ({ tables }) => ({
    what: `No choice of cells to hide protects what must be protected in these tables: ${list(tables)}.`,
    data: notPublished,
    remedy: 'Allow more cells of these tables to be hidden, make their groups coarser, or take a table out.',
  }),
};
