// From the definition of a feed to plain data: columns, cross-field rules, the list of declared checks and a hash.

import { createHash } from 'node:crypto';
import type { LocatedFeed } from '../locate/index.js';
import type { FeedDefinition } from '../vocabulary/index.js';
import { compileColumn } from './compile-column.js';
import { checkRules } from './compile-rules.js';
import type { ColumnRule, CompiledColumn, CompiledFeed, DeclaredCheck, Identifiers } from './feed.js';
import type { ZodSchema } from './zod-checks.js';

/**
 * Compiles a feed.
 * @throws Error naming the feed, the column or rule, and what has no SQL form.
 */
export function compileFeed(located: LocatedFeed, identifiers: Identifiers): CompiledFeed {
  const { definition, name, supplier, feed } = located;
  const columns = compileColumns(name, definition.columns as unknown as ZodSchema, identifiers);
  checkLayout(name, columns, definition.key);
  checkHolds(located, columns);
  checkClosing(located, columns);
  checkSource(name, columns, definition);
  checkRules(name, columns, definition.rules);
  return {
    name,
    supplier,
    feed,
    relation: `${supplier}__${feed}`,
    definition,
    columns,
    rules: definition.rules,
    key: definition.key,
    identifiers,
    checks: declaredChecks(columns, definition.rules),
    hash: hashOf(located, columns),
  };
}

function compileColumns(feed: string, layout: ZodSchema, identifiers: Identifiers): CompiledColumn[] {
  const { type, shape, checks } = layout._zod.def;
  if (type !== 'object' || shape === undefined)
    throw new Error(`contract ${feed}: the layout is no z.object`);
  if (checks?.length)
    throw new Error(
      `contract ${feed}: a check on the whole object has no SQL form; write a cross-field rule`,
    );
  return Object.entries(shape).map(([name, schema]) => {
    try {
      return compileColumn(name, schema, identifiers);
    } catch (error) {
      throw new Error(`contract ${feed}, column ${name}: ${(error as Error).message}`);
    }
  });
}

function checkLayout(feed: string, columns: readonly CompiledColumn[], key: readonly string[]): void {
  const headers = columns.map((column) => column.meta.header);
  const twice = headers.find((header, index) => headers.indexOf(header) !== index);
  if (twice !== undefined) throw new Error(`contract ${feed}: two columns with the header ${twice}`);
  if (key.length === 0) throw new Error(`contract ${feed}: no key`);
  for (const name of key) {
    const column = columns.find((each) => each.name === name);
    if (!column?.required) throw new Error(`contract ${feed}: key column ${name} is absent or optional`);
  }
}

/** Sums and facts are about no person: they can hold no identifier, and a count is hidden with counts that are there. */
function checkHolds({ name, definition }: LocatedFeed, columns: readonly CompiledColumn[]): void {
  const identifier = columns.find((column) => column.notation === 'identifier');
  if (definition.holds !== 'persons' && identifier !== undefined)
    throw new Error(`contract ${name}, column ${identifier.name}: ${definition.holds} have no identifiers`);
  for (const column of columns.filter((each) => each.notation === 'bounded')) {
    const missing = column.hiddenWith.find((other) => !isBounded(columns, other));
    if (missing !== undefined)
      throw new Error(
        `contract ${name}, column ${column.name}: hidden with ${missing}, which is no such count`,
      );
  }
}

const isBounded = (columns: readonly CompiledColumn[], name: string): boolean =>
  columns.some((column) => column.name === name && column.notation === 'bounded');

/** What says to which period a row belongs must be a day or a month. */
function checkClosing({ name, definition }: LocatedFeed, columns: readonly CompiledColumn[]): void {
  const { closing } = definition;
  if (closing === undefined) return;
  const column = columns.find((each) => each.name === closing.column);
  if (column?.notation !== 'date' && column?.notation !== 'month')
    throw new Error(`contract ${name}: closing by ${closing.column}, which is no date or month`);
}

/** Former layouts and what holds for public sources only. */
function checkSource(feed: string, columns: readonly CompiledColumn[], definition: FeedDefinition): void {
  const { version, formerLayouts = [], publicSource } = definition;
  const fail = (what: string) => {
    throw new Error(`contract ${feed}: ${what}`);
  };
  const headers = columns.map((column) => column.meta.header).join('\n');
  for (const [index, layout] of formerLayouts.entries()) {
    if (layout.version >= version) fail(`layout ${layout.version} is no former one of version ${version}`);
    if (layout.headers.join('\n') === headers) fail(`layout ${layout.version} is that of today`);
    if (formerLayouts.findIndex((each) => each.version === layout.version) !== index)
      fail(`layout ${layout.version} twice`);
  }
  for (const { name, meta } of columns) {
    const source = meta.headerPattern?.source ?? '^$';
    if (!source.startsWith('^') || !source.endsWith('$') || meta.headerPattern?.flags)
      fail(`column ${name}: a pattern of headers is anchored by ^ and $ and has no flags`);
  }
  if (publicSource && columns.some((column) => column.notation === 'identifier'))
    fail('a feed with identifiers is no public source');
}

function declaredChecks(
  columns: readonly CompiledColumn[],
  rules: CompiledFeed['rules'],
): readonly DeclaredCheck[] {
  const ofColumns = columns.flatMap((column) =>
    columnRules(column).map((rule) => ({ column: column.name, rule })),
  );
  return [...ofColumns, ...rules.map((rule) => ({ column: rule.on, rule: rule.id }))];
}

/** The checks that a column declares, in the order in which they are reported. */
export function columnRules(column: CompiledColumn): readonly ColumnRule[] {
  const required: ColumnRule[] = column.required ? ['required'] : [];
  switch (column.notation) {
    case 'text':
      // A pattern keeps the error of a formula out by itself.
      return [...required, 'too_long', column.pattern === undefined ? 'cell_error' : 'pattern'];
    case 'code':
      return [...required, 'code'];
    case 'month':
    case 'month_or_year':
      return [...required, 'form'];
    case 'date':
      return [...required, 'form', 'range'];
    case 'integer':
    case 'decimal':
      return [...required, 'form', 'digits_lost', 'range'];
    case 'bounded':
      return [...required, 'form', 'range'];
    case 'identifier':
      return [...required, 'identifier', 'digits_lost'];
    default:
      throw new Error(`unknown notation ${String(column satisfies never)}`);
  }
}

function hashOf(located: LocatedFeed, columns: readonly CompiledColumn[]): string {
  const { version, key, delivery, holds, publicSource, rules } = located.definition;
  const layout = {
    name: located.name,
    version,
    key,
    delivery,
    holds,
    columns: columns.map(withoutWords),
    publicSource,
    rules: rules.map(({ id, on, holds: condition }) => ({ id, on, condition })),
    checks: columns.map(columnRules),
  };
  return createHash('sha256').update(JSON.stringify(layout)).digest('hex');
}

const withoutWords = ({ meta, ...rest }: CompiledColumn) => ({
  ...rest,
  header: meta.header,
  headerPattern: meta.headerPattern?.source,
  sensitive: meta.sensitive === true,
  numbersAllowed: meta.numbersAllowed === true,
});
