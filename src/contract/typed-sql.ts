// The set-based check of sealed rows: one select with typed columns and a flag, and a second one that says what is
// wrong, which runs over the flagged rows only (building error lists for every row costs more than all checks).

import { cellFaultSql, typedCellSql } from './cell-sql.js';
import { columnRules } from './compile.js';
import { columnsOf } from './compile-rules.js';
import { conditionSql } from './expression-sql.js';
import type { ColumnRule, CompiledColumn, CompiledFeed } from './feed.js';
import { quoteIdentifier, quoteText } from './sql-text.js';

const cellOf = (column: CompiledColumn): string => quoteIdentifier(`cell:${column.name}`);
const typedOf = (column: CompiledColumn): string => quoteIdentifier(column.name);

/**
 * A select of `_line bigint`, the typed columns and `_bad boolean` over `relation` (a SQL table expression with
 * `_line` and the columns of the feed, all VARCHAR, missing = null). `referenceDate` is a SQL expression of type DATE.
 */
export const typedSql = (feed: CompiledFeed, relation: string, referenceDate: string): string =>
  `select * exclude (_cells) from (${checkedSql(feed, relation, referenceDate)})`;

/**
 * As `typedSql`, and in bad rows only `_cells`: their texts in the order of the contract as a JSON array (a column of
 * lists would cost every row), so that a table of millions need not be read again to say what is wrong with some.
 */
export function checkedSql(feed: CompiledFeed, relation: string, referenceDate: string): string {
  const columns = feed.columns.map((column) => `${finalValue(column)} as ${quoteIdentifier(column.name)}`);
  const cells = feed.columns.map(cellOf).join(', ');
  return [
    `select _line, ${columns.join(', ')}, _bad, case when _bad then to_json([${cells}])::varchar end as _cells`,
    `from (select *, ${badSql(feed, referenceDate)} as _bad from (${valuesSql(feed, relation)}))`,
  ].join('\n');
}

/** The bad rows of a table made by `checkedSql`, as texts again: the relation that `reasonsSql` looks at. */
export function badCellsSql(feed: CompiledFeed, table: string): string {
  const columns = feed.columns.map(
    (column, index) => `cells[${index + 1}] as ${quoteIdentifier(column.name)}`,
  );
  const bad = `select _line, from_json(_cells, '["VARCHAR"]') as cells from ${table} where _bad`;
  return `(select _line, ${columns.join(', ')} from (${bad}))`;
}

/**
 * One row a fault: `_line bigint, column_name, rule, found`, over the same relation. `found` is the text, or its shape
 * where the column is sensitive, or null where there is nothing to show.
 */
export function reasonsSql(feed: CompiledFeed, relation: string, referenceDate: string): string {
  const cases = [
    ...feed.columns.flatMap((column) => columnRules(column).map((rule) => cellReason(column, rule))),
    ...feed.rules.map((rule) => crossFieldReason(feed, rule, referenceDate)),
  ];
  return [
    `select _line, reason.column_name, reason.rule, reason.found from (`,
    `select _line, unnest(list_filter([${cases.join(',\n')}], lambda each: each is not null)) as reason`,
    `from (${valuesSql(feed, relation)}) where ${badSql(feed, referenceDate)})`,
  ].join('\n');
}

/** The text and the typed value of each cell. */
function valuesSql(feed: CompiledFeed, relation: string): string {
  const parts = feed.columns.flatMap((column) => {
    const cell = quoteIdentifier(column.name);
    return [`${cell} as ${cellOf(column)}`, `${typedCellSql(column, cell)} as ${typedOf(column)}`];
  });
  return `select _line, ${parts.join(',\n')} from ${relation}`;
}

/** The value as the register keeps it; a number out of range has no place there and is null in a bad row. */
function finalValue(column: CompiledColumn): string {
  const isNumber = column.notation === 'integer' || column.notation === 'decimal';
  return isNumber ? `try_cast(${typedOf(column)} as ${column.duckType})` : typedOf(column);
}

/** True where anything is wrong. Unknown counts as right, in rules and elsewhere. A case is quicker than a coalesce. */
function badSql(feed: CompiledFeed, referenceDate: string): string {
  const faults = [
    ...feed.columns.flatMap(columnFaults),
    ...feed.rules.map((rule) => `not ${conditionSql(rule.holds, referenceDate)}`),
  ];
  return `case when ${faults.join('\n or ')} then true else false end`;
}

/** Missing and malformed in one test: both leave no value. */
function columnFaults(column: CompiledColumn): readonly string[] {
  const names = { cell: cellOf(column), value: typedOf(column) };
  const isAbsent = column.required
    ? `${names.value} is null`
    : `(${names.value} is null and ${names.cell} is not null)`;
  const absent: readonly ColumnRule[] = ['required', 'form', 'identifier', 'digits_lost'];
  const further = columnRules(column).filter((rule) => !absent.includes(rule));
  const needsAbsent = column.required || further.length < columnRules(column).length;
  return [...(needsAbsent ? [isAbsent] : []), ...further.map((rule) => cellFaultSql(column, rule, names))];
}

function cellReason(column: CompiledColumn, rule: ColumnRule): string {
  const names = { cell: cellOf(column), value: typedOf(column) };
  const found = rule === 'required' || rule === 'identifier' ? 'null' : foundSql(column);
  return reasonCase(cellFaultSql(column, rule, names), { column: column.name, rule, found });
}

/** Judged only where no column that the rule looks at has a fault of its own. */
function crossFieldReason(
  feed: CompiledFeed,
  rule: CompiledFeed['rules'][number],
  referenceDate: string,
): string {
  const looked = columnsOf(rule.holds);
  const faults = feed.columns.filter((column) => looked.includes(column.name)).flatMap(columnFaults);
  const isSound = faults.length === 0 ? '' : `not coalesce(${faults.join(' or ')}, false) and `;
  const on = feed.columns.find((column) => column.name === rule.on);
  return reasonCase(`${isSound}not ${conditionSql(rule.holds, referenceDate)}`, {
    column: rule.on,
    rule: rule.id,
    found: on === undefined ? 'null' : foundSql(on),
  });
}

function reasonCase(condition: string, reason: { column: string; rule: string; found: string }): string {
  const { column, rule, found } = reason;
  const fields = `column_name: ${quoteText(column)}, rule: ${quoteText(rule)}, found: ${found}::varchar`;
  return `case when ${condition} then {${fields}} end`;
}

/** What a message may show of a cell, at most 40 characters: the text, or its shape where the column is sensitive. */
function foundSql(column: CompiledColumn): string {
  const cell = cellOf(column);
  const start = `regexp_replace(left(${cell}, 40), '[\\x00-\\x1f]', ' ', 'g')`;
  return column.meta.sensitive === true ? shapeSql(start) : start;
}

/** The shape of a text: digits as 9, letters and other signs as x. A shape stays as it is. */
export function shapeSql(text: string): string {
  const digits = `regexp_replace(${text}, '[0-9]', '9', 'g')`;
  return `regexp_replace(${digits}, '[^0-9 .,:/_-]', 'x', 'g')`;
}
